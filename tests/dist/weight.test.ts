/** Weight on the wire, for slow rural lines: brotli at its best, as a good host serves it. */
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { countCharacters } from '../../src/plan/text.ts';
import { builtPage, readDist, type BuiltPage } from '../support/dist.ts';
import { attribute, tagged } from '../support/html.ts';
import { loadPlan, planIds } from '../support/plans.ts';

const KB = 1024;
const MOST = { page: 14 * KB, secondPage: 8 * KB, scripts: 4 * KB, requests: 3, characters: 5000 };

const sizes = new Map<string, number>();
function weigh(content: string): number {
  const known = sizes.get(content);
  if (known !== undefined) return known;
  const size = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  sizes.set(content, size);
  return size;
}

/** Files that a page fetches, scripts with what they import. */
function filesOfPage({ document }: BuiltPage): { styles: string[]; scripts: string[] } {
  const styles = tagged(document, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => attribute(link, 'href') ?? '');
  const scripts = tagged(document, 'script').flatMap((script) => attribute(script, 'src') ?? []);
  return { styles, scripts: [...new Set(scripts.flatMap(withImports))] };
}

function withImports(script: string): string[] {
  const folder = script.slice(0, script.lastIndexOf('/') + 1);
  const imported = [...readDist(script.slice(1)).matchAll(/\b(?:import|from)\s*["'](\.\/[^"']+)["']/g)].map((match) => folder + (match[1] ?? '').slice(2));
  return [script, ...imported.flatMap(withImports)];
}

const sections = (
  await Promise.all(planIds().map(async (id) => (await loadPlan(id)).sections.map((section) => ({ url: `/plans/${id}/${section.path}/`, characters: countCharacters([section]) }))))
).flat();

const weightOf = (files: string[]): number => files.reduce((sum, file) => sum + weigh(readDist(file.slice(1))), 0);

test('a section page comes in at most 3 requests and 14 KB, its scripts in 4 KB', { timeout: 180_000 }, () => {
  const faults = sections.flatMap(({ url }) => {
    const page = builtPage(url);
    const { styles, scripts } = filesOfPage(page);
    const total = weigh(page.html) + weightOf(styles) + weightOf(scripts);
    return [
      ...(total > MOST.page ? [`${url} weighs ${total}`] : []),
      ...(weightOf(scripts) > MOST.scripts ? [`${url} scripts weigh ${weightOf(scripts)}`] : []),
      ...(1 + styles.length + scripts.length > MOST.requests ? [`${url} ${1 + styles.length + scripts.length} requests`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('a second section page of up to 5,000 characters comes in 8 KB', { timeout: 180_000 }, () => {
  expect(
    sections.filter(({ characters }) => characters <= MOST.characters).flatMap(({ url, characters }) => {
      const size = weigh(builtPage(url).html);
      return size > MOST.secondPage ? [`${url} ${size} (${characters} characters)`] : [];
    }),
  ).toEqual([]);
});
