/** Figures of a whole run: `npm test` writes them beside its other results, `npm run evidence` publishes them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeFigures, Run } from '../../src/conformance/model.ts';
import { dayInChina } from '../../src/plan/dates.ts';
import { browserVersion } from './browser.ts';
import { DIST, filesOf } from './dist.ts';
import type { Counts } from './reports.ts';

const FOLDER = 'test-results';
export const RUN_FILE = `${FOLDER}/run.json`;

const said = (command: string, ...args: string[]): string | null => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

interface Ran {
  /** Of the sources as they were when the run began. */
  version: string;
  long: boolean;
  suites: (Counts & { name: string; seconds: number })[];
  axe: AxeFigures;
}

export function writeRun({ version, long, suites, axe }: Ran): void {
  const axeCore = createRequire(import.meta.url)('axe-core/package.json') as { version: string };
  const run: Run = {
    date: dayInChina(new Date()),
    version,
    commit: said('git', 'rev-parse', 'HEAD'),
    changed: (said('git', 'status', '--porcelain') ?? '') !== '',
    long,
    pages: existsSync(DIST) ? filesOf().filter((file) => file.endsWith('.html')).length : 0,
    node: process.versions.node,
    chromium: browserVersion(),
    axeCore: axeCore.version,
    suites: suites.map(({ name, passed, failed, skipped, seconds, skippedNames }) => ({ name, passed, failed, skipped, seconds, skippedNames })),
    axe,
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(RUN_FILE, `${JSON.stringify(run, null, 2)}\n`);
}
