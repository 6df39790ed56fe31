/** A document as plain text, for braille software and copying: `/plans/{planId}/{planId}.txt`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlan, planIds } from '../../../data/plans.ts';
import { toPlainText } from '../../../plan/text.ts';

export const getStaticPaths = (async () =>
  (await planIds()).map((plan) => ({ params: { plan, file: plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { plan: string; file: string }> = async ({ params }) =>
  new Response(toPlainText(await getPlan(params.plan)), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
