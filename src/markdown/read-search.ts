/** Everything in `content/` that can be found, and the words by which. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Benefit } from '../benefit/model.ts';
import type { Term } from '../benefit/terms.ts';
import type { Plan } from '../plan/model.ts';
import type { Region } from '../plan/regions.ts';
import { regionSchema } from '../schemas/site.ts';
import type { questionWordsSchema, synonymSchema } from '../schemas/benefit.ts';
import { readBenefits, readQuestionWords, readSynonyms, readTerms, readTopics, type Topic } from './read-benefits.ts';
import { readPlan } from './read-plan.ts';

export interface SearchContent {
  plans: Plan[];
  benefits: Benefit[];
  glossary: Term[];
  regions: Region[];
  topics: Topic[];
  synonyms: z.infer<typeof synonymSchema>[];
  asked: z.infer<typeof questionWordsSchema>;
}

/** @param content the folder `content` @throws {ContentError} naming file, line and cure */
export async function readSearchContent(content: string): Promise<SearchContent> {
  const folder = join(content, 'plans');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  const plans = await Promise.all(names.map((name) => readPlan(join(folder, name))));
  return {
    plans,
    benefits: readBenefits(content, plans),
    glossary: readTerms(content),
    regions: z.array(regionSchema).parse(JSON.parse(await readFile(join(content, 'regions.json'), 'utf8'))),
    topics: readTopics(content),
    synonyms: readSynonyms(content),
    asked: readQuestionWords(content),
  };
}
