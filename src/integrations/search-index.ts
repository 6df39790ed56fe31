/** Writes the search index after the build: the records of the site, annotated with the terms of the lexicon. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build, transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { readSearchContent } from '../markdown/read-search.ts';
import { annotator } from '../search/annotate.ts';
import { bundlesOf, factsOf, type SearchFacts } from '../search/facts.ts';
import { openLexicon, termToken, type SpokenData } from '../search/lexicon.ts';
import { makeLexicon, shelvesOf } from '../search/make-lexicon.ts';
import { recordHtml } from '../search/record-html.ts';
import { makeRecords, type SearchRecord } from '../search/records.ts';
import { readBuiltPages } from './built-pages.ts';
import { openEngine } from './node-engine.ts';
import { soundsOf } from './sounds.ts';
import { traditionalFor } from './traditional.ts';

/** What the pages that search say instead of the address of its index, until that is known. */
const PLACEHOLDER = '/pagefind/unbuilt/';

/** @throws {Error} when a page has no language, the content is at fault, or Pagefind cannot write the index */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const content = await readSearchContent('content');
        const records = makeRecords({ ...content, pages: readBuiltPages(dist) });
        const { data, spoken, frequent } = makeLexicon(records, { ...content, wordsOf });
        const lexicon = openLexicon(data);
        const annotate = annotator(lexicon, frequent);
        await rm(join(dist, 'pagefind'), { recursive: true, force: true });
        const folder = join(dist, 'pagefind/unbuilt');
        const bundles = bundlesOf(records, content.regions);
        const pieces: SearchFacts['pieces'] = [];
        const filters: SearchFacts['filters'] = [];
        for (const { path, records: some } of bundles) {
          const tokens = await writeBundle(some, annotate, join(folder, path));
          pieces.push(...(await piecesOf(join(folder, path), path, tokens)));
          filters.push(...(await filtersOf(join(folder, path), path)));
        }
        const facts: SearchFacts = { ...factsOf(content.plans, content.regions), bundles: bundles.map(({ path, region }) => ({ path, region })), pieces, filters };
        const titles = content.benefits.map(({ code, id, title, region }) => [code, id, title, region]);
        const words = [...data.terms, ...spoken.said, ...Object.values(data.places)].join('');
        const { terms, ...rest } = data;
        await writeJson(folder, { lexicon: { ...rest, facts }, terms, spoken: { ...spoken, hints: {} }, mending: { sounds: soundsOf(words), traditional: traditionalFor(words) }, titles });
        await mkdir(join(folder, 'spoken'));
        const first = await firstRecords(folder, bundles[0]?.path ?? '', terms.length);
        await writeJson(join(folder, 'spoken'), Object.fromEntries(shelvesOf({ ...spoken, first }, terms).entries()));
        await writeScripts(folder);
        await moveToItsName(dist, folder, bundles[0]?.path ?? '');
        logger.info(`${records.length} records, ${data.terms.length} terms, ${bundles.length} bundles`);
      },
    },
  };
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Records that the service reads while the next are made; it takes them in the order in which they come. */
const AT_ONCE = 100;

/**
 * One index, with the engine as old browsers read it and nothing else of what Pagefind brings. The service ends with it, so
 * that a large site needs the memory of its largest index only.
 *
 * @returns the tokens that are in it
 */
async function writeBundle(records: readonly SearchRecord[], annotate: ReturnType<typeof annotator>, folder: string): Promise<Set<string>> {
  const fail = (errors: readonly string[]): void => {
    if (errors.length > 0) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  };
  const { index, errors } = await createIndex();
  fail(errors);
  if (!index) throw new Error('搜索索引没有建成：Pagefind 没有说为什么');
  const all = new Set<string>();
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const answers = records.slice(from, from + AT_ONCE).map((record) => {
      const tokens = annotate(record);
      for (const token of [...tokens.values()].flat()) all.add(token);
      return index.addHTMLFile({ url: record.url, content: recordHtml(record, tokens) });
    });
    for (const answer of await Promise.all(answers)) fail(answer.errors);
  }
  fail((await index.writeFiles({ outputPath: folder })).errors);
  await close();
  await numberRecords(folder);
  for (const name of await readdir(folder)) if (/-(ui|highlight|worker)\./.test(name)) await rm(join(folder, name));
  await bareMachine(folder);
  const engine = join(folder, 'pagefind.js');
  const source = readsBareMachine(tellsFailures(await readFile(engine, 'utf8')))
    // Its worker is left out: where it does not run, the engine runs in the page, and one file less is waited for.
    .replace(/typeof Worker\s*!==\s*"undefined"/, 'false');
  const { code } = await transform(source, { minify: true, format: 'esm', target: 'es2018', treeShaking: true, supported: { 'import-meta': true } });
  await writeFile(engine, code);
  return all;
}

