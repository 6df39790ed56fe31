import { expect, test } from 'vitest';
import { toCsv } from '../../../src/benefit/csv.ts';
import type { Benefit } from '../../../src/benefit/model.ts';

const benefit = {
  id: 'a-b', code: '1001', title: '=1+1', plan: 'p', region: 'r', audience: ['person'], topics: ['rehab'], kind: 'cash', firmness: 'entitlement',
  period: { from: '2021-01-01', until: '2025-12-31' }, summary: ['给“钱”，"每年"。'], who: ['谁。'], get: ['得。'], when: [], windows: [],
  amounts: [{ text: '2万元/年/人', min: 20000, max: 20000, unit: '元', per: ['person', 'year'], cap: false }],
  departments: [{ name: '区残联', role: 'lead' }], criteria: { all: [] }, tiers: [], sources: [{ passage: 'p1', quote: '第一行\n第二行' }], same: null,
} as unknown as Benefit;
const sources = { plans: [], placeName: () => '某区', topicName: () => '康复', site: 'https://example.org', builtOn: '2026-01-01' };

test('Excel and WPS open it right: the mark for the encoding, lines as they want them, every cell quoted', () => {
  const csv = toCsv([benefit], sources);
  expect(csv.startsWith('\ufeff"编号","名称"')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain('"给“钱”，""每年""。"');
  expect(csv).toContain('"第一行\n第二行"');
  expect(csv).toContain('"每人每年2万元"');
  expect(csv).toContain('"区残联（牵头）"');
  expect(csv).toContain('"https://example.org/benefits/a-b/"');
});

test('a table that is passed on says that a period is over, and on which day it was not', () => {
  expect(toCsv([benefit], sources)).toContain('"已经过了，现在还有没有，请先打12385问清楚"');
  expect(toCsv([benefit], { ...sources, builtOn: '2025-12-31' })).toContain('"2025年12月31日还没有过，以后请看“期限到”"');
});

test('a text that begins like a formula stays a text', () => {
  expect(toCsv([benefit], sources)).toContain('"\'=1+1"');
});
