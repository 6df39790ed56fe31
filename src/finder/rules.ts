/** The rules for the residents of a place, from the records of benefits. */
import type { Amount, Benefit, Criterion } from '../benefit/model.ts';
import { namesOf } from '../benefit/names.ts';
import { sayAmount } from '../benefit/words.ts';
import type { Plan } from '../plan/model.ts';
import { placeOf } from '../plan/place.ts';
import { regionPath, type Region } from '../plan/regions.ts';
import type { Rule, Rules, Situation } from './model.ts';

const say = (amounts: readonly Amount[]): string | null => (amounts.length === 0 ? null : amounts.map(sayAmount).join('，'));

type Leaf = Exclude<Criterion, { all: Criterion[] } | { any: Criterion[] } | { not: Criterion }>;

function mapLeaves(criterion: Criterion, change: (leaf: Leaf) => Leaf): Criterion {
  if ('all' in criterion) return { all: criterion.all.map((part) => mapLeaves(part, change)) };
  if ('any' in criterion) return { any: criterion.any.map((part) => mapLeaves(part, change)) };
  return 'not' in criterion ? { not: mapLeaves(criterion.not, change) } : change(criterion);
}

/**
 * Registration is asked as seen from the residence. For what a city or province grants, another county of the same
 * city is local too.
 */
const hukouSeenFrom = (leaf: Leaf, wide: boolean): Leaf =>
  wide && leaf.fact === 'hukou' && leaf.in.includes('local') ? { ...leaf, in: [...leaf.in, 'same-city'] } : leaf;

function toRule(benefit: Benefit, name: string, plan: Plan, wide: boolean): Rule {
  // Only passages that are linked to, each once: the one that grants, and those that state a condition.
  const passages = benefit.sources.map(({ passage }) => passage);
  const cited = passages.slice(0, 1);
  const criteriaFor = (criterion: Criterion): Criterion =>
    mapLeaves(criterion, (leaf) => {
      const passage = passages[leaf.source] ?? '';
      if (!cited.includes(passage)) cited.push(passage);
      return hukouSeenFrom({ ...leaf, source: cited.indexOf(passage) }, wide);
    });
  const criteria = criteriaFor(benefit.criteria);
  const tiers = benefit.tiers.map((tier) => ({ id: tier.id, title: tier.title, amount: say(tier.amounts), criteria: criteriaFor(tier.criteria) }));
  return {
    id: benefit.id,
    code: benefit.code,
    title: name,
    plan: benefit.plan,
    region: benefit.region,
    audience: benefit.audience,
    everyone: benefit.everyone ?? false,
    topics: benefit.topics,
    kind: benefit.kind,
    firmness: benefit.firmness,
    period: benefit.period ?? plan.info.period,
    say: benefit.summary[0] ?? '',
    amount: say(benefit.amounts),
    criteria,
    tiers,
    sources: cited.map((passage) => `${placeOf(plan, passage).path}/#${passage}`),
  };
}

/**
 * What residents of a place have: its own benefits first, then those of the places above it.
 *
 * @throws {Error} when the place is unknown or a benefit names no plan
 */
export function rulesFor(region: string, regions: readonly Region[], benefits: readonly Benefit[], plans: readonly Plan[], situations: readonly Situation[]): Rules {
  const path = regionPath(regions, region).reverse();
  const names = namesOf(benefits.filter((benefit) => path.some(({ id }) => id === benefit.region)), regions);
  const rules = path.flatMap(({ id }) => {
    const wide = regions.some(({ parent }) => parent === id);
    return benefits
      .filter((benefit) => benefit.region === id)
      .map((benefit) => {
        const plan = plans.find(({ info }) => info.id === benefit.plan);
        if (!plan) throw new Error(`${benefit.id}：没有文件“${benefit.plan}”`);
        // The resident's own place needs no name.
        return toRule(benefit, id === region ? benefit.title : (names.get(benefit.id) ?? benefit.title), plan, wide);
      });
  });
  const asked = situationsIn(rules);
  const used = new Set(rules.map(({ plan }) => plan));
  return {
    region,
    plans: Object.fromEntries(plans.filter(({ info }) => used.has(info.id)).map(({ info }) => [info.id, { title: info.shortTitle, region: info.region }])),
    benefits: rules,
    situations: situations.filter(({ id }) => asked.has(id)).map(({ id, label, ages, yes, no }) => ({ id, label, ...(ages && { ages }), ...(yes && { yes }), ...(no && { no }) })),
  };
}

/** Ids of the situations on which the rules depend. */
function situationsIn(rules: readonly Rule[]): Set<string> {
  const found = new Set<string>();
  const look = (criterion: Criterion): void => {
    if ('all' in criterion) criterion.all.forEach(look);
    else if ('any' in criterion) criterion.any.forEach(look);
    else if ('not' in criterion) look(criterion.not);
    else if (criterion.fact === 'situation') found.add(criterion.is);
  };
  for (const rule of rules) [rule.criteria, ...rule.tiers.map(({ criteria }) => criteria)].forEach(look);
  return found;
}
