/**
 * Says in each page what it may load and run: its own files, and the styles and scripts that stand in it as they were built.
 * Whatever else gets into a page, by a fault of ours or of a network, does nothing.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCaddy, toHeadersFile, toNginx } from './headers.ts';

const CHARSET = '<meta charset="utf-8">';
const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** Data (`application/ld+json`) is not run. */
const SCRIPT = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;

export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await writeFile(join(dist, '_headers'), toHeadersFile());
        const hosts = join(dist, '../.hosts');
        await mkdir(hosts, { recursive: true });
        await writeFile(join(hosts, 'nginx.conf'), toNginx());
        await writeFile(join(hosts, 'Caddyfile'), toCaddy());
      },
    },
  };
}

/** Nothing may change in a page afterwards. @throws {Error} naming the page that has no place for it */
export function seal(html: string, name: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${name} 没有“${CHARSET}”：安全策略没有地方写`);
  return html.replace(CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`);
}

/** Of thousands of pages, a few dozen scripts and style sheets differ. */
const hashes = new Map<string, string>();
function hashOf(code: string): string {
  const hash = hashes.get(code) ?? createHash('sha256').update(code).digest('base64');
  hashes.set(code, hash);
  return hash;
}

/** @param html of a whole page */
export function policyFor(html: string): string {
  const allowed = (pattern: RegExp): string => [...new Set([...html.matchAll(pattern)].map(([, code = '']) => ` 'sha256-${hashOf(code)}'`))].join('');
  // The engine of the search is WebAssembly; no other page runs any.
  const wasm = html.includes('data-search-index') ? " 'wasm-unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self'${wasm}${allowed(SCRIPT)}`,
    `style-src 'self'${allowed(STYLE)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
