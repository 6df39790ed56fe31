/** Benefits in lists: by topic, by kind of disability, by place. */
import type { Benefit, Criterion, Firmness } from './model.ts';

export const DISABILITIES = [
  { id: 'visual', name: '视力残疾' },
  { id: 'hearing', name: '听力残疾' },
  { id: 'speech', name: '言语残疾' },
  { id: 'physical', name: '肢体残疾' },
  { id: 'intellectual', name: '智力残疾' },
  { id: 'mental', name: '精神残疾' },
  { id: 'autism', name: '孤独症' },
] as const;

/** Benefits grouped by their main topic, in the order of `topics`; empty topics are left out. */
export function byTopic<T extends { id: string }>(
  benefits: readonly Benefit[],
  topics: readonly T[],
): { topic: T; benefits: Benefit[] }[] {
  return topics
    .map((topic) => ({ topic, benefits: firmFirst(benefits.filter(({ topics: [main] }) => main === topic.id)) }))
    .filter((group) => group.benefits.length > 0);
}

const ORDER: readonly Firmness[] = ['entitlement', 'programme', 'conditional'];

/** What is definite and has a sum first. */
export function firmFirst(benefits: readonly Benefit[]): Benefit[] {
  const rank = (benefit: Benefit): number =>
    ORDER.indexOf(benefit.firmness) * 2 + (benefit.amounts.length + benefit.tiers.length > 0 ? 0 : 1);
  return benefits.toSorted((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
}

/** Whether the document asks for this kind of disability by name, as one of those that can have the benefit. */
export function isFor(benefit: Benefit, disability: string): boolean {
  const asks = (criterion: Criterion): boolean => {
    if ('all' in criterion) return criterion.all.some(asks);
    if ('any' in criterion) return criterion.any.some(asks);
    if ('not' in criterion) return false;
    return criterion.fact === 'disability' && criterion.in.indexOf(disability) >= 0;
  };
  return [benefit.criteria, ...benefit.tiers.map(({ criteria }) => criteria)].some(asks);
}

/** Whether a benefit is for every kind of disability, as far as its document says. */
export function isForAny(benefit: Benefit): boolean {
  return !DISABILITIES.some(({ id }) => isFor(benefit, id));
}
