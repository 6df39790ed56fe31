import { allUrls } from '../support/page-urls.ts';
import { expect, test } from '../support/site-test.ts';
import { axe } from './axe.ts';
import { overflow, weakContrast } from './measures.ts';
import { lostTables } from './tree.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const url of allUrls) {
  test(`${url} on a desk has no barrier`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(url);
    expect(await axe(page)).toEqual([]);
  });

  test(`${url} on a small phone, in the normal size and twice as large, has no barrier`, async ({ page }) => {
    await page.goto(`${url}?text=100`);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(overflow)).toEqual([]);
    expect(await lostTables(page)).toEqual([]);
    await page.goto(`${url}?text=200&contrast=high-dark`);
    expect(await page.evaluate(overflow)).toEqual([]);
    expect(await page.evaluate(weakContrast)).toEqual([]);
  });
}
