import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byLetter, letterOf } from '../../../src/benefit/letters.ts';
import { readAddress, writeAddress } from '../../../src/search/address.ts';
import { bestExcerpt, mark, passagesOf } from '../../../src/search/excerpt.ts';
import { bundlesOf } from '../../../src/search/facts.ts';
import { finderLink } from '../../../src/search/finder-link.ts';
import { openLexicon, teach } from '../../../src/search/lexicon.ts';
import { understand, type Idea } from '../../../src/search/question.ts';
import { recordHtml, TOKENS } from '../../../src/search/record-html.ts';
import { suggest } from '../../../src/search/suggest.ts';

const idea = (...shows: string[]): Idea => ({ words: shows[0] ?? '', tokens: [], inside: [], text: null, shows, person: false });

test('the sentence that answers most is shown, with what was asked for marked', () => {
  const passages = [
    { id: 'p1', text: '建立健全制度。对孤独症儿童康复训练给予补助。' },
    { id: 'p2', text: '孤独症。' },
  ];
  expect(bestExcerpt(passages, [idea('自闭症', '孤独症'), idea('康复训练')])).toEqual({
    id: 'p1',
    pieces: [
      { text: '对', marked: false },
      { text: '孤独症', marked: true },
      { text: '儿童', marked: false },
      { text: '康复训练', marked: true },
      { text: '给予补助。', marked: false },
    ],
  });
});

test('marking changes no word', () => {
  const text = fc.string({ unit: fc.constantFrom(...'康复训练补贴aA，。'), maxLength: 80 });
  fc.assert(
    fc.property(text, fc.array(fc.string({ unit: fc.constantFrom(...'康复训练补贴a'), maxLength: 4 })), (words, shows) => {
      expect(mark(words, [idea(...shows)]).map((piece) => piece.text).join('')).toBe(words);
    }),
  );
});

test('passages come back from the index as they were put in', () => {
  const record = {
    url: '/', title: 't', kind: 'text' as const, region: null, plan: null, until: null, topics: [], fields: [], prior: 1,
    passages: [{ id: 'a', text: '第一句。' }, { id: 'b', text: '“第二句” <b>' }],
  };
  const shown = recordHtml(record, new Map([[1, ['c001']]])).replace(/^.*?<p>/s, '').replace(/<[^>]+>/g, ' ');
  expect(passagesOf({ content: shown, anchors: [{ id: 'a' }, { id: 'b' }] })).toEqual([
    { id: 'a', text: '第一句。' },
    { id: 'b', text: '“第二句” &lt;b&gt;' },
  ]);
  expect(shown).toContain(TOKENS);
});

const lexicon = openLexicon({ terms: ['孤独症', '一级', '低保', '护理补贴'], places: { shapingba: '沙坪坝' }, common: [], person: [] });
teach(lexicon, { terms: {}, said: ['自闭症>0'], asked: {}, first: {}, hints: {} });
const name = (): string => '沙坪坝区';

test('a question leads to the finder with what it tells filled in', () => {
  expect(finderLink(understand('沙坪坝5岁自闭症一级低保', lexicon), lexicon, name)).toEqual({
    url: '/finder/#region=shapingba&age=5&disability=autism&level=1&economy=dibao',
    said: ['沙坪坝区', '5岁', '孤独症', '一级', '低保'],
  });
  expect(finderLink(understand('护理补贴', lexicon), lexicon, name)).toBeNull();
});

test('typing offers terms and benefits, a code its benefit first', () => {
  const tools = { lexicon, sounds: null, placeName: name, titles: [['1412', 'rehab', '康复训练补助', 'shapingba'], ['2012', 'nursing', '护理补贴', 'luojiang']] as const };
  expect(suggest('护理', tools)).toEqual([
    { kind: 'words', words: '护理补贴', note: '' },
    { kind: 'benefit', words: '护理补贴', note: '沙坪坝区，编号2012', url: '/benefits/nursing/' },
  ]);
  expect(suggest('1412', tools).map(({ words }) => words)).toEqual(['康复训练补助']);
  expect(suggest('', tools)).toEqual([]);
});

test('a search survives the way through its address, and no address breaks the page', () => {
  const narrow = { place: fc.constantFrom('', 'shapingba'), kind: fc.constantFrom('', 'benefit'), topic: fc.constantFrom('', 'rehab'), period: fc.constantFrom('', 'over') };
  fc.assert(
    fc.property(fc.record({ query: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim()), exact: fc.boolean(), narrow: fc.record(narrow) }), (asked) => {
      expect(readAddress(writeAddress(asked).replace('/search/', ''))).toEqual(asked);
    }),
  );
  expect(readAddress('?q=%E6%8A&place=%3Cscript%3E&kind=../../x').narrow).toEqual({ place: 'script', kind: 'x', topic: '', period: '' });
});

test('while there is little, everything is one index; later one a province', () => {
  const regions = [
    { id: 'a', name: 'A省', parent: null },
    { id: 'b', name: 'B县', parent: 'a' },
    { id: 'c', name: 'C省', parent: null },
  ];
  const records = [{ region: 'b' }, { region: 'a' }, { region: 'c' }, { region: null }];
  expect(bundlesOf(records, regions).map(({ path, records: own }) => [path, own.length])).toEqual([['all', 4]]);
  expect(bundlesOf(records, regions, 2).map(({ path, region, records: own }) => [path, region, own.length])).toEqual([
    ['common', null, 1],
    ['a', 'a', 2],
    ['c', 'c', 1],
  ]);
  expect(bundlesOf(records, regions, 1).map(({ path, region, records: own }) => [path, region, own.length])).toEqual([
    ['common', null, 1],
    ['a', 'a', 1],
    ['a-2', 'a', 1],
    ['c', 'c', 1],
  ]);
});

test.each([['长期护理保险', 'C'], ['重庆低保', 'C'], ['0岁到6岁儿童', '0'], ['“阳光家园”', 'Y'], ['C5驾照', 'C'], ['残疾人证', 'C']])('%s stands under %s', (title, letter) => {
  expect(letterOf(title)).toBe(letter);
  expect(byLetter([title], (one) => one)[0]?.letter).toBe(letter);
});
