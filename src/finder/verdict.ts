/** Verdicts on benefits and their tiers. */
import type { Audience } from '../benefit/model.ts';
import { evaluate, explain, openQuestions } from './evaluate.ts';
import { VERDICTS, type Facts, type FinderCriterion, type Holds, type Judged, type Reason, type Rule, type RuleTier, type Verdict } from './model.ts';

const VERDICT_OF: Record<Holds, Verdict> = { yes: 'likely', ask: 'ask', office: 'office', no: 'unlikely' };

const WHO_ASKS: Partial<Record<Audience, string>> = { employer: '是用人单位', institution: '是机构或社会组织' };

/**
 * What the finder adds to a record's own conditions. What is for a disabled person or their family is never closed to
 * an employer or an institution: they may ask for somebody.
 */
function added({ audience, everyone }: Pick<Rule, 'audience' | 'everyone'>): FinderCriterion[] {
  const bodies = audience.filter((one) => WHO_ASKS[one] !== undefined);
  const asBody: FinderCriterion = { fact: 'who', in: bodies, words: bodies.map((one) => WHO_ASKS[one]).join('，或'), source: -1 };
  if (bodies.length === audience.length) return [asBody];
  if (everyone) return [];
  const disabled: FinderCriterion = { fact: 'disabled', words: '是残疾人，或家里有残疾人', source: -1 };
  return [bodies.length === 0 ? disabled : { any: [disabled, asBody] }];
}

const made = new WeakMap<Rule, FinderCriterion>();

/** All that must hold for a benefit: at least one tier, where there are tiers. Made once a rule. */
export function conditionsOf(rule: Rule): FinderCriterion {
  const known = made.get(rule);
  if (known) return known;
  const tiers = rule.tiers.map(({ criteria }) => criteria);
  const conditions = { all: [...added(rule), rule.criteria, ...(tiers.length > 0 ? [{ any: tiers }] : [])] };
  made.set(rule, conditions);
  return conditions;
}

/** All that must hold for one tier. */
export function conditionsOfTier(rule: Rule, tier: RuleTier): FinderCriterion {
  return { all: [...added(rule), rule.criteria, tier.criteria] };
}

function judgeOne(rule: Rule, facts: Facts): Judged {
  const conditions = conditionsOf(rule);
  const verdict = VERDICT_OF[evaluate(conditions, facts)];
  const against = verdict === 'unlikely' ? explain(conditions, facts).map(({ about }) => about) : [];
  const [first = null] = against;
  return {
    rule,
    verdict,
    open: verdict === 'ask' ? openQuestions(conditions, facts) : [],
    lacksOnly: against.every((about) => about === first) ? first : null,
    tiers: rule.tiers.map((tier) => ({ tier, verdict: VERDICT_OF[evaluate(conditionsOfTier(rule, tier), facts)] })),
  };
}

/** Every benefit with its verdict, in the order given. */
export const judge = (rules: readonly Rule[], facts: Facts): Judged[] => rules.map((rule) => judgeOne(rule, facts));

/** The conditions that made the verdict on a benefit. */
export const reasonsFor = (rule: Rule, facts: Facts): Reason[] => explain(conditionsOf(rule), facts);

/** How many have each verdict. */
export function countVerdicts(judged: readonly Judged[]): Record<Verdict, number> {
  const counts = { likely: 0, ask: 0, office: 0, unlikely: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  likely: '很可能符合',
  ask: '还需回答几个问题',
  office: '只差部门认定',
  unlikely: '按您的回答可能不符合',
};

/** The four numbers, for the status line. */
export function sayCounts(counts: Record<Verdict, number>): string {
  return VERDICTS.map((verdict) => `${VERDICT_WORDS[verdict]}${counts[verdict]}项。`).join('');
}
