/** The search as the browser has it, over the files of `dist/`, with a count of the bytes that it asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lookUpIn, RANKING, type Engine, type Fragment } from '../../src/search/engine.ts';
import type { SearchFacts } from '../../src/search/facts.ts';
import { openLexicon, type Lexicon, type LexiconData, type Spoken } from '../../src/search/lexicon.ts';
import { openSounds } from '../../src/search/pinyin.ts';
import { indexSounds, type SoundIndex } from '../../src/search/repair.ts';
import { search, type Outcome } from '../../src/search/search.ts';

export interface Fetched {
  file: string;
  bytes: number;
}

export interface TestSearch {
  lexicon: Lexicon;
  sounds: SoundIndex;
  facts: SearchFacts;
  ask(question: string, options?: { exact?: boolean; segmented?: boolean }): Promise<Outcome & { top: Fragment[] }>;
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
  const { facts, ...data } = json<LexiconData & { facts: SearchFacts }>('lexicon');
  const lexicon = openLexicon(data, json<Spoken>('spoken'));
  const sounds = indexSounds(lexicon, openSounds(json('sounds')));
  const fetched: Fetched[] = [];
  const engine = await openEngine(folder, facts.bundles[0]?.path ?? '', fetched);
  return {
    lexicon,
    sounds,
    facts,
    fetched,
    async ask(question, { exact = false, segmented = true } = {}) {
      const { lookUp, results } = lookUpIn(engine, {}, segmented);
      const outcome = await search(question, { lexicon, lookUp, sounds: () => Promise.resolve(sounds), above: (place) => facts.places[place]?.above ?? [] }, exact);
      const top = await Promise.all(outcome.results.slice(0, TOP).map(({ id }) => results.get(id)?.data()));
      return { ...outcome, top: top.filter((one): one is Fragment => one !== undefined) };
    },
  };
}

/** Pagefind reads its files by `fetch` and its language from the page. */
async function openEngine(folder: string, bundle: string, fetched: Fetched[]): Promise<Engine> {
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) },
    fetch: (address: string) => {
      const file = address.slice(address.indexOf(`/${bundle}/`) + 1).replace(/\?.*/, '');
      const bytes = readFileSync(join(folder, file));
      fetched.push({ file, bytes: bytes.length });
      return Promise.resolve(new Response(bytes));
    },
  });
  const engine = (await import(pathToFileURL(join(folder, bundle, 'pagefind.js')).href)) as Engine & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  await engine.options({ basePath: `/pagefind/${bundle}/`, metaCacheTag: 'test', ranking: RANKING });
  await engine.init();
  return engine;
}
