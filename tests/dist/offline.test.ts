/** What a device stores and installs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { makeWorker } from '../../src/integrations/worker.ts';
import { ENTRANCES, OFFLINE_PAGE } from '../../src/offline/addresses.ts';
import { builtPage, builtPages, DIST, faultsOf, filesOf, readDist } from '../support/dist.ts';
import { attribute, elements, tagged } from '../support/html.ts';

const MOST_BYTES = 2_048;

test('the worker is small, and old browsers can read it; so is the one that takes it back', async () => {
  for (const worker of [readDist('sw.js'), await makeWorker(false)]) {
    expect(brotliCompressSync(worker).length).toBeLessThanOrEqual(MOST_BYTES);
    parse(worker, { ecmaVersion: 2018, sourceType: 'script' });
  }
  expect(readDist('sw.js')).toBe(await makeWorker(true));
});

test('what the worker stores by itself is there', () => {
  for (const url of [OFFLINE_PAGE, ...ENTRANCES]) expect(builtPage(url).html).not.toBe('');
});

test('every page names all that its scripts import: the worker finds there what to store with it', () => {
  const imports = (script: string): string[] => [...readDist(script.slice(1)).matchAll(/["']\.\/([\w.-]+\.js)["']/g)].map(([, name = '']) => `/_astro/${name}`);
  const known = new Map(filesOf().filter((file) => /^_astro\/.*\.js$/.test(file)).map((file) => [`/${file}`, imports(`/${file}`)]));
  expect(
    faultsOf(({ document }) => {
      const named = tagged(document, 'script').flatMap((script) => attribute(script, 'src') ?? []);
      return named.flatMap((script) => known.get(script) ?? []).filter((script) => !named.includes(script));
    }),
  ).toEqual([]);
});

test('every page has a place for the words that it is a stored one', () => {
  expect(faultsOf(({ html }) => ((html.match(/<main[^>]*>/g) ?? []).length === 1 ? [] : ['<main>']))).toEqual([]);
});

test('each place that can be stored says how much that is', () => {
  const sizes = builtPages().flatMap(({ main }) => elements(main).flatMap((element) => attribute(element, 'data-save-size') ?? []));
  expect(sizes.length).toBeGreaterThan(4);
  expect(sizes.filter((size) => !/^[1-9]\d{0,2}$/.test(size))).toEqual([]);
  expect(builtPages().filter(({ html }) => html.includes('size-of-region-')).map(({ url }) => url)).toEqual([]);
});

interface Manifest {
  display: string;
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; purpose: string }[];
}
const manifest = JSON.parse(readDist('manifest.webmanifest')) as Manifest;

/** Width and height, from the head of a PNG. */
function sizeOf(file: string): string {
  const png = readFileSync(join(DIST, file));
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

test('the site can be put among the programs of a device, in its own colours, and keeps the button that goes back', () => {
  expect(manifest.display).toBe('minimal-ui');
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  expect(tokens).toContain(`--paper: ${manifest.background_color};`);
  expect(tokens).toContain(`--accent: ${manifest.theme_color};`);
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes } of manifest.icons) expect(sizeOf(src)).toBe(sizes);
  expect(sizeOf('apple-touch-icon.png')).toBe('180x180');
});

test('only the ways in offer that, and only they may load what it needs', () => {
  const offering = builtPages().filter(({ document }) => tagged(document, 'link').some((link) => attribute(link, 'rel') === 'manifest'));
  expect(offering.map(({ url }) => url).sort()).toEqual(['/', '/help/', '/search/', '/settings/', '/staff/']);
  expect(builtPages().filter(({ html }) => html.includes("manifest-src 'self'")).map(({ url }) => url).sort()).toEqual(offering.map(({ url }) => url).sort());
});
