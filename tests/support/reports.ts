/** Counts from the reports that Vitest and Playwright write. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of tests that did not run. */
  skippedNames: string[];
}

export const count = (passed: number, failed: number, skippedNames: string[] = []): Counts => ({ passed, failed, skipped: skippedNames.length, skippedNames });

export interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** A file that could not be loaded has no tests to fail, and counts as one that did. */
export function countVitest({ testResults }: VitestReport): Counts {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  const is = (status: string): number => tests.filter((test) => test.status === status).length;
  return count(
    is('passed'),
    is('failed') + broken.length,
    tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  );
}

export interface PlaywrightSuite {
  title: string;
  specs?: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[];
  suites?: PlaywrightSuite[];
}

export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  /** Faults outside tests, such as a file that could not be loaded. */
  errors: unknown[];
}

export function countPlaywright({ suites, errors }: PlaywrightReport): Counts {
  const specs = suites.flatMap(function inside(suite): NonNullable<PlaywrightSuite['specs']> {
    return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(inside)];
  });
  const tests = specs.flatMap(({ title, tests: runs }) => runs.map(({ status }) => ({ title, status })));
  const is = (...statuses: string[]): number => tests.filter(({ status }) => statuses.includes(status)).length;
  return count(is('expected', 'flaky'), is('unexpected') + errors.length, tests.filter(({ status }) => status === 'skipped').map(({ title }) => title));
}

/** The last line of `npm test`. */
export function summaryLine(all: readonly Counts[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`;
}
