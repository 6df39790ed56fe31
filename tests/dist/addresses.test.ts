/**
 * The promise to everybody who links to us: what once had an address keeps it, or leads on. `addresses.txt` lists them all;
 * `UPDATE=1 npm test -- dist` adds new ones. A line that goes missing breaks links in other people's hands.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/plan/text.ts';
import { builtPages, DIST, filesOf, readDist } from '../support/dist.ts';
import { attribute, tagged } from '../support/html.ts';
import { loadPlan, planIds } from '../support/plans.ts';

const FILE = 'tests/dist/addresses.txt';
/** Lists that follow their contents: pages by pinyin, and answers made ahead. */
const NOT_PROMISED = /^\/(?:a-z\/.|finder\/.|404\.html)/;

const refresh = (html: string): string | undefined => /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];

/** Every address of this build; short ones with where they lead. */
async function addresses(): Promise<string[]> {
  const pages = builtPages().filter(({ url }) => !NOT_PROMISED.test(url)).map(({ url, html }) => [url, refresh(html)].filter(Boolean).join(' '));
  const passages = (await Promise.all(planIds().map(loadPlan))).flatMap((plan) => passagesOf(plan).map(({ id, section }) => `/plans/${plan.info.id}/${section.path}/#${id}`));
  const glossary = builtPages().find(({ url }) => url === '/glossary/');
  const terms = glossary ? tagged(glossary.document, 'h2').flatMap((heading) => attribute(heading, 'id') ?? []).map((id) => `/glossary/#${id}`) : [];
  const data = filesOf().filter((file) => /^data\/.*\.(json|csv)$|\.(txt|epub|ics)$|^opensearch\.xml$/.test(file) && !/^pagefind\/|^data\/desk\//.test(file)).map((file) => `/${file}`);
  return [...pages, ...passages, ...terms, ...data].map(short).sort();
}

/** Pages stand in the list without their last slash. */
const short = (line: string): string => line.replace(/(?<=.)\/(?=$| |#)/g, '');

/** Why an address does not keep its promise. */
function broken(line: string): string[] {
  const [address = '', target] = line.split(' ');
  const [path = '', id] = address.split('#');
  const file = /\.\w+$/.test(path) ? path : `${path.replace(/\/$/, '')}/index.html`;
  if (!existsSync(join(DIST, file))) return [`${line}: gone`];
  const html = file.endsWith('.html') ? read(file) : '';
  const leads = refresh(html);
  if (target !== undefined && short(leads ?? '') !== target) return [`${line}: leads to ${leads ?? 'nothing'}`];
  if (id !== undefined && leads === undefined && !idsOf(file).has(id)) return [`${line}: no such passage`];
  return [];
}

const pages = new Map<string, string>();
const ids = new Map<string, Set<string>>();
function read(file: string): string {
  const known = pages.get(file) ?? readDist(file.slice(1));
  pages.set(file, known);
  return known;
}
function idsOf(file: string): Set<string> {
  const known = ids.get(file) ?? new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  ids.set(file, known);
  return known;
}

test('every address that was ever given out still leads to what it was given out for', async () => {
  const now = await addresses();
  if (process.env['UPDATE'] === '1') {
    const before = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split('\n') : [];
    writeFileSync(FILE, `${[...new Set([...before, ...now])].sort().join('\n')}\n`);
  }
  const promised = readFileSync(FILE, 'utf8').trim().split('\n');
  expect(promised.length).toBeGreaterThan(3500);
  expect(promised.flatMap(broken)).toEqual([]);
  const listed = new Set(promised);
  expect(now.filter((line) => !listed.has(line)), 'new addresses: UPDATE=1 npm test -- dist').toEqual([]);
});

test('an address that goes, a code that leads elsewhere and a lost passage are noticed', () => {
  expect(broken('/benefits/no-such')).toHaveLength(1);
  expect(broken('/b/1412 /benefits/chongqing-dibao')).toHaveLength(1);
  expect(broken('/plans/chongqing-2021-2025/3-1#p99-99')).toHaveLength(1);
  expect(broken('/b/1412 /benefits/shapingba-child-rehab-training')).toEqual([]);
});
