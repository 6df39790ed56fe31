/** Every layout and state of a component, in every mode, at both widths. */
import { LAYOUTS, open } from './layouts.ts';
import { availableText, lostText } from './loss.ts';
import { ofAppearance, ofForcedColours, ofOwnSpacing, ofStructure, test } from './matrix.ts';
import { enter, MODES, WIDTHS } from './modes.ts';

for (const layout of LAYOUTS) {
  for (const width of WIDTHS) {
    test(`${layout.name}, ${width.name} wide, has no barrier in any mode`, async ({ desk: { page }, inspect }) => {
      await page.setViewportSize(width.size);
      await open(page, layout, 'text=100&contrast=standard&spacing=normal');
      for (const [index, mode] of MODES.entries()) {
        await enter(page, mode);
        const checks = mode.forcedColours ? ofForcedColours : ofAppearance;
        await inspect({ page: layout.name, layout: true, mode: `${width.name}, ${mode.name}` }, page, { ...checks, ...ofOwnSpacing, ...(index === 0 ? ofStructure : {}) });
      }
    });
  }
}

/** Where there is no script, the system says how to show the page. */
const OF_THE_SYSTEM = [
  { name: 'standard', media: {} },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'high', media: { contrast: 'more' } },
  { name: 'high-dark', media: { contrast: 'more', colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;

/** The page as a browser without scripts builds it: the checks are scripts themselves, and would not run in one. */
const withoutScripts = (html: string): string => html.replace(/<script\b(?! type="application\/ld\+json")[^>]*>.*?<\/script>/gs, '').replace(/<\/?noscript>/g, '');

for (const { name, url } of LAYOUTS.filter(({ prepare, url: address }) => !prepare && !address.includes('#'))) {
  test(`${name}, without JavaScript, has no barrier in what the system asks for`, async ({ desk: { page }, inspect }) => {
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutScripts(await response.text()) });
    });
    const texts: string[][] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize(width.size);
      for (const [index, { name: mode, media }] of OF_THE_SYSTEM.entries()) {
        await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', ...media });
        await page.goto(url);
        if (index === 0) texts.push(await page.evaluate(availableText));
        const checks = mode === 'forced colours' ? ofForcedColours : ofAppearance;
        const once = index === 0 ? { ...ofStructure, ...ofOwnSpacing, lostText: () => Promise.resolve(lostText(texts[0] ?? [], texts.at(-1) ?? [])) } : {};
        await inspect({ page: name, layout: true, mode: `${width.name}, ${mode}, without JavaScript` }, page, { ...checks, ...once });
      }
    }
    await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null });
    await page.unroute(url);
  });
}
