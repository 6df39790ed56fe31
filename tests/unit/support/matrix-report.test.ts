import { expect, test } from 'vitest';
import { summary, type Look } from '../../support/matrix-report.ts';

const look = (page: string, mode: string, found: string[] = [], layout = false): Look => ({
  page,
  mode,
  layout,
  checks: ['axe'],
  findings: found.map((what) => ({ page, mode, check: 'axe', what })),
});

test('shards of the same site are put together, those of another build left out', () => {
  const matrix = summary(
    [
      { site: 'a', shard: '1/2', looks: [look('/', '320 px'), look('/help/', '320 px', ['x'])] },
      { site: 'a', shard: '2/2', looks: [look('settings', '320 px', [], true)] },
      { site: 'b', shard: '1/2', looks: [look('/old/', '320 px', ['y'])] },
    ],
    'a',
  );
  expect(matrix).toMatchObject({ pages: 2, layouts: 1, modes: ['320 px'], checks: ['axe'], runs: 3, shards: ['1/2', '2/2'] });
  expect(matrix.findings).toEqual([{ page: '/help/', mode: '320 px', check: 'axe', what: 'x' }]);
});

test('a page looked at again counts once, and the last look holds', () => {
  const matrix = summary([{ site: 'a', shard: '1/1', looks: [look('/', '320 px', ['x']), look('/', '320 px')] }], 'a');
  expect(matrix).toMatchObject({ runs: 1, findings: [] });
});
