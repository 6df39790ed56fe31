/** Every layout and state of a component, in every mode, at both widths. */
import { LAYOUTS, open } from './layouts.ts';
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
