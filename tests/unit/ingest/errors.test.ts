import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openWorkshop, SAMPLE } from './sample.ts';
import type { Workshop } from './sample.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => {
  shop.remove();
});

function expectRefusal(result: { code: number; err: string }, ...parts: string[]): void {
  expect(result.code).toBe(1);
  expect(result.err).toContain('怎么办');
  expect(result.err).not.toMatch(/\n\s+at /u);
  for (const part of parts) expect(result.err).toContain(part);
  expect(shop.plans()).toEqual([]);
}

describe('someone who gives the importer something wrong is told what, where and what to do, and nothing is written', () => {
  it('a file that does not exist', () => {
    expectRefusal(shop.importer('seeds/none.txt', '--id', 'none'), 'seeds/none.txt', '没有这个文件');
  });

  it('a folder', () => {
    expectRefusal(shop.importer('seeds', '--id', 'none'), '这是文件夹');
  });

  it('an empty file', () => {
    expectRefusal(shop.importer(shop.put('a.txt', ''), '--id', 'a'), '文件是空的');
  });

  it('a file of nothing but white space', () => {
    expectRefusal(shop.importer(shop.put('a.txt', ' \n\t\n　\n'), '--id', 'a'), '只有空格和空行');
  });

  it.each([
    ['a PDF', '%PDF-1.7\n', 'PDF文件'],
    ['a DOCX', 'PK\u0003\u0004', 'DOCX'],
    ['data with NUL bytes', '第一章\n\u0000\u0001', 'NUL'],
  ])('%s', (_, content, word) => {
    expectRefusal(shop.importer(shop.put('a.txt', content), '--id', 'a'), word, '另存为', '第');
  });

  it('a text in an encoding that cannot be told', () => {
    const shiftJis = Buffer.from('8b9e93738e73834a83678376838d83578346834e8367', 'hex');
    expectRefusal(shop.importer(shop.put('a.txt', Buffer.concat([Buffer.from('ok\n'), shiftJis])), '--id', 'a'), '第2行', 'GB18030', 'UTF-8');
  });

  it('a text with characters that were lost before', () => {
    expectRefusal(shop.importer(shop.put('a.txt', '第一章 总则\n残\uFFFD人\n'), '--id', 'a'), '第2行', '乱码');
  });

  it('a file that is too large, with the limit', () => {
    expectRefusal(shop.importer(shop.put('a.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 0x41)), '--id', 'a'), '文件太大', '5 MB');
  });

  it('a text without headings, with what was looked for', () => {
    expectRefusal(shop.importer(shop.put('a.txt', '今天天气很好。\n明天也是。\n'), '--id', 'a'), '没有认出任何标题', '第一章', '一、');
  });

  it.each(['Chongqing', '重庆', 'a b', '../x'])('the id %s', (id) => {
    expectRefusal(shop.importer(shop.put('a.txt', SAMPLE), '--id', id), id, '小写字母');
  });

  it('no id, no file, two files, an unknown option', () => {
    shop.put('a.txt', SAMPLE);
    expectRefusal(shop.importer('a.txt'), '--id');
    expectRefusal(shop.importer('--id', 'a'), '没有写要导入的文件');
    expectRefusal(shop.importer('a.txt', 'b.txt', '--id', 'a'), '不止一个文件');
    expectRefusal(shop.importer('a.txt', '--id', 'a', '--fast'), '--fast');
  });

  it('the source itself as the place to write to', () => {
    shop.put('a.txt', SAMPLE);
    expectRefusal(shop.importer('a.txt', '--id', 'a', '--out', 'a.txt'), '源文件');
    expect(shop.read('a.txt')).toBe(SAMPLE);
  });

  it('a table row with more cells than its header, with the line', () => {
    const wide = SAMPLE.replace('\t市残联\n', '\t市残联\n\t市教委\n');
    expectRefusal(shop.importer(shop.put('a.txt', wide), '--id', 'a'), '第36行', '表头只有3格');
  });
});

describe('someone whose document does not say what the site must know is told which field and which recipe key', () => {
  it.each([
    ['issuer', SAMPLE.split('\n').slice(9).join('\n')],
    ['title', SAMPLE.split('\n').slice(12).join('\n')],
    ['period', SAMPLE.replaceAll('（2026—2030年）', '').replaceAll('“十五五”', '')],
    ['region', SAMPLE.replaceAll('重庆', '昆明')],
  ])('%s', (field, text) => {
    expectRefusal(shop.importer(shop.put('a.txt', text), '--id', 'a'), `文件信息 ${field}`, `meta.${field}`);
  });
});

describe('someone who makes a mistake in a recipe is shown its place', () => {
  const withRecipe = (recipe: string): { code: number; err: string } => {
    shop.put('seeds/a.recipe.yaml', recipe);
    return shop.importer(shop.put('seeds/a.txt', SAMPLE), '--id', 'a');
  };

  it('YAML that is not YAML', () => {
    expectRefusal(withRecipe('meta: {}\nnotes: [\n'), 'a.recipe.yaml', 'YAML');
  });

  it('an unknown key, with its line', () => {
    expectRefusal(withRecipe('meta: {}\n\nfurnitures: []\n'), '第3行', 'furnitures');
  });

  it('a value of the wrong kind, with its line', () => {
    expectRefusal(withRecipe('furniture:\n  - line: 1\n    text: 重庆\n  - line: 0\n    text: 重庆\n    reason: 页眉\n'), '第2行', 'furniture.0.reason');
  });

  it('furniture that does not stand at its line', () => {
    expectRefusal(withRecipe('furniture: [{ line: 3, text: "- 5 -", reason: 页码 }]'), '第3行没有“- 5 -”', '渝府发');
  });

  it('replaced text that differs from the source by one character', () => {
    const markdown = '各级政府要加强领寻。 {#p2-1}';
    expectRefusal(withRecipe(`replace: [{ fromLine: 28, toLine: 28, reason: 试验, markdown: "${markdown}" }]`), '第28', '导。', '寻。');
  });

  it('an override at a line where no paragraph begins', () => {
    expectRefusal(withRecipe('lead: [{ line: 14000, use: true, reason: 试验 }]'), 'lead 第14000行');
  });

  it('a note at a line that the source does not have', () => {
    expectRefusal(withRecipe('notes: [{ afterLine: 9999, text: 原文如此。 }]'), 'notes 第9999行');
  });

  it('a region that ends before it begins', () => {
    expectRefusal(withRecipe('scattered: [{ fromLine: 5, toLine: 2, reason: 试验 }]'), 'fromLine不能大于toLine');
  });

  it('line breaks for a text that has none', () => {
    expectRefusal(withRecipe('join: [{ line: 15, reason: 试验 }]'), 'join');
  });

  it('an id used twice', () => {
    const markdown = '各级政府要加强领导。 {#p1-2-1}';
    expectRefusal(withRecipe(`replace: [{ fromLine: 28, toLine: 28, reason: 试验, markdown: "${markdown}" }]`), 'p1-2-1', '两次');
  });
});
