/**
 * What a question may be about where its words fail: characters and pairs of characters lead to the terms that people meant who
 * used them. Learned at build from everything that people say. It is a guess, and counts as one.
 */
import { isHan } from './normalize.ts';

/** A term, with how strongly something speaks for it: from 1 to 99. */
export interface Hint {
  term: number;
  weight: number;
}

/** By a character or two. */
export type Hints = ReadonlyMap<string, readonly Hint[]>;

/** Characters and neighbouring pairs, each once. */
export function featuresOf(text: string): string[] {
  const features = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (!isHan(text.charAt(at))) continue;
    features.add(text.charAt(at));
    if (isHan(text.charAt(at + 1))) features.add(text.slice(at, at + 2));
  }
  return Array.from(features);
}

/** A pair that was said once may be chance. */
const OFTEN = 2;
/** So many terms a pair leads to at most, and none to which it leads more weakly: nobody waits for more. */
const MOST_HINTS = 3;
const LEAST_HINT = 7;
/** What was seen seldom is believed less. */
const DOUBT = 1.5;
const SCALE = 12;

/**
 * @param said phrases with the terms that they stand for
 * @param empty phrases that stand for nothing: what is in them says little
 */
export function learnHints(said: readonly { words: string; terms: readonly number[] }[], empty: readonly string[]): Map<string, Hint[]> {
  const counts = new Map<string, { times: number; terms: Map<number, number> }>();
  for (const { words, terms } of [...said, ...empty.map((one) => ({ words: one, terms: [] }))]) {
    for (const feature of featuresOf(words)) {
      const count = counts.get(feature) ?? { times: 0, terms: new Map<number, number>() };
      count.times += 1;
      for (const term of terms) count.terms.set(term, (count.terms.get(term) ?? 0) + 1);
      counts.set(feature, count);
    }
  }
  const all = said.length + empty.length;
  const hints = new Map<string, Hint[]>();
  counts.forEach(({ times, terms }, feature) => {
    if (feature.length > 1 && times < OFTEN) return;
    const telling = SCALE * Math.log(1 + all / times);
    const best = Array.from(terms, ([term, together]) => ({ term, weight: Math.min(99, Math.round((telling * together) / (times + DOUBT))) }))
      .filter(({ weight }) => weight >= LEAST_HINT)
      .sort(byWeight)
      .slice(0, MOST_HINTS);
    if (best.length > 0) hints.set(feature, best);
  });
  return hints;
}

const byWeight = (a: Hint, b: Hint): number => b.weight - a.weight || a.term - b.term;

/** Fewer signs than this say too little; where nothing else is known, fewer will do. */
export const ENOUGH = 40;
export const SOMETHING = 20;
const MOST_TERMS = 4;
/** Beside the best guess, what is so much weaker is none. */
const NEAR = 0.4;

/** Terms that a text speaks for, the strongest first with weight 1; none when it says too little. @param enough signs that are believed */
export function guess(text: string, hints: Hints, enough = ENOUGH): Hint[] {
  const sums = new Map<number, number>();
  for (const feature of featuresOf(text)) for (const { term, weight } of hints.get(feature) || []) sums.set(term, (sums.get(term) || 0) + weight);
  const sorted = Array.from(sums, ([term, weight]) => ({ term, weight })).sort(byWeight).slice(0, MOST_TERMS);
  const best = sorted[0];
  if (!best || best.weight < enough) return [];
  return sorted.map(({ term, weight }) => ({ term, weight: weight / best.weight })).filter(({ weight }) => weight >= NEAR);
}

/** `36 42 41 30`: terms, each with its weight, as a shelf has them. */
export const packHints = (hints: readonly Hint[]): string => hints.map(({ term, weight }) => `${term} ${weight}`).join(' ');

export function unpackHints(line: string): Hint[] {
  const numbers = line.split(' ').map(Number);
  return numbers.flatMap((term, at) => (at % 2 === 0 ? [{ term, weight: numbers[at + 1] || 0 }] : []));
}
