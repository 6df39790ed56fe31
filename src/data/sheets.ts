/** Sheets for notice boards: one a place and subject. */
import { sheetOf, type Sheet } from '../benefit/sheet.ts';
import type { Topic } from '../markdown/read-benefits.ts';
import type { PlanInfo } from '../plan/model.ts';
import { regionPath } from '../plan/regions.ts';
import { benefitsOf, topics } from './benefits.ts';
import { allPlans } from './plans.ts';
import { regions } from './regions.ts';

export interface SheetOfPlace extends Sheet {
  region: string;
  topic: Topic;
  /** Of the document of the place itself. */
  period: PlanInfo['period'];
}

/** For each place with a document, in the order of the places and of the subjects; none that would be empty. */
export async function sheets(): Promise<SheetOfPlace[]> {
  const plans = (await allPlans()).map(({ info }) => info);
  const places = regions.flatMap(({ id }) => {
    const plan = plans.find(({ region }) => region === id);
    return plan ? [{ region: id, period: plan.period }] : [];
  });
  const all = await Promise.all(
    places.map(async ({ region, period }) => {
      const levels = await Promise.all(regionPath(regions, region).reverse().map(({ id }) => benefitsOf(id)));
      return topics.map((topic) => ({ region, topic, period, ...sheetOf(levels, topic.id) }));
    }),
  );
  return all.flat().filter(({ shown }) => shown.length > 0);
}
