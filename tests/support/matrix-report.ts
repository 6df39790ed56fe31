/**
 * Writes what the matrix looked at and found, for people and for the page about accessibility: `test-results/matrix.json`. The
 * shards of a run (`--shard=1/4`) may come one after the other or from several machines: each leaves its part in
 * `test-results/matrix/`, and the parts of the same site are put together.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { versionOf } from '../../src/integrations/version.ts';
import { dayInChina } from '../../src/plan/dates.ts';
import { DIST, filesOf } from './dist.ts';

/** Type of the annotations that carry a `Look` as JSON. */
export const NOTE = 'matrix';

export interface Finding {
  /** Address, or the name of a layout. */
  page: string;
  mode: string;
  check: string;
  what: string;
}

/** A page looked at in one mode. */
export interface Look {
  page: string;
  /** A layout with a state of its components, not a page as it opens. */
  layout: boolean;
  mode: string;
  checks: string[];
  findings: Finding[];
}

/** Put together from all shards that have been run on this build. */
export interface Matrix {
  /** Day in China of the last shard. */
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
  /** Which shards this is made of, `1/4`; all of them when there are as many as the number behind the line. */
  shards: string[];
  /** Of the built site: parts of different builds are never put together. */
  site: string;
}

interface Part {
  site: string;
  shard: string;
  looks: Look[];
}

const RESULTS = 'test-results';
const PARTS = join(RESULTS, 'matrix');

/** Looks of all parts as one summary. A page looked at again in a mode counts once; the last look holds. */
export function summary(parts: readonly Part[], site: string): Omit<Matrix, 'date' | 'version'> {
  const own = parts.filter((part) => part.site === site);
  const looks = [...new Map(own.flatMap((part) => part.looks).map((look) => [`${look.page}\n${look.mode}`, look])).values()];
  const number = (layout: boolean): number => new Set(looks.filter((look) => look.layout === layout).map(({ page }) => page)).size;
  return {
    pages: number(false),
    layouts: number(true),
    modes: [...new Set(looks.map(({ mode }) => mode))],
    checks: [...new Set(looks.flatMap(({ checks }) => checks))],
    runs: looks.length,
    findings: looks.flatMap(({ findings }) => findings),
    shards: own.map(({ shard }) => shard),
    site,
  };
}

/** Tells builds apart. */
function siteHash(): string {
  const hash = createHash('sha256');
  for (const file of filesOf().filter((name) => /\.(html|js|css)$/.test(name))) hash.update(file).update(readFileSync(join(DIST, file)));
  return hash.digest('hex').slice(0, 16);
}

export default class MatrixReport implements Reporter {
  private looks: Look[] = [];
  private shard = '1/1';

  onBegin({ shard }: FullConfig): void {
    if (shard) this.shard = `${shard.current}/${shard.total}`;
  }

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) if (type === NOTE) this.looks.push(JSON.parse(description ?? '') as Look);
  }

  onEnd(): void {
    if (this.looks.length === 0) return;
    const part: Part = { site: siteHash(), shard: this.shard, looks: this.looks };
    if (this.shard === '1/1') rmSync(PARTS, { recursive: true, force: true });
    mkdirSync(PARTS, { recursive: true });
    writeFileSync(join(PARTS, `${this.shard.replace('/', '-of-')}.json`), JSON.stringify(part));
    const parts = readdirSync(PARTS).map((file) => JSON.parse(readFileSync(join(PARTS, file), 'utf8')) as Part);
    const matrix: Matrix = { date: dayInChina(new Date()), version: versionOf(), ...summary(parts, part.site) };
    writeFileSync(join(RESULTS, 'matrix.json'), `${JSON.stringify(matrix, null, 1)}\n`);
    console.log(`matrix: ${matrix.runs} looks at ${matrix.pages} pages and ${matrix.layouts} layouts, ${matrix.findings.length} findings (test-results/matrix.json)`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
