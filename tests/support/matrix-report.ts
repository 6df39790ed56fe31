/**
 * Writes what the matrix looked at and found, for people and for the page about accessibility: `test-results/matrix.json`. The
 * shards of a run (`--shard=1/4`) may come one after the other, and what has not changed since an earlier run may be left out
 * (tests/support/looked-at.ts): counted is every look at a page as it stands in this build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { versionOf } from '../../src/integrations/version.ts';
import { dayInChina } from '../../src/plan/dates.ts';
import { keep, keptLooks, printer, type Finding, type Kept, type Look } from './looked-at.ts';

/** Type of the annotations that carry a `Look` as JSON. */
export const NOTE = 'matrix';

/** Put together from all looks at this build. */
export interface Matrix {
  /** Day in China of the last run. */
  date: string;
  /** Of the sources (`src/integrations/version.ts`). */
  version: string;
  /** Number of pages looked at as they open. */
  pages: number;
  /** Number of layouts and states of components. */
  layouts: number;
  /** Names of the modes, each with its width. */
  modes: string[];
  /** Names of the checks. */
  checks: string[];
  /** How often a page was looked at in a mode. */
  runs: number;
  findings: Finding[];
}

const RESULTS = 'test-results';

/** Looks as one summary. */
export function summary(looks: readonly Look[]): Omit<Matrix, 'date' | 'version'> {
  const number = (layout: boolean): number => new Set(looks.filter((look) => look.layout === layout).map(({ page }) => page)).size;
  return {
    pages: number(false),
    layouts: number(true),
    modes: [...new Set(looks.map(({ mode }) => mode))],
    checks: [...new Set(looks.flatMap(({ checks }) => checks))],
    runs: looks.length,
    findings: looks.flatMap(({ findings }) => findings),
  };
}

export default class MatrixReport implements Reporter {
  private looks: Kept[] = [];
  private shard = '1/1';
  private print: ReturnType<typeof printer> | undefined;

  onBegin({ shard }: FullConfig): void {
    if (shard) this.shard = `${shard.current}/${shard.total}`;
  }

  onTestEnd(_test: TestCase, { annotations, status }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type !== NOTE) continue;
      const look = JSON.parse(description ?? '') as Look;
      this.print ??= printer();
      this.looks.push({ ...look, print: this.print(look), at: Date.now(), passed: status === 'passed' });
    }
  }

  onEnd(): void {
    if (this.print === undefined) return;
    keep(this.looks, this.shard);
    mkdirSync(RESULTS, { recursive: true });
    const matrix: Matrix = { date: dayInChina(new Date()), version: versionOf(), ...summary(keptLooks(this.print)) };
    writeFileSync(join(RESULTS, 'matrix.json'), `${JSON.stringify(matrix, null, 1)}\n`);
    console.log(`matrix: ${matrix.runs} looks at ${matrix.pages} pages and ${matrix.layouts} layouts, ${matrix.findings.length} findings (test-results/matrix.json)`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
