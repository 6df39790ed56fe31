/** From what somebody typed to what answers it: understanding, repair, ranking. */
import type { Lexicon } from './lexicon.ts';
import { isGuessed, understand, withGuess, withUnknown, type Idea, type Question } from './question.ts';
import { rank, type Having, type LookUp, type Ranked } from './rank.ts';
import type { Change, Repaired } from './repair.ts';

export interface SearchTools {
  lexicon: Lexicon;
  /**
   * Asked for only when something was not understood.
   *
   * @param all with everything that people say, not only the terms of the documents
   */
  mender(all: boolean): Promise<Mending>;
  /** Brings to the lexicon what people say in these words. */
  learn(text: string): Promise<unknown>;
  lookUp: LookUp;
  having: Having;
  /** The places above a place. */
  above(place: string): readonly string[];
}

/** Sets words right that were typed wrong, in pinyin, by initials or in traditional characters. */
export interface Mending {
  simplify(text: string): string;
  repair(question: Question): Repaired;
}

export interface Outcome {
  question: Question;
  /** What was taken for typed wrong. */
  changes: Change[];
  /** Best first. */
  results: Ranked[];
  /** Parts of the question that nothing answers. */
  missing: string[];
  /** What is looked for was guessed. */
  guessed: boolean;
}

/** What is far less fitting than the best is no answer. */
const LEAST = 0.12;
export const MOST = 100;

/** @param exact as it stands, nothing set right */
export async function search(raw: string, tools: SearchTools, exact: boolean): Promise<Outcome> {
  const { lexicon, lookUp, having, above } = tools;
  const asIs = understand(raw, lexicon);
  const { question, changes } = exact || !isDoubtful(asIs) ? { question: asIs, changes: [] } : await setRight(asIs, tools);
  const whole = withGuess(withUnknown(question), lexicon);
  const found = await rank(whole, lookUp, having, question.place === null ? [] : above(question.place));
  const best = found.results.length > 0 && found.results[0] ? found.results[0].score : 0;
  return {
    question: whole,
    changes,
    results: found.results.filter(({ score }) => score >= best * LEAST).slice(0, MOST),
    missing: [...found.missing.filter(isWords).map(({ words }) => words), ...notLookedUp(whole)],
    guessed: isGuessed(whole),
  };
}

const isWords = ({ words }: Idea): boolean => words.length > 1;

function notLookedUp({ text, unknown, ideas }: Question): string[] {
  const looked = new Set(ideas.map(({ words }) => words));
  return unknown.map(({ start, end }) => text.slice(start, end)).filter((words) => words.length > 1 && !looked.has(words));
}

const LETTERS = /[a-z]{2}/;

/** Something is not known, or Latin letters may be pinyin. */
function isDoubtful({ unknown, text }: Question): boolean {
  return unknown.length > 0 || LETTERS.test(text);
}

/** Letters may spell anything that people say; characters typed wrong are worth a look among the terms, which are few. */
async function setRight({ text }: Question, { lexicon, mender, learn }: SearchTools): Promise<{ question: Question; changes: Change[] }> {
  const { simplify, repair } = await mender(LETTERS.test(text));
  const simplified = simplify(text);
  if (simplified !== text) await learn(simplified);
  const repaired = repair(understand(simplified, lexicon));
  if (repaired.text !== simplified) await learn(repaired.text);
  return { question: understand(repaired.text, lexicon), changes: repaired.changes };
}
