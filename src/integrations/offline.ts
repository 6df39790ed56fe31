/** Reading without a network: the worker at `/sw.js`, and what pages say of what it needs and stores. */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { regionUrl, wholeRegionUrl } from '../offline/addresses.ts';
import { WORKER } from '../offline/names.ts';
import { SIZE_OF } from '../offline/size.ts';
import { siteSchema } from '../schemas/site.ts';
import { namesIn } from './each-page.ts';
import { nameImports } from './name-imports.ts';
import { makeWorker } from './worker.ts';

const KB = 1024;
const SAYS_SIZE = RegExp(`${SIZE_OF}([a-z]+)`, 'g');

export function offline(): AstroIntegration {
  let on = false;
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        on = siteSchema.parse(JSON.parse(await readFile('content/site.json', 'utf8'))).offline;
        updateConfig({ vite: { define: { OFFLINE: String(on && command === 'build') } } });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await writeFile(join(dist, WORKER), await makeWorker(on));
      },
    },
  };
}

/** Makes pages name all scripts that they need, and the sizes of what can be stored. @param dist where all scripts and pages are built */
export function completer(dist: string): (html: string) => string {
  const names = namesIn(dist);
  const scripts = names.filter((name) => /^_astro.*\.js$/.test(name));
  const codes = new Map(scripts.map((name) => [`/${name}`, readFileSync(join(dist, name), 'utf8')]));
  // Before any page is changed: else the sizes would depend on the order in which they are.
  const places = names.flatMap((name) => /^regions\/([a-z]+)\/all\/index\.html$/.exec(name)?.[1] ?? []);
  const sizes = new Map(places.map((id) => [id, sizeOf(dist, id)]));
  return (html) =>
    nameImports(html, codes).replace(SAYS_SIZE, (_, id: string) => {
      const size = sizes.get(id);
      if (size === undefined) throw new Error(`/regions/${id}/all/ 没有建成：说不出要存多少KB`);
      return String(size);
    });
}

/** KB of what is stored for a place, as most hosts send it. */
function sizeOf(dist: string, id: string): number {
  const urls = [...new Set([wholeRegionUrl(id), regionUrl(id)])];
  const pages = urls.map((url) => readFileSync(join(dist, url, 'index.html')));
  return Math.ceil(pages.reduce((sum, page) => sum + gzipSync(page).length, 0) / KB);
}
