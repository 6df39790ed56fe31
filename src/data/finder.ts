/** What the finder needs, for its page, its data files and the pages made ahead. */
import { AGES, allQuestions, type Option, type Question } from '../finder/questions.ts';
import { rulesFor } from '../finder/rules.ts';
import type { Rules } from '../finder/model.ts';
import { allBenefits, situations, topics } from './benefits.ts';
import { allPlans } from './plans.ts';
import { placesToChoose } from './places.ts';
import { nameOfRegion, regions } from './regions.ts';
import { site } from './site.ts';

/** Rules and situations for the residents of a place. @throws {Error} when the place is unknown */
export async function regionRules(region: string): Promise<Rules> {
  return rulesFor(region, regions, await allBenefits(), await allPlans(), situations);
}

const regionOptions: Option[] = regions.map(({ id }) => ({ value: id, label: nameOfRegion(id) }));
const topicOptions: Option[] = topics.map(({ id, name }) => ({ value: id, label: name }));

/** All questions, with every place that an address may name. */
export const questions: Question[] = [
  ...allQuestions(regionOptions, topicOptions, situations).map((question) => {
    const ages = AGES[question.id] ?? situations.find(({ id }) => id === question.id)?.ages;
    return { ...question, ...(ages && { ages }) };
  }),
];

/** What the form needs beside the questions: places that it offers, places that an address may name, subjects. */
export async function vocabulary(): Promise<{ places: Option[]; regions: Option[]; topics: Option[]; hotline: string }> {
  const places = (await placesToChoose()).map(({ id, name }) => ({ value: id, label: name }));
  return { places, regions: regionOptions, topics: topicOptions, hotline: site.hotline.number };
}
