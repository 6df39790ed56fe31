/** Places and what they belong to. */

export interface Region {
  id: string;
  name: string;
  /** The place above it; `null` at the top. */
  parent: string | null;
}

/** The place and all above it, from the top: `[重庆市, 沙坪坝区]`. @throws {Error} when the id is unknown */
export function regionPath(regions: readonly Region[], id: string): Region[] {
  const region = regions.find((candidate) => candidate.id === id);
  if (!region) throw new Error(`regions.json 里没有“${id}”`);
  return region.parent === null ? [region] : [...regionPath(regions, region.parent), region];
}

/** Full name: `四川省德阳市罗江区`. */
export function regionName(regions: readonly Region[], id: string): string {
  return regionPath(regions, id).map(({ name }) => name).join('');
}
