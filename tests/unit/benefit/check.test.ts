import { describe, expect, it } from 'vitest';
import { checkBenefit, checkUnique, type Vocabulary } from '../../../src/benefit/check.ts';
import type { Benefit } from '../../../src/benefit/model.ts';
import { toPlan } from '../../../src/markdown/read-plan.ts';
import { benefitSchema } from '../../../src/schemas/benefit.ts';

const plan = toPlan(
  `---
title: 样本规划
shortTitle: 样本
region: jiangbei
issuer: 某机关
docNumber: null
issued: 2026-01-01
period: { from: 2026-01-01, until: 2030-12-31 }
periodBasis: 标题
source: { file: x.txt, sha256: ${'a'.repeat(64)} }
---

## 第一章 {#s1}

对0-6周岁儿童给予2万元/人/年训练补助，由区残联办理，8-9月申报。 {#p1-1}

对低保对象免费。 {#p1-2}
`,
  'sample.md',
);

const vocabulary: Vocabulary = { topics: new Set(['rehab']), situations: new Set(['needs-rehab']) };

const good: Benefit = {
  id: 'sample-rehab',
  code: '1601',
  title: '儿童训练补助',
  plan: 'sample',
  region: 'jiangbei',
  audience: ['person'],
  topics: ['rehab'],
  kind: 'cash',
  firmness: 'entitlement',
  period: null,
  summary: ['孩子训练，每人每年2万元。'],
  who: ['0岁到6岁（含6岁）的孩子。'],
  get: ['每人每年2万元。'],
  when: ['8月到9月申报。'],
  amounts: [{ text: '2万元/人/年', min: 20_000, max: 20_000, unit: '元', per: ['person', 'year'], cap: false }],
  windows: [{ kind: 'apply', text: '8-9月申报', months: [8, 9] }],
  departments: [{ name: '区残联', role: 'lead' }],
  criteria: { all: [{ fact: 'age', min: 0, max: 6, words: '0岁到6岁（含6岁）', source: 0 }] },
  tiers: [],
  sources: [{ passage: 'p1-1', quote: '对0-6周岁儿童给予2万元/人/年训练补助，由区残联办理，8-9月申报。' }],
  same: null,
};

const tier: Benefit['tiers'][number] = { id: 'a', title: '一档', criteria: { all: [] }, amounts: [], get: ['有补助。'], sources: [0] };

/** What an editor reads about a record: faults of shape first, then those against the document. */
function faultsOf(change: Record<string, unknown>): string {
  const record = { ...good, ...change };
  const shape = benefitSchema.safeParse(record);
  if (!shape.success) return shape.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n');
  return checkBenefit(record as unknown as Benefit, plan, vocabulary).map(({ field, message }) => `${field} ${message}`).join('\n');
}

describe('an editor breaks a record and is told field and cure', () => {
  it('a good record has no faults', () => {
    expect(faultsOf({})).toBe('');
  });

  it.each([
    ['a quote with a word changed', { sources: [{ passage: 'p1-1', quote: '对0-6周岁儿童给予3万元/人/年训练补助' }] }, /sources\[0\]\.quote/],
    ['a passage that does not exist', { sources: [{ passage: 'p9-9', quote: good.sources[0]?.quote }] }, /没有编号“p9-9”/],
    ['no source', { sources: [] }, /sources/],
    ['an amount that the quote does not hold', { amounts: [{ ...good.amounts[0], text: '5000元/人/年' }] }, /amounts “5000元/],
    ['a number that the amount does not hold', { amounts: [{ ...good.amounts[0], max: 30_000, min: 30_000 }] }, /没有30000这个数/],
    ['a least above the most', { amounts: [{ ...good.amounts[0], min: 20_000, max: 2 }] }, /最少大于最多/],
    ['a number in the prose from nowhere', { summary: ['每人每年3万元。'] }, /summary .*3.*不在引用的原文里/],
    ['an age that the sentence does not state', { criteria: { fact: 'age', min: 0, max: 7, words: '0到7岁', source: 0 } }, /年龄7不在出处/],
    ['an age without bounds', { criteria: { fact: 'age', min: null, max: null, words: '年龄', source: 0 } }, /至少要有一头/],
    ['a department that the document never names', { departments: [{ name: '区卫健委', role: 'lead' }] }, /没有写过“区卫健委”/],
    ['an unknown topic', { topics: ['money'] }, /topics\.json 里没有“money”/],
    ['an unknown situation', { criteria: { fact: 'situation', is: 'rich', words: '富有', source: 0 } }, /没有“rich”/],
    ['an unknown fact', { criteria: { fact: 'height', words: '身高', source: 0 } }, /criteria/],
    ['a value that no question has', { criteria: { fact: 'economy', in: ['poor'], words: '穷', source: 0 } }, /criteria/],
    ['a criterion whose source is missing', { criteria: { fact: 'office', words: '符合条件', source: 4 } }, /第4条出处/],
    ['a document that does not belong to the place', { region: 'huining' }, /region/],
    ['a code of three digits', { code: '160' }, /code 编号是四位数字/],
    ['a sentence of more than 40 characters', { who: [`${'很'.repeat(41)}。`] }, /who.* 每句不超过40个字/],
    ['symbols in our own prose', { get: ['每人2万元/年。'] }, /用了符号/],
    ['a window that the document does not state', { windows: [{ kind: 'apply', text: '3月申报', months: [3] }] }, /windows/],
    ['two tiers of the same id', { tiers: [tier, tier] }, /档的编号有重复/],
    ['a tier whose source is missing', { tiers: [{ ...tier, sources: [3] }] }, /tiers\.a\.sources/],
    ['a key that nobody knows', { colour: 'red' }, /colour|Unrecognized/],
  ])('%s', (_, change, message) => {
    expect(faultsOf(change)).toMatch(message);
  });

  it('ids and codes used twice', () => {
    expect(checkUnique([good, { ...good, id: 'other' }]).map(({ field }) => field)).toEqual(['code']);
    expect(checkUnique([good, { ...good, code: '1602' }]).map(({ field }) => field)).toEqual(['id']);
  });

  it('a document that does not exist', () => {
    expect(checkBenefit(good, undefined, vocabulary)[0]?.message).toContain('没有文件“sample”');
  });
});
