/** The real rules of each place, as the finder gets them. */
import { readFileSync } from 'node:fs';
import { allQuestions, type Question } from '../../src/finder/questions.ts';
import { rulesFor } from '../../src/finder/rules.ts';
import type { Rules } from '../../src/finder/model.ts';
import { readBenefits, readSituations, readTopics } from '../../src/markdown/read-benefits.ts';
import type { Region } from '../../src/plan/regions.ts';
import { loadPlan, planIds } from './plans.ts';

const plans = await Promise.all(planIds().map(loadPlan));
const benefits = readBenefits('content', plans);
const situations = readSituations('content');

export const regions = JSON.parse(readFileSync('content/regions.json', 'utf8')) as Region[];
export const topics = readTopics('content');
/** Places whose residents have something. */
export const COVERED = ['chongqing', 'shapingba', 'jiangbei', 'luojiang', 'huining'] as const;
export const rulesOf = (region: string): Rules => rulesFor(region, regions, benefits, plans, situations);
/** Every record once, as the residents of its own place see it. */
export const everyRule = COVERED.flatMap((region) => {
  const { benefits: rules, situations: own } = rulesOf(region);
  return rules.filter((rule) => rule.region === region).map((rule) => ({ rule, situations: own }));
});

export const questions: Question[] = allQuestions(
  regions.map(({ id, name }) => ({ value: id, label: name })),
  topics.map(({ id, name }) => ({ value: id, label: name })),
  situations,
);
