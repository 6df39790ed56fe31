/** Laws of the finder, over all real records. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, withImplied } from '../../../src/finder/answers.ts';
import { BANDS, factsOfBand } from '../../../src/finder/bands.ts';
import { evaluate } from '../../../src/finder/evaluate.ts';
import { arrange } from '../../../src/finder/order.ts';
import { rankQuestions } from '../../../src/finder/next.ts';
import { judge } from '../../../src/finder/verdict.ts';
import type { Answers, FinderCriterion, FinderLeaf, Judged, Rules } from '../../../src/finder/model.ts';
import { COVERED, everyRule, rulesOf, topics } from '../../support/rules.ts';
import { conditionTrees, denyingTheRest, factsOfAssignment, growing, waysTo, worlds } from '../../support/worlds.ts';

const RUNS = 150;
const TOPICS = topics.map(({ id }) => id);
const judgeAll = ({ benefits, situations }: Rules, answers: Answers): Judged[] => judge(benefits, factsOf(answers, situations));
/** Verdicts of benefits and tiers, one string each. */
const verdicts = (judged: Judged[]): string[] => judged.flatMap(({ rule, verdict, tiers }) => [`${rule.id} ${verdict}`, ...tiers.map((one) => `${rule.id}/${one.tier.id} ${one.verdict}`)]);

test.each(COVERED)('in %s one more answer settles what was open and never turns what was settled', (region) => {
  const rules = rulesOf(region);
  fc.assert(
    fc.property(growing(rules.situations), ({ some, more }) => {
      const before = verdicts(judgeAll(rules, some));
      const after = verdicts(judgeAll(rules, more));
      const turned = before.filter((verdict, index) => !verdict.endsWith(' ask') && verdict !== after[index]);
      expect(turned).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.each(COVERED)('in %s nothing is left to ask of somebody who has answered everything', (region) => {
  const rules = rulesOf(region);
  fc.assert(
    fc.property(worlds(rules.situations), (answers) => {
      expect(judgeAll(rules, answers).filter(({ verdict }) => verdict === 'ask').map(({ rule, open }) => `${rule.id}: ${open.join()}`)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.each(COVERED)('in %s the order of the answers does not matter', (region) => {
  const rules = rulesOf(region);
  fc.assert(
    fc.property(growing(rules.situations), fc.func(fc.integer()), ({ some }, by) => {
      const shuffled = Object.fromEntries(Object.entries(some).sort(([a], [b]) => by(a) - by(b)));
      expect(verdicts(judgeAll(rules, shuffled))).toEqual(verdicts(judgeAll(rules, some)));
    }),
    { numRuns: RUNS },
  );
});

test.each(COVERED)('in %s every benefit stands in exactly one group, once, whatever is answered', (region) => {
  const rules = rulesOf(region);
  const all = rules.benefits.map(({ id }) => id).sort();
  fc.assert(
    fc.property(growing(rules.situations), fc.subarray(TOPICS), ({ some }, needs) => {
      const groups = arrange(judgeAll(rules, some), TOPICS, { needs, who: some['who']?.[0] });
      const shown = groups.flatMap(({ verdict, count, first, folds }) => {
        const own = [...first, ...folds.flatMap(({ judged }) => judged)];
        expect(own.length).toBe(count);
        expect(own.every((one) => one.verdict === verdict)).toBe(true);
        return own.map(({ rule }) => rule.id);
      });
      expect(shown.sort()).toEqual(all);
    }),
    { numRuns: RUNS },
  );
});

test.each(COVERED)('in %s every question that is offered can really be open, and answering all of them opens none twice', (region) => {
  const rules = rulesOf(region);
  fc.assert(
    fc.property(growing(rules.situations), ({ some }) => {
      const ranked = rankQuestions(judgeAll(rules, some), { needs: [], who: some['who']?.[0] });
      expect(ranked.filter(({ id }) => some[id]).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

function leaves(criterion: FinderCriterion): FinderLeaf[] {
  if ('all' in criterion) return criterion.all.flatMap(leaves);
  if ('any' in criterion) return criterion.any.flatMap(leaves);
  return 'not' in criterion ? leaves(criterion.not) : [criterion];
}

test('every age bound counts from its first to its last year, and not a year beyond', () => {
  const ages = everyRule.flatMap(({ rule }) => conditionTrees(rule).flatMap(leaves)).filter((leaf) => leaf.fact === 'age');
  expect(ages.length).toBeGreaterThan(20);
  for (const leaf of ages) {
    const at = (age: number): string => evaluate(leaf, { age: [age, age], chosen: {} });
    const { min, max } = leaf;
    if (min !== null) {
      expect([at(min - 1), at(min)]).toEqual(['no', 'yes']);
    }
    if (max !== null) expect([at(max), at(max + 1)]).toEqual(['yes', 'no']);
    if (min === 0) expect(at(0)).toBe('yes');
  }
});

test('every benefit and every tier can be had by somebody, or be left to an office', () => {
  const never = everyRule.flatMap(({ rule, situations }) =>
    conditionTrees(rule).flatMap((tree, index) => {
      const found = waysTo(tree, true, true).some((way) => ['yes', 'office'].includes(evaluate(tree, factsOfAssignment(denyingTheRest(way, situations), situations))));
      return found ? [] : [`${rule.id}${index === 0 ? '' : `/${rule.tiers[index - 1]?.id ?? ''}`}`];
    }),
  );
  expect(never).toEqual([]);
});

/** Open to everybody, or to whoever an office admits: nobody can be told that it does not apply. */
const closedToNobody = ({ everyone, criteria }: { everyone: boolean; criteria: FinderCriterion }): boolean => everyone && waysTo(criteria, false, false).length === 0;

test('every benefit is unlikely for somebody, but for those that are open to all', () => {
  const always = everyRule.filter(({ rule, situations }) => {
    const [tree] = conditionTrees(rule);
    return tree !== undefined && !waysTo(tree, false, false).some((way) => evaluate(tree, factsOfAssignment(way, situations)) === 'no');
  });
  expect(always.filter(({ rule }) => !closedToNobody(rule)).map(({ rule }) => rule.id)).toEqual([]);
  expect(always.length).toBeLessThan(40);
});

test('what is made ahead for a band of ages is what anybody of that age is told, as far as it is settled', () => {
  for (const region of COVERED) {
    const { benefits, situations } = rulesOf(region);
    for (const band of BANDS) {
      const ahead = judge(benefits, withImplied(factsOfBand(band, 'autism'), situations));
      for (const age of [band.from, Math.floor((band.from + band.to) / 2), band.to]) {
        const exact = judge(benefits, factsOf({ age: [String(age)], disability: ['autism'] }, situations));
        const turned = ahead.filter(({ verdict }, index) => verdict !== 'ask' && verdict !== exact[index]?.verdict).map(({ rule }) => `${rule.id} ${band.id} ${age}`);
        expect(turned).toEqual([]);
      }
    }
  }
});
