/** Benefits as a table for Excel and WPS: for staff who sort, count and print lists. */
import { periodState, sayDate, type PeriodState } from '../plan/dates.ts';
import type { Plan } from '../plan/model.ts';
import { benefitUrl } from './links.ts';
import type { Benefit } from './model.ts';
import { AUDIENCE_WORDS, FIRMNESS_WORDS, KIND_WORDS, sayAmount } from './words.ts';

export interface CsvSources {
  plans: readonly Plan[];
  placeName(id: string): string;
  topicName(id: string): string;
  /** The day of the build. */
  builtOn: string;
  /** Address of the site, without a slash at the end. */
  site: string;
}

const ROLE_WORDS = { lead: '牵头', support: '参与', open: '' } as const;

/** A table travels and grows old: each line says how it stood, and on which day. */
const LAPSED: Record<PeriodState, (day: string) => string> = {
  over: () => '已经过了，现在还有没有，请先打12385问清楚',
  current: (day) => `${sayDate(day)}还没有过，以后请看“期限到”`,
  before: (day) => `${sayDate(day)}还没有开始`,
};

const COLUMNS: readonly (readonly [string, (benefit: Benefit, sources: CsvSources) => string])[] = [
  ['编号', ({ code }) => code],
  ['名称', ({ title }) => title],
  ['地方', ({ region }, { placeName }) => placeName(region)],
  ['事情', ({ topics }, { topicName }) => topics.map(topicName).join('、')],
  ['一句话', ({ summary }) => summary.join('')],
  ['谁可以', ({ who }) => who.join('')],
  ['有多少', ({ get }) => get.join('')],
  ['金额', ({ amounts, tiers }) => [...amounts.map(sayAmount), ...tiers.flatMap((tier) => tier.amounts.map((amount) => `${tier.title}：${sayAmount(amount)}`))].join('；')],
  ['什么时候', ({ when }) => when.join('')],
  ['找谁', ({ departments }) => departments.map(({ name, role }) => name + (ROLE_WORDS[role] && `（${ROLE_WORDS[role]}）`)).join('、')],
  ['谁来办', ({ audience }) => audience.map((one) => AUDIENCE_WORDS[one]).join('、')],
  ['种类', ({ kind }) => KIND_WORDS[kind]],
  ['文件怎么写', ({ firmness }) => FIRMNESS_WORDS[firmness]],
  ['期限从', (benefit, { plans }) => periodOf(benefit, plans).from],
  ['期限到', (benefit, { plans }) => periodOf(benefit, plans).until],
  ['期限过了没有', (benefit, { plans, builtOn }) => LAPSED[periodState(periodOf(benefit, plans), builtOn)](builtOn)],
  ['文件', ({ plan }, { plans }) => plans.find(({ info }) => info.id === plan)?.info.title ?? ''],
  ['原文', ({ sources }) => sources.map(({ quote }) => quote).join('\n')],
  ['地址', (benefit, { site }) => site + benefitUrl(benefit)],
];

function periodOf(benefit: Benefit, plans: readonly Plan[]): { from: string; until: string } {
  return benefit.period ?? plans.find(({ info }) => info.id === benefit.plan)?.info.period ?? { from: '', until: '' };
}

/** Without this mark Excel takes the file for another encoding. */
const BOM = '\ufeff';

/** RFC 4180, with the mark that Excel needs; one line a benefit after the head. */
export function toCsv(benefits: readonly Benefit[], sources: CsvSources): string {
  const rows = [COLUMNS.map(([name]) => name), ...benefits.map((benefit) => COLUMNS.map(([, read]) => read(benefit, sources)))];
  return BOM + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A text that begins like a formula would be run by the program that opens it; Chinese Excel takes wide signs too. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** Address of the table of a place. */
export const csvUrl = (region: string): string => `/data/benefits/${region}.csv`;
