/** What a voice makes of every number, letter and sign of the documents and records: a list that a person has read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headlineAmount } from '../../src/benefit/words.ts';
import { readBenefits } from '../../src/markdown/read-benefits.ts';
import { periodWords } from '../../src/plan/dates.ts';
import type { Block, Plan } from '../../src/plan/model.ts';
import { chunks, spokenText } from '../../src/reading/speech.ts';
import { loadPlan, planIds } from '../support/plans.ts';

const GOLDEN = 'tests/content/spoken.golden.txt';

/** As they stand on the pages: cells by themselves. */
function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap((item) => [item.text, ...item.more.map(({ text }) => text)]);
    case 'box':
      return [...(block.title === null ? [] : [block.title]), ...block.blocks.flatMap(wordsOf)];
    case 'table':
      return [...block.header, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? cell.text : [])))];
    case 'note':
      return block.paragraphs;
  }
}

const wordsOfPlan = ({ info, sections }: Plan): string[] => [
  info.title,
  info.shortTitle,
  info.docNumber ?? '',
  ...['2000-01-01', info.period.until, '2099-01-01'].flatMap((day) => [periodWords(info.period, day).lead, periodWords(info.period, day).advice]),
  ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)]),
];

const plans = await Promise.all(planIds().map(loadPlan));
const benefits = readBenefits('content', plans);
const all = [
  ...plans.flatMap(wordsOfPlan),
  ...benefits.flatMap((benefit) => [
    benefit.title,
    `编号${benefit.code}`,
    headlineAmount(benefit) ?? '',
    ...benefit.summary,
    ...benefit.who,
    ...benefit.get,
    ...benefit.when,
    ...benefit.tiers.flatMap(({ title, get }) => [title, ...get]),
    ...benefit.sources.map(({ quote }) => quote),
  ]),
];

/** Figures, letters and signs that stand together, units between two figures among them. */
const TOKEN = /[^\p{Script=Han}，。；：、？！“”《》（）]+(?:(?:[万亿]?元|[年月日个名号人例户天、到至]|周?岁)*[-—~～至到、/〕]?(?:[万亿]?元)?[^\p{Script=Han}，。；：、？！“”《》（）]+)*/gu;

interface Found {
  before: string;
  token: string;
  after: string;
}

/** What stands beside a token decides how it is read. */
const tokensIn = (text: string): Found[] =>
  [...text.matchAll(TOKEN)].map(({ index, 0: token }) => ({
    before: /(?:（%）|[^\d.%]{0,3})$/.exec(text.slice(0, index))?.[0] ?? '',
    token,
    after: /^[^\d]{0,3}/.exec(text.slice(index + token.length))?.[0] ?? '',
  }));

/** Figures of one length in the same place are read alike; 2 is read like no other, and what ends with a sign needs no neighbours. */
function form({ before, token, after }: Found): string {
  const shape = token.replace(/\d+/g, (digits) => (digits === '2' ? '2' : '9'.repeat(digits.length)));
  const alone = !/[\dA-Za-z]/.test(token) || /[%．]$|^[\d]+[.]$/.test(token) || /[./—-]/.test(token.slice(1, -1)) || (shape === '9999' && after.startsWith('年'));
  return alone ? shape : [before.slice(-1), shape, after.slice(0, 1)].join('|');
}

function list(): string {
  const seen = new Map<string, Found>();
  for (const found of all.flatMap(tokensIn)) if (!seen.has(form(found))) seen.set(form(found), found);
  return [...seen.values()].map(({ before, token, after }) => `${before}${token}${after} → ${spokenText(before + token + after)}`.replace(/\n/g, '⏎')).sort().join('\n');
}

test('every number, letter and sign is said as a person has found right (UPDATE=1 renews the list: read the difference aloud)', () => {
  const said = list();
  if (process.env['UPDATE'] === '1') writeFileSync(GOLDEN, `${said}\n`);
  expect(said).toBe(readFileSync(GOLDEN, 'utf8').trim());
});

test('nothing that a voice could misread is left in any sentence', () => {
  const left = all.map((text) => [text, spokenText(text)] as const).filter(([, said]) => /[\d０-９①-⑳%％‰√/\\~～—＋+＞>≥·《》“”（）〔〕、]|，，|^，|，$/u.test(said));
  expect(left).toEqual([]);
  const letters = new Set(all.flatMap((text) => spokenText(text).match(/[A-Za-z]+/g) ?? []));
  expect([...letters].sort()).toEqual(['APP', 'C', 'D']);
});

test('every sentence is cut into breaths of at most 60 characters that join to the whole', () => {
  for (const text of all) {
    const parts = chunks(text);
    expect(parts.join('')).toBe(text);
    expect(parts.filter((part) => spokenText(part).length > 60)).toEqual([]);
    expect(parts.map(spokenText).join('').replace(/[，。；：]/g, ''), 'cutting changes no reading').toBe(spokenText(text).replace(/[，。；：]/g, ''));
  }
});
