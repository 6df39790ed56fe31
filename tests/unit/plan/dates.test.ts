import { describe, expect, it } from 'vitest';
import { dayInChina, periodState, periodWords, sayDate } from '../../../src/plan/dates.ts';

const period = { from: '2021-01-01', until: '2025-12-31' };

describe('a reader is told whether a document still applies', () => {
  it.each([
    ['2020-12-31', 'before'],
    ['2021-01-01', 'current'],
    ['2025-12-31', 'current'],
    ['2026-01-01', 'over'],
  ])('on %s: %s', (today, state) => {
    expect(periodState(period, today)).toBe(state);
  });

  it('in words, with what to do', () => {
    expect(periodWords(period, '2026-11-25')).toEqual({
      state: 'over',
      lead: '这份文件的期限到2025年12月31日，已经过了。',
      advice: '里面的待遇现在还有没有，金额变没变，请先打12385问清楚。',
    });
    expect(periodWords(period, '2024-06-01').lead).toContain('现在还在期限里');
    expect(periodWords(period, '2019-06-01').lead).toContain('还没有开始');
  });

  it('by the day in China, whatever the clock of the server says', () => {
    expect(dayInChina(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(dayInChina(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('with dates as people say them', () => {
    expect(sayDate('2021-02-07')).toBe('2021年2月7日');
    expect(() => sayDate('2021年2月7日')).toThrow(RangeError);
  });
});
