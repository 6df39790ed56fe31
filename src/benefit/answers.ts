/** The five questions about a benefit with their answers: the same on its page, on the page of all benefits, as plain text. */
import { passageUrl } from '../plan/links.ts';
import type { Plan } from '../plan/model.ts';
import { placeOf } from '../plan/place.ts';
import type { Benefit, Department, Tier } from './model.ts';

export interface Answers {
  who: string[];
  get: string[];
  tiers: Pick<Tier, 'id' | 'title' | 'get'>[];
  /** Never empty: it says when the document does not. */
  when: string[];
  /** Departments by their part in it, the leading ones first; empty when the document names none. */
  departments: { words: string; names: string[] }[];
  /** The sentences that it stands on, each with its place in the document. */
  sources: { quote: string; url: string; place: string }[];
}

const ROLES: readonly (readonly [Department['role'], string])[] = [
  ['lead', '牵头单位'],
  ['support', '参与的单位'],
  ['open', '单位，没有写谁牵头'],
];

/** @param plan the document that the benefit is from */
export function answersOf(benefit: Benefit, plan: Plan): Answers {
  return {
    who: benefit.who,
    get: benefit.get,
    tiers: benefit.tiers,
    when: benefit.when.length > 0 ? benefit.when : ['文件没有写什么时候办。'],
    departments: ROLES.flatMap(([role, words]) => {
      const names = benefit.departments.filter((one) => one.role === role).map(({ name }) => name);
      return names.length === 0 ? [] : [{ words: `文件写的${words}：`, names }];
    }),
    sources: benefit.sources.map(({ quote, passage }) => {
      const { path, words } = placeOf(plan, passage);
      return { quote, url: passageUrl(plan.info.id, path, passage), place: words };
    }),
  };
}

export const QUESTIONS = { who: '谁可以', get: '有多少', when: '什么时候', contact: '找谁', source: '原文' } as const;

export const NO_DEPARTMENT = '文件没有写由哪个部门办。';
/** Before and after the number of the hotline: no document tells how to apply. */
export const HOW_TO_APPLY = ['怎么申请、带什么材料，请打', '，或问当地残联。'] as const;
