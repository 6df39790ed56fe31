import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadPlan, planIds, SEEDS, seedBytes } from '../support/plans.ts';

test.each(Object.entries(SEEDS))('the source of %s is the file as received', async (id, sha256) => {
  expect(createHash('sha256').update(seedBytes(id)).digest('hex')).toBe(sha256);
  expect((await loadPlan(id)).info.source.sha256).toBe(sha256);
});

test('every document on the site has a source whose bytes are known', () => {
  expect(planIds()).toEqual(Object.keys(SEEDS));
});
