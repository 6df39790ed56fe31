import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, normalise } from '../../../src/plan/fidelity.ts';

const none = { furniture: [], scattered: [] };
const chinese = fc.string({ unit: fc.constantFrom(...'残疾人给予2万元补贴。，、（）“”'), minLength: 1, maxLength: 60 });
const space = fc.constantFrom('', ' ', '\n', '\u3000', '\t', '\r\n', '\u00a0');

describe('a reader trusts that a page holds every character of the document', () => {
  it('spaces and line breaks of the source file do not count, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(chinese, space)), (pieces) => {
        const clean = pieces.map(([text]) => text).join('');
        const spaced = pieces.map(([text, gap]) => [...text].join(gap)).join('\n');
        expect(compare(spaced, clean, none)).toBeNull();
      }),
    );
  });

  it('the normaliser takes away white space only, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(normalise(text)).toBe([...text].filter((character) => !/[\s\u200b\ufeff]/u.test(character)).join(''));
      }),
    );
  });

  it('one character changed, lost, added or moved anywhere is found', () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.constantFrom('变', '删', '加'), (text, seed, how) => {
        const at = seed % text.length;
        const broken =
          how === '变' ? `${text.slice(0, at)}错${text.slice(at + 1)}` : how === '删' ? text.slice(0, at) + text.slice(at + 1) : `${text.slice(0, at)}多${text.slice(at)}`;
        expect(compare(text, broken, none)).not.toBeNull();
      }),
    );
  });

  const seed = '对困难残疾人给予2万元补助，每年一次，按规定发放，不得拖欠。\n对儿童另有规定，由区残联和区民政局一起办理，资金由区财政局安排。';

  it.each([
    ['a dropped sentence', seed.replace('每年一次，按规定发放，', ''), 'lost'],
    ['2万元 turned into 1万元', seed.replace('2万元', '1万元'), 'changed'],
    ['a repeated paragraph', `${seed}\n${seed.split('\n')[1] ?? ''}`, 'added'],
    ['a sentence of ours inside the text', seed.replace('对儿童', '这是编者加的一句话。对儿童'), 'added'],
  ])('%s is called what it is, with its line', (_, page, kind) => {
    expect(compare(seed, page, none)).toMatchObject({ kind });
  });

  it('page furniture is taken off only where it is listed, and must be there', () => {
    const withNumber = '资金由区\n- 5 -\n财政局安排';
    expect(compare(withNumber, '资金由区财政局安排', none)).toMatchObject({ line: 2 });
    expect(compare(withNumber, '资金由区财政局安排', { furniture: [{ line: 2, text: '- 5 -', reason: '页码' }], scattered: [] })).toBeNull();
    expect(compare(withNumber, '资金由区财政局安排', { furniture: [{ line: 3, text: '- 5 -', reason: '页码' }], scattered: [] })).toMatchObject({ kind: 'furniture' });
  });

  it('scattered cells may stand in another order, but none may be missing', () => {
    const exceptions = { furniture: [], scattered: [{ fromLine: 2, toLine: 2, reason: '跨页的表格行' }] };
    expect(compare('前\n甲乙丙\n后', '前丙甲乙后', exceptions)).toBeNull();
    expect(compare('前\n甲乙丙\n后', '前丙甲丁后', exceptions)).not.toBeNull();
    expect(compare('前\n甲乙丙\n后', '前丙甲乙', exceptions)).not.toBeNull();
  });
});
