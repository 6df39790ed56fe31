/** Rules on their way to the browser and back. */
import type { PackedRules, Rule, RuleColumns, Rules } from './model.ts';

/** In the order in which they compress best. */
const FIELDS: (keyof Rule)[] = ['say', 'sources', 'plan', 'id', 'title', 'criteria', 'tiers', 'region', 'period', 'topics', 'code', 'amount', 'everyone', 'kind', 'firmness', 'audience'];

export function pack({ benefits, ...rest }: Rules): PackedRules {
  const columns = FIELDS.reduce((all, field) => ({ ...all, [field]: benefits.map((rule) => rule[field]) }), {});
  return { ...rest, benefits: columns as RuleColumns };
}

/** @throws {TypeError} when it is no such file */
export function unpack({ benefits, ...rest }: PackedRules): Rules {
  const row = (index: number): Rule => FIELDS.reduce((all, field) => ({ ...all, [field]: benefits[field][index] }), {}) as Rule;
  return { ...rest, benefits: benefits.id.map((_, index) => row(index)) };
}
