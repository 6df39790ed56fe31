/** The benefits of a place, and those of the places above it, as a table. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../../benefit/csv.ts';
import { benefitsForResidents, topics } from '../../../data/benefits.ts';
import { coveredRegions } from '../../../data/places.ts';
import { allPlans } from '../../../data/plans.ts';
import { nameOfRegion } from '../../../data/regions.ts';
import { builtOn } from '../../../data/site.ts';

export const getStaticPaths = (async () => (await coveredRegions()).map(({ id }) => ({ params: { region: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const benefits = (await benefitsForResidents(params['region'] ?? '')).flatMap((level) => level.benefits);
  const topicName = (id: string): string => topics.find((topic) => topic.id === id)?.name ?? id;
  const csv = toCsv(benefits, { plans: await allPlans(), placeName: nameOfRegion, topicName, builtOn, site: String(site).replace(/\/$/, '') });
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
