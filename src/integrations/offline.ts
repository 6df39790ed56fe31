/** Reading without a network: the worker at `/sw.js`, and in the pages what is only known when all is built. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { regionUrl, wholeRegionUrl } from '../offline/addresses.ts';
import { WORKER } from '../offline/names.ts';
import { SIZE_OF } from '../offline/size.ts';
import { siteSchema } from '../schemas/site.ts';
import { nameImports } from './name-imports.ts';
import { makeWorker } from './worker.ts';

const KB = 1024;

/** Must stand before what seals the pages. */
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
        const names = await readdir(dist, { recursive: true });
        const scripts = await read(dist, names.filter((name) => /^_astro.*\.js$/.test(name)));
        const htmls = names.filter((name) => name.endsWith('.html'));
        const sizes = new Map<string, number>();
        for (const name of htmls) {
          const html = await readFile(join(dist, name), 'utf8');
          const regions = [...html.matchAll(RegExp(`${SIZE_OF}([a-z]+)`, 'g'))].map(([, id = '']) => id);
          for (const id of regions) if (!sizes.has(id)) sizes.set(id, await sizeOf(dist, id));
          const whole = nameImports(html, scripts).replace(RegExp(`${SIZE_OF}([a-z]+)`, 'g'), (_, id: string) => String(sizes.get(id)));
          if (whole !== html) await writeFile(join(dist, name), whole);
        }
      },
    },
  };
}

async function read(dist: string, names: readonly string[]): Promise<Map<string, string>> {
  const files = names.map(async (name): Promise<[string, string]> => [`/${name.replace(/\\/g, '/')}`, await readFile(join(dist, name), 'utf8')]);
  return new Map(await Promise.all(files));
}

/** KB of what is stored for a place, as most hosts send it. */
async function sizeOf(dist: string, id: string): Promise<number> {
  const urls = [...new Set([wholeRegionUrl(id), regionUrl(id)])];
  const pages = await Promise.all(urls.map((url) => readFile(join(dist, url, 'index.html'))));
  return Math.ceil(pages.reduce((sum, page) => sum + gzipSync(page).length, 0) / KB);
}