/** What the engine's files begin with inside. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Pagefind names records by what is in them, and the list of the names is loaded with the first question. The folder of the
 * index is named by its content already: numbers tell the records apart as well, and the list is half as long.
 *
 * @throws {Error} when the list is written otherwise than we know it
 */
async function numberRecords(folder: string): Promise<void> {
  const list = (await readdir(folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
  const records = new Set((await readdir(join(folder, 'fragment'))).map((name) => name.replace('.pf_fragment', '')));
  const numbers = new Map<string, string>();
  const [language = ''] = /^.*_/.exec([...records][0] ?? '') ?? [];
  const text = gunzipSync(await readFile(join(folder, list))).toString('latin1');
  const renamed = text.replace(new RegExp(`${language}[0-9a-f]+`, 'g'), (name) => {
    if (!records.has(name)) return name;
    const number = numbers.get(name) ?? language + String(numbers.size).padStart(name.length - language.length, '0');
    numbers.set(name, number);
    return number;
  });
  if (!text.startsWith(SIGNATURE) || numbers.size !== records.size || records.size === 0) {
    throw new Error(`Pagefind 的 ${list} 改了写法（${records.size}条记录，认出${numbers.size}条）。请改 src/integrations/search-index.ts 的 numberRecords。`);
  }
  await writeFile(join(folder, list), gzipSync(Buffer.from(renamed, 'latin1'), { level: 9 }));
  const fragment = (name: string): string => join(folder, 'fragment', `${name}.pf_fragment`);
  await Promise.all([...numbers].map(([name, number]) => rename(fragment(name), `${fragment(number)}.new`)));
  await Promise.all([...numbers.values()].map((number) => rename(`${fragment(number)}.new`, fragment(number))));
}

/** As it comes, the engine passes over a piece of the index that does not come, and says that nothing was found. */
const PASSED_OVER = /("load_(?:index|filter)_chunk"\s*\)\s*\))\.catch\(\s*\(\)\s*=>\s*\{\s*\}\s*\)/g;

/** @throws {Error} when the engine is written otherwise than we know it */
function tellsFailures(source: string): string {
  const found = source.match(PASSED_OVER) ?? [];
  if (found.length !== 2) throw new Error(`Pagefind 的 pagefind.js 改了写法（${found.length}处，应为2处）：索引缺了一块时，它会说没有找到。请改 src/integrations/search-index.ts 的 PASSED_OVER。`);
  return source.replace(PASSED_OVER, '$1');
}

/** The machine code as it is: hosts compress it better than Pagefind does, and no script has to take it apart. */
async function bareMachine(folder: string): Promise<void> {
  const packed = join(folder, 'wasm.unknown.pagefind');
  await writeFile(join(folder, 'wasm.unknown.wasm'), gunzipSync(await readFile(packed)).subarray(SIGNATURE.length));
  await rm(packed);
}

