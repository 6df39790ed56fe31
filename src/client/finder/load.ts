/** Fetches the rules of a place, once; the only thing that is asked of the network after the page has loaded. */
import { unpack } from '../../finder/pack.ts';
import type { PackedRules, Rules } from '../../finder/model.ts';

const PATIENCE_MS = 10_000;
const known: Record<string, Rules | null> = {};

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS));
}

/** What was fetched and could not be used is fetched anew. */
export function forgetRules(region: string): void {
  known[region] = null;
}

/** @throws {Error} when the file does not come in time, or is none of ours */
export async function loadRules(region: string): Promise<Rules> {
  const before = known[region];
  if (before) return before;
  const load = fetch(`/data/finder/${region}.json`).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<PackedRules>;
  });
  const rules = unpack(await Promise.race([load, late()]));
  known[region] = rules;
  return rules;
}
