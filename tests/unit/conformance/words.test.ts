import { describe, expect, it } from 'vitest';
import { modeOf, outcomeOf } from '../../../src/conformance/earl.ts';
import type { Criterion, Run } from '../../../src/conformance/model.ts';
import { countByLevel, sayFreshness, sayGrounds, stateOf, totals } from '../../../src/conformance/words.ts';

const criterion: Criterion = { id: '1.4.10', key: 'reflow', name: '反复滚动', level: 'AA', status: 'met', why: ['不用左右拖。'], tests: ['measured'], read: false };
const run: Run = {
  date: '2026-11-27',
  version: 'aaaaaaaaaaaa',
  commit: null,
  changed: false,
  long: false,
  pages: 2595,
  node: '24.21.0',
  chromium: null,
  axeCore: '4.14.1',
  suites: [
    { name: 'unit', passed: 100, failed: 0, skipped: 1, seconds: 50, skippedNames: ['left out'] },
    { name: 'browser', passed: 40, failed: 2, skipped: 0, seconds: 100, skippedNames: [] },
  ],
  axe: { runs: 0, pages: 0, modes: 0, findings: 0 },
};

describe('a reader who doubts', () => {
  it('is told when the figures are of another version of the site, and when there are none', () => {
    expect(sayFreshness(run, 'aaaaaaaaaaaa').join('')).toContain('就是您看到的这一版');
    expect(sayFreshness(run, 'bbbbbbbbbbbb').join('')).toContain('测的不是您看到的这一版');
    expect(sayFreshness(null, 'aaaaaaaaaaaa').join('')).toContain('还没有公布过');
  });

  it('is told how a judgement came about', () => {
    expect(sayGrounds({ tests: ['a'], read: false })).toBe('程序测');
    expect(sayGrounds({ tests: ['a'], read: true })).toBe('程序测，编者看');
    expect(sayGrounds({ tests: [], read: true })).toBe('编者看');
    expect(sayGrounds({ tests: [], read: false })).toBe('没有人查过');
  });

  it('is given every failure and every test left out', () => {
    expect(totals(run)).toEqual({ passed: 140, failed: 2, skipped: 1, minutes: 3 });
  });

  it('sees each level counted', () => {
    expect(countByLevel([criterion, { ...criterion, status: 'not-fully' }, { ...criterion, level: 'A' }]).map(({ level, total, counts }) => [level, total, counts.met, counts['not-fully']])).toEqual([
      ['A', 1, 1, 0],
      ['AA', 2, 1, 1],
      ['AAA', 0, 0, 0],
    ]);
  });

  it('sees what is missing, also where tests hold a part', () => {
    const requirement = { number: 1, group: '内容', asks: '要。', tests: ['a'], person: null, missing: null };
    expect(stateOf(requirement)).toBe('held');
    expect(stateOf({ ...requirement, person: '编者看。' })).toBe('person');
    expect(stateOf({ ...requirement, person: '编者看。', missing: '没有。' })).toBe('missing');
  });
});

describe('a program that compares sites', () => {
  it('gets the outcome: partly is failed, unchecked is untested', () => {
    expect(outcomeOf(criterion)).toBe('earl:passed');
    expect(outcomeOf({ ...criterion, status: 'not-fully' })).toBe('earl:failed');
    expect(outcomeOf({ ...criterion, status: 'not-applicable' })).toBe('earl:inapplicable');
    expect(outcomeOf({ ...criterion, status: 'not-fully', tests: [], read: false })).toBe('earl:untested');
  });

  it('gets the mode', () => {
    expect(modeOf(criterion)).toBe('earl:automatic');
    expect(modeOf({ tests: ['a'], read: true })).toBe('earl:semiAuto');
    expect(modeOf({ tests: [], read: true })).toBe('earl:manual');
  });
});
