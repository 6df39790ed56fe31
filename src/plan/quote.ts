/** Finds the passage of a document that holds some verbatim words. */
import { normalise } from './fidelity.ts';
import type { Plan } from './model.ts';
import { passagesOf, type LocatedPassage } from './text.ts';

export type QuoteResult = { found: LocatedPassage } | { found: null; matches: number };

/** A lookup over one document; build it once, ask it often. White space does not count. */
export function quoteFinder(plan: Plan): (quote: string) => QuoteResult {
  const passages = passagesOf(plan).map((passage) => ({ passage, text: normalise(passage.text) }));
  return (quote) => {
    const wanted = normalise(quote);
    const hits = wanted === '' ? [] : passages.filter(({ text }) => text.includes(wanted));
    const [hit] = hits;
    return hit && hits.length === 1 ? { found: hit.passage } : { found: null, matches: hits.length };
  };
}
