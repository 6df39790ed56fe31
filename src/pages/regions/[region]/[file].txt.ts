/** What the residents of a place can ask for, as plain text: `/regions/{id}/{id}.txt`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toPlainText } from '../../../benefit/text.ts';
import { benefitsForResidents, topics } from '../../../data/benefits.ts';
import { coveredRegions } from '../../../data/places.ts';
import { allPlans } from '../../../data/plans.ts';
import { nameOfRegion } from '../../../data/regions.ts';
import { builtOn, site as about } from '../../../data/site.ts';

export const getStaticPaths = (async () =>
  (await coveredRegions()).map(({ id }) => ({ params: { region: id, file: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { region: string; file: string }> = async ({ params, site }) => {
  const text = toPlainText(params.region, await benefitsForResidents(params.region), {
    plans: await allPlans(),
    topics,
    placeName: nameOfRegion,
    builtOn,
    site: String(site).replace(/\/$/, ''),
    hotline: about.hotline.number,
    about: [
      ...(about.official ? [] : [`${about.notOfficial}。政策以发文机关公布的文件为准。`]),
      `本网站由${about.operator}办。`,
      `要人帮忙，打${about.hotline.number}，这是${about.hotline.name}。`,
    ],
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
