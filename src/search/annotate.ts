/** What a record is found by: the terms of the lexicon in its text, and its numbers. */
import { termToken, type Lexicon } from './lexicon.ts';
import { numberTokens } from './numbers.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { wordScanner } from './scan.ts';

/** A text of a document as it is compared: as a question is, but whole. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\u200b]+/g, '');
}

/** Weight of what the title says, and more of it the more of the title it is. */
const TITLE = 1.6;
const WHOLE_TITLE = 3.4;
/** Frequent terms count where the text is about them. */
export const PROMINENT = 1;
/** People look for what they can get before what a document says of it. */
const SHARE: Record<RecordKind, number> = { benefit: 1, text: 0.6, term: 0.2, help: 0.6, list: 0.4 };
/** Few different weights make a small index. */
const STEPS = [5, 3.5, 2.5, 1.8, 1.2, 0.8, 0.5];
const LEAST = 0.3;

/**
 * What finds the tokens of a record, by weight, each token once and the heaviest first.
 *
 * @param frequent terms that are only worth finding where they are prominent
 */
export function annotator(lexicon: Lexicon, frequent: ReadonlySet<number>): (record: SearchRecord) => Map<number, string[]> {
  const termsIn = termScanner(lexicon);
  return (record) => {
    const weights = new Map<string, number>();
    const add = (token: string, weight: number): void => void weights.set(token, Math.max(weight, weights.get(token) ?? 0));
    const share = SHARE[record.kind] * record.prior;
    const title = comparable(record.title);
    for (const [term, length] of termsIn(title)) add(termToken(term), (TITLE + WHOLE_TITLE * Math.min(1, length / title.length)) * share);
    for (const token of numberTokens(title)) add(token, TITLE * share);
    for (const { text, weight } of record.fields) {
      const plain = comparable(text);
      for (const [term] of termsIn(plain)) if (!frequent.has(term) || weight >= PROMINENT) add(termToken(term), weight * share);
      for (const token of numberTokens(plain)) add(token, weight * share);
    }
    const byWeight = new Map<number, string[]>();
    for (const [token, exact] of [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
      const weight = STEPS.find((step) => exact >= step) ?? LEAST;
      byWeight.set(weight, [...(byWeight.get(weight) ?? []), token]);
    }
    return byWeight;
  };
}

/** Terms of a text by number, with the length of the longest spelling that stands there. */
function termScanner({ entries }: Lexicon): (text: string) => Map<number, number> {
  const numbers = new Map<string, number>();
  for (const [word, { term }] of entries) if (term !== null) numbers.set(word, term);
  const wordsIn = wordScanner(numbers.keys());
  return (text) => {
    const terms = new Map<number, number>();
    for (const word of wordsIn(text)) {
      const term = numbers.get(word);
      if (term !== undefined) terms.set(term, Math.max(word.length, terms.get(term) ?? 0));
    }
    return terms;
  };
}
