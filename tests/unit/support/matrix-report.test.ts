import { expect, test } from 'vitest';
import { lastLooks, type Kept } from '../../support/looked-at.ts';
import { summary } from '../../support/matrix-report.ts';

const look = (page: string, mode: string, found: string[] = [], layout = false, at = 0): Kept => ({
  page,
  mode,
  layout,
  checks: ['axe'],
  findings: found.map((what) => ({ page, mode, check: 'axe', what })),
  print: 'a',
  at,
  passed: found.length === 0,
});

test('looks are counted by page, state, mode and check', () => {
  const matrix = summary([look('/', '320 px'), look('/help/', '320 px', ['x']), look('settings', '320 px', [], true)]);
  expect(matrix).toMatchObject({ pages: 2, layouts: 1, modes: ['320 px'], checks: ['axe'], runs: 3 });
  expect(matrix.findings).toEqual([{ page: '/help/', mode: '320 px', check: 'axe', what: 'x' }]);
});

test('a page looked at again counts once, and the last look holds, in whatever order they come', () => {
  const [first, second, other] = [look('/', '320 px', ['x'], false, 1), look('/', '320 px', [], false, 2), look('/', '1280 px', [], false, 1)];
  expect(lastLooks([first, second, other]).map(({ passed }) => passed)).toEqual([true, true]);
  expect(lastLooks([second, other, first])).toHaveLength(2);
  expect(lastLooks([second, first])[0]?.findings).toEqual([]);
});
