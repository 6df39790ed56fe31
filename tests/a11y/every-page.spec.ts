import { sampledUrls } from '../support/page-urls.ts';
import { expect, test } from '../support/site-test.ts';
import { axe } from './axe.ts';
import { overflow, weakContrast } from './measures.ts';

for (const url of sampledUrls) {
  test(`${url} has no barrier that a machine can find`, async ({ page }) => {
    test.slow(url.endsWith('/all/'), 'hundreds of benefits on one page');
    await page.goto(url);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(weakContrast)).toEqual([]);
    expect(await page.evaluate(overflow)).toEqual([]);
  });
}
