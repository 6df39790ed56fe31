import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPage, DIST, readDist } from '../support/dist.ts';
import { attribute, tagged } from '../support/html.ts';
import { openSearch, type TestSearch } from '../support/search-engine.ts';
import { askAll, byClass, readQuestions, total, type Answered, type Hits } from '../support/search-quality.ts';

/** Shares of the questions that must be answered among the first one, three, ten results. */
interface Floor {
  first: number;
  three: number;
  ten: number;
}
const FLOORS: Record<'first' | 'late', Floor> = { first: { first: 0.91, three: 0.965, ten: 0.985 }, late: { first: 0.87, three: 0.945, ten: 0.97 } };
/** Classes in which a miss would be a fault of the machine, not of understanding. */
const ALWAYS = ['exact', 'partial', 'digits', 'punctuation', 'fullwidth'];

let search: TestSearch;
const answered: Record<'first' | 'late', Answered[]> = { first: [], late: [] };

beforeAll(async () => {
  search = await openSearch(DIST);
  const questions = readQuestions();
  for (const set of ['first', 'late'] as const) answered[set] = await askAll(search, questions.filter((question) => question.set === set));
});

const reaches = ({ first, three, ten }: Floor, hits: Hits): string[] =>
  (
    [
      ['first', hits.first, first],
      ['three', hits.three, three],
      ['ten', hits.ten, ten],
    ] as const
  ).flatMap(([name, count, floor]) => (count / hits.asked < floor ? [`${name}: ${count} of ${hits.asked}, not ${floor}`] : []));

describe('somebody asks in their own words', () => {
  it.each(['first', 'late'] as const)('and finds the answer near the top (questions written %s)', (set) => {
    expect(reaches(FLOORS[set], total(answered[set]))).toEqual([]);
  });

  it('and is never left with nothing', () => {
    const all = [...answered.first, ...answered.late];
    expect(all.filter(({ expect: pages, top }) => pages.length > 0 && top.length === 0).map(({ q }) => q)).toEqual([]);
  });

  it('and a term, a part of it, a number, odd signs and wide letters always lead to the answer', () => {
    const low = [...byClass(answered.first), ...byClass(answered.late)].filter(([name, hits]) => ALWAYS.includes(name) && hits.three < hits.asked);
    expect(low).toEqual([]);
  });

  it('and a browser that cannot cut Chinese into words answers as well', async () => {
    const without = total(await askAll(search, readQuestions().filter(({ set }) => set === 'first'), { segmented: false }));
    const hits = total(answered.first);
    for (const name of ['first', 'three', 'ten'] as const) expect(Math.abs(without[name] - hits[name]) / hits.asked).toBeLessThan(0.03);
  });

  it('and a number is found as it stands or not at all', async () => {
    expect((await search.ask('12385')).top.every(({ content }) => /12385|热线/.test(content))).toBe(true);
    const wrong = await search.ask('12345');
    expect(wrong.top).toEqual([]);
    expect(wrong.missing).toEqual(['12345']);
    expect((await search.ask('2万元')).top.map(({ url }) => url)).toEqual((await search.ask('20000元')).top.map(({ url }) => url));
  });

  it('and a code leads to its benefit', async () => {
    for (const code of ['1412', '3052']) expect((await search.ask(code)).top[0]?.meta['code']).toBe(code);
  });

  it('and letters that mean nothing find nothing', () => {
    const noise = [...answered.first, ...answered.late].filter(({ expect: pages, q }) => pages.length === 0 && /^[a-z]+$/.test(q));
    expect(noise.filter(({ top }) => top.length > 0).map(({ q }) => q)).toEqual([]);
  });
});

describe('every result leads to the place that answers', () => {
  it('whatever the index holds is on the site, with the passage', () => {
    const [folder = ''] = readdirSync(join(DIST, 'pagefind'));
    const fragments = join(DIST, 'pagefind', folder, 'all/fragment');
    const records = readdirSync(fragments).map((name) => {
      const json = gunzipSync(readFileSync(join(fragments, name))).subarray('pagefind_dcd'.length).toString();
      return JSON.parse(json) as { url: string; content: string; anchors: { id: string }[] };
    });
    expect(records.length).toBeGreaterThan(1000);
    const ids = new Map<string, Set<string>>();
    const idsOf = (path: string): Set<string> => {
      const known = ids.get(path) ?? new Set([...readDist(`${path}index.html`.slice(1)).matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? ''));
      ids.set(path, known);
      return known;
    };
    const lost = records.flatMap(({ url, anchors }) => {
      const [path = '', id] = url.split('#');
      if (!existsSync(join(DIST, path, 'index.html'))) return [url];
      return [...(id === undefined ? [] : [id]), ...anchors.map((anchor) => anchor.id)].filter((one) => !idsOf(path).has(one)).map((one) => `${path}#${one}`);
    });
    expect(lost).toEqual([]);
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  it('and the page of the search loads the index of its own release', () => {
    const [folder = ''] = readdirSync(join(DIST, 'pagefind'));
    const { document } = builtPage('/search/');
    const form = tagged(document, 'form').find((one) => attribute(one, 'data-search-index') !== undefined);
    expect(form && attribute(form, 'data-search-index')).toBe(`/pagefind/${folder}/`);
    const ahead = [...readDist('search/index.html').matchAll(/"(\/pagefind\/[^"?]+)[^"]*"/g)].map((match) => match[1] ?? '');
    expect(ahead.length).toBeGreaterThan(4);
    for (const file of ahead) expect(existsSync(join(DIST, file)), file).toBe(true);
  });
});
