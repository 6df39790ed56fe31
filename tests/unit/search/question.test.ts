import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLexicon, teach } from '../../../src/search/lexicon.ts';
import { normalise, simplify } from '../../../src/search/normalize.ts';
import { findNumbers, numberTokens, readNumber } from '../../../src/search/numbers.ts';
import { understand, withUnknown } from '../../../src/search/question.ts';

const lexicon = openLexicon({
  terms: ['孤独症', '护理补贴', '康复训练', '轮椅', '12385|残疾人服务热线', 'c5驾照', '残疾人', '视力|视力残疾'],
  places: { shapingba: '沙坪坝区|沙坪坝' },
  common: [6],
  person: [7],
});
teach(lexicon, {
  terms: {},
  said: ['自闭症|自闭>0', '瞎>7', '轱辘椅>3'],
  asked: { money: '补多少|多少钱', nothing: '我|的|孩子|能|请问|怎么' },
  first: {},
  hints: {},
});
const ideas = (question: string): string[] => understand(question, lexicon).ideas.map(({ words }) => words);

test.each([
  ['护理补贴', ['护理补贴']],
  ['请问我孩子自闭症能补多少', ['自闭症']],
  ['沙坪坝5岁自闭症补多少', ['自闭症']],
  ['70岁以上轮椅', ['70岁以上', '轮椅']],
  ['向家湾轮椅', ['轮椅']],
  ['护 理 补 贴', ['护理补贴']],
  ['　护理补贴　', ['护理补贴']],
  ['Ｃ５驾照', ['c5驾照']],
  ['打12385', ['12385']],
  ['我的轱辘椅', ['轱辘椅']],
  ['残疾人康复训练', ['康复训练']],
  ['残疾人', ['残疾人']],
  ['护理补', ['护理补']],
])('what is asked in %s', (question, expected) => {
  expect(ideas(question)).toEqual(expected);
});

test('place, age and the wish for money are heard out of a question', () => {
  const { place, age, asked } = understand('沙坪坝 五岁 自闭症 补多少', lexicon);
  expect({ place, age, asked: [...asked] }).toEqual({ place: 'shapingba', age: 5, asked: ['money'] });
});

test('who somebody is, is known as such', () => {
  expect(understand('瞎 康复训练', lexicon).ideas.map(({ words, person }) => [words, person])).toEqual([
    ['瞎', true],
    ['康复训练', false],
  ]);
});

test('words that nobody knows are looked for as they stand, but not the small talk of a long question', () => {
  expect(withUnknown(understand('向家湾', lexicon)).ideas.map(({ text }) => text)).toEqual(['向家湾']);
  expect(withUnknown(understand('护理补贴12385康复训练孤独症轮椅自闭症护理补贴隔壁', lexicon)).ideas.every(({ text }) => text === null)).toBe(true);
});

test.each([
  ['2万元', ['y20000e']],
  ['20000元', ['y20000e']],
  ['两万块钱', ['y20000e']],
  ['1.2万元', ['y12000e']],
  ['600-1200元', ['y600e', 'y1200e']],
  ['80%', ['p80e']],
  ['百分之八十', ['p80e']],
  ['0—6岁', ['a0t6e']],
  ['7到14岁', ['a7t14e']],
  ['〔2023〕100号', ['n2023x100e']],
  ['2023年100号', ['n2023x100e']],
  ['12385', ['d12385e']],
  ['2021年', []],
])('%s is one number in every spelling', (text, tokens) => {
  expect(findNumbers(normalise(text)).flatMap((found) => found.tokens)).toEqual(tokens);
});

test.each([['六十八', 68], ['两万', 20000], ['十五', 15], ['一百二十', 120], ['三千五百', 3500], ['1.2万', 12000], ['岁', NaN]])('%s is %d', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test('no number is found by the beginning of it', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => {
      fc.pre(a !== b);
      for (const unit of ['', '元', '%', '岁']) {
        for (const one of numberTokens(`${a}${unit}`)) for (const other of numberTokens(`${b}${unit}`)) expect(other.startsWith(one) && other !== one).toBe(false);
      }
    }),
  );
});

test('traditional characters become those of the documents, others stay', () => {
  expect(simplify('殘疾證，abc', '殘残證证')).toBe('残疾证，abc');
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'护理补贴自闭症5岁沙坪坝万元%〔〕 a1-。'), maxLength: 60 }),
);

test('whatever is typed is understood without harm, and to the same each time', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { ideas: found, unknown, known, text: plain } = understand(text, lexicon);
      for (const { start, end } of [...unknown, ...known]) expect(start >= 0 && start < end && end <= plain.length).toBe(true);
      for (const { words } of found) expect(plain).toContain(words);
      expect(normalise(plain)).toBe(plain);
    }),
    { numRuns: 500 },
  );
});

test('a question of 100 KB is read no further than an honest one', () => {
  expect(understand('护理补贴'.repeat(25_000), lexicon).text.length).toBeLessThanOrEqual(500);
});
