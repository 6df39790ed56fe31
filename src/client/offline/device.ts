/** What is stored on this device: looked through, added to by hand, deleted. */
import { ASSETS, NEEDS, OFFLINE_PAGE, PAGES, TITLE } from '../../offline/addresses.ts';
import { SAVED, SWITCH, WORKER } from '../../offline/names.ts';
import { register } from './register.ts';

export interface StoredPage {
  path: string;
  /** As the page has it, with the name of the site. */
  title: string;
  saved: Date;
}

/** Pages that somebody can read, newest first. */
export async function storedPages(): Promise<StoredPage[]> {
  const cache = await caches.open(PAGES);
  const found: StoredPage[] = [];
  for (const key of await cache.keys()) {
    const path = new URL(key.url).pathname;
    const page = await cache.match(key);
    // Short addresses only lead on.
    if (page && /\/$/.test(path) && path !== OFFLINE_PAGE && !/^\/b\//.test(path)) {
      found.push({ path, title: plain(decodeURIComponent(page.headers.get(TITLE) || '')), saved: new Date(page.headers.get(SAVED) || '') });
    }
  }
  return found.sort((a, b) => Number(b.saved) - Number(a.saved));
}

const plain = (html: string): string => new DOMParser().parseFromString(html, 'text/html').documentElement.textContent || '';

/** When the oldest of these pages was saved; `null` when one of them is not stored. */
export async function savedOn(paths: readonly string[]): Promise<Date | null> {
  const stored = await storedPages();
  const own = stored.filter(({ path }) => paths.indexOf(path) >= 0);
  const oldest = own[own.length - 1];
  return oldest && own.length === paths.length ? oldest.saved : null;
}

/** @returns whether all of these pages are stored, as of now */
export async function storeNow(paths: readonly string[]): Promise<boolean> {
  const start = Date.now();
  await register();
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.onmessage = done;
    if (active) active.postMessage(paths, [port2]);
  });
  const saved = await savedOn(paths);
  return saved !== null && Number(saved) >= start;
}

export async function deletePages(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(PAGES);
  await Promise.all(paths.map((path) => cache.delete(path)));
}

/** Deletes all but the list of what is stored, which says that nothing is, and what that page needs. */
export async function deleteAll(): Promise<void> {
  const [pages, assets] = await Promise.all([caches.open(PAGES), caches.open(ASSETS)]);
  const list = await pages.match(OFFLINE_PAGE);
  const needed = (list && list.headers.get(NEEDS)) || '';
  const pathOf = ({ url }: Request): string => new URL(url).pathname;
  for (const key of await pages.keys()) if (pathOf(key) !== OFFLINE_PAGE) await pages.delete(key);
  for (const key of await assets.keys()) if (needed.indexOf(pathOf(key)) < 0) await assets.delete(key);
}

/** @throws {Error} where the browser does not allow it */
export async function switchOn(): Promise<void> {
  remember(null);
  await register();
  await navigator.serviceWorker.ready;
}

export async function switchOff(): Promise<void> {
  remember('off');
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  if (registration) await registration.unregister();
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

function remember(value: 'off' | null): void {
  try {
    if (value === null) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, value);
  } catch {
    // It holds until the next page.
  }
}
