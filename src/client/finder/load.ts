/** Fetches the rules of a place, once; the only thing that is asked of the network after the page has loaded. */
import { unpack } from '../../finder/pack.ts';
import type { PackedRules, Rules } from '../../finder/model.ts';
import { SAVED } from '../../offline/names.ts';
import { dayInChina } from '../../plan/dates.ts';
import type { IsoDate } from '../../plan/model.ts';

const PATIENCE_MS = 10_000;
const known: Record<string, Loaded | null> = {};

export interface Loaded {
  rules: Rules;
  /** Day on which they were stored on this device, when the network did not answer; `null` when it did. */
  saved: IsoDate | null;
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS));
}

/** What was fetched and could not be used is fetched anew. */
export function forgetRules(region: string): void {
  known[region] = null;
}

/** @throws {Error} when the file does not come in time, or is none of ours */
export async function loadRules(region: string): Promise<Loaded> {
  const before = known[region];
  if (before) return before;
  const load = fetch(`/data/finder/${region}.json`).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    const saved = response.headers.get(SAVED);
    const rules = unpack((await response.json()) as PackedRules);
    return { rules, saved: saved === null ? null : dayInChina(new Date(saved)) };
  });
  const loaded = await Promise.race([load, late()]);
  // What is stored is asked for again: the network may be back.
  if (loaded.saved === null) known[region] = loaded;
  return loaded;
}
