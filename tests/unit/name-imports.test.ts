import { expect, test } from 'vitest';
import { nameImports } from '../../src/integrations/name-imports.ts';

const scripts = new Map([
  ['/_astro/a.js', 'import{x}from"./b.js";import"./site.js";'],
  ['/_astro/b.js', 'import { y } from "./c.js";'],
  ['/_astro/c.js', ''],
  ['/_astro/site.js', ''],
]);
const tag = (name: string): string => `<script type="module" src="/_astro/${name}.js"></script>`;

test('a page names what its scripts import, imports of imports too, each once', () => {
  expect(nameImports(`<p>a</p>${tag('a')}${tag('site')}`, scripts)).toBe(`<p>a</p>${tag('c')}${tag('b')}${tag('a')}${tag('site')}`);
});

test('a page that names all it needs stays as it is', () => {
  for (const html of [`${tag('site')}`, '<p>a</p>']) expect(nameImports(html, scripts)).toBe(html);
});
