/**
 * `npm test`: every suite, one after the other, none left out because an earlier one failed. The last line counts
 * them all. `--all` adds the long browser matrix; names of suites run only these (`npm test -- dist browser`);
 * `DIST=../site npm test` builds and tests elsewhere than in `dist`. A whole run writes its figures to `test-results/run.json`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeFigures } from '../../src/conformance/model.ts';
import { versionOf } from '../../src/integrations/version.ts';
import { findBrowser, getBrowser, getChineseFont, HOW_TO_GET_ONE } from './browser.ts';
import { DIST } from './dist.ts';
import { count, countAxe, countPlaywright, countVitest, summaryLine, type Counts, type PlaywrightReport } from './reports.ts';
import { writeRun } from './run-log.ts';

const args = process.argv.slice(2);
const all = args.includes('--all');
if (all) process.env['EVERY_PAGE'] = '1';
const version = versionOf();
const wanted = args.filter((arg) => !arg.startsWith('-'));
const reports = mkdtempSync(join(tmpdir(), 'zhucan-tests-'));

function run(command: string, commandArgs: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, commandArgs, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  return status === 0;
}

/** Suites that are right or wrong as a whole count as one test. */
const whole = (command: string, ...commandArgs: string[]): Counts => (run(command, commandArgs) ? count(1, 0) : count(0, 1));

/** Thousands of lines say that pages were built; only the last count, unless it fails. */
function build(): Counts {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'build', '--', '--outDir', DIST], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 2 ** 28 });
  console.log(status === 0 ? stdout.trim().split('\n').slice(-3).join('\n') : stdout);
  return status === 0 ? count(1, 0) : count(0, 1);
}

/** A report that is missing, or says that nothing ran, is a failure. */
function counted<Report>(file: string, ok: boolean, read: (report: Report) => Counts): Counts {
  let counts: Counts;
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return count(0, 1);
  }
  const hidden = counts.failed === 0 && (!ok || counts.passed === 0);
  return hidden ? { ...counts, failed: 1 } : counts;
}

function vitest(project: string): Counts {
  const file = join(reports, `${project}.json`);
  const ok = run('npx', ['vitest', 'run', '--config', 'tests/config/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return counted(file, ok, countVitest);
}

let axe: AxeFigures = { runs: 0, pages: 0, modes: 0, findings: 0 };

function playwright(...projects: string[]): Counts {
  if (getBrowser() === undefined) {
    console.error(HOW_TO_GET_ONE);
    return count(0, 1);
  }
  if (!getChineseFont()) console.warn('没有中文字体，也装不上：量字的测试可能不准');
  const file = join(reports, 'browser.json');
  const ok = run(
    'npx',
    ['playwright', 'test', '--config', 'tests/config/playwright.config.ts', '--reporter=list,json,./tests/support/matrix-report.ts', ...projects.map((project) => `--project=${project}`)],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROMIUM: findBrowser() },
  );
  return counted<PlaywrightReport>(file, ok, (report) => {
    axe = countAxe(report);
    return countPlaywright(report);
  });
}

const SUITES: Record<string, () => Counts> = {
  lint: () => whole('npm', 'run', '--silent', 'lint'),
  types: () => whole('npm', 'run', '--silent', 'check'),
  unit: () => vitest('unit'),
  content: () => vitest('content'),
  build,
  dist: () => vitest('dist'),
  hostile: () => vitest('hostile'),
  browser: () => playwright('e2e', 'a11y', ...(all ? ['long'] : [])),
};

const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`不认识：${unknown.join('、')}；可以写 ${Object.keys(SUITES).join('、')}`);
  process.exit(1);
}

const results = Object.entries(SUITES)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, suite]) => {
    console.log(`\n── ${name} ──`);
    const start = Date.now();
    const counts = suite();
    return { name, seconds: Math.round((Date.now() - start) / 1000), ...counts };
  });

console.log('');
console.table(Object.fromEntries(results.map(({ name, passed, failed, skipped, seconds }) => [name, { passed, failed, skipped, seconds }])));
for (const { name, skippedNames } of results) for (const skipped of skippedNames) console.log(`skipped: ${name}: ${skipped}`);
if (wanted.length === 0) writeRun({ version, long: all, suites: results, axe });
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
console.log(summaryLine(results));
