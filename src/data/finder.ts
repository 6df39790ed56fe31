/** What the finder needs, for its page, its data files and the pages made ahead. */
import { allQuestions, type Option, type Question } from '../finder/questions.ts';
import { rulesFor } from '../finder/rules.ts';
import type { Rules } from '../finder/model.ts';
import { allBenefits, situations, topics } from './benefits.ts';
import { allPlans } from './plans.ts';
import { placesToChoose } from './places.ts';
import { nameOfRegion, regions } from './regions.ts';
import { SIZE_OF } from '../offline/size.ts';
import { site } from './site.ts';

const made = new Map<string, Promise<Rules>>();

/** Rules and situations for the residents of a place, made once a build. @throws {Error} when the place is unknown */
export function regionRules(region: string): Promise<Rules> {
  const rules = made.get(region) ?? Promise.all([allBenefits(), allPlans()]).then(([benefits, plans]) => rulesFor(region, regions, benefits, plans, situations));
  made.set(region, rules);
  return rules;
}

const regionOptions: Option[] = regions.map(({ id }) => ({ value: id, label: nameOfRegion(id) }));
const topicOptions: Option[] = topics.map(({ id, name }) => ({ value: id, label: name }));

/** All questions, with every place that an address may name. */
export const questions: Question[] = allQuestions(regionOptions, topicOptions, situations);

/** What the form needs beside the questions: places that it offers, places that an address may name, subjects, sizes of what can be stored. */
export async function vocabulary(): Promise<{ places: Option[]; regions: Option[]; topics: Option[]; sizes: Record<string, string>; hotline: string }> {
  const choices = await placesToChoose();
  const places = choices.map(({ id, name }) => ({ value: id, label: name }));
  const sizes = Object.fromEntries(choices.filter(({ count }) => count > 0).map(({ id }) => [id, SIZE_OF + id]));
  return { places, regions: regionOptions, topics: topicOptions, sizes, hotline: site.hotline.number };
}
