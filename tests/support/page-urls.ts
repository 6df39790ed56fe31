/** Addresses of the built pages, for tests that open each in a browser. */
import { createHash } from 'node:crypto';
import { filesOf } from './dist.ts';

/** Layouts of which hundreds of pages are made from one component: `npm test` opens every nth of them. */
const EVERY_NTH: [address: RegExp, n: number][] = [
  [/^\/benefits\/./, 200],
  [/^\/compare\/./, 12],
  [/^\/topics\/./, 4],
  [/^\/for\/./, 3],
  [/^\/plans\/[^/]+\/(?!full\/|duties\/)[^/]+\/$/, 12],
  [/^\/regions\/[^/]+\/$/, 3],
  [/^\/audience\/./, 3],
  [/^\/sheets\/./, 20],
  [/^\/finder\/[^/]+\/./, 90],
  [/^\/a-z\/./, 12],
  [/^\/finder\/[^/]+\/$/, 6],
];

/** Pages that stay where they are; `/b/…` leads on at once. */
export const allUrls: string[] = filesOf()
  .filter((file) => file.endsWith('.html') && !file.startsWith('b/'))
  .map((file) => `/${file}`.replace(/\/index\.html$/, '/'));

/** Every benefit of a place in full: minutes each, for the long run. */
const BOOKS = /^\/regions\/[^/]+\/all\/$/;

/** Every page of which there is one alone, and a fixed sample of those made in large numbers. */
export const sampledUrls: string[] = allUrls.filter((url) => {
  const rule = EVERY_NTH.find(([address]) => address.test(url));
  if (BOOKS.test(url)) return false;
  if (!rule) return true;
  const alike = allUrls.filter((other) => rule[0].test(other));
  return alike.indexOf(url) % rule[1] === 0;
});

/** The same addresses, mixed, and always in the same way. */
export function inAnyOrder(urls: readonly string[]): string[] {
  const place = (url: string): string => createHash('sha256').update(url).digest('hex');
  return urls.map((url) => [place(url), url] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, url]) => url);
}
