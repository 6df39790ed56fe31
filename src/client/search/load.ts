/** Fetches the words, the facts and the engine of the search, each once; nothing of the question leaves the device. */
import type { Engine } from '../../search/engine.ts';
import { RANKING } from '../../search/engine.ts';
import type { SearchFacts } from '../../search/facts.ts';
import { MOST_SHELVES, openLexicon, shelvesFor, SHELVES, teach, teachTerm, type Lexicon, type LexiconData, type MendingData, type SpokenData } from '../../search/lexicon.ts';
import { normalise } from '../../search/normalize.ts';
import type { SuggestTools, Title } from '../../search/suggest.ts';
import type * as Mending from './mend.ts';
import type { Mender } from './mend.ts';

interface Pagefind extends Engine {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options: object): Promise<void>;
}

const known = new Map<string, Promise<unknown>>();

/** What has failed once may come the next time. */
function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  const before = known.get(key) as Promise<T> | undefined;
  if (before) return before;
  const now = load();
  known.set(key, now);
  now.catch(() => known.delete(key));
  return now;
}

/** @throws {Error} when the file does not come, or is none of ours */
export function loadJson<T>(base: string, name: string): Promise<T> {
  return once(name, async () => {
    const response = await fetch(`${base}${name}.json`);
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return (await response.json()) as T;
  });
}

/** A script that lies beside the index. @throws {Error} */
export function loadScript<Module>(base: string, name: string): Promise<Module> {
  const address = `${base}${name}.js`;
  return import(/* @vite-ignore */ address) as Promise<Module>;
}

export interface Words {
  lexicon: Lexicon;
  facts: SearchFacts;
}

/** The terms, and what people say as far as a text needs it. @throws {Error} */
export async function loadWords(base: string, text: string): Promise<Words> {
  const { facts, ...data } = await loadJson<Omit<LexiconData, 'terms'> & { facts: SearchFacts }>(base, 'lexicon');
  const lexicon = await once('open lexicon', () => Promise.resolve(openLexicon({ ...data, terms: [] })));
  const shelves = shelvesFor(normalise(text)).filter((shelf) => !taught.has(shelf));
  if (shelves.length > MOST_SHELVES) await loadAllSpoken(base, lexicon);
  else {
    const spoken = await Promise.all(shelves.map((shelf) => loadJson<SpokenData>(base, `spoken/${shelf}`)));
    spoken.forEach((one, index) => {
      teach(lexicon, one);
      taught.add(shelves[index] ?? -1);
    });
  }
  return { lexicon, facts };
}

const taught = new Set<number>();

/** Every term, for who looks for a part of one. @throws {Error} */
export async function loadTerms(base: string, lexicon: Lexicon): Promise<void> {
  const terms = await loadJson<string[]>(base, 'terms');
  terms.forEach((line, number) => teachTerm(lexicon, number, line));
}

async function loadAllSpoken(base: string, lexicon: Lexicon): Promise<void> {
  const [spoken] = await Promise.all([loadJson<SpokenData>(base, 'spoken'), loadTerms(base, lexicon)]);
  teach(lexicon, spoken);
  for (let shelf = 0; shelf < SHELVES; shelf++) taught.add(shelf);
}

/** Sets right what is typed wrong or in pinyin: loaded only for what is not understood. @param all knows all that people say, not only terms @throws {Error} */
export async function loadMender(base: string, lexicon: Lexicon, all: boolean): Promise<Mender> {
  const [data, mend] = await Promise.all([loadJson<MendingData>(base, 'mending'), loadScript<typeof Mending>(base, 'mend'), (all ? loadAllSpoken : loadTerms)(base, lexicon)]);
  return once(all ? 'mender' : 'mender of terms', () => Promise.resolve(mend.mender(lexicon, data)));
}

/** What suggestions are made from. @throws {Error} */
export async function loadSuggesting(base: string, typed: string): Promise<SuggestTools> {
  const [{ lexicon, facts }, titles] = await Promise.all([loadWords(base, ''), loadJson<Title[]>(base, 'titles')]);
  await loadTerms(base, lexicon);
  const sounds = /[a-z]{2}/i.test(typed) ? (await loadMender(base, lexicon, true)).sounds : null;
  return { lexicon, titles, sounds, placeName: (id) => (facts.places[id] || { name: id }).name };
}

/**
 * The engine with the indexes that are needed. It runs in the page itself: its worker would be another file to wait for.
 *
 * @param bundles folders of indexes, the first of which brings the engine
 * @throws {Error}
 */
export async function loadEngine(base: string, bundles: readonly string[]): Promise<Engine> {
  const [first = '', ...others] = bundles;
  const tag = base.split('/').filter(Boolean).pop() || '';
  const options = { metaCacheTag: tag, ranking: RANKING };
  const engine = await once('engine', async () => {
    const address = `${base}${first}/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ ...options, basePath: `${base}${first}/`, noWorker: true });
    await pagefind.init();
    return pagefind;
  });
  await Promise.all(others.map((bundle) => once(bundle, () => engine.mergeIndex(`${base}${bundle}/`, options))));
  return engine;
}

/** What of an index is needed: the pieces that hold tokens, the lists of properties, records by name. */
export interface Needed {
  tokens: readonly string[];
  names: readonly string[];
  /** Of the first index. */
  records: readonly string[];
}

/** Fetches what of the index a question needs, before the engine is there to ask for it. */
export async function fetchAhead(base: string, { pieces, filters }: SearchFacts, { tokens, names, records }: Needed, bundles: readonly string[]): Promise<void> {
  const ofIndex = [...pieces.filter(({ first, last }) => tokens.some((token) => first <= token && token <= last)), ...filters.filter(({ name }) => names.indexOf(name) >= 0)]
    .map(({ file }) => file)
    .filter((file) => bundles.indexOf(file.split('/')[0] || '') >= 0);
  const needed = ofIndex.concat(records.map((name) => `${bundles[0] || ''}/fragment/${name}.pf_fragment`));
  // What does not come is the engine's to say.
  await Promise.all(needed.map((file) => once(file, () => fetch(base + file).then((response) => response.arrayBuffer())).catch(() => undefined)));
}
