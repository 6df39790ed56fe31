/**
 * The matrix of pages, modes and checks. All pages of a worker share one window of the browser; what was looked at and what was found
 * goes with each test to the reporter (tests/support/matrix-report.ts), which writes `test-results/matrix.json`.
 */
import { expect, test as base, type Page } from '@playwright/test';
import type { Finding, Look } from '../support/looked-at.ts';
import { NOTE } from '../support/matrix-report.ts';
import { watch } from '../support/site-test.ts';
import { ace } from './ace.ts';
import { axe } from './axe.ts';
import { bareLinks, smallMainTargets, weakControls } from './controls.ts';
import { badFocus } from './focus.ts';
import { lostOnPaper, overlappingText } from './loss.ts';
import { clippedText, longLines, overflow, READERS_SPACING, smallTargets, smallText, tightLines, weakContrast } from './measures.ts';
import { ambiguousLinks, brokenLandmarks, brokenOutline, hiddenLabels } from './outline.ts';
import { lostTables } from './tree.ts';

export { expect };

/** Checks by name: what each finds on the page as it stands. */
export type Checks = Record<string, (page: Page) => Promise<string[]>>;

const inPage = (...functions: (() => string[])[]): Checks => Object.fromEntries(functions.map((check) => [check.name, (page) => page.evaluate(check)]));

/** What the colours, the size of text and the width of the window can spoil. */
export const ofAppearance: Checks = {
  axe: (page) => axe(page),
  ...inPage(weakContrast, weakControls, bareLinks, longLines, overflow, clippedText, overlappingText, smallTargets, smallMainTargets),
  badFocus,
};

/** In forced colours the system's are the reader's own, and no business of ours. */
export const ofForcedColours: Checks = {
  axe: (page) => axe(page, { forcedColours: true }),
  ...inPage(bareLinks, overflow, clippedText, overlappingText, smallTargets),
};

/** What no mode changes: looked at once in each width. */
export const ofStructure: Checks = {
  ace,
  ...inPage(brokenOutline, brokenLandmarks, ambiguousLinks, hiddenLabels, smallText, tightLines),
  lostTables,
};

/** The reader's own spacing (WCAG 1.4.12), laid over the page. */
export const ofOwnSpacing: Checks = Object.fromEntries(
  [clippedText, overflow, overlappingText].map((check) => [
    `${check.name} with the reader’s own spacing`,
    async (page: Page) => {
      const style = await page.addStyleTag({ content: READERS_SPACING });
      const found = await page.evaluate(check);
      await style.evaluate((element) => {
        (element as Element).remove();
      });
      return found;
    },
  ]),
);

export const ofPaper: Checks = {
  lostOnPaper: async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const found = await page.evaluate(lostOnPaper);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    return found;
  },
};

/** Looks at the page of a test in one mode and keeps what it finds. */
export type Inspect = (what: { page: string; layout?: boolean; mode: string }, window: Page, checks: Checks) => Promise<void>;

interface Desk {
  page: Page;
  takeFaults: () => string[];
}

/**
 * `desk` is a window that all tests of a worker use one after the other; `inspect` runs checks in it. A test fails at its end with all
 * that was found, so that one finding hides no other.
 */
export const test = base.extend<{ inspect: Inspect }, { desk: Desk }>({
  desk: [
    async ({ browser }, use) => {
      const site = process.env['SITE'] ?? '';
      const context = await browser.newContext({ baseURL: site, bypassCSP: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const faults: string[] = [];
      watch(context, site, (fault) => faults.push(fault));
      await use({ page: await context.newPage(), takeFaults: () => faults.splice(0) });
      await context.close();
    },
    { scope: 'worker' },
  ],
  inspect: [
    async ({ desk }, use, info) => {
      desk.takeFaults();
      const findings: Finding[] = [];
      await use(async ({ page, layout = false, mode }, window, checks) => {
        const found: Finding[] = [];
        for (const [check, run] of Object.entries(checks)) found.push(...(await run(window)).map((what) => ({ page, mode, check, what })));
        found.push(...desk.takeFaults().map((what) => ({ page, mode, check: 'console and requests', what })));
        findings.push(...found);
        const look: Look = { page, layout, mode, checks: [...Object.keys(checks), 'console and requests'], findings: found };
        info.annotations.push({ type: NOTE, description: JSON.stringify(look) });
      });
      expect(findings.map(({ mode, check, what }) => `${mode}: ${check}: ${what}`)).toEqual([]);
    },
    { timeout: 600_000 },
  ],
});

test.setTimeout(600_000);
