import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltPages } from '../../src/integrations/built-pages.ts';

function site(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'help'));
  writeFileSync(join(folder, 'help/index.html'), html);
  return folder;
}

test('a page without its language stops the build, by name: Chinese could not be found in it', () => {
  expect(() => readBuiltPages(site('<html><body></body></html>'))).toThrow('help/index.html');
});

test('a page of our own that asks for it is found by its title and its words', () => {
  const html = '<html lang="zh-CN"><main data-found><h1>帮助</h1><p>放大 &amp; 打印</p></main></html>';
  expect(readBuiltPages(site(html))).toEqual([{ url: '/help/', title: '帮助', text: '放大 & 打印' }]);
});
