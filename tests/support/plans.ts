/** The plans and their sources, as the checks read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { recipeSchema, type Recipe } from '../../src/ingest/recipe.ts';
import { readPlan } from '../../src/markdown/read-plan.ts';
import type { Plan } from '../../src/plan/model.ts';
import { parse } from 'yaml';

/** SHA-256 of the documents as received. */
export const SEEDS = {
  'chongqing-2021-2025': '197c215749551145f8eb2e3b46e392687390a060c5e24a1c2af47aa057f0d1af',
  'huining-2021-2025': '0268bd44f326cd726de8bc25d32cf47a6870387d2558571ca209b24c5a6168bc',
  'jiangbei-2016-2020': '6c0991be6785488111654a15e46fab287976043d4d8f8f32eb00984cdf82e7b6',
  'luojiang-2021-2025': '81d82dabcffcd6042b1908b2244320032ee62f78f3d42d53f7b42b10a0af1cd6',
  'shapingba-huican-2023': '0eaf6a146905dc6d9958ce2e214d0686a55a8d86495d6626ddf7a6c4120cb42e',
} as const;

/** Ids of the documents in `content/plans/`. */
export const planIds = (): string[] =>
  readdirSync('content/plans')
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -'.md'.length))
    .sort();

export const loadPlan = (id: string): Promise<Plan> => readPlan(`content/plans/${id}.md`);

export const seedBytes = (id: string): Buffer => readFileSync(`seeds/${id}.txt`);

/** The source with what its recipe excepts from the comparison. */
export function loadSeed(id: string): { text: string } & Pick<Recipe, 'furniture' | 'scattered'> {
  const { furniture, scattered } = recipeSchema.parse(parse(readFileSync(`seeds/${id}.recipe.yaml`, 'utf8')) ?? {});
  return { text: seedBytes(id).toString('utf8'), furniture, scattered };
}

export interface ExpectedTable {
  plan: string;
  id: string;
  header: string[];
  /** Column, from 1, that says what a row is about. */
  rowHeader: number;
  /** `null`: merged with the cell above; `<<`: with the cell to the left. */
  rows: { id: string; cells: (string | null)[] }[];
}

/** The tables as a person read them from the documents, without looking at the importer's work. */
export const expectedTables = (): ExpectedTable[] =>
  (JSON.parse(readFileSync('tests/content/tables.expected.json', 'utf8')) as { tables: ExpectedTable[] }).tables;
