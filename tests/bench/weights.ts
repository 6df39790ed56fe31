/** Bytes of a page, everything included, as a good host sends them (brotli, best quality). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weight {
  page: string;
  /** Characters of the main part, white space not counted. */
  characters: number;
  html: number;
  css: number;
  /** Files; what stands in the page is part of `html`. */
  js: number;
  requests: number;
}

/** @param page path of an HTML file inside `dist` */
export function weigh(dist: string, page: string): Weight {
  const html = readFileSync(join(dist, page), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? '');
  const bytes = (urls: string[]): number => urls.reduce((sum, url) => sum + brotli(readFileSync(join(dist, url))), 0);
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return {
    page,
    characters: main.replace(/<[^>]+>|\s/g, '').length,
    html: brotli(Buffer.from(html)),
    css: bytes(sheets),
    js: bytes(scripts),
    requests: 1 + sheets.length + scripts.length,
  };
}

/** Bytes as a good host sends them. */
export function brotli(content: Buffer): number {
  return brotliCompressSync(content).length;
}

/** Prints the weights of the page kinds that have a limit, and of the heaviest pages. */
export function measureWeights(dist: string): void {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  const weights = pages.map((page) => weigh(dist, page)).sort((a, b) => b.html - a.html);
  const sections = weights.filter(({ page }) => /^plans\/[^/]+\/(?!full|duties)[^/]+\/index.html$/.test(page));
  const near5000 = sections.toSorted((a, b) => Math.abs(a.characters - 5000) - Math.abs(b.characters - 5000)).slice(0, 3);
  const named = weights.filter(({ page }) => ['index.html', 'search/index.html', 'settings/index.html'].includes(page));
  console.log('\n字节（brotli）：页面，正文字数，HTML，CSS，JS，第一次共计，第二页，请求数');
  for (const weight of [...near5000, ...named, ...weights.slice(0, 8)]) {
    const { page, characters, html, css, js, requests } = weight;
    console.log([page, characters, html, css, js, html + css + js, html, requests].join('\t'));
  }
}
