import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'zhucan-build-'));

beforeAll(() => {
  const { status, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', folder], {
    env: { ...process.env, BUILD_DATE: '2024-06-01', ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}, 180_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('BUILD_DATE makes a build as of that day, so that a release can be made again', () => {
  const page = readFileSync(join(folder, 'plans/chongqing-2021-2025/index.html'), 'utf8');
  expect(page).toContain('制作日期：2024年6月1日');
  expect(page).toContain('现在还在期限里');
  expect(page).toContain('按2024年6月1日算');
});
