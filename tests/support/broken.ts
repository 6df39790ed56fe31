/** Ways in which a file does not arrive as it was sent, and what must be left of a page whatever happens. */
import { expect, type Page, type Route } from '@playwright/test';

/** Each by its name; every one of them has happened to somebody. */
export const WAYS: Record<string, (route: Route) => Promise<void>> = {
  'is not there': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'is an error of the server': (route) => route.fulfill({ status: 500, body: '' }),
  'is another page': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>登录</title>' }),
  'is empty': (route) => route.fulfill({ status: 200, body: '' }),
  'ends in the middle': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
  'breaks off': (route) => route.abort('connectionreset'),
};

/** What the browser itself says of a file that was broken on purpose. */
export const SAID_BY_BROWSER = /^failed:|Failed to (load|fetch)|ERR_|\b(404|500)\b|MIME|Unexpected|JSON|[Pp]agefind|WebAssembly|gzip|EOF|Decompressing|dynamically imported|Invalid or unexpected|provide an export|is not defined/;

/** Breaks all files whose address matches. @returns what sets it right again */
export async function breakFiles(page: Page, files: RegExp, way: string): Promise<() => Promise<void>> {
  const handler = WAYS[way];
  if (!handler) throw new Error(`no way ${way}`);
  await page.route(files, handler);
  return () => page.unroute(files, handler);
}

/** One page of each kind. */
export const KINDS_OF_PAGES = [
  '/',
  '/plans/',
  '/plans/luojiang-2021-2025/',
  '/plans/luojiang-2021-2025/3-1/',
  '/plans/shapingba-huican-2023/full/',
  '/plans/luojiang-2021-2025/duties/',
  '/benefits/shapingba-child-rehab-training/',
  '/regions/shapingba/',
  '/topics/rehab/',
  '/finder/',
  '/finder/shapingba/',
  '/search/',
  '/settings/',
  '/glossary/',
  '/calendar/',
  '/help/',
];

/** The heading, some content, the hotline with a link that calls it. */
export async function expectWhole(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await page.locator('main').innerText()).replace(/\s/g, '').length).toBeGreaterThan(50);
  await expect(page.locator('aside a[href="tel:12385"]')).toBeVisible();
}

/** Nothing of an address may become an element. */
export async function expectNothingInjected(page: Page): Promise<void> {
  expect(await page.locator('main img:not(.paper img), main iframe, main object, [onerror], [onclick], [onload]').count()).toBe(0);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
}
