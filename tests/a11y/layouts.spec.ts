import type { Page } from '@playwright/test';
import { expect, test } from '../support/site-test.ts';
import { axe } from './axe.ts';
import { LAYOUTS, open } from './layouts.ts';
import { clippedText, longLines, overflow, READERS_SPACING, smallTargets, smallText, tightLines, weakContrast } from './measures.ts';
import { lostTables } from './tree.ts';

const SMALL = { width: 320, height: 640 };
const LARGE = { width: 1280, height: 900 };
const measure = (page: Page, check: () => string[]): Promise<string[]> => page.evaluate(check);

/** Half of the colours for every other layout; all of them at both widths: layouts.long.spec.ts. */
const COLOURS = [
  [['standard', LARGE], ['dark', SMALL]],
  [['high', SMALL], ['high-dark', LARGE]],
] as const;

for (const [index, layout] of LAYOUTS.filter(({ long }) => !long).entries()) {
  test.describe(layout.name, () => {
    for (const [contrast, size] of COLOURS[index % 2] ?? COLOURS[0]) {
      test(`in ${contrast} colours, ${size.width} px wide, has no barrier`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, layout, `contrast=${contrast}`);
        expect(await axe(page)).toEqual([]);
        expect(await measure(page, weakContrast)).toEqual([]);
      });
    }

    for (const settings of ['text=200', 'spacing=wide']) {
      test(`with ${settings}, on a phone and on a desk, has no barrier and no long line`, async ({ page }) => {
        for (const size of [SMALL, LARGE]) {
          await page.setViewportSize(size);
          await open(page, layout, settings);
          // The other width of each: layouts.long.spec.ts.
          if ((size === SMALL) === (settings === 'text=200')) expect(await axe(page), `${size.width} px`).toEqual([]);
          expect(await measure(page, overflow), `${size.width} px`).toEqual([]);
          expect(await measure(page, longLines), `${size.width} px`).toEqual([]);
          expect(await measure(page, clippedText), `${size.width} px`).toEqual([]);
        }
      });
    }

    test('in forced colours has no barrier', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page, layout);
      expect(await axe(page, { forcedColours: true })).toEqual([]);
    });

    test('is set for easy reading: large text, open lines, at most 40 characters, targets that a thumb hits', async ({ page }) => {
      for (const size of [SMALL, LARGE]) {
        await page.setViewportSize(size);
        await open(page, layout);
        const where = `${size.width} px`;
        expect.soft(await measure(page, smallText), where).toEqual([]);
        expect.soft(await measure(page, tightLines), where).toEqual([]);
        expect.soft(await measure(page, longLines), where).toEqual([]);
        expect.soft(await measure(page, smallTargets), where).toEqual([]);
        expect.soft(await measure(page, overflow), where).toEqual([]);
      }
    });

    test('on a phone keeps its tables for screen readers, and needs no sideways scrolling however large', async ({ page }) => {
      await page.setViewportSize(SMALL);
      await open(page, layout);
      expect.soft(await lostTables(page)).toEqual([]);
      // WeChat enlarges text by the root.
      await page.addStyleTag({ content: 'html { font-size: 180% !important }' });
      expect.soft(await measure(page, overflow), 'root + 60 %').toEqual([]);
      expect.soft(await measure(page, clippedText), 'root + 60 %').toEqual([]);
    });

    test('loses nothing to the reader’s own spacing', async ({ page }) => {
      for (const size of [SMALL, LARGE]) {
        await page.setViewportSize(size);
        await open(page, layout);
        await page.addStyleTag({ content: READERS_SPACING });
        expect.soft(await measure(page, clippedText), `${size.width} px`).toEqual([]);
        expect.soft(await measure(page, overflow), `${size.width} px`).toEqual([]);
      }
    });
  });
}
