/** What a record is found by: the terms of the lexicon in its text, and its numbers. */
import { termToken, type Lexicon } from './lexicon.ts';
import { numberTokens } from './numbers.ts';
import type { RecordKind, SearchRecord } from './records.ts';

/** A text of a document as it is compared: as a question is, but whole. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\u200b]+/g, '');
}

/** Tokens by weight, the heaviest first; each token once. */
export function annotate(record: SearchRecord, lexicon: Lexicon, frequent: ReadonlySet<number>): Map<number, string[]> {
  const weights = new Map<string, number>();
  const add = (token: string, weight: number): void => void weights.set(token, Math.max(weight, weights.get(token) ?? 0));
  const title = comparable(record.title).length;
  const share = SHARE[record.kind] * record.prior;
  for (const { token, length } of textTokens(record.title, lexicon)) add(token, (TITLE + WHOLE_TITLE * Math.min(1, length / title)) * share);
  for (const { text, weight } of record.fields) {
    for (const { token, term } of textTokens(text, lexicon)) if (!frequent.has(term) || weight >= PROMINENT) add(token, weight * share);
  }
  const byWeight = new Map<number, string[]>();
  for (const [token, exact] of [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const weight = STEPS.find((step) => exact >= step) ?? LEAST;
    byWeight.set(weight, [...(byWeight.get(weight) ?? []), token]);
  }
  return byWeight;
}

/** Few different weights make a small index. */
const STEPS = [5, 3.5, 2.5, 1.8, 1.2, 0.8, 0.5];
const LEAST = 0.3;

/** Weight of what the title says, and more of it the more of the title it is. */
const TITLE = 1.6;
const WHOLE_TITLE = 3.4;
/** Frequent terms count where the text is about them. */
export const PROMINENT = 1;
/** People look for what they can get before what a document says of it. */
const SHARE: Record<RecordKind, number> = { benefit: 1, text: 0.6, term: 0.2, help: 0.6, list: 0.4 };

interface TextToken {
  token: string;
  /** -1: none. */
  term: number;
  /** Of the longest spelling that stands in the text. */
  length: number;
}

function textTokens(text: string, { entries, longest }: Lexicon): TextToken[] {
  const plain = comparable(text);
  const terms = new Map<number, number>();
  for (let start = 0; start < plain.length; start++) {
    for (let end = start + 1; end <= Math.min(plain.length, start + longest); end++) {
      const term = entries.get(plain.slice(start, end))?.term;
      if (term !== null && term !== undefined) terms.set(term, Math.max(end - start, terms.get(term) ?? 0));
    }
  }
  return [
    ...Array.from(terms, ([term, length]) => ({ token: termToken(term), term, length })),
    ...numberTokens(plain).map((token) => ({ token, term: -1, length: 0 })),
  ];
}
