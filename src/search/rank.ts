/** Ranked soft-OR: each idea of a question is looked up by itself, what answers more of the question stands higher. */
import type { Idea, Question, WeightedToken } from './question.ts';

/** What the engine says of one token or text: the records that hold it, with scores. */
export type LookUp = (words: string) => Promise<readonly { id: string; score: number }[]>;

/** Which records have a property: `place`, `kind`, `cash`. */
export type Having = (name: string, value: string) => Promise<ReadonlySet<string>>;

export interface Ranked {
  id: string;
  score: number;
  /** Numbers of the ideas that it answers. */
  ideas: number[];
}

export interface Ranking {
  /** Best first. */
  results: Ranked[];
  /** Ideas that nothing answers. */
  missing: Idea[];
}

/** What the weaker of two tokens of one idea adds. */
const OTHERS = 0.15;
/** Who somebody is counts less than what they look for. */
const PERSON = 0.8;

/** How much better it is to answer the whole question than a part: 0 not at all. */
const COVERAGE = 0.4;

const NOTHING: ReadonlyMap<string, number> = new Map();

/** @param above places above the place of the question */
export async function rank(question: Question, lookUp: LookUp, having: Having, above: readonly string[]): Promise<Ranking> {
  const { ideas } = question;
  const [found, factor] = await Promise.all([Promise.all(ideas.map((idea) => answers(idea, lookUp))), factorsFor(question, having, above)]);
  const of = (index: number): ReadonlyMap<string, number> => found[index] || NOTHING;
  const hasPurpose = ideas.some(({ person }, index) => !person && of(index).size > 0);
  const total = new Map<string, Ranked>();
  const weights = ideas.map(({ person }) => (hasPurpose && person ? PERSON : 1));
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, index) => all + (weights[index] || 0), 0);
  const answerable = sum(ideas.flatMap((_, index) => (of(index).size > 0 ? [index] : [])));
  weights.forEach((weight, index) => {
    of(index).forEach((score, id) => {
      const known = total.get(id) || { id, score: 0, ideas: [] };
      known.score += score * weight;
      known.ideas.push(index);
      total.set(id, known);
    });
  });
  const results = Array.from(total.values(), (one) => ({ ...one, score: one.score * factor(one.id) * Math.pow(sum(one.ideas) / answerable, COVERAGE) }));
  results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { results, missing: ideas.filter((_, index) => of(index).size === 0) };
}

/** Words of the text say less of it than its terms. */
const TEXT = 0.7;
/** So few answers to an idea, and the shorter words inside its word are looked up too. */
const FEW = 5;

/** Scores of the records that answer an idea: what its strongest token gives, and a little of the others. */
async function answers({ tokens, inside, text }: Idea, lookUp: LookUp): Promise<Map<string, number>> {
  if (text !== null) return scoresOf([{ token: text, weight: TEXT }], lookUp);
  const scores = await scoresOf(tokens, lookUp);
  return scores.size >= FEW || inside.length === 0 ? scores : scoresOf([...tokens, ...inside], lookUp);
}

async function scoresOf(words: readonly WeightedToken[], lookUp: LookUp): Promise<Map<string, number>> {
  const lists = await Promise.all(words.map(({ token }) => lookUp(token)));
  const scores = new Map<string, number>();
  words.forEach(({ weight }, index) => {
    for (const { id, score } of lists[index] || []) {
      const before = scores.get(id) || 0;
      const now = score * weight;
      scores.set(id, Math.max(before, now) + OTHERS * Math.min(before, now));
    }
  });
  return scores;
}

/** How much better a record is that has what a question prefers. */
const PREFER = { document: 2, meaning: 8, cash: 1.35, place: 3, above: 2 };

/** Properties of records that a question prefers, with how much. @param above places above the place of the question */
export function preferences({ asked, place, ideas }: Question, above: readonly string[]): [name: string, value: string, factor: number][] {
  const wanted: [name: string, value: string, factor: number][] = [];
  if (asked.has('document')) wanted.push(['kind', 'text', PREFER.document]);
  else if (asked.has('meaning') && ideas.length === 1) wanted.push(['kind', 'term', PREFER.meaning]);
  if (asked.has('money')) wanted.push(['cash', 'yes', PREFER.cash]);
  if (place !== null) wanted.push(['place', place, PREFER.place], ...above.map((one): [string, string, number] => ['place', one, PREFER.above]));
  return wanted;
}

async function factorsFor(question: Question, having: Having, above: readonly string[]): Promise<(id: string) => number> {
  const boosts = await Promise.all(
    preferences(question, above).map(async ([name, value, factor]) => ({ factor, ids: await having(name, value) })),
  );
  return (id) => boosts.reduce((product, { ids, factor }) => (ids.has(id) ? product * factor : product), 1);
}
