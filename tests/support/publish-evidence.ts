/**
 * `npm run evidence`: publishes the figures of the last whole run, by `content/evidence.json`. Commit that file alone. The long matrix
 * and the sizes of synthetic sites are published beside them as they were measured last, with their own day and version; where they
 * were not measured since, what is published stays.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { versionOf } from '../../src/integrations/version.ts';
import type { Evidence } from '../../src/conformance/model.ts';
import { evidenceSchema, runSchema } from '../../src/schemas/conformance.ts';
import { countMatrix } from './reports.ts';
import { RUN_FILE } from './run-log.ts';

const EVIDENCE = 'content/evidence.json';

if (!existsSync(RUN_FILE)) {
  console.error(`没有 ${RUN_FILE}：先跑完整的一轮，npm test 或 npm run test:all（只跑几组不算）`);
  process.exit(1);
}
const run = runSchema.parse(JSON.parse(readFileSync(RUN_FILE, 'utf8')));
if (run.version !== versionOf()) {
  console.error(`这些数字是版本 ${run.version} 的，现在的文件是 ${versionOf()}：改过以后要再跑一轮`);
  process.exit(1);
}
const measured = <Value, Figures>(file: string, read: (value: Value) => Figures): Figures | null => (existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8')) as Value) : null);
const before = existsSync(EVIDENCE) ? evidenceSchema.parse(JSON.parse(readFileSync(EVIDENCE, 'utf8'))) : null;
const evidence: Evidence = evidenceSchema.parse({
  ...run,
  matrix: measured('test-results/matrix.json', countMatrix) ?? before?.matrix ?? null,
  scale: measured('test-results/scale.json', (scale: unknown) => scale) ?? before?.scale ?? null,
});
writeFileSync(EVIDENCE, `${JSON.stringify(evidence, null, 2)}\n`);
const failed = run.suites.reduce((sum, suite) => sum + suite.failed, 0);
console.log(`${EVIDENCE}：${run.date} 的一轮，版本 ${run.version}${failed > 0 ? `；有 ${failed} 项没有通过，网页会照实写` : ''}`);
