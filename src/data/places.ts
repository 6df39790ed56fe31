/** Places that a reader can choose, with how much is known of each. */
import { regionPath, type Region } from '../plan/regions.ts';
import { allBenefits } from './benefits.ts';
import { allPlans } from './plans.ts';
import { nameOfRegion, regions } from './regions.ts';

export interface PlaceToChoose {
  id: string;
  name: string;
  /** Benefits of the place and of those above it; 0 where no document covers it. */
  count: number;
}

/** Places with a document of their own; each has a table, a text and a book of what its residents can ask for. */
export async function coveredRegions(): Promise<Region[]> {
  const plans = await allPlans();
  return regions.filter(({ id }) => plans.some(({ info }) => info.region === id));
}

/**
 * The places that a document covers, then any other. A city or province stands after its parts, for those who live in
 * none of them.
 */
export async function placesToChoose(): Promise<PlaceToChoose[]> {
  const benefits = await allBenefits();
  const covered = await coveredRegions();
  const tops = covered.filter(({ parent }) => !covered.some(({ id }) => id === parent));
  const ordered = tops.flatMap((top) => [...covered.filter(({ parent }) => parent === top.id), top]);
  return [
    ...ordered.map(({ id }) => ({
      id,
      name: nameOfRegion(id) + (covered.some(({ parent }) => parent === id) ? '其他区县' : ''),
      count: regionPath(regions, id).reduce((sum, place) => sum + benefits.filter(({ region }) => region === place.id).length, 0),
    })),
    { id: 'other', name: nameOfRegion('other'), count: 0 },
  ];
}
