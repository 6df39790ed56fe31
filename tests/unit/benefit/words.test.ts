import { describe, expect, it } from 'vitest';
import type { Amount, Benefit } from '../../../src/benefit/model.ts';
import { numbersIn } from '../../../src/benefit/numbers.ts';
import { headlineAmount, sayAmount } from '../../../src/benefit/words.ts';

const amount = (part: Partial<Amount>): Amount => ({ text: '', min: null, max: null, unit: '元', per: [], cap: false, ...part });

describe('an amount is said as people speak', () => {
  it.each([
    [amount({ min: 600, max: 1200, per: ['year', 'person'] }), '每人每年600元至1200元'],
    [amount({ max: 5000, per: ['person', 'year'], cap: true }), '每人每年最多5000元'],
    [amount({ min: 20_000, max: 20_000, per: ['person', 'year'] }), '每人每年2万元'],
    [amount({ min: 55, max: 55, per: ['person', 'month'] }), '每人每月55元'],
    [amount({ min: 1200, max: 1200, per: ['case'] }), '每例1200元'],
    [amount({ min: 300, max: 300, per: ['once'] }), '一次性300元'],
    [amount({ min: 80, max: 80, unit: '%' }), '80%'],
    [amount({ max: 30_000, per: ['household'], cap: true }), '每户最多3万元'],
    [amount({ min: 10, max: 10, per: ['person', 'day'] }), '每人每天10元'],
    [amount({ min: 12_345, max: 12_345 }), '12345元'],
  ])('%#', (written, said) => {
    expect(sayAmount(written)).toBe(said);
  });

  it('in the head of a page: one amount, or the range over all tiers, or none', () => {
    const tier = (max: number): Benefit['tiers'][number] => ({
      id: `t${max}`,
      title: '档',
      criteria: { all: [] },
      amounts: [amount({ min: max, max, per: ['person', 'year'] })],
      get: ['一句。'],
      sources: [0],
    });
    expect(headlineAmount({ amounts: [], tiers: [tier(3000), tier(20_000)] })).toBe('每人每年3000元至2万元');
    expect(headlineAmount({ amounts: [], tiers: [] })).toBeNull();
    expect(headlineAmount({ amounts: [amount({ min: 80, max: 80, unit: '%' }), amount({ max: 10_000, cap: true })], tiers: [] })).toBeNull();
  });
});

describe('numbers of a document', () => {
  it('are read as the document writes them', () => {
    expect(numbersIn('全年最高补贴不超过0.3万元')).toEqual(new Set([0.3, 3000]));
    expect(numbersIn('0-6周岁，2万元/人/年')).toEqual(new Set([0, 6, 2, 20_000]));
    expect(numbersIn('没有数')).toEqual(new Set());
  });
});
