import type { APIRoute, GetStaticPaths } from 'astro';
import { allBenefits, situations } from '../../../data/benefits.ts';
import { getPlan } from '../../../data/plans.ts';
import { publish } from '../../../data/published.ts';
import { regions } from '../../../data/regions.ts';
import { deskCard } from '../../../desk/card.ts';

export const getStaticPaths = (async () =>
  (await allBenefits()).map((benefit) => ({ params: { code: benefit.code }, props: { benefit } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ benefit: Awaited<ReturnType<typeof allBenefits>>[number] }> = async ({ props: { benefit } }) =>
  publish(deskCard(benefit, await getPlan(benefit.plan), { regions, situations }));
