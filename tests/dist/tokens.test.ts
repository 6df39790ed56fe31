/** The palettes of `src/styles/tokens.css`: equal for the setting and the system, and legible in every pair. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, parseColour } from '../support/colour.ts';

type Palette = Record<string, string>;

const css = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Declarations of each rule, by the condition and selector under which they stand. */
function palettes(): { condition: string; selector: string; values: Palette }[] {
  const found: { condition: string; selector: string; values: Palette }[] = [];
  let condition = '';
  for (const match of css.matchAll(/(@media[^{]+)\{|([^{}@]+)\{([^{}]*)\}|\}/g)) {
    if (match[1] !== undefined) condition = match[1].trim();
    else if (match[2] === undefined) condition = '';
    else found.push({ condition, selector: match[2].trim().replace(/\s+/g, ' '), values: declarations(match[3] ?? '') });
  }
  return found;
}

const declarations = (body: string): Palette =>
  Object.fromEntries(body.split(';').map((line) => line.split(':').map((part) => part.trim())).filter(([name]) => name) as [string, string][]);

const all = palettes();
const chosen = (contrastMode: string): Palette | undefined => all.find(({ selector, condition }) => condition === '' && selector.includes(`[data-contrast='${contrastMode}']`))?.values;
const asked = (condition: string): Palette | undefined => all.find((palette) => palette.condition === condition)?.values;

const standard = all.find(({ selector, condition }) => condition === '' && selector === ':root')?.values ?? {};
const modes = Object.entries({ standard, dark: chosen('dark'), high: chosen('high'), 'high-dark': chosen('high-dark') });

test.each([
  ['dark', '@media (prefers-color-scheme: dark)'],
  ['high', '@media (prefers-contrast: more)'],
  ['high-dark', '@media (prefers-contrast: more) and (prefers-color-scheme: dark)'],
])('the setting %s gives the same colours as the system’s own preference', (mode, condition) => {
  expect(chosen(mode)).toBeDefined();
  expect(chosen(mode)).toEqual(asked(condition));
});

test('every mode names every colour', () => {
  expect(modes.map(([mode, palette]) => [mode, Object.keys(palette ?? {}).sort()])).toEqual(modes.map(([mode]) => [mode, Object.keys(standard).sort()]));
});

/** Text on ground, as the style sheets pair them. */
const TEXT: [string, string][] = [
  ...['ink', 'quiet', 'accent', 'link', 'visited'].flatMap((ink): [string, string][] => [[ink, 'paper'], [ink, 'tint']]),
  ['caution-ink', 'caution-paper'],
  ['link', 'caution-paper'],
  ['visited', 'caution-paper'],
  ['quiet', 'caution-paper'],
  ['focus-ink', 'focus-paper'],
  ['paper', 'accent'],
];
const SIGNS: [string, string][] = [
  ...['paper', 'tint', 'caution-paper'].map((ground): [string, string] => ['focus-ring', ground]),
  ...['rule', 'accent'].flatMap((line): [string, string][] => [[line, 'paper'], [line, 'tint']]),
  ['caution-ink', 'paper'],
];

describe.each(modes)('in the mode %s', (_, palette) => {
  const ratio = ([a, b]: [string, string]): number => contrast(parseColour(palette?.[`--${a}`] ?? ''), parseColour(palette?.[`--${b}`] ?? ''));

  test('every text stands out from its ground by 7 to 1', () => {
    expect(TEXT.filter((pair) => ratio(pair) < 7).map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`)).toEqual([]);
  });

  test('focus, rules and borders stand out by 3 to 1', () => {
    expect(SIGNS.filter((pair) => ratio(pair) < 3).map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`)).toEqual([]);
  });
});

test('contrast is measured as WCAG says', () => {
  expect(contrast(parseColour('#fff'), parseColour('#000'))).toBe(21);
  expect(contrast(parseColour('#0b4a5e'), parseColour('#fdfbf6'))).toBeCloseTo(9.4, 0);
  expect(contrast(parseColour('#777'), parseColour('#fff'))).toBeLessThan(4.5);
});
