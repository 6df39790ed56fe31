/** Checks that no schema can make: that each record says only what its document says. */
import { normalise } from '../plan/fidelity.ts';
import type { Plan } from '../plan/model.ts';
import { passagesOf } from '../plan/text.ts';
import type { Benefit, Criterion } from './model.ts';
import { numbersIn } from './numbers.ts';

/** What a record may refer to. */
export interface Vocabulary {
  topics: ReadonlySet<string>;
  situations: ReadonlySet<string>;
}

/** A fault of one record: the field, and what to do. */
export interface RecordFault {
  id: string;
  field: string;
  message: string;
}

/** @returns every fault of one record against its document */
export function checkBenefit(benefit: Benefit, plan: Plan | undefined, vocabulary: Vocabulary): RecordFault[] {
  const faults: RecordFault[] = [];
  const fault = (field: string, message: string): void => void faults.push({ id: benefit.id, field, message });
  if (!plan) {
    fault('plan', `没有文件“${benefit.plan}”；请写 content/plans/ 里有的编号`);
    return faults;
  }
  if (benefit.region !== plan.info.region) fault('region', `这份文件管的是“${plan.info.region}”，记录写的是“${benefit.region}”`);
  const passages = new Map(passagesOf(plan).map(({ id, text }) => [id, normalise(text)]));
  const whole = [...passages.values()].join('\n');

  benefit.sources.forEach(({ passage, quote }, index) => {
    const text = passages.get(passage);
    if (text === undefined) fault(`sources[${index}].passage`, `文件里没有编号“${passage}”`);
    else if (!text.includes(normalise(quote))) fault(`sources[${index}].quote`, `“${quote}”不在 ${passage} 里；请照抄原文`);
  });
  for (const topic of benefit.topics) if (!vocabulary.topics.has(topic)) fault('topics', `topics.json 里没有“${topic}”`);
  for (const { name } of benefit.departments) {
    if (!whole.includes(normalise(name))) fault('departments', `文件里没有写过“${name}”`);
  }

  const quotes = benefit.sources.map(({ quote }) => normalise(quote));
  const quoted = quotes.join('\n');
  const amounts = [...benefit.amounts, ...benefit.tiers.flatMap((tier) => tier.amounts)];
  for (const { text, min, max } of amounts) {
    if (!quoted.includes(normalise(text))) fault('amounts', `“${text}”不在引用的原文里`);
    const known = numbersIn(text);
    for (const value of [min, max]) if (value !== null && !known.has(value)) fault('amounts', `“${text}”里没有${value}这个数`);
    if (min !== null && max !== null && min > max) fault('amounts', `“${text}”的最少大于最多`);
  }
  for (const { text } of benefit.windows) if (!quoted.includes(normalise(text))) fault('windows', `“${text}”不在引用的原文里`);

  const known = numbersIn(quoted);
  const prose: [string, string[]][] = [
    ['title', [benefit.title]],
    ['summary', benefit.summary],
    ['who', benefit.who],
    ['get', benefit.get],
    ['when', benefit.when],
    ...benefit.tiers.map(({ id, title, get }): [string, string[]] => [`tiers.${id}`, [title, ...get]]),
  ];
  for (const [field, texts] of prose) {
    for (const text of texts) {
      for (const number of numbersIn(text)) if (!known.has(number)) fault(field, `“${text}”里的${number}不在引用的原文里`);
      if (/[/～~√]|\d-\d|元\/|\d—\d/.test(text)) fault(field, `“${text}”用了符号；请写成话，例如“每人每年600元至1200元”`);
    }
  }

  const visit = (criterion: Criterion, field: string): void => {
    if ('all' in criterion) criterion.all.forEach((child) => visit(child, field));
    else if ('any' in criterion) criterion.any.forEach((child) => visit(child, field));
    else if ('not' in criterion) visit(criterion.not, field);
    else {
      const quote = quotes[criterion.source];
      if (quote === undefined) fault(field, `“${criterion.words}”指向第${criterion.source}条出处，记录里没有`);
      if (criterion.fact === 'situation' && !vocabulary.situations.has(criterion.is)) {
        fault(field, `content/situations/ 里没有“${criterion.is}”`);
      }
      if (criterion.fact === 'age') {
        const ages = numbersIn(quote ?? '');
        for (const bound of [criterion.min, criterion.max]) {
          if (bound !== null && !ages.has(bound)) fault(field, `年龄${bound}不在出处“${quote ?? ''}”里`);
        }
        if (criterion.min === null && criterion.max === null) fault(field, '年龄条件至少要有一头');
      }
    }
  };
  visit(benefit.criteria, 'criteria');
  for (const tier of benefit.tiers) {
    visit(tier.criteria, `tiers.${tier.id}.criteria`);
    for (const index of tier.sources) if (!benefit.sources[index]) fault(`tiers.${tier.id}.sources`, `没有第${index}条出处`);
  }
  const tierIds = benefit.tiers.map(({ id }) => id);
  if (new Set(tierIds).size !== tierIds.length) fault('tiers', '档的编号有重复');
  return faults;
}

/** Ids and codes that stand in more than one record. */
export function checkUnique(benefits: readonly Benefit[]): RecordFault[] {
  return (['id', 'code'] as const).flatMap((field) => {
    const seen = new Map<string, string>();
    return benefits.flatMap((benefit): RecordFault[] => {
      const other = seen.get(benefit[field]);
      seen.set(benefit[field], benefit.id);
      return other === undefined ? [] : [{ id: benefit.id, field, message: `“${benefit[field]}”和“${other}”重复` }];
    });
  });
}
