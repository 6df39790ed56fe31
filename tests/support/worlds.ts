/** Complete, consistent sets of answers: what somebody would say who knows everything about themselves. */
import fc from 'fast-check';
import { withImplied } from '../../src/finder/answers.ts';
import { conditionsOf, conditionsOfTier } from '../../src/finder/verdict.ts';
import type { Answers, Facts, FinderCriterion, Rule, Situation } from '../../src/finder/model.ts';

const KINDS = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'autism'];
const LEVELS = ['1', '2', '3', '4'];
const HUKOU = ['local', 'same-city', 'other-with-permit', 'other-without-permit'];
const ECONOMY = ['dibao', 'tekun', 'dibao-edge', 'low-income', 'monitored', 'orphan'];
const SCHOOLING = ['preschool', 'compulsory', 'senior', 'vocational', 'college', 'graduate-school', 'new-graduate', 'none'];
const WORK = ['employed', 'self-employed', 'flexible', 'farming', 'unemployed', 'none'];
const WHO = ['self', 'child', 'relative', 'employer', 'institution'];

/** Somebody who has answered every question, each situation too, without contradicting themselves. */
export function worlds(situations: readonly Situation[]): fc.Arbitrary<Answers> {
  return fc
    .record({
      age: fc.integer({ min: 0, max: 100 }),
      kinds: fc.subarray(KINDS),
      levels: fc.array(fc.constantFrom(...LEVELS), { minLength: KINDS.length, maxLength: KINDS.length }),
      certificate: fc.constantFrom('yes', 'no', 'applying'),
      hukou: fc.constantFrom(...HUKOU),
      economy: fc.subarray(ECONOMY),
      schooling: fc.constantFrom(...SCHOOLING),
      work: fc.constantFrom(...WORK),
      who: fc.constantFrom(...WHO),
      situations: fc.array(fc.boolean(), { minLength: situations.length, maxLength: situations.length }),
    })
    .map((person) => {
      const levels = Object.fromEntries(person.kinds.map((kind, index) => [`level-${kind}`, [person.levels[index] ?? '1']]));
      const gravest = Object.values(levels).map(([level]) => level ?? '4').sort()[0];
      const none = person.kinds.length === 0;
      const answers: Record<string, string[]> = {
        age: [String(person.age)],
        disability: none ? ['none'] : person.kinds,
        ...(none ? { level: ['none'] } : { level: [gravest ?? '4'], ...levels }),
        certificate: [none && person.certificate === 'yes' ? 'no' : person.certificate],
        hukou: [person.hukou],
        economy: person.economy.length > 0 ? person.economy : ['none'],
        schooling: [person.schooling],
        // Nobody may be employed before sixteen.
        work: [person.age < 16 ? 'none' : person.work],
        who: [person.who],
      };
      situations.forEach(({ id }, index) => {
        const { chosen } = withImplied({ age: [person.age, person.age], chosen: answers }, situations);
        answers[id] = [chosen[id]?.[0] ?? (person.situations[index] ? 'yes' : 'no')];
      });
      return answers;
    });
}

/** Some of the answers of a world, and more of them. */
export function growing(situations: readonly Situation[]): fc.Arbitrary<{ some: Answers; more: Answers; all: Answers }> {
  return worlds(situations).chain((all) => {
    const ids = Object.keys(all);
    return fc.tuple(fc.subarray(ids), fc.subarray(ids)).map(([first, second]) => {
      const pick = (keep: string[]): Answers => Object.fromEntries(ids.filter((id) => keep.includes(id)).map((id) => [id, all[id] ?? []]));
      return { some: pick(first), more: pick([...first, ...second]), all };
    });
  });
}

export type Assignment = Record<string, string[]>;

const ALTERNATIVES: Record<string, string[]> = {
  disability: [...KINDS, 'none'],
  level: [...LEVELS, 'none'],
  certificate: ['yes', 'no'],
  hukou: HUKOU,
  economy: [...ECONOMY, 'none'],
  schooling: SCHOOLING,
  work: WORK,
  who: WHO,
};
const MOST_WAYS = 400;

/** Both together; none where they contradict each other. */
function merge(a: Assignment, b: Assignment): Assignment[] {
  const clash = Object.keys(b).some((id) => a[id] !== undefined && a[id]?.join() !== b[id]?.join());
  return clash ? [] : [{ ...a, ...b }];
}

/**
 * Answers that make a condition come out as wanted.
 *
 * @param office whether it is enough that an office may decide so
 */
export function waysTo(criterion: FinderCriterion, wanted: boolean, office: boolean): Assignment[] {
  if ('not' in criterion) return waysTo(criterion.not, !wanted, office);
  if ('all' in criterion || 'any' in criterion) {
    const parts = 'all' in criterion ? criterion.all : criterion.any;
    const each = parts.map((part) => waysTo(part, wanted, office));
    if (('all' in criterion) !== wanted) return each.flat().slice(0, MOST_WAYS);
    return each.reduce<Assignment[]>(
      (sofar, ways) => sofar.flatMap((one) => ways.flatMap((way) => merge(one, way))).slice(0, MOST_WAYS),
      [{}],
    );
  }
  switch (criterion.fact) {
    case 'office':
      return office ? [{}] : [];
    case 'age': {
      const [min, max] = [criterion.min ?? 0, criterion.max ?? 120];
      const ages = wanted ? [min, max, Math.round((min + max) / 2), 16, 18, 30, 60].filter((age) => age >= min && age <= max) : [min - 1, max + 1].filter((age) => age >= 0 && age <= 120);
      return ages.map((age) => ({ age: [String(age)] }));
    }
    case 'situation':
      return [{ [criterion.is]: [wanted ? 'yes' : 'no'] }];
    case 'disabled':
      return wanted ? [...KINDS.map((kind) => ({ disability: [kind] })), { certificate: ['yes'] }] : [{ disability: ['none'], certificate: ['no'], level: ['none'] }];
    case 'level': {
      const levels = (ALTERNATIVES['level'] ?? []).filter((level) => criterion.in.includes(level) === wanted);
      const kinds = criterion.of && criterion.of.length > 0 ? criterion.of : [undefined];
      return [
        ...levels.flatMap((level) => kinds.map((kind): Assignment => ({ level: [level], ...(kind !== undefined && { disability: [kind] }) }))),
        ...(!wanted && criterion.of ? [{ disability: ['none'] }] : []),
      ];
    }
    default:
      return (ALTERNATIVES[criterion.fact] ?? []).filter((value) => criterion.in.includes(value) === wanted).map((value) => ({ [criterion.fact]: [value] }));
  }
}

export const factsOfAssignment = (assignment: Assignment, situations: readonly Situation[]): Facts => {
  const age = assignment['age']?.[0];
  return withImplied({ age: age === undefined ? null : [Number(age), Number(age)], chosen: assignment }, situations);
};

/** The same person, who denies everything else. */
export const denyingTheRest = (assignment: Assignment, situations: readonly Situation[]): Assignment => ({
  ...Object.fromEntries(situations.map(({ id }) => [id, ['no']])),
  economy: ['none'],
  schooling: ['none'],
  work: ['none'],
  ...assignment,
});

/** All conditions of a rule: its own, and those of each tier. */
export const conditionTrees = (rule: Rule): FinderCriterion[] => [conditionsOf(rule), ...rule.tiers.map((tier) => conditionsOfTier(rule, tier))];
