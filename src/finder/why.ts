/** Why a verdict came out as it did, in pieces that a page puts together: conditions to link, and words between. */
import { FIRMNESS_WORDS } from '../benefit/words.ts';
import type { Facts, Reason, Rule, Verdict } from './model.ts';
import { reasonsFor } from './verdict.ts';

export interface Why {
  lead: string;
  /** The conditions that made the verdict, or that are still open, as the document puts them. */
  conditions: { words: string; source: number }[];
  /** Questions to answer; empty unless the verdict is `ask`. */
  questions: string[];
  /** What an office decides besides. */
  office: { words: string; source: number }[];
  /** Questions whose answers stand against it. */
  against: string[];
}

function once<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keys = items.map(key);
  return items.filter((_, index) => keys.indexOf(keys[index] as string) === index);
}

const say = ({ words, negated, source }: Reason): { words: string; source: number } => ({ words: negated ? `不能是：${words}` : words, source });

const FOR_ANYBODY: Record<'people' | 'bodies', string> = {
  people: '文件没有写限定哪些残疾人。',
  bodies: '文件没有写限定哪些单位或机构。',
};

/** @param verdict of the rule for these facts */
export function whyFor(rule: Rule, verdict: Verdict, facts: Facts): Why {
  const reasons = once(reasonsFor(rule, facts), ({ words, negated }) => String(negated) + words);
  const stated = reasons.filter(({ source }) => source >= 0);
  const office = stated.filter(({ about }) => about === null).map(say);
  const forPeople = rule.audience.some((one) => one === 'person' || one === 'family');
  const none = { conditions: [], questions: [], office: [], against: [] };
  switch (verdict) {
    case 'likely': {
      const conditions = stated.map(say);
      return { ...none, lead: conditions.length > 0 ? '符合：' : rule.everyone ? '不是残疾人也可以。' : FOR_ANYBODY[forPeople ? 'people' : 'bodies'], conditions };
    }
    case 'office':
      return { ...none, lead: '要由部门认定：', conditions: office };
    case 'ask':
      return { ...none, lead: '还要知道：', conditions: stated.filter(({ about }) => about !== null).map(say), questions: once(reasons.flatMap(({ questions }) => questions), (id) => id), office };
    case 'unlikely': {
      const own = reasons.filter(({ source }) => source < 0).map(say);
      const conditions = [...stated.map(say), ...own];
      const against = once(reasons.flatMap(({ about }) => (about === null ? [] : [about])), (id) => id);
      return { ...none, lead: conditions.length > 1 ? '文件有这些条件，您的回答对不上：' : '文件要求：', conditions, against };
    }
  }
}

/** A word of caution on promises that are less than definite; empty for those that are. */
export const caution = ({ firmness }: Pick<Rule, 'firmness'>): string => (firmness === 'entitlement' ? '' : `${FIRMNESS_WORDS[firmness]}。`);
