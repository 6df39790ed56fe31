/** What the search says of a result beside what the index holds of it: one entry a plan, not one a record. */
import type { Plan } from '../plan/model.ts';
import { regionName, regionPath, type Region } from '../plan/regions.ts';

export interface SearchFacts {
  /** By id. */
  plans: Record<string, { title: string; until: string }>;
  /** Places that have records: full name, and the places above, the nearest first. */
  places: Record<string, { name: string; above: string[] }>;
  /** Indexes, by folder; `region` is the place at the top whose records it holds, `null` for all that belongs to no place. */
  bundles: { path: string; region: string | null }[];
  /** First and last token of each piece of an index, to fetch it before the engine asks. */
  pieces: { file: string; first: string; last: string }[];
  /** Lists of records by property, likewise. */
  filters: { file: string; name: string }[];
}

export function factsOf(plans: readonly Plan[], regions: readonly Region[]): Pick<SearchFacts, 'plans' | 'places'> {
  const path = (id: string): string[] => regionPath(regions, id).map((region) => region.id);
  return {
    plans: Object.fromEntries(plans.map(({ info }) => [info.id, { title: info.shortTitle, until: info.period.until }])),
    places: Object.fromEntries(
      regions
        .filter(({ id }) => id !== 'other')
        .map(({ id }) => [id, { name: regionName(regions, id), above: path(id).reverse().slice(1) }]),
    ),
  };
}

/** A site with more records than this is searched by province: nobody waits for what they did not ask for. */
export const MOST_IN_ONE = 6_000;

export interface Bundle<Record> {
  path: string;
  /** The place at the top to which all records belong; `null`: to no place, or to any. */
  region: string | null;
  records: Record[];
}

/**
 * Records by index: one for all while they are few, then one a province and one for what belongs to no place; a province with
 * too many has several.
 */
export function bundlesOf<Record extends { region: string | null }>(records: readonly Record[], regions: readonly Region[], most = MOST_IN_ONE): Bundle<Record>[] {
  if (records.length <= most) return [{ path: 'all', region: null, records: [...records] }];
  const top = (id: string): string => regionPath(regions, id)[0]?.id ?? id;
  const provinces = regions.filter(({ parent }) => parent === null).map(({ id }) => id);
  return [
    { path: 'common', region: null, records: records.filter(({ region }) => region === null) },
    ...provinces.map((id) => ({ path: id, region: id, records: records.filter(({ region }) => region !== null && top(region) === id) })),
  ].flatMap((bundle) => inParts(bundle, most));
}

function inParts<Record>(bundle: Bundle<Record>, most: number): Bundle<Record>[] {
  const parts = Math.ceil(bundle.records.length / most);
  const size = Math.ceil(bundle.records.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...bundle,
    path: part === 0 ? bundle.path : `${bundle.path}-${part + 1}`,
    records: bundle.records.slice(part * size, (part + 1) * size),
  }));
}
