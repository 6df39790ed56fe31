/** What others rely on: the questions, the rules of each place, the pages made ahead. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack } from '../../src/finder/pack.ts';
import type { PackedRules, Rules } from '../../src/finder/model.ts';
import type { Question } from '../../src/finder/questions.ts';
import { builtPage, builtPages, filesOf, readDist } from '../support/dist.ts';
import { attribute, elements, has, tagged } from '../support/html.ts';
import { COVERED, regions, rulesOf } from '../support/rules.ts';

const { questions } = JSON.parse(readDist('data/finder.json')) as { questions: Question[] };
const rulesIn = (region: string): Rules => unpack(JSON.parse(readDist(`data/finder/${region}.json`)) as PackedRules);

test('the questions and values that are promised to others are there', () => {
  const promised: Record<string, string> = {
    hukou: 'local,other-with-permit,other-without-permit,same-city',
    certificate: 'applying,no,yes',
    disability: 'autism,hearing,intellectual,mental,multiple,none,physical,speech,visual',
    level: '1,2,3,4,none',
    economy: 'dibao,dibao-edge,low-income,monitored,none,orphan,tekun',
    region: regions.map(({ id }) => id).sort().join(),
  };
  const values = (id: string): string => questions.find((question) => question.id === id)?.options.map(({ value }) => value).sort().join() ?? '';
  expect(Object.fromEntries(Object.keys(promised).map((id) => [id, values(id)]))).toEqual(promised);
  expect(questions.find(({ id }) => id === 'age')?.type).toBe('number');
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('every place has its rules: its own benefits and those of the places above it, each once', () => {
  for (const { id } of regions) {
    const { benefits, situations } = rulesIn(id);
    expect(benefits).toEqual(rulesOf(id).benefits);
    expect(new Set(benefits.map((rule) => rule.id)).size).toBe(benefits.length);
    expect(situations.every((situation) => questions.some((question) => question.id === situation.id))).toBe(true);
  }
  expect(rulesIn('shapingba').benefits.some(({ region }) => region === 'chongqing')).toBe(true);
  expect(rulesIn('chongqing').benefits.every(({ region }) => region === 'chongqing')).toBe(true);
  expect(rulesIn('other').benefits).toEqual([]);
});

test('every reason leads to a passage that exists', () => {
  const ids = new Map(builtPages().filter(({ url }) => url.startsWith('/plans/')).map(({ url, document }) => [url, new Set(elements(document).flatMap((element) => attribute(element, 'id') ?? []))]));
  const dangling = COVERED.flatMap((region) =>
    rulesIn(region).benefits.flatMap((rule) =>
      rule.sources.flatMap((source) => {
        const [page = '', passage = ''] = source.split('#');
        return ids.get(`/plans/${rule.plan}/${page}`)?.has(passage) ? [] : [`${rule.id}: ${source}`];
      }),
    ),
  );
  expect(dangling).toEqual([]);
});

/** Names that a script imports before it runs; what comes on demand, like the voice, is paid by who asks for it. */
const importsAtOnce = (code: string): string[] => [...code.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g)].map(([, name = '']) => name);

test('the finder with the rules of the largest place comes in 40 KB', () => {
  const weigh = (content: string): number => brotliCompressSync(content).length;
  const page = builtPage('/finder/');
  const scripts = tagged(page.document, 'script').flatMap((script) => attribute(script, 'src') ?? []);
  const all = filesOf().filter((file) => /^_astro\/.*\.(js|css)$/.test(file));
  const used = all.filter((file) => scripts.includes(`/${file}`) || file.startsWith('_astro/rest.') || scripts.some((script) => importsAtOnce(readDist(script.slice(1))).includes(file.split('/')[1] ?? '?')));
  const frame = weigh(page.html) + used.reduce((sum, file) => sum + weigh(readDist(file)), 0);
  const largest = Math.max(...COVERED.map((region) => weigh(readDist(`data/finder/${region}.json`))));
  expect(frame + largest).toBeLessThan(40 * 1024);
});

test('each page made ahead holds every benefit of its place once, each with its verdict', () => {
  const pages = builtPages().filter(({ url }) => /^\/finder\/[^/]+\/[^/]+\/[^/]+\/$/.test(url));
  expect(pages).toHaveLength(COVERED.length * 7 * 5);
  for (const { url, main } of pages) {
    const region = url.split('/')[2] ?? '';
    const items = elements(main).filter((element) => has(element, 'data-benefit'));
    expect(items.every((item) => ['likely', 'ask', 'office', 'unlikely'].includes(attribute(item, 'data-verdict') ?? ''))).toBe(true);
    expect(items.map((item) => attribute(item, 'data-benefit')).sort()).toEqual(rulesIn(region).benefits.map(({ id }) => id).sort());
  }
});
