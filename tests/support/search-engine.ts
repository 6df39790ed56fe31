/** The search as the browser has it, over the files of `dist/`, with a count of the bytes that it asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../src/integrations/node-engine.ts';
import { lookUpIn, type EngineResult, type Fragment } from '../../src/search/engine.ts';
import type { SearchFacts } from '../../src/search/facts.ts';
import { mender } from '../../src/client/search/mend.ts';
import { unpackHints } from '../../src/search/gist.ts';
import { MOST_SHELVES, openLexicon, shelvesFor, teach, type Lexicon, type LexiconData, type SpokenData } from '../../src/search/lexicon.ts';
import { normalise } from '../../src/search/normalize.ts';
import { search, type Outcome } from '../../src/search/search.ts';

export interface Fetched {
  file: string;
  bytes: number;
}

/** Which layers of the search are left out. */
export interface AskOptions {
  /** Nothing is set right. */
  exact?: boolean;
  /** `false`: as in a browser without `Intl.Segmenter`. */
  segmented?: boolean;
  /** What people say is not known. */
  unspoken?: boolean;
  /** `false`: where words fail, nothing is guessed. */
  guessing?: boolean;
  /** Only what answers every idea of the question. */
  every?: boolean;
  /** The engine by itself, as it is shipped. */
  plain?: boolean;
}

export interface TestSearch {
  lexicon: Lexicon;
  facts: SearchFacts;
  ask(question: string, options?: AskOptions): Promise<Pick<Outcome, 'changes' | 'missing'> & { top: Fragment[] }>;
  /** What the engine has fetched, in order. */
  fetched: Fetched[];
}

const TOP = 10;

/** @param dist the folder that holds `pagefind/` @throws {Error} when it was not built */
export async function openSearch(dist: string): Promise<TestSearch> {
  const [name] = readdirSync(join(dist, 'pagefind'));
  if (name === undefined) throw new Error(`${dist} has no search index: run npm run build`);
  const folder = join(dist, 'pagefind', name);
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as T;
  const { facts, ...rest } = json<Omit<LexiconData, 'terms'> & { facts: SearchFacts }>('lexicon');
  const data = { ...rest, terms: json<string[]>('terms') };
  const [lexicon, silent] = [openLexicon(data), openLexicon(data)];
  const spoken = json<SpokenData>('spoken');
  const hints = new Map(readdirSync(join(folder, 'spoken')).flatMap((file) => Object.entries(json<SpokenData>(`spoken/${file.replace('.json', '')}`).hints).map(([feature, line]) => [feature, unpackHints(line)])));
  teach(lexicon, spoken);
  teach(silent, { ...spoken, said: [] });
  const [knowing, ofTerms] = [mender(lexicon, json('mending')), mender(silent, json('mending'))];
  const fetched: Fetched[] = [];
  const { engine } = await openEngine(folder, facts.bundles[0]?.path ?? '', (file, bytes) => fetched.push({ file, bytes }));
  const shown = async (results: readonly (EngineResult | undefined)[]): Promise<Fragment[]> =>
    (await Promise.all(results.slice(0, TOP).map((result) => result?.data()))).filter((one): one is Fragment => one !== undefined);
  return {
    lexicon,
    facts,
    fetched,
    async ask(question, { exact = false, segmented = true, unspoken = false, guessing = !unspoken, every = false, plain = false } = {}) {
      if (plain) return { changes: [], missing: [], top: await shown((await engine.search(question, { filters: {} })).results) };
      const words = unspoken ? silent : lexicon;
      const { results, ...lookUps } = lookUpIn(engine, {}, segmented);
      // A letter is not guessed at: it brings no shelves.
      const short = shelvesFor(normalise(question)).length <= MOST_SHELVES;
      const tools = {
        lexicon: { ...words, hints: short && guessing ? hints : words.hints },
        ...lookUps,
        mender: (all: boolean) => Promise.resolve(all && !unspoken ? knowing : ofTerms),
        learn: () => Promise.resolve(),
        above: (place: string) => facts.places[place]?.above ?? [],
      };
      const outcome = await search(question, tools, exact);
      const all = Math.max(...outcome.results.map(({ ideas }) => Math.max(...ideas) + 1));
      const kept = every ? outcome.results.filter(({ ideas }) => ideas.length === all) : outcome.results;
      return { ...outcome, top: await shown(kept.map(({ id }) => results.get(id))) };
    },
  };
}
