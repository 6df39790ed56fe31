/** What stands at `/b/{code}/` for whoever is not led on: a browser that does not follow, a screen reader that is quicker. */
import { filesOf } from '../support/dist.ts';
import { stillToSee } from '../support/looked-at.ts';
import { expect, ofAppearance, ofOwnSpacing, ofStructure, test } from './matrix.ts';
import { standard, WIDTHS } from './modes.ts';

const SHORT = filesOf().filter((file) => /^b\/[^/]+\/index\.html$/.test(file)).map((file) => `/${file.replace(/index\.html$/, '')}`).filter(stillToSee());
const AT_ONCE = 50;
const [, PHONE] = WIDTHS;

for (let from = 0; from < SHORT.length; from += AT_ONCE) {
  const some = SHORT.slice(from, from + AT_ONCE);
  test(`${some[0] ?? ''} to ${some.at(-1) ?? ''} have no barrier`, async ({ desk: { page }, inspect }) => {
    await page.setViewportSize(PHONE.size);
    // An answer without content leaves a browser where it is.
    await page.route(/\/benefits\//, (route) => route.fulfill({ status: 204 }));
    for (const url of some) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      expect(new URL(page.url()).pathname).toBe(url);
      await inspect({ page: url, mode: `${PHONE.name}, ${standard.name}` }, page, { ...ofAppearance, ...ofStructure, ...ofOwnSpacing });
    }
    await page.unroute(/\/benefits\//);
  });
}
