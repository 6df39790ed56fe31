/** Sheets for notice boards: one a place and subject. */
import { sheetOf, type Sheet } from '../benefit/sheet.ts';
import type { Topic } from '../markdown/read-benefits.ts';
import { regionPath } from '../plan/regions.ts';
import { benefitsOf, topics } from './benefits.ts';
import { allPlans } from './plans.ts';
import { regions } from './regions.ts';

export interface SheetOfPlace extends Sheet {
  region: string;
  topic: Topic;
}

/** For each place with a document, in the order of the places and of the subjects; none that would be empty. */
export async function sheets(): Promise<SheetOfPlace[]> {
  const plans = await allPlans();
  const places = regions.filter(({ id }) => plans.some(({ info }) => info.region === id));
  const all = await Promise.all(
    places.map(async ({ id }) => {
      const levels = await Promise.all(regionPath(regions, id).reverse().map((place) => benefitsOf(place.id)));
      return topics.map((topic) => ({ region: id, topic, ...sheetOf(levels, topic.id) }));
    }),
  );
  return all.flat().filter(({ shown }) => shown.length > 0);
}
