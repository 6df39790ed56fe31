import { expect, test } from 'vitest';
import { count, countAxe, countMatrix, countPlaywright, countVitest, summaryLine } from '../../support/reports.ts';

test('counts what Vitest ran, and a file that could not be loaded as failed', () => {
  const counts = countVitest({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'good' },
          { status: 'failed', fullName: 'bad' },
          { status: 'pending', fullName: 'left out' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: 1, skippedNames: ['left out'] });
});

test('counts what Playwright ran, in suites inside suites, and faults outside tests', () => {
  const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped') => ({ title, tests: [{ status }] });
  const counts = countPlaywright({
    suites: [{ title: 'a', specs: [spec('good', 'expected')], suites: [{ title: 'b', specs: [spec('bad', 'unexpected'), spec('left out', 'skipped')] }] }],
    errors: ['no browser'],
  });
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: 1, skippedNames: ['left out'] });
});

test('counts how often axe looked, at which pages, in which modes, and what it found', () => {
  const look = (page: string, mode: string, findings: number) => ({ type: 'axe', description: JSON.stringify({ page, mode, findings }) });
  const spec = (...annotations: { type: string; description?: string }[]) => ({ title: 'a', tests: [{ status: 'expected' as const, annotations }] });
  const suites = [{ title: 'a', specs: [spec(look('/', '100', 0), look('/', '200', 1)), spec({ type: 'slow' })], suites: [{ title: 'b', specs: [spec(look('/plans/', '100', 2))] }] }];
  expect(countAxe({ suites, errors: [] })).toEqual({ runs: 3, pages: 2, modes: 2, findings: 3 });
  expect(countAxe({ suites: [{ title: 'a', specs: [{ title: 'none', tests: [{ status: 'skipped' }] }] }], errors: [] })).toEqual({ runs: 0, pages: 0, modes: 0, findings: 0 });
});

test('the figures of the matrix may be numbers or lists', () => {
  expect(countMatrix({ date: '2026-11-27', version: 'aaaaaaaaaaaa', layouts: 30, pages: 9, modes: ['a', 'b'], checks: ['c'], runs: 1200, findings: [] })).toEqual({ date: '2026-11-27', version: 'aaaaaaaaaaaa', layouts: 30, pages: 9, modes: 2, checks: 1, runs: 1200, findings: 0 });
});

test('the last line counts everything', () => {
  expect(summaryLine([count(2, 0), count(3, 1)])).toBe('5 passed, 1 failed');
  expect(summaryLine([count(2, 0, ['left out'])])).toBe('2 passed, 0 failed, 1 skipped');
});
