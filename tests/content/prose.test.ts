import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderProse } from '../../src/markdown/prose.ts';
import type { Block, NoteBlock } from '../../src/plan/model.ts';
import { guideSchema } from '../../src/schemas/plan.ts';
import { pageSchema } from '../../src/schemas/site.ts';
import { loadPlan, planIds } from '../support/plans.ts';
import { proseFaults, textFaults } from '../support/prose.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `${folder}/${name}`);

const guides = filesIn('content/guides');
const pages = filesIn('content/pages');

test.each(guides)('every quotation of %s leads to one passage of its document', async (file) => {
  const plan = await loadPlan(basename(file, '.md'));
  const { data, html } = await renderProse(readFileSync(file, 'utf8'), file, guideSchema, { plan });
  expect(data.plan).toBe(plan.info.id);
  expect(html).not.toContain('quote:');
});

/** Words of a Markdown file outside of its links to sentences. */
const besideQuotes = (file: string): string => readFileSync(file, 'utf8').replace(/\[[^\]]*\]\(<quote:[^>]*>\)/g, '');
const AMOUNT = /\d[\d.]*万?元/g;

test.each(guides)('every amount in %s leads to its sentence', (file) => {
  expect(besideQuotes(file).match(AMOUNT) ?? []).toEqual([]);
});

test('every document has a guide in plain words', () => {
  expect(guides.map((file) => basename(file, '.md')).sort()).toEqual(planIds());
});

test.each(pages)('%s can be rendered', async (file) => {
  const { html } = await renderProse(readFileSync(file, 'utf8'), file, pageSchema);
  expect(html).toContain('<h2');
});

test.each([...guides, ...pages])('%s is easy to read and to hear', (file) => {
  expect(proseFaults(readFileSync(file, 'utf8'))).toEqual([]);
});

test.each(planIds())('the editors’ notes in %s are easy to read and to hear', async (id) => {
  const notes = (await loadPlan(id)).sections.flatMap(({ blocks }) => notesIn(blocks)).flatMap(({ paragraphs }) => paragraphs);
  expect(notes.flatMap(textFaults)).toEqual([]);
});

const page = (body: string): string => `---\ntitle: 题\n---\n\n## 题\n\n${body}`;

const notesIn = (blocks: readonly Block[]): NoteBlock[] =>
  blocks.flatMap((block) => (block.type === 'note' ? [block] : block.type === 'box' ? notesIn(block.blocks) : []));

describe('the check of our prose catches', () => {
  test.each([
    ['a sentence too long to hear', `${'很长'.repeat(21)}。`],
    ['an amount in slashes', '补600元/年/人。'],
    ['a range with a dash', '6-12岁。'],
    ['a range with a long dash', '2021—2025年。'],
    ['a range with a wave', '6～12岁。'],
    ['a tick', '可以√。'],
    ['a typed space between Han and digit', '每月 55元。'],
    ['an unknown phone number', '请打67890123。'],
    ['an exclamation mark', '快来！'],
  ])('%s', (_, sentence) => {
    expect(proseFaults(page(sentence))).toHaveLength(1);
  });

  test('400 characters without a heading', () => {
    expect(proseFaults(page('一句短话。\n\n'.repeat(90)))).toHaveLength(1);
  });

  test('nothing in good prose', () => {
    expect(proseFaults(page('每人每年600元至1200元。6岁到12岁（含12岁）。请打12385。\n\n共9800户，12000元。\n'))).toEqual([]);
  });
});
