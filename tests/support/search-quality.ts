/** How well the search answers the questions of `tests/search/questions.json`. */
import { readFileSync } from 'node:fs';
import type { AskOptions, TestSearch } from './search-engine.ts';

/** A question with every page that answers it; none for garbage, where nothing must be found. */
export interface AskedQuestion {
  q: string;
  class: string;
  /** `late`: written when the layer was done, and never used to make it better. */
  set: 'first' | 'late';
  expect: string[];
  /**
   * Further pages that answer it, in the judgment of somebody who read the first results of several searches (ours, ours
   * without spoken words, the engine as shipped), mixed and without knowing which was whose.
   */
  judged?: string[];
}

export const readQuestions = (): AskedQuestion[] => JSON.parse(readFileSync('tests/search/questions.json', 'utf8')) as AskedQuestion[];

/** Where the first right answer stood, from 1; `null` when not among the first ten. */
export interface Answered extends AskedQuestion {
  place: number | null;
  /** Addresses of the first ten. */
  top: string[];
}

export async function askAll(search: TestSearch, questions: readonly AskedQuestion[], options: AskOptions = {}): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    const top = (await search.ask(question.q, options)).top.map(({ url }) => url);
    const right = [...question.expect, ...(question.judged ?? [])];
    const place = top.findIndex((url) => right.includes(url.replace(/#.*/, '')));
    answered.push({ ...question, top, place: place < 0 ? null : place + 1 });
  }
  return answered;
}

export interface Hits {
  asked: number;
  first: number;
  three: number;
  ten: number;
  /** Nothing found at all. */
  none: number;
}

/** Questions that have an answer; garbage is counted by `nothingFor`. */
export function total(answered: readonly Answered[]): Hits {
  const real = answered.filter(({ expect }) => expect.length > 0);
  const within = (limit: number): number => real.filter(({ place }) => place !== null && place <= limit).length;
  return { asked: real.length, first: within(1), three: within(3), ten: within(10), none: real.filter(({ top }) => top.length === 0).length };
}

/** By class, in order of first appearance, then all together. */
export function byClass(answered: readonly Answered[]): [string, Hits][] {
  const classes = [...new Set(answered.filter(({ expect }) => expect.length > 0).map((one) => one.class))];
  return [...classes.map((name): [string, Hits] => [name, total(answered.filter((one) => one.class === name))]), ['全部', total(answered)]];
}

export const percent = (count: number, { asked }: Hits): string => ((count / asked) * 100).toFixed(1);
