/** Every page as it opens, at both widths; at 320 px also in twice the size with the strongest colours, and in larger roots. */
import { stillToSee } from '../support/looked-at.ts';
import { allUrls, inAnyOrder } from '../support/page-urls.ts';
import { availableText, lostText } from './loss.ts';
import { ofAppearance, ofOwnSpacing, ofPaper, ofStructure, test } from './matrix.ts';
import { enter, MODES, standard, WIDTHS } from './modes.ts';

const [DESK, PHONE] = WIDTHS;
const extremes = MODES.filter(({ name }) => ['high-dark, 200 %, wide spacing', 'root + 60 %'].includes(name));

// In an order that has nothing to do with their addresses, so that each shard is a fair sample of the whole.
for (const url of inAnyOrder(allUrls).filter(stillToSee())) {
  test(`${url} has no barrier`, async ({ desk: { page }, inspect }) => {
    await page.setViewportSize(DESK.size);
    await page.goto(`${url}?text=100&contrast=standard&spacing=normal`);
    await inspect({ page: url, mode: `${DESK.name}, ${standard.name}` }, page, { ...ofAppearance, ...ofStructure, ...ofPaper });
    const onDesk = await page.evaluate(availableText);

    await page.setViewportSize(PHONE.size);
    await page.goto(url);
    const nothingLost = { lostText: async () => lostText(onDesk, await page.evaluate(availableText)) };
    await inspect({ page: url, mode: `${PHONE.name}, ${standard.name}` }, page, { ...ofAppearance, ...nothingLost, ...ofOwnSpacing });
    for (const mode of extremes) {
      await enter(page, mode);
      const { axe: _, badFocus: __, ...measures } = ofAppearance;
      await inspect({ page: url, mode: `${PHONE.name}, ${mode.name}` }, page, measures);
    }
  });
}
