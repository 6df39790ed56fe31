import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages, DIST, faultsOf, filesOf, readDist } from '../support/dist.ts';
import { attribute, elements, tagged, text } from '../support/html.ts';

const idsOf = new Map(builtPages().map(({ url, document }) => [url, new Set(elements(document).flatMap((element) => attribute(element, 'id') ?? []))]));

/** What is wrong with an address that stands on the page `from`. */
function brokenLink(href: string, from: string): string | null {
  if (/^(https?:|mailto:|tel:|data:)/.test(href)) return null;
  const { pathname, hash } = new URL(href, `http://site${from}`);
  const path = decodeURIComponent(pathname);
  const ids = idsOf.get(path);
  if (!ids && !existsSync(`${DIST}${path}`)) return `${href}: no such file`;
  if (!ids && path.endsWith('/')) return `${href}: no such page`;
  // Answers of the finder, and a code at the desk: no places on their pages.
  if ((path === '/finder/' && hash.includes('=')) || (path === '/staff/' && /^#\d{4}$/.test(hash))) return null;
  if (hash !== '' && !ids?.has(decodeURIComponent(hash.slice(1)))) return `${href}: no such place`;
  return null;
}

test('every link leads to a page, and every anchor to its place', () => {
  expect(
    faultsOf(({ document, url }) =>
      tagged(document, 'a', 'area').flatMap((link) => {
        const href = attribute(link, 'href');
        return href === undefined ? ['<a> without href'] : (brokenLink(href, url) ?? []);
      }),
    ),
  ).toEqual([]);
});

test('every link says where it leads', () => {
  expect(
    faultsOf(({ document }) =>
      tagged(document, 'a')
        .filter((link) => attribute(link, 'aria-hidden') !== 'true')
        .filter((link) => /^(点击|这里|点这里|更多|详情|查看)?$/.test(text(link).trim()))
        .map((link) => `“${text(link)}” ${attribute(link, 'href') ?? ''}`),
    ),
  ).toEqual([]);
});

test('every file that a page needs is on this site', () => {
  expect(
    faultsOf(({ document, url }) =>
      elements(document).flatMap((element) => {
        const needed = ['src', 'srcset', 'poster', ...(element.tagName === 'link' ? ['href'] : []), ...(element.tagName === 'form' ? ['action'] : [])];
        return needed.flatMap((name) => {
          const address = attribute(element, name);
          if (address === undefined) return [];
          return /^(https?:)?\/\//.test(address) ? [`third party: ${address}`] : (brokenLink(address, url) ?? []);
        });
      }),
    ),
  ).toEqual([]);
});

test('no style sheet or script fetches anything from elsewhere', () => {
  const ours = filesOf().filter((file) => /^_astro\/.*\.(css|js)$/.test(file));
  expect(ours.length).toBeGreaterThan(0);
  const elsewhere = /(url\(|import\s|import\(|fetch\(|@import)\s*["'`]?(https?:)?\/\//;
  expect(ours.filter((file) => elsewhere.test(readDist(file)))).toEqual([]);
  expect(faultsOf(({ html }) => (elsewhere.test(html) ? ['fetches'] : []))).toEqual([]);
});

test('addresses can be read out over the phone: lower case, digits, hyphens', () => {
  expect(builtPages().map(({ url }) => url).filter((url) => !/^\/([a-z0-9-]+\/)*(404\.html)?$/.test(url))).toEqual([]);
});

test('no path of the machine that built the site is published', () => {
  const readable = filesOf().filter((file) => /\.(html|css|js|json|txt|xml|svg)$/.test(file));
  const here = new RegExp(`${process.cwd()}/|file://|/node_modules/|localhost|127\\.0\\.0\\.1`);
  expect(readable.filter((file) => here.test(readDist(file)))).toEqual([]);
});
