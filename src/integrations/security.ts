/**
 * Says in each page what it may load and run: its own files, and the styles and scripts that stand in it as they were built.
 * Whatever else gets into a page, by a fault of ours or of a network, does nothing.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCaddy, toHeadersFile, toNginx } from './headers.ts';

const CHARSET = '<meta charset="utf-8">';
const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** Data (`application/ld+json`) is not run. */
const SCRIPT = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;

/** Must stand after all that changes the pages. */
export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'));
        for (const file of files) {
          const html = await readFile(join(dist, file), 'utf8');
          if (!html.includes(CHARSET)) throw new Error(`${file} 没有“${CHARSET}”：安全策略没有地方写`);
          await writeFile(join(dist, file), html.replace(CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`));
        }
        await writeFile(join(dist, '_headers'), toHeadersFile());
        const hosts = join(dist, '../.hosts');
        await mkdir(hosts, { recursive: true });
        await writeFile(join(hosts, 'nginx.conf'), toNginx());
        await writeFile(join(hosts, 'Caddyfile'), toCaddy());
      },
    },
  };
}

/** @param html of a whole page */
export function policyFor(html: string): string {
  const hashes = (pattern: RegExp): string => [...new Set([...html.matchAll(pattern)].map(([, code = '']) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`))].join('');
  // The engine of the search is WebAssembly; no other page runs any.
  const wasm = html.includes('data-search-index') ? " 'wasm-unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self'${wasm}${hashes(SCRIPT)}`,
    `style-src 'self'${hashes(STYLE)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
