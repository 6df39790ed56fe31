/** The `test` of all browser tests: each ends by asserting an empty console and no request that failed or left the site. */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

interface Options {
  /** What a test expects to go wrong: a console line or failed address that matches is no fault. */
  expected: RegExp | null;
}

/** Said where a test does without the service worker. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Notes whatever goes wrong in the pages of a context: lines of the console, requests that fail or leave the site. */
export function watch(context: BrowserContext, site: string, note: (fault: string) => void): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== BLOCKED) note(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    note(`error: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const outside = !request.url().startsWith(site) && !/^(data|blob|about):/.test(request.url());
    if (outside) note(`third party: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left may leave requests behind.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
}

export const test = base.extend<Options & { calm: undefined }>({
  expected: [null, { option: true }],
  calm: [
    async ({ context, baseURL, expected }, use) => {
      const faults: string[] = [];
      watch(context, baseURL ?? '', (fault) => {
        if (!expected?.test(fault)) faults.push(fault);
      });
      await use(undefined);
      expect(faults, 'console and requests').toEqual([]);
    },
    { auto: true },
  ],
});

/** Where the keyboard is, and what keeps a person from seeing it. */
export interface Stop {
  words: string;
  href: string;
  tag: string;
  faults: string[];
}

/** The focused element; its focus must be drawn 2 px thick, inside the window, under nothing else. */
export function currentStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 40) / 2];
    const above = document.elementFromPoint(x, y);
    const isUnder = above === null || !(element.contains(above) || above.contains(element) || above.closest('label')?.contains(element));
    const faults = [
      ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? [`outline ${outlineStyle} ${outlineWidth}`] : []),
      ...(box.width === 0 || box.height === 0 ? ['has no size'] : []),
      ...(x < 0 || y < 0 || x > innerWidth || y > innerHeight ? ['is outside the window'] : isUnder ? ['is covered'] : []),
    ];
    const words = (element.textContent.trim() || element.getAttribute('name')) ?? '';
    return { words, href: element.getAttribute('href') ?? '', tag: element.tagName.toLowerCase(), faults: element === document.body ? ['nowhere'] : faults };
  });
}

/** Presses Tab until `isThere`; every stop on the way must be visible. @throws when it takes more than `most` stops */
export async function tabTo(page: Page, isThere: (stop: Stop) => boolean, most = 150): Promise<Stop> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await currentStop(page);
    expect(stop.faults, `focus on “${stop.words.slice(0, 30)}” (${stop.href}) of ${page.url()}`).toEqual([]);
    if (isThere(stop)) return stop;
  }
  throw new Error(`not reached in ${most} stops on ${page.url()}`);
}
