/**
 * The service worker at `/sw.js`: stores what is read, and shows it when the network does not answer. Pages are asked of the
 * network first, so that a new release is seen at once; what is stored is never shown without its date. It has to stay under
 * 2,048 bytes: a phone may look for a new one at every page.
 */
import { answersFor, ASSETS, ENTRANCES, mayGo, NEEDS, OFFLINE_PAGE, PAGES, storedAs, TITLE } from '../../offline/addresses.ts';
import { SAVED } from '../../offline/names.ts';
import { NOT_STORED, savedWords, sayMoment } from '../../offline/words.ts';

declare const self: ServiceWorkerGlobalScope;

const PATIENCE_MS = 4_000;
/** Pages that may go, at most; the oldest go first. */
const MOST = 200;

const pathOf = ({ url }: { url: string }): string => new URL(url).pathname;
const ignore = (): void => undefined;

/** One after the other: nothing is tidied away that another page is just about to need. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<unknown>): Promise<unknown> {
  last = last.then(work).catch(ignore);
  return last;
}

/**
 * Takes away the oldest pages, and files that no page needs any more.
 *
 * @param full there is no room: half of the pages go
 * @param changed other files came: some may be needed no longer
 */
async function tidy(full: boolean, changed: boolean): Promise<void> {
  const pages = await caches.open(PAGES);
  const optional = (await pages.keys()).filter((key) => mayGo(pathOf(key)));
  const old = optional.slice(0, Math.max(0, optional.length - (full ? optional.length >> 1 : MOST)));
  if (old.length === 0 && !changed) return;
  for (const key of old) await pages.delete(key);
  let needed = '';
  for (const page of await pages.matchAll()) needed += page.headers.get(NEEDS);
  const assets = await caches.open(ASSETS);
  for (const key of await assets.keys()) if (needed.indexOf(pathOf(key)) < 0) await assets.delete(key);
}

async function store(path: string, type: string, html: string): Promise<void> {
  const needs = html.match(/\/_astro\/[\w.-]+/g) || [];
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) || [];
  const headers = { 'Content-Type': type, [SAVED]: new Date().toISOString(), [TITLE]: encodeURIComponent(title), [NEEDS]: needs.join() };
  let changed = false;
  try {
    const assets = await caches.open(ASSETS);
    for (const need of needs) {
      if (await assets.match(need)) continue;
      await assets.add(need);
      changed = true;
    }
    const pages = await caches.open(PAGES);
    await pages.put(path, new Response(html, { headers }));
    await tidy(false, changed);
  } catch (error) {
    // No room: the page is only not stored.
    if ((error as Error).name === 'QuotaExceededError') await tidy(true, true);
  }
}

/** Errors, and what was led here from elsewhere, are not stored. */
async function take(path: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected) return;
  const html = await answer.text();
  await inTurn(() => store(path, answer.headers.get('Content-Type') || '', html));
}

async function fetchAndStore(path: string): Promise<void> {
  const at = storedAs(path);
  if (at !== null) await fetch(at).then((answer) => take(at, answer));
}

/** What cannot be fetched now is stored when it is read. */
const fetchAll = (paths: readonly string[]): Promise<unknown> => Promise.all(paths.map((path) => fetchAndStore(path).catch(ignore)));

/** Where the browser gives no storage, the site works as without a worker. */
const stored = (path: string): Promise<Response | undefined> => caches.match(path).catch(ignore) as Promise<Response | undefined>;

/**
 * A stored answer, which says that it is one: at its beginning, and wherever it says whether a period is over, since a link may
 * lead to the middle of it.
 *
 * @param saved when it was stored; `null` for the list that stands in for what is not
 */
async function tell(answer: Response, saved: Date | null): Promise<Response> {
  const html = await answer.text();
  const dated = saved ? html.replace(/算）<\/span>/g, `$&<b>（${sayMoment(saved)}存下）</b>`) : html;
  const words = saved ? savedWords(saved) : NOT_STORED;
  return new Response(dated.replace(/<main[^>]*>/, `$&<div class="notice" data-chrome data-saved><p>${words}</p></div>`), answer);
}

const tellSaved = (page: Response): Promise<Response> => tell(page, new Date(page.headers.get(SAVED) || ''));

/** What to show instead of a page that is neither there nor stored. */
async function instead(path: string): Promise<Response> {
  const pages = await caches.open(PAGES);
  for (const key of await pages.keys()) {
    const page = await pages.match(key);
    const place = page && answersFor(path, pathOf(key), await page.text());
    if (place) return Response.redirect(place);
  }
  const list = await stored(OFFLINE_PAGE);
  return list ? tell(list, null) : Response.error();
}

const load = async (event: FetchEvent): Promise<Response> => ((await event.preloadResponse) as Response | undefined) || fetch(event.request);

async function networkFirst(event: FetchEvent, path: string, fresh: Promise<Response>): Promise<Response> {
  const page = await stored(path);
  try {
    const answer = await (page ? Promise.race([fresh, new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS))]) : fresh);
    if (page && answer.status > 499) throw new Error(answer.statusText);
    return answer;
  } catch (error) {
    if (page) return tellSaved(page);
    if (event.request.mode === 'navigate') return instead(path);
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return;
  const path = storedAs(pathname);
  if (path !== null) {
    const fresh = load(event);
    event.waitUntil(fresh.then((answer) => take(path, answer.clone())).catch(ignore));
    event.respondWith(networkFirst(event, path, fresh));
  } else if (/^\/_astro\//.test(pathname)) {
    event.respondWith(stored(pathname).then((known) => known || fetch(request)));
  } else if (request.mode === 'navigate' && event.preloadResponse as unknown) {
    // It is on its way already: left to the browser, it would be asked for twice.
    event.respondWith(load(event));
  }
});

self.addEventListener('install', (event) => {
  const { connection } = navigator as { connection?: { saveData: boolean } };
  event.waitUntil(fetchAll([OFFLINE_PAGE].concat(connection && connection.saveData ? [] : ENTRANCES)));
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const { navigationPreload } = self.registration as { navigationPreload?: NavigationPreloadManager };
  const open = self.clients.matchAll({ includeUncontrolled: true }).then((clients) => fetchAll(clients.map(pathOf)));
  event.waitUntil(Promise.all([self.clients.claim(), navigationPreload && navigationPreload.enable(), open]));
});

/** A page asks to store others, and is told when that is done. */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(fetchAll(event.data as string[]).then(() => port && port.postMessage('')));
});
