/**
 * No number and no connective of a rule can change unnoticed. The verdicts of each rule, over answers drawn from its own
 * conditions, are kept in a golden file; after a change of a record that was meant, `UPDATE=1 npm test -- unit` renews it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/finder/answers.ts';
import { evaluate } from '../../../src/finder/evaluate.ts';
import { conditionsOf, conditionsOfTier } from '../../../src/finder/verdict.ts';
import type { Facts, FinderCriterion, Rule, Situation } from '../../../src/finder/model.ts';
import { everyRule } from '../../support/rules.ts';
import { denyingTheRest, factsOfAssignment, growing, waysTo, type Assignment } from '../../support/worlds.ts';

const GOLDEN = new URL('./verdicts.golden.json', import.meta.url);
const SHORT = 12;

const MOST_BASES = 40;

/** The questions on which a tree depends, each with its answers to try. */
function alternativesIn(criterion: FinderCriterion): Assignment[] {
  if ('not' in criterion) return alternativesIn(criterion.not);
  if ('all' in criterion || 'any' in criterion) return ('all' in criterion ? criterion.all : criterion.any).flatMap(alternativesIn);
  return [true, false].flatMap((wanted) => waysTo(criterion, wanted, false));
}

/** People on both sides of every condition: those who can have it, and the same with one answer changed or taken back. */
function peopleFor(criterion: FinderCriterion, situations: readonly Situation[]): Facts[] {
  const different = (all: Assignment[]): Assignment[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const changes = different(alternativesIn(criterion));
  const ways = different([...waysTo(criterion, true, true), ...waysTo(criterion, false, true)]);
  const step = Math.max(1, Math.floor(ways.length / MOST_BASES));
  const bases = ways.filter((_, index) => index % step === 0).flatMap((way) => [way, denyingTheRest(way, situations)]);
  const without = (base: Assignment, change: Assignment): Assignment => Object.fromEntries(Object.entries(base).filter(([id]) => !(id in change)));
  return different([...changes, ...bases.flatMap((base) => [base, ...changes.flatMap((change) => [{ ...base, ...change }, without(base, change)])])]).map((one) => factsOfAssignment(one, []));
}

const digest = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, SHORT);

function digestOf(rule: Rule, people: readonly Facts[]): string {
  const trees = [conditionsOf(rule), ...rule.tiers.map((tier) => conditionsOfTier(rule, tier))];
  return digest(trees.map((tree) => people.map((facts) => evaluate(tree, facts)[0]).join('')).join('|'));
}

const peopleOf = ({ rule, situations }: (typeof everyRule)[number]): Facts[] =>
  [conditionsOf(rule), ...rule.tiers.map((tier) => conditionsOfTier(rule, tier))].flatMap((tree) => peopleFor(tree, situations));

const all = everyRule.map((one) => ({ ...one, people: peopleOf(one) }));

test('the verdicts of every rule are those that were looked at', () => {
  const now = Object.fromEntries(all.map(({ rule, people }) => [rule.id, digestOf(rule, people)]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
  if (process.env['UPDATE'] === '1') writeFileSync(GOLDEN, `${JSON.stringify(now, null, 1)}\n`);
  expect(existsSync(GOLDEN)).toBe(true);
  expect(now).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

interface Mutation {
  kind: string;
  criterion: FinderCriterion;
}

/** Every tree that differs in one number, one connective, one value or one negation. */
function mutationsOf(criterion: FinderCriterion): Mutation[] {
  if ('not' in criterion) return [{ kind: 'not dropped', criterion: criterion.not }, ...mutationsOf(criterion.not).map(({ kind, criterion: not }) => ({ kind, criterion: { not } as FinderCriterion }))];
  if ('all' in criterion || 'any' in criterion) {
    const isAll = 'all' in criterion;
    const parts = isAll ? criterion.all : criterion.any;
    const make = (changed: FinderCriterion[], all_ = isAll): FinderCriterion => (all_ ? { all: changed } : { any: changed });
    return [
      ...(parts.length > 1 ? [{ kind: isAll ? 'all → any' : 'any → all', criterion: make(parts, !isAll) }] : []),
      ...parts.map((_, index) => ({ kind: 'condition dropped', criterion: make(parts.filter((__, other) => other !== index)) })),
      ...parts.flatMap((part, index) => mutationsOf(part).map(({ kind, criterion: changed }) => ({ kind, criterion: make(parts.map((old, other) => (other === index ? changed : old))) }))),
    ];
  }
  const negated = criterion.fact === 'office' ? [] : [{ kind: 'not added', criterion: { not: criterion } as FinderCriterion }];
  if (criterion.fact === 'age') {
    const { min, max } = criterion;
    const moved = [-1, 1].flatMap((step) => [
      ...(min === null ? [] : [{ kind: 'age bound moved', criterion: { ...criterion, min: min + step } }]),
      ...(max === null ? [] : [{ kind: 'age bound moved', criterion: { ...criterion, max: max + step } }]),
    ]);
    // A person of less than no years does not exist.
    return [...negated, ...moved.filter(({ criterion: { min: least } }) => min !== 0 || least === null || least >= 0)];
  }
  if ('in' in criterion) return [...negated, ...criterion.in.map((value) => ({ kind: 'value dropped', criterion: { ...criterion, in: criterion.in.filter((other) => other !== value) } }))];
  return negated;
}

/** Answers at random, more than the golden file looks at: a mutant that they cannot tell apart either is the same rule. */
const crowd = new Map(
  [...new Set(all.map(({ situations }) => situations))].map((situations) => [
    situations,
    fc.sample(growing(situations), { numRuns: 400, seed: 7 }).flatMap(({ some, more, all: whole }) => [some, more, whole].map((answers) => factsOf(answers, []))),
  ]),
);

test('a changed number, connective, value or negation in a rule changes its verdicts', { timeout: 240_000 }, () => {
  const tried: Record<string, { noticed: number; sameRule: number }> = {};
  const missed: string[] = [];
  for (const { rule, people, situations } of all) {
    const changes = [
      ...mutationsOf(rule.criteria).map(({ kind, criterion }) => ({ kind, changed: { ...rule, criteria: criterion } as Rule })),
      ...rule.tiers.flatMap((tier, index) =>
        mutationsOf(tier.criteria).map(({ kind, criterion }) => ({
          kind,
          changed: { ...rule, tiers: rule.tiers.map((other, at) => (at === index ? { ...other, criteria: criterion } : other)) } as Rule,
        })),
      ),
    ];
    const golden = digestOf(rule, people);
    for (const { kind, changed } of changes) {
      const count = (tried[kind] ??= { noticed: 0, sameRule: 0 });
      if (digestOf(changed, people) !== golden) count.noticed += 1;
      else if (digestOf(changed, crowd.get(situations) ?? []) === digestOf(rule, crowd.get(situations) ?? [])) count.sameRule += 1;
      else missed.push(`${rule.id}: ${kind}`);
    }
  }
  console.table(tried);
  expect(missed).toEqual([]);
  expect(Object.values(tried).reduce((sum, { noticed }) => sum + noticed, 0)).toBeGreaterThan(3000);
});
