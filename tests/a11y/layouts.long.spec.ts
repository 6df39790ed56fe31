import { expect, test } from '../support/site-test.ts';
import { axe } from './axe.ts';
import { LAYOUTS, open } from './layouts.ts';
import { clippedText, longLines, overflow, weakContrast } from './measures.ts';

for (const layout of LAYOUTS) {
  for (const contrast of ['standard', 'high', 'high-dark', 'dark']) {
    for (const text of ['100', '200']) {
      for (const spacing of ['normal', 'wide']) {
        for (const width of [320, 1280]) {
          test(`${layout.name}: ${contrast}, text ${text} %, ${spacing} spacing, ${width} px wide, has no barrier`, async ({ page }) => {
            await page.setViewportSize({ width, height: 800 });
            await open(page, layout, `contrast=${contrast}&text=${text}&spacing=${spacing}`);
            expect(await axe(page)).toEqual([]);
            expect(await page.evaluate(weakContrast)).toEqual([]);
            expect(await page.evaluate(longLines)).toEqual([]);
            expect(await page.evaluate(overflow)).toEqual([]);
            expect(await page.evaluate(clippedText)).toEqual([]);
          });
        }
      }
    }
  }
}
