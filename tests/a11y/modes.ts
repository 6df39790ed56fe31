/** The modes of reading in which the matrix looks at a page. */
import type { Page } from '@playwright/test';
import { attributesOf, DEFAULTS, type Settings } from '../../src/reading/modes.ts';

export interface Mode {
  /** As it stands in the findings, beside the width. */
  name: string;
  settings: Settings;
  forcedColours?: boolean;
  /** WeChat and old phones enlarge text by the root. */
  largerRoot?: boolean;
}

const COLOURS = ['standard', 'high', 'high-dark', 'dark'] as const;
const SIZES = ['100', '200'] as const;
const SPACINGS = ['normal', 'wide'] as const;

const STANDARD: Settings = { ...DEFAULTS, contrast: 'standard' };

export const MODES: Mode[] = [
  ...COLOURS.flatMap((contrast) =>
    SIZES.flatMap((text) => SPACINGS.map((spacing): Mode => ({ name: `${contrast}, ${text} %, ${spacing} spacing`, settings: { text, contrast, spacing } }))),
  ),
  ...SIZES.map((text): Mode => ({ name: `forced colours, ${text} %`, settings: { ...STANDARD, text }, forcedColours: true })),
  { name: 'root + 60 %', settings: STANDARD, largerRoot: true },
];

/** What a reader has who has set nothing. */
export const standard = MODES[0] as Mode;

export const WIDTHS = [
  { name: '1280 px', size: { width: 1280, height: 900 } },
  // 1280 px at 400 % (WCAG 1.4.10), and a small old phone.
  { name: '320 px', size: { width: 320, height: 640 } },
] as const;

const LARGER_ROOT = 'matrix-larger-root';
/** 112.5 %, as the site sets it, and 60 % more. */
const LARGER = 'html { font-size: 180% !important }';

/** Puts an open page into a mode, as the site's own settings do: by attributes of the root. */
export async function enter(page: Page, { settings, forcedColours = false, largerRoot = false }: Mode): Promise<void> {
  await page.emulateMedia({ forcedColors: forcedColours ? 'active' : 'none' });
  await page.evaluate(
    ({ attributes, css, id }) => {
      for (const [name, value] of attributes) {
        if (value === null) document.documentElement.removeAttribute(name);
        else document.documentElement.setAttribute(name, value);
      }
      document.getElementById(id)?.remove();
      if (css === null) return;
      const style = document.createElement('style');
      style.id = id;
      style.textContent = css;
      document.head.append(style);
    },
    { attributes: attributesOf(settings), css: largerRoot ? LARGER : null, id: LARGER_ROOT },
  );
}
