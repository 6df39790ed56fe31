import { expect, test } from 'vitest';
import { NOT_STORED, savedWords, sayMoment } from '../../../src/offline/words.ts';
import { textFaults } from '../../support/prose.ts';

test.each([
  ['2026-11-24T16:00:00Z', '2026年11月25日凌晨0点'],
  ['2026-11-25T02:59:00Z', '2026年11月25日上午10点'],
  ['2026-11-25T04:10:00Z', '2026年11月25日中午12点'],
  ['2026-11-25T05:00:00Z', '2026年11月25日下午1点'],
  ['2026-11-25T10:00:00Z', '2026年11月25日晚上6点'],
  ['2026-12-31T15:59:59Z', '2026年12月31日晚上11点'],
])('%s is said as people in China say it: %s', (moment, words) => {
  expect(sayMoment(new Date(moment))).toBe(words);
});

test('what is said of stored pages is short and plain', () => {
  expect([savedWords(new Date('2026-11-25T15:00:00Z')), NOT_STORED].flatMap(textFaults)).toEqual([]);
});
