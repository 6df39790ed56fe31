/** The style sheets as they reach readers: inlined in the pages, and the one that is loaded. */
import { expect, test } from 'vitest';
import { builtPages, filesOf, readDist } from '../support/dist.ts';
import { tagged } from '../support/html.ts';

const inline = builtPages().flatMap(({ document }) => tagged(document, 'style').map((style) => style.childNodes.map((node) => ('value' in node ? node.value : '')).join('')));
const css = [...new Set([...inline, ...filesOf().filter((file) => /^_astro\/.*\.css$/.test(file)).map(readDist)])].join('\n');

const found = (rule: RegExp): string[] => [...new Set(css.match(rule) ?? [])];

test('the styles of every page are read', () => {
  expect(css.length).toBeGreaterThan(10_000);
  expect(found(/line-height:/g)).toHaveLength(1);
});

test('nothing moves, blinks, sticks to the window or depends on how the phone is held', () => {
  expect(found(/(?:^|[;{\s])(?:animation|transition)[a-z-]*:(?!none)[^;}]+/g)).toEqual([]);
  // The controls of the voice stay in sight while it reads: whoever listens asked for them, and they have their own room.
  expect(found(/position:(?:sticky|fixed|-webkit-sticky)|scroll-behavior:smooth|\(orientation/g)).toEqual(['position:fixed']);
  expect(css).toMatch(/:root:not\(\[data-large\]\) \.player\{[^}]*position:fixed/);
});

test('Chinese text is set as Chinese text: no justified lines, no italics, no web fonts, strict line breaks, space beside Latin letters as decoration', () => {
  expect(found(/text-align:justify|font-style:(?:italic|oblique)|@font-face|text-transform:/g)).toEqual([]);
  expect(css).toContain('line-break:strict');
  expect(css).toContain('text-autospace:normal');
});

test('what is seen stands in the order in which it is read', () => {
  expect(found(/(?:^|[;{])order:[^;}]+|flex-direction:(?:row|column)-reverse|flex-wrap:wrap-reverse|float:right/g)).toEqual([]);
});
