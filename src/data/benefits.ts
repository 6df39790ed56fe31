/** Benefits and their vocabulary for the pages. Read and checked once a build; a fault stops it. */
import type { Benefit } from '../benefit/model.ts';
import { namesOf } from '../benefit/names.ts';
import { readBenefits, readSituations, readTerms, readTopics, type Situation, type Topic } from '../markdown/read-benefits.ts';
import type { Term } from '../benefit/terms.ts';
import { regionPath } from '../plan/regions.ts';
import { allPlans } from './plans.ts';
import { regions } from './regions.ts';

const CONTENT = 'content';
let read: Promise<Benefit[]> | undefined;

/** All benefits, by code. @throws {ContentError} with every fault of every record */
export function allBenefits(): Promise<Benefit[]> {
  read ??= allPlans().then((plans) => readBenefits(CONTENT, plans));
  return read;
}

let names: Promise<Map<string, string>> | undefined;

/** What a benefit is called in lists: its title, and its place where a benefit of another place has the same title. */
export async function nameOfBenefit({ id, title }: Pick<Benefit, 'id' | 'title'>): Promise<string> {
  names ??= allBenefits().then((benefits) => namesOf(benefits, regions, terms.flatMap(({ term, forms }) => [term, ...forms])));
  return (await names).get(id) ?? title;
}

/** Topics, in the order of `content/topics.json`. */
export const topics: Topic[] = readTopics(CONTENT);

/** What a person can say of themselves, in the order of `content/situations/`. */
export const situations: Situation[] = readSituations(CONTENT);

/** The glossary, by pinyin. */
export const terms: Term[] = readTerms(CONTENT);

/** Benefits of one place, not of those above it. */
export async function benefitsOf(region: string): Promise<Benefit[]> {
  return (await allBenefits()).filter((benefit) => benefit.region === region);
}

/** What the residents of a place can ask for: its own benefits first, then those of the places above it that have any. */
export async function benefitsForResidents(region: string): Promise<{ place: string; benefits: Benefit[] }[]> {
  const places = regionPath(regions, region).toReversed();
  const levels = await Promise.all(places.map(async ({ id }) => ({ place: id, benefits: await benefitsOf(id) })));
  return levels.filter(({ benefits }) => benefits.length > 0);
}
