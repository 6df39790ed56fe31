/** What this site needs of Pagefind, and how it is asked. */
import { isHan } from './normalize.ts';
import type { Having, LookUp } from './rank.ts';

/** A record that holds what was looked up. */
export interface EngineResult {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

/** What is kept of a record for showing it. */
export interface Fragment {
  url: string;
  /** Its passages and its tokens, as `recordHtml` wrote them. */
  content: string;
  meta: Record<string, string | undefined>;
  /** Passages with an address of their own, in order. */
  anchors: { id: string }[];
}

export interface Engine {
  /** @param words `null`: all that the filters let through */
  search(words: string | null, options: { filters: Filters }): Promise<{ results: EngineResult[] }>;
}

/** `{ place: { any: ['shapingba'] } }` */
export type Filters = Record<string, { any: readonly string[] }>;

/** Weights of one term do not depend on how long a record is; what is said often is not said better. */
export const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 2 };

export interface LookedUp {
  lookUp: LookUp;
  having: Having;
  /** Of every record that was met. */
  results: Map<string, EngineResult>;
}

/**
 * Looks up tokens and texts, each once. Each must stand in a record as it is: the engine by itself drops and shortens words
 * that it does not find.
 *
 * @param segmented whether the browser cuts Chinese into words (`Intl.Segmenter`); without it, two characters at a time
 */
export function lookUpIn(engine: Engine, filters: Filters, segmented: boolean): LookedUp {
  const known = new Map<string, Promise<readonly EngineResult[]>>();
  const results = new Map<string, EngineResult>();
  const exactly = async (words: string): Promise<readonly EngineResult[]> => {
    const pieces = segmented ? words : pairs(words);
    const holding = new Set((await engine.search(`"${pieces}"`, { filters })).results.map(({ id }) => id));
    if (holding.size === 0) return [];
    const found = (await engine.search(pieces, { filters })).results.filter(({ id }) => holding.has(id));
    for (const result of found) results.set(result.id, result);
    return found;
  };
  const lookUp: LookUp = (words) => {
    const before = known.get(words);
    if (before) return before;
    const now = exactly(words);
    known.set(words, now);
    return now;
  };
  const having: Having = async (name, value) => {
    const found = await engine.search(null, { filters: { ...filters, [name]: { any: [value] } } });
    return new Set(found.results.map(({ id }) => id));
  };
  return { lookUp, having, results };
}

/** `向家湾` as `向家 家湾`, as the index has it beside its words. */
function pairs(words: string): string {
  return words.length < 3 || !isHan(words.charAt(0)) ? words : Array.from(words.slice(1), (character, index) => words.charAt(index) + character).join(' ');
}
