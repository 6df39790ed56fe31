/** Counts from the reports that Vitest and Playwright write. */
import type { AxeFigures, MatrixFigures } from '../../src/conformance/model.ts';

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
  specs?: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; annotations?: { type: string; description?: string }[] }[] }[];
  suites?: PlaywrightSuite[];
}

export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  /** Faults outside tests, such as a file that could not be loaded. */
  errors: unknown[];
}

const specsOf = (suites: readonly PlaywrightSuite[]): NonNullable<PlaywrightSuite['specs']> => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])]);

export function countPlaywright({ suites, errors }: PlaywrightReport): Counts {
  const specs = specsOf(suites);
  const tests = specs.flatMap(({ title, tests: runs }) => runs.map(({ status }) => ({ title, status })));
  const is = (...statuses: string[]): number => tests.filter(({ status }) => statuses.includes(status)).length;
  return count(is('expected', 'flaky'), is('unexpected') + errors.length, tests.filter(({ status }) => status === 'skipped').map(({ title }) => title));
}

/** What a test leaves in the report each time axe has looked at a page of the site. */
export const AXE_RUN = 'axe';
export interface AxeRun {
  /** Path of the page. */
  page: string;
  /** Settings, width of the window, forced colours. */
  mode: string;
  findings: number;
}

export function countAxe({ suites }: PlaywrightReport): AxeFigures {
  const runs = specsOf(suites)
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations ?? []))
    .filter(({ type }) => type === AXE_RUN)
    .map(({ description }) => JSON.parse(description ?? '') as AxeRun);
  return {
    runs: runs.length,
    pages: new Set(runs.map(({ page }) => page)).size,
    modes: new Set(runs.map(({ mode }) => mode)).size,
    findings: runs.reduce((sum, { findings }) => sum + findings, 0),
  };
}

type Counted = Exclude<keyof MatrixFigures, 'date' | 'version'>;

/** The figures of the long matrix; each may be written as a number or as the list of what it counts. */
export function countMatrix({ date, version, ...report }: Pick<MatrixFigures, 'date' | 'version'> & Record<Counted, number | unknown[]>): MatrixFigures {
  const size = (key: Counted): number => {
    const value = report[key];
    return Array.isArray(value) ? value.length : value;
  };
  return { date, version, layouts: size('layouts'), pages: size('pages'), modes: size('modes'), checks: size('checks'), runs: size('runs'), findings: size('findings') };
}

/** The last line of `npm test`. */
export function summaryLine(all: readonly Counts[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`;
}
