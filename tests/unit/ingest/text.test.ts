import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';

import { readMark, readNumber } from '../../../src/ingest/marks.ts';
import { ownCharacters } from '../../../src/ingest/own-characters.ts';
import { joinLines } from '../../../src/ingest/pdf-lines.ts';
import { closeGaps, tidy, withoutSpace } from '../../../src/ingest/spacing.ts';
import { writeMarkdown } from '../../../src/ingest/writer.ts';

const piece = fc.constantFrom('残', '疾', '人', '2', '0', '年', '（', '）', '。', '，', '“', '”', '—', '·', 'APP', '%', '.', '第一章', '专栏', '1', '—', '𠮷', ' ', '  ', '\u00A0', '\u3000', '\t', '\n');
const text = fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme' }));
const NO_BREAKS = { join: new Set<number>(), split: new Set<number>() };

describe('no word of a document is ever changed by repairing its spaces', () => {
  it.each([['closeGaps', closeGaps], ['tidy', tidy]] as const)('%s keeps every other character and its place', (_, repair) => {
    fc.assert(fc.property(text, (given) => withoutSpace(repair(given)) === withoutSpace(given)));
  });

  it.each([['closeGaps', closeGaps], ['tidy', tidy]] as const)('%s has nothing left to do the second time', (_, repair) => {
    fc.assert(fc.property(text, (given) => repair(repair(given)) === repair(given)));
  });

  it('joining broken lines keeps every character and its place', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.integer({ min: 20, max: 40 }), (given, width) => {
        const lines = given.map((line, at) => ({ no: at + 1, text: line })).filter((line) => line.text.trim() !== '');
        const joined = joinLines(lines, width, NO_BREAKS);
        return withoutSpace(joined.map((paragraph) => paragraph.text).join('')) === withoutSpace(given.join(''));
      }),
    );
  });

  it('whatever the text holds, Markdown gives it back unaltered', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (given) => {
        const texts = given.map(closeGaps).filter((line) => line !== '');
        const markdown = writeMarkdown(texts.map((line) => ({ type: 'paragraph', text: line, sign: false, from: 1, to: 1 })));
        return ownCharacters(markdown) === withoutSpace(texts.join(''));
      }),
    );
  });
});

describe('signs that mean something in Markdown stay signs of the document', () => {
  const words = (node: Nodes): string => ('children' in node ? node.children.map(words).join('') : 'value' in node ? node.value : '');
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
  const sign = fc.constantFrom('残', '人', 'a', '1', '.', ')', '#', '-', '+', '*', '_', '`', '[', ']', '(', '<', '>', '|', '~', '{', '}', '&', 'amp;', ':', '!', '=', '\\', '"', ' ');

  it('a Markdown parser reads back exactly the words', () => {
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }).map((parts) => closeGaps(parts.join(''))), (given) => {
        fc.pre(given !== '');
        const tree = processor.parse(writeMarkdown([{ type: 'paragraph', text: given, sign: false, from: 1, to: 1 }]));
        return tree.children.length === 1 && tree.children[0]?.type === 'paragraph' && withoutSpace(words(tree)) === `${withoutSpace(given)}{#p-preface-1}`;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a reader sees words, not the traces of the printed page', () => {
  it.each([
    ['现将《重庆市“十四五”残 疾 人保障和发展规划（2021—2025 年）》印 发给你 们 ，', '现将《重庆市“十四五”残疾人保障和发展规划（2021—2025年）》印发给你们，'],
    ['渝府发〔 2021 〕 43号', '渝府发〔2021〕43号'],
    ['open source 软件', 'open source软件'],
  ])('%s', (given, wanted) => {
    expect(closeGaps(given)).toBe(wanted);
  });

  it.each([
    ['第一章  编制 背景', '第一章 编制背景'],
    ['专栏 2 残疾人社会保障', '专栏2 残疾人社会保障'],
    ['三、 重点任务', '三、重点任务'],
  ])('keeps one space after the number of a title: %s', (given, wanted) => {
    expect(tidy(given)).toBe(wanted);
  });

  it('a paragraph that the page broke is one paragraph, and its short last line ends it', () => {
    const full = '一二三四五六七八九十'.repeat(3).slice(0, 28);
    const lines = [full, `${full.slice(0, 10)}。`, full.slice(0, 26), '二、总体要求'].map((line, at) => ({ no: at + 1, text: line }));
    expect(joinLines(lines, 28, NO_BREAKS).map(({ from, to }) => [from, to])).toEqual([[1, 2], [3, 4]]);
    expect(joinLines(lines, 28, { ...NO_BREAKS, split: new Set([3]) })).toHaveLength(3);
    expect(joinLines(lines, 28, { ...NO_BREAKS, join: new Set([2]) })).toHaveLength(1);
  });

  it.each([['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['四十八', 48], ['5', 5]])('reads the number %s', (written, value) => {
    expect(readNumber(written)).toBe(value);
  });

  it('does not take 1.8万 for a first item', () => {
    expect(readMark('1.8万余户')).toBeNull();
    expect(readMark('1．最低生活保障')).toMatchObject({ rank: 'arabic', number: 1 });
  });
});
