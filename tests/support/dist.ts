/** The built site, as the checks read it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { only, parseHtml, type Element, type Node } from './html.ts';

export const DIST = process.env['DIST'] ?? 'dist';

export interface BuiltPage {
  /** Address, e.g. `/plans/`; `/404.html` for the page that has one. */
  url: string;
  file: string;
  html: string;
  document: Node;
  main: Element;
}

/** Files of the built site, relative to it. */
export function filesOf(folder = DIST): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

export const readDist = (file: string): string => readFileSync(join(DIST, file), 'utf8');

let pages: BuiltPage[] | undefined;

/** Every page; parsed once a test file. @throws {Error} when nothing is built */
export function builtPages(): BuiltPage[] {
  pages ??= filesOf()
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readDist(file);
      const document = parseHtml(html);
      return { url: urlOf(file), file, html, document, main: only(document, 'main') };
    });
  if (pages.length === 0) throw new Error(`no page in ${DIST}: run npm run build`);
  return pages;
}

export function builtPage(url: string): BuiltPage {
  const page = builtPages().find((candidate) => candidate.url === url);
  if (!page) throw new Error(`no page ${url}`);
  return page;
}

const urlOf = (file: string): string => `/${file}`.replace(/\/index\.html$/, '/');

/** Gathers what `check` finds on every page, each fault with the page's address. */
export function faultsOf(check: (page: BuiltPage) => string[], over = builtPages()): string[] {
  return over.flatMap((page) => check(page).map((fault) => `${page.url} ${fault}`));
}
