import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare } from '../../src/plan/fidelity.ts';
import { tablesIn } from '../../src/plan/model.ts';
import { passagesOf } from '../../src/plan/text.ts';
import { regionSchema } from '../../src/schemas/site.ts';
import { expectedTables, loadPlan, loadSeed, planIds } from '../support/plans.ts';

const regions = regionSchema.array().parse(JSON.parse(readFileSync('content/regions.json', 'utf8')));

test('regions have unique ids and known parents', () => {
  const ids = regions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(regions.filter(({ parent }) => parent !== null && !ids.includes(parent))).toEqual([]);
});

test.each(planIds())('%s can be read, and belongs to a known region', async (id) => {
  const { info, sections } = await loadPlan(id);
  expect(regions.map((region) => region.id)).toContain(info.region);
  expect(sections.length).toBeGreaterThan(3);
});

test.each(planIds())('every passage of %s has an address of its own', async (id) => {
  const plan = await loadPlan(id);
  const ids = passagesOf(plan).map((passage) => passage.id);
  expect(ids.filter((passage, index) => ids.indexOf(passage) !== index)).toEqual([]);
  const paths = plan.sections.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => ['full', 'duties', 'index'].includes(path))).toEqual([]);
});

test.each(planIds())('titles of %s are titles, with no sentence run into them', async (id) => {
  const { info, sections } = await loadPlan(id);
  const titles = [info.title, ...sections.map(({ title }) => title)];
  expect(titles.filter((title) => title.length > 60 || /[，、；：]$|。./.test(title))).toEqual([]);
});

test.each(planIds())('%s holds its source character by character', async (id) => {
  const seed = loadSeed(id);
  const own = passagesOf(await loadPlan(id)).map(({ text }) => text);
  expect(compare(seed.text, own.join(''), seed)).toBeNull();
});

test('the exceptions to the comparison are few, and each says why', () => {
  const exceptions = planIds().flatMap((id) => {
    const { furniture, scattered } = loadSeed(id);
    return [...furniture.map(({ reason, text }) => ({ reason, size: text.length })), ...scattered.map(({ reason, fromLine, toLine }) => ({ reason, size: toLine - fromLine + 1 }))];
  });
  expect(exceptions.length).toBeLessThan(20);
  expect(exceptions.filter(({ reason, size }) => reason.length < 2 || size > 40)).toEqual([]);
});

const bare = (text: string): string => text.replace(/\s/g, '');

test.each(expectedTables().map((table) => [table.plan, table.id, table] as const))(
  'the table %s %s says cell by cell what a person read in the document',
  async (planId, tableId, expected) => {
    const plan = await loadPlan(planId);
    const table = plan.sections.flatMap(({ blocks }) => blocks.flatMap(tablesIn)).find(({ id }) => id === tableId);
    expect(table?.header.map(bare)).toEqual(expected.header.map(bare));
    expect(table?.rowHeader).toBe(expected.rowHeader - 1);
    const found = table?.rows.map(({ id, cells }) => ({
      id,
      cells: cells.map((cell) => (cell.kind === 'text' ? bare(cell.text) : cell.kind === 'above' ? null : '<<')),
    }));
    expect(found).toEqual(expected.rows.map(({ id, cells }) => ({ id, cells: cells.map((cell) => (cell === null || cell === '<<' ? cell : bare(cell))) })));
  },
);

test('every table of the documents has been read by a person', async () => {
  const tables = (await Promise.all(planIds().map(loadPlan))).flatMap((plan) =>
    plan.sections.flatMap(({ blocks }) => blocks.flatMap(tablesIn)).map(({ id }) => `${plan.info.id} ${id}`),
  );
  expect(tables.sort()).toEqual(expectedTables().map(({ plan, id }) => `${plan} ${id}`).sort());
});
