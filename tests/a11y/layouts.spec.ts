import type { Page } from '@playwright/test';
import { expect, test } from '../support/site-test.ts';
import { axe } from './axe.ts';
import { LAYOUTS, open } from './layouts.ts';
import { availableText, lostText } from './loss.ts';
import { ofAppearance, ofOwnSpacing, ofStructure } from './matrix.ts';
import { clippedText, longLines, overflow, weakContrast } from './measures.ts';

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

    for (const [settings, size] of [['text=200', SMALL], ['spacing=wide', LARGE]] as const) {
      test(`with ${settings}, ${size.width} px wide, has no barrier and no long line`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, layout, settings);
        expect.soft(await axe(page)).toEqual([]);
        expect.soft(await measure(page, overflow)).toEqual([]);
        expect.soft(await measure(page, longLines)).toEqual([]);
        expect.soft(await measure(page, clippedText)).toEqual([]);
      });
    }

    test('in forced colours has no barrier', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page, layout);
      expect(await axe(page, { forcedColours: true })).toEqual([]);
    });

    for (const size of [SMALL, LARGE]) {
      test(`${size.width} px wide is set for easy reading, keeps its tables, takes the keyboard through, and loses nothing to larger text or the reader’s own spacing`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, layout);
        const { axe: _, ...measured } = ofAppearance;
        for (const [name, check] of Object.entries({ ...ofStructure, ...measured, ...ofOwnSpacing })) expect.soft(await check(page), name).toEqual([]);
        // WeChat enlarges text by the root.
        const larger = await page.addStyleTag({ content: 'html { font-size: 180% !important }' });
        for (const check of [overflow, clippedText]) expect.soft(await measure(page, check), `root + 60 %: ${check.name}`).toEqual([]);
        await larger.evaluate((style) => {
          (style as Element).remove();
        });
      });
    }

    test('at 400 % has everything that it has at 100 %', async ({ page }) => {
      await page.setViewportSize(LARGE);
      await open(page, layout);
      const before = await page.evaluate(availableText);
      await page.setViewportSize(SMALL);
      expect(lostText(before, await page.evaluate(availableText))).toEqual([]);
    });
  });
}
