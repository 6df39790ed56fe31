/**
 * Three-valued evaluation: what is unknown decides nothing, so that one more answer can settle what was open and never
 * turns a verdict round. Each condition looks at its questions in a fixed order and waits for the first one that is
 * open; that is what makes the order of the answers irrelevant.
 */
import type { AgeCriterion, ChoiceCriterion } from '../benefit/model.ts';
import type { Facts, FinderCriterion, FinderLeaf, Holds, Reason } from './model.ts';

/** What a leaf comes to, and the questions that would settle it next. */
interface Leaf {
  holds: Holds;
  questions: string[];
}

const settled = (truth: boolean): Leaf => ({ holds: truth ? 'yes' : 'no', questions: [] });
const open = (...questions: string[]): Leaf => ({ holds: 'ask', questions });

/** Values of `disability` that name a kind. */
const kindsIn = (values: readonly string[]): string[] => values.filter((value) => value !== 'multiple' && value !== 'none');

function evaluateAge({ min, max }: AgeCriterion, { age }: Facts): Leaf {
  if (age === null) return open('age');
  const [from, to] = age;
  const least = min === null ? 0 : min;
  const most = max === null ? Infinity : max;
  if (from >= least && to <= most) return settled(true);
  return to < least || from > most ? settled(false) : open('age');
}

/** 多重残疾 alone leaves open which kinds; two kinds are 多重残疾 without its being said. */
function evaluateDisability(wanted: readonly string[], values: readonly string[] | undefined): Leaf {
  if (!values) return open('disability');
  const kinds = kindsIn(values);
  if (values.some((value) => wanted.indexOf(value) >= 0)) return settled(true);
  if (kinds.length >= 2) return settled(wanted.indexOf('multiple') >= 0);
  return values.indexOf('multiple') >= 0 ? open('disability') : settled(false);
}

/**
 * `level` is that of the certificate; with several kinds that is the level of the gravest (GB/T 26341-2010, 5.8), and
 * where only some kinds count, their own levels are asked.
 */
function evaluateLevel({ in: wanted, of = [] }: ChoiceCriterion, { chosen }: Facts): Leaf {
  const level = (chosen['level'] || [])[0];
  if (of.length === 0) return level === undefined ? open('level') : settled(wanted.indexOf(level) >= 0);
  const values = chosen['disability'];
  if (!values) return open('disability');
  const kinds = kindsIn(values);
  if (kinds.length === 0 && values.indexOf('multiple') >= 0) return open('disability');
  const counting = kinds.filter((kind) => of.indexOf(kind) >= 0);
  if (counting.length === 0) return settled(false);
  if (level === undefined) return open('level');
  if (kinds.length === 1) return settled(wanted.indexOf(level) >= 0);
  if (wanted.every((one) => one < level)) return settled(false);
  if (counting.length === kinds.length && wanted.indexOf(level) >= 0) return settled(true);
  const levels = counting.map((kind) => (chosen[`level-${kind}`] || [])[0]);
  if (levels.some((one) => one !== undefined && wanted.indexOf(one) >= 0)) return settled(true);
  const missing = counting.filter((_, index) => levels[index] === undefined);
  return missing.length === 0 ? settled(false) : open(...missing.map((kind) => `level-${kind}`));
}

/** A kind, a certificate or a level shows a disability; only all three together deny it. */
function evaluateDisabled({ chosen }: Facts): Leaf {
  const { disability, certificate, level } = chosen;
  const has = (values: readonly string[] | undefined, denying: readonly string[]): boolean =>
    values !== undefined && values.some((value) => denying.indexOf(value) < 0);
  if (has(disability, ['none']) || has(certificate, ['no', 'applying']) || has(level, ['none'])) return settled(true);
  const missing = [
    ...(disability ? [] : ['disability']),
    ...(certificate ? [] : ['certificate']),
    ...(level ? [] : ['level']),
  ];
  return missing.length === 0 ? settled(false) : open(...missing.slice(0, 1));
}

/** The question that a leaf is first of all about; `null` for what an office decides. */
function questionOf(leaf: FinderLeaf): string | null {
  switch (leaf.fact) {
    case 'office':
      return null;
    case 'situation':
      return leaf.is;
    case 'disabled':
      return 'disability';
    default:
      return leaf.fact;
  }
}

export function evaluateLeaf(leaf: FinderLeaf, facts: Facts): Leaf {
  switch (leaf.fact) {
    case 'office':
      return { holds: 'office', questions: [] };
    case 'age':
      return evaluateAge(leaf, facts);
    case 'level':
      return evaluateLevel(leaf, facts);
    case 'disabled':
      return evaluateDisabled(facts);
    case 'disability':
      return evaluateDisability(leaf.in, facts.chosen['disability']);
    case 'situation': {
      const answer = facts.chosen[leaf.is];
      return answer ? settled(answer[0] === 'yes') : open(leaf.is);
    }
    default: {
      const values = facts.chosen[leaf.fact];
      return values ? settled(values.some((value) => leaf.in.indexOf(value) >= 0)) : open(leaf.fact);
    }
  }
}

const OPPOSITE: Record<Holds, Holds> = { yes: 'no', no: 'yes', ask: 'ask', office: 'office' };
/** Of several conditions that must all hold, the first of these found decides; of alternatives, the other way round. */
const ALL: readonly Holds[] = ['no', 'ask', 'office'];
const ANY: readonly Holds[] = ['yes', 'ask', 'office'];

export function evaluate(criterion: FinderCriterion, facts: Facts): Holds {
  if ('not' in criterion) return OPPOSITE[evaluate(criterion.not, facts)];
  if ('fact' in criterion) return evaluateLeaf(criterion, facts).holds;
  const isAll = 'all' in criterion;
  const order = isAll ? ALL : ANY;
  let found: Holds = isAll ? 'yes' : 'no';
  let rank = order.length;
  for (const part of isAll ? criterion.all : criterion.any) {
    const position = order.indexOf(evaluate(part, facts));
    if (position === 0) return order[0] as Holds;
    if (position > 0 && position < rank) {
      rank = position;
      found = order[position] as Holds;
    }
  }
  return found;
}

/**
 * The conditions that made the result: for `no` and `yes` those that settled it, for `office` what the office decides,
 * for `ask` what is open and what an office decides besides.
 */
export function explain(criterion: FinderCriterion, facts: Facts, negated = false): Reason[] {
  if ('not' in criterion) return explain(criterion.not, facts, !negated);
  if ('fact' in criterion) {
    const { holds, questions } = evaluateLeaf(criterion, facts);
    return [{ holds: negated ? OPPOSITE[holds] : holds, words: criterion.words, source: criterion.source, negated, about: questionOf(criterion), questions }];
  }
  const parts = 'all' in criterion ? criterion.all : criterion.any;
  const whole = evaluate(criterion, facts);
  const made = parts.filter((part) => {
    const holds = evaluate(part, facts);
    return holds === whole || (whole === 'ask' && holds === 'office');
  });
  const decides = ('all' in criterion ? 'no' : 'yes') === whole;
  return (decides && whole === 'yes' ? made.slice(0, 1) : made).flatMap((part) => explain(part, facts, negated));
}

/** Questions that are open and matter, each once. */
export function openQuestions(criterion: FinderCriterion, facts: Facts): string[] {
  const found = explain(criterion, facts).flatMap(({ questions }) => questions);
  return found.filter((question, index) => found.indexOf(question) === index);
}
