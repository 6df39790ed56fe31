/** How benefits are said: amounts as people speak, degrees of promise, kinds. */
import { sayDate } from '../plan/dates.ts';
import type { PlanInfo } from '../plan/model.ts';
import type { Amount, Audience, Benefit, Firmness, Kind, Per } from './model.ts';

export const KIND_WORDS: Record<Kind, string> = {
  cash: '钱',
  service: '服务',
  discount: '优惠或减免',
  insurance: '保险',
  'in-kind': '实物',
};

export const FIRMNESS_WORDS: Record<Firmness, string> = {
  entitlement: '文件写了明确的标准或义务',
  conditional: '文件只说鼓励、逐步或有条件时做',
  programme: '这是服务项目，文件没有写个人申领的标准',
};

export const AUDIENCE_WORDS: Record<Audience, string> = {
  person: '残疾人本人',
  family: '家人',
  employer: '用人单位',
  institution: '机构和社会组织',
};

/** `重庆市，2021年1月1日到2025年12月31日。文件写了明确的标准或义务。` @param period of the document */
export function sayPlaceAndPeriod(benefit: Pick<Benefit, 'period' | 'firmness'>, period: PlanInfo['period'], place: string): string {
  const { from, until } = benefit.period ?? period;
  return `${place}，${sayDate(from)}到${sayDate(until)}。${FIRMNESS_WORDS[benefit.firmness]}。`;
}

/** `这是钱，给残疾人本人、家人。` */
export function sayKind({ kind, audience }: Pick<Benefit, 'kind' | 'audience'>): string {
  return `这是${KIND_WORDS[kind]}，给${audience.map((one) => AUDIENCE_WORDS[one]).join('、')}。`;
}

const PER_WORDS: Record<Per, string> = {
  person: '每人',
  household: '每户',
  case: '每例',
  year: '每年',
  'school-year': '每学年',
  month: '每月',
  day: '每天',
  once: '一次性',
};

/** Who before how often: 每人每年. */
const PER_ORDER: readonly Per[] = ['person', 'household', 'case', 'once', 'school-year', 'year', 'month', 'day'];

/** `600-1200元/年/人` → `每人每年600元至1200元`; `最高5000元/年/人` → `每人每年最多5000元`. */
export function sayAmount({ min, max, unit, per, cap }: Amount): string {
  const often = PER_ORDER.filter((one) => per.indexOf(one) >= 0)
    .map((one) => PER_WORDS[one])
    .join('');
  if (min !== null && max !== null) return often + (min === max ? sayNumber(max, unit) : `${sayNumber(min, unit)}至${sayNumber(max, unit)}`);
  if (max !== null) return `${often}${cap ? '最多' : ''}${sayNumber(max, unit)}`;
  return min === null ? often : `${often}至少${sayNumber(min, unit)}`;
}

function sayNumber(value: number, unit: Amount['unit']): string {
  const tenThousand = 10_000;
  if (unit === '元' && value >= tenThousand && value % (tenThousand / 10) === 0) return `${value / tenThousand}万元`;
  return `${value}${unit}`;
}

/** The sum in the head of a page: the one amount, or the range over all tiers; `null` when the document states none. */
export function headlineAmount(benefit: Pick<Benefit, 'amounts' | 'tiers'>): string | null {
  const all = [...benefit.amounts, ...benefit.tiers.flatMap(({ amounts }) => amounts)].filter(({ max }) => max !== null);
  const [first] = all;
  if (!first) return null;
  if (all.length === 1) return sayAmount(first);
  const alike = all.every(({ unit, per }) => unit === first.unit && per.join() === first.per.join());
  if (!alike) return null;
  const least = Math.min(...all.map(({ min, max }) => min ?? max ?? 0));
  const most = Math.max(...all.map(({ max }) => max ?? 0));
  const anyOpen = all.some(({ min }) => min === null);
  return sayAmount({ ...first, min: anyOpen ? null : least, max: most, cap: anyOpen });
}
