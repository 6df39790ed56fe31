/** The benefits of a place, and those of the places above it, as a table. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../../benefit/csv.ts';
import { benefitsOf, topics } from '../../../data/benefits.ts';
import { allPlans } from '../../../data/plans.ts';
import { nameOfRegion, regions } from '../../../data/regions.ts';
import { builtOn } from '../../../data/site.ts';
import { regionPath } from '../../../plan/regions.ts';

export const getStaticPaths = (async () => {
  const plans = await allPlans();
  return regions.filter(({ id }) => plans.some(({ info }) => info.region === id)).map(({ id }) => ({ params: { region: id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const places = regionPath(regions, params['region'] ?? '').toReversed();
  const benefits = (await Promise.all(places.map(({ id }) => benefitsOf(id)))).flat();
  const topicName = (id: string): string => topics.find((topic) => topic.id === id)?.name ?? id;
  const csv = toCsv(benefits, { plans: await allPlans(), placeName: nameOfRegion, topicName, builtOn, site: String(site).replace(/\/$/, '') });
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
