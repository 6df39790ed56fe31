/** Which documents concern the residents of a place. */
import type { PlanInfo } from './model.ts';
import { regionPath, type Region } from './regions.ts';

/** Documents of the place itself first, then those of the places above it; newest first. */
export function plansForResidents<T extends Pick<PlanInfo, 'region' | 'issued'>>(
  regions: readonly Region[],
  regionId: string,
  plans: readonly T[],
): T[] {
  return regionPath(regions, regionId)
    .reverse()
    .flatMap(({ id }) => plans.filter(({ region }) => region === id).toSorted((a, b) => b.issued.localeCompare(a.issued)));
}
