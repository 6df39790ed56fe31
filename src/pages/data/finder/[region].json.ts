import type { APIRoute, GetStaticPaths } from 'astro';
import { regionRules } from '../../../data/finder.ts';
import { publish } from '../../../data/published.ts';
import { pack } from '../../../finder/pack.ts';
import { regions } from '../../../data/regions.ts';

export const getStaticPaths = (() => regions.map(({ id }) => ({ params: { region: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { region: string }> = async ({ params }) => publish(pack(await regionRules(params.region)));
