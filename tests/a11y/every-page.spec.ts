import { sampledUrls } from '../support/page-urls.ts';
import { expect, test } from '../support/site-test.ts';
import { ofAppearance, ofStructure } from './matrix.ts';

for (const url of sampledUrls) {
  test(`${url} has no barrier that a machine can find`, async ({ page }) => {
    test.slow(url.endsWith('/all/'), 'hundreds of benefits on one page');
    await page.goto(url);
    for (const [name, check] of Object.entries({ ...ofAppearance, ...ofStructure })) expect.soft(await check(page), name).toEqual([]);
  });
}
