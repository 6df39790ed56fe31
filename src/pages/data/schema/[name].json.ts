import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { SCHEMAS } from '../../../data/published.ts';

export const getStaticPaths = (() =>
  Object.keys(SCHEMAS).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: keyof typeof SCHEMAS }> = ({ params }) =>
  Response.json(z.toJSONSchema(SCHEMAS[params.name]));
