import { expect, test } from 'vitest';
import { count, countPlaywright, countVitest, summaryLine } from '../../support/reports.ts';

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

test('the last line counts everything', () => {
  expect(summaryLine([count(2, 0), count(3, 1)])).toBe('5 passed, 1 failed');
  expect(summaryLine([count(2, 0, ['left out'])])).toBe('2 passed, 0 failed, 1 skipped');
});
