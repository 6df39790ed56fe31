/** Ranked soft-OR: each idea of a question is looked up by itself, what answers more of the question stands higher. */
import { kindToken, placeToken } from './lexicon.ts';
import type { Idea, Question } from './question.ts';

/** What the engine says of one token or text: the records that hold it, with scores. */
export type LookUp = (words: string, isText: boolean) => Promise<readonly { id: string; score: number }[]>;

export interface Ranked {
  id: string;
  score: number;
  /** Which ideas of the question it answers. */
  ideas: number[];
}

export interface Ranking {
  results: Ranked[];
  /** Ideas that nothing answers. */
  missing: Idea[];
}

const NOTHING: ReadonlyMap<string, number> = new Map();
/** What the weaker of two tokens of one idea adds. */
const OTHERS = 0.25;
/** Who somebody is counts less than what they look for. */
const PERSON = 0.8;

async function answers({ tokens, text }: Idea, lookUp: LookUp): Promise<Map<string, number>> {
  const words = text === null ? tokens : [{ token: text, weight: 1 }];
  const scores = new Map<string, number>();
  const lists = await Promise.all(words.map(({ token }) => lookUp(token, text !== null)));
  lists.forEach((list, index) => {
    const { weight } = words[index] || { weight: 1 };
    for (const { id, score } of list) {
      const before = scores.get(id) || 0;
      const now = score * weight;
      scores.set(id, Math.max(before, now) + OTHERS * Math.min(before, now));
    }
  });
  return scores;
}

async function factorsFor({ asked, place }: Question, lookUp: LookUp, places: readonly string[]): Promise<(id: string) => number> {
  const boosts: { ids: Set<string>; factor: number }[] = [];
  const boost = async (token: string, factor: number): Promise<void> => {
    boosts.push({ ids: new Set((await lookUp(token, false)).map(({ id }) => id)), factor });
  };
  if (asked.has('document')) await boost(kindToken('text'), 2);
  else if (asked.has('meaning')) await boost(kindToken('term'), 8);

  if (asked.has('money')) await boost(kindToken('cash'), 1.35);
  if (place !== null) {
    await boost(placeToken(place), 3);
    for (const above of places) await boost(placeToken(above), 2);
  }
  return (id) => boosts.reduce((product, { ids, factor }) => (ids.has(id) ? product * factor : product), 1);
}