/** @throws {Error} when the engine is written otherwise than we know it */
function readsBareMachine(source: string): string {
  const bare = source.replace(/(`\$\{this\.basePath\}wasm\.\$\{\w+\}\.)pagefind`/, '$1wasm`').replace(/this\.decompress\((new Uint8Array\(\w+\)),\s*"Pagefind WebAssembly"\)/, '$1');
  if (!bare.includes('.wasm`') || bare.includes('"Pagefind WebAssembly"')) throw new Error('Pagefind 的 pagefind.js 改了取 WebAssembly 的写法。请改 src/integrations/search-index.ts 的 readsBareMachine。');
  return bare;
}

const SURELY = 20;

/** First and last token of each piece of an index. @param known tokens that were put into it */
async function piecesOf(folder: string, path: string, known: ReadonlySet<string>): Promise<SearchFacts['pieces']> {
  const pieces: SearchFacts['pieces'] = [];
  for (const name of await readdir(join(folder, 'index'))) {
    const words = gunzipSync(await readFile(join(folder, 'index', name))).toString('latin1').match(/[a-z][a-z0-9]+/g) ?? [];
    // The byte before a word, its length, may look like a letter of it.
    const tokens = words.flatMap((word) => [word, word.slice(1)]).filter((word) => known.has(word)).sort();
    const [first] = tokens;
    const last = tokens.at(-1);
    // Other pieces hold numbers that look like one or two of them.
    if (tokens.length >= SURELY && first !== undefined && last !== undefined) pieces.push({ file: `${path}/index/${name}`, first, last });
  }
  return pieces.sort((a, b) => (a.first < b.first ? -1 : 1));
}

/** Properties by which an index can be narrowed, each a file that begins with its name. */
async function filtersOf(folder: string, path: string): Promise<SearchFacts['filters']> {
  const names = await readdir(join(folder, 'filter'));
  return Promise.all(
    names.map(async (file) => {
      const text = gunzipSync(await readFile(join(folder, 'filter', file))).toString('latin1');
      const name = /^pagefind_dcd..([a-z]+)/s.exec(text)?.[1] ?? '';
      return { file: `${path}/filter/${file}`, name };
    }),
  );
}

/** So many that the first results stand on the screen of a phone. */
const ON_A_SCREEN = 3;

/** The records that a search for each term alone shows first, as the engine names them. @param bundle that all such questions ask */
async function firstRecords(folder: string, bundle: string, terms: number): Promise<SpokenData['first']> {
  const { engine, close } = await openEngine(folder, bundle);
  try {
    const first: SpokenData['first'] = {};
    for (let number = 0; number < terms; number += 1) {
      const { results } = await engine.search(termToken(number), { filters: {} });
      if (results.length > 0) first[number] = results.slice(0, ON_A_SCREEN).map(({ id }) => id).join(' ');
    }
    return first;
  } finally {
    close();
  }
}

/** Scripts that most readers do without: beside the index, so that they are always of its release. */
async function writeScripts(folder: string): Promise<void> {
  await build({
    entryPoints: { mend: 'src/client/search/mend.ts', suggest: 'src/client/search/suggest.ts', desk: 'src/client/staff.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2018',
  });
}

async function writeJson(folder: string, files: Record<string, unknown>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
}

/**
 * The folder is named by what is in it: a page that was loaded before a release never mixes its index with the next one.
 * The pages that search learn the name; that of the search loads at once what every search needs.
 */
async function moveToItsName(dist: string, folder: string, bundle: string): Promise<void> {
  const hash = createHash('sha256');
  const meta = (await readdir(join(folder, bundle))).find((file) => file.endsWith('.pf_meta')) ?? '';
  for (const name of ['mend.js', 'suggest.js', 'desk.js', 'lexicon.json', 'terms.json', 'spoken.json', `${bundle}/pagefind-entry.json`, `${bundle}/${meta}`, `${bundle}/pagefind.js`]) hash.update(await readFile(join(folder, name)));
  const name = hash.digest('hex').slice(0, 8);
  await rename(folder, join(dist, 'pagefind', name));
  const at = `/pagefind/${name}/`;
  const loads = ['lexicon.json', `${bundle}/pagefind-entry.json?ts=${name}`, `${bundle}/${meta}`, `${bundle}/wasm.unknown.wasm`];
  const ahead = await bundleAhead(at, `${at}${bundle}/pagefind.js`, loads.map((file) => at + file));
  await tellName(join(dist, 'search/index.html'), at, `<script>${ahead}</script>`);
  await tellName(join(dist, 'staff/index.html'), at, '');
}

/** @param head what is added to the head of the page @throws {Error} when the page does not ask for the name */
async function tellName(page: string, at: string, head: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  if (!html.includes(PLACEHOLDER)) throw new Error(`${page} 没有写“${PLACEHOLDER}”：这一页找不到索引`);
  await writeFile(page, html.replaceAll(PLACEHOLDER, at).replace('</head>', `${head}</head>`));
}

/** The script for the head that loads ahead what a search in the address needs. */
async function bundleAhead(base: string, engine: string, files: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/client/search/ahead.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2018',
    define: { BASE: JSON.stringify(base), ENGINE: JSON.stringify(engine), FILES: JSON.stringify(files) },
  });
  return outputFiles[0]?.text.trim() ?? '';
}
