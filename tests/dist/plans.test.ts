/** Section pages, full pages, text files and duty pages against each other. */
import { expect, test } from 'vitest';
import { normalise } from '../../src/plan/fidelity.ts';
import type { Block, Plan } from '../../src/plan/model.ts';
import { builtPage, builtPages, readDist } from '../support/dist.ts';
import { attribute, elements, isOwn, tagged, text, type Element } from '../support/html.ts';
import { expectedTables, loadPlan, planIds } from '../support/plans.ts';

interface Passage {
  id: string;
  text: string;
}

/** Elements with an id among the document's own words. */
const passagesIn = (main: Element): Passage[] =>
  elements(main, isOwn).flatMap((element) => {
    const id = attribute(element, 'id');
    return id === undefined ? [] : [{ id, text: normalise(text(element, isOwn)) }];
  });

test.each(planIds())('every passage of %s has the same id and words on its section page and on the full page', async (id) => {
  const { sections } = await loadPlan(id);
  const bySection = sections.flatMap(({ path }) => passagesIn(builtPage(`/plans/${id}/${path}/`).main));
  expect(bySection).toEqual(passagesIn(builtPage(`/plans/${id}/full/`).main));
});

test.each(planIds())('every paragraph, item, row and box of %s can be cited', (id) => {
  const { main } = builtPage(`/plans/${id}/full/`);
  const own = elements(main, isOwn);
  const silent = own.filter((element) => {
    const inHead = element.tagName === 'tr' && tagged(element, 'td').length === 0 && tagged(element, 'th').every((cell) => attribute(cell, 'scope') === 'col');
    return ['p', 'li', 'tr', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'].includes(element.tagName) && !inHead && attribute(element, 'id') === undefined;
  });
  expect(silent.map((element) => `${element.tagName} ${text(element).slice(0, 30)}`)).toEqual([]);
});

test.each(planIds())('the contents of %s lead to every section and heading', (id) => {
  const linked = tagged(builtPage(`/plans/${id}/`).main, 'a').map((link) => attribute(link, 'href'));
  const { main } = builtPage(`/plans/${id}/full/`);
  const headings = elements(main, isOwn).filter(({ tagName }) => /^h[2-6]$/.test(tagName));
  expect(headings.map((heading) => attribute(heading, 'id')).filter((anchor) => !linked.some((href) => href?.endsWith(`#${anchor ?? ''}`)))).toEqual([]);
});

test.each(planIds())('%s can be read from section to section without the contents', async (id) => {
  const { sections } = await loadPlan(id);
  const link = (path: string, rel: string): string | undefined => {
    const found = tagged(builtPage(`/plans/${id}/${path}/`).main, 'a').find((candidate) => attribute(candidate, 'rel') === rel);
    return found && attribute(found, 'href');
  };
  expect(sections.map(({ path }) => link(path, 'next'))).toEqual([...sections.slice(1).map(({ path }) => `/plans/${id}/${path}/`), undefined]);
  expect(sections.map(({ path }) => link(path, 'prev'))).toEqual([undefined, ...sections.slice(0, -1).map(({ path }) => `/plans/${id}/${path}/`)]);
});

test.each(planIds())('the text file of %s holds the document in order, and nothing else but column names and notes', async (id) => {
  const plan = await loadPlan(id);
  const file = normalise(readDist(`plans/${id}/${id}.txt`));
  const labels = new Set(columnNames(plan).map((name) => `${normalise(name)}：`));
  const faults: string[] = [];
  let at = 0;
  for (const piece of pieces(plan)) {
    const next = file.indexOf(piece, at);
    if (next < 0) {
      faults.push(`missing: ${piece.slice(0, 40)}`);
      continue;
    }
    const between = file.slice(at, next).replace(/〔编者注：[^〕]*〕/g, '');
    if (between !== '' && between !== '、' && !labels.has(between)) faults.push(`added: ${between.slice(0, 40)}`);
    at = next + piece.length;
  }
  expect(faults).toEqual([]);
  expect(file.slice(at).replace(/〔编者注：[^〕]*〕/g, '')).toBe('');
});

/** Lines of the document's words; the names of columns stand before each cell instead of once. */
const pieces = (plan: Plan): string[] =>
  plan.sections
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)])
    .flatMap((words) => words.split('\n'))
    .map(normalise)
    .filter(Boolean);

function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text: first, more }) => [first, ...more.map((passage) => passage.text)]);
    case 'box':
      return [block.title ?? '', ...block.blocks.flatMap(wordsOf)];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));
    case 'note':
      return [];
  }
}

function columnNames(plan: Plan): string[] {
  const inBlock = (block: Block): string[] =>
    block.type === 'table' ? block.header : block.type === 'box' ? block.blocks.flatMap(inBlock) : [];
  return plan.sections.flatMap(({ blocks }) => blocks.flatMap(inBlock));
}

const dutyTables = expectedTables().filter(({ id }) => id === 'duty' || id === 'task');

test.each(dutyTables.map((table) => [table.plan, table] as const))('the duties of %s can be looked up by row and by department', (id, table) => {
  const { main } = builtPage(`/plans/${id}/duties/`);
  const linked = new Set(tagged(main, 'a').map((link) => attribute(link, 'href')?.split('#')[1]));
  expect(table.rows.map((row) => row.id).filter((row) => !linked.has(row))).toEqual([]);

  const unitColumns = table.header.flatMap((title, column) => (/单位/.test(title) ? [column] : []));
  const units = table.rows.flatMap(({ cells }) => unitColumns.flatMap((column) => splitUnits(cells[column] ?? '')));
  const departments = tagged(main, 'h3').map((heading) => text(heading).trim());
  expect([...new Set(units)].filter((unit) => !departments.includes(unit))).toEqual([]);
  expect(departments.filter((department) => !units.includes(department))).toEqual([]);
});

const splitUnits = (cell: string): string[] =>
  cell === '<<' ? [] : cell.split(/[、，,；\n]+/).map((unit) => unit.replace(/\s/g, '')).filter(Boolean);

test('rows of Chongqing whose column is not told apart are shown as open', () => {
  const expected = expectedTables().find(({ plan, id }) => plan === 'chongqing-2021-2025' && id === 'duty');
  const open = expected?.rows.filter(({ cells }) => cells.includes('<<')).map((row) => row.id) ?? [];
  expect(open).toEqual(['duty-3', 'duty-17', 'duty-18', 'duty-22', 'duty-24', 'duty-30']);
  const page = builtPages().find(({ url, main }) => url.startsWith('/plans/chongqing-2021-2025/') && !url.endsWith('/full/') && elements(main).some((element) => attribute(element, 'id') === 'duty'));
  const marked = elements(page?.main ?? builtPage('/').main)
    .filter(({ tagName }) => tagName === 'tr')
    .filter((row) => text(row).includes('原文没有分清'))
    .map((row) => attribute(row, 'id'));
  expect(marked).toEqual(open);
});

test('what is torn or odd in a source is said beside it', () => {
  const said = (id: string): string => text(builtPage(`/plans/${id}/full/`).main);
  expect(said('luojiang-2021-2025')).toMatch(/编者注：[^。]*没有第26号/);
  expect(said('luojiang-2021-2025')).toMatch(/编者注：[^。]*没有专栏5/);
  expect(said('shapingba-huican-2023')).toMatch(/编者注：.*(中断|到这里|没有完|断)/);
});
