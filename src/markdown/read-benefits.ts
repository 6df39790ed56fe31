/** Reads `content/benefits/`, its vocabulary and the sentences set aside; says every fault with file and field. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { checkBenefit, checkUnique, type Vocabulary } from '../benefit/check.ts';
import type { Benefit } from '../benefit/model.ts';
import type { Plan } from '../plan/model.ts';
import { findHidden } from '../plan/hidden.ts';
import { ContentError, hiddenFault, type Fault } from '../plan/parse.ts';
import type { Term } from '../benefit/terms.ts';
import {
  benefitSchema,
  questionWordsSchema,
  situationSchema,
  synonymSchema,
  termSchema,
  topicSchema,
  uncitedSchema,
} from '../schemas/benefit.ts';

export type Topic = z.infer<typeof topicSchema>;
export type Situation = z.infer<typeof situationSchema>;

function readJson<T>(file: string, schema: z.ZodType<T>, faults: Fault[]): T | undefined {
  const text = readFileSync(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    faults.push({ file, line: 1, message: `不是正确的 JSON：${(error as Error).message}` });
    return undefined;
  }
  // In the file they may be written as `\\u202e`.
  const hidden = findHidden(text) ?? findHidden(allStrings(json));
  if (hidden) {
    faults.push(hiddenFault(file, hidden));
    return undefined;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    faults.push({ file, line: lineOf(text, issue.path), message: `“${issue.path.join('.')}”不对：${issue.message}` });
  }
  return undefined;
}

/** However deep they lie. */
function allStrings(json: unknown): string {
  const strings: string[] = [];
  const waiting = [json];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') strings.push(one.replace(/\n/g, ' '));
    else if (typeof one === 'object' && one !== null) waiting.push(...Object.values(one));
  }
  return strings.join(' ');
}

function lineOf(text: string, path: readonly PropertyKey[]): number {
  const key = path.findLast((part) => typeof part === 'string');
  const index = key === undefined ? -1 : text.split('\n').findIndex((line) => line.includes(`"${String(key)}"`));
  return index < 0 ? 1 : index + 1;
}

/** Topics, in the order of the file. */
export function readTopics(content: string, faults: Fault[] = []): Topic[] {
  return readJson(join(content, 'topics.json'), z.array(topicSchema), faults) ?? [];
}

/** The glossary, in the order of the file (by pinyin). @throws {ContentError} for broken, double or dangling entries */
export function readTerms(content: string): Term[] {
  const file = join(content, 'glossary.json');
  const faults: Fault[] = [];
  const terms = readJson(file, z.array(termSchema), faults) ?? [];
  const text = readFileSync(file, 'utf8');
  const ids = new Set(terms.map(({ id }) => id));
  const seen = new Map<string, string>();
  for (const { id, term, forms, see } of terms) {
    for (const form of [id, term, ...forms]) {
      const other = seen.get(form);
      if (other !== undefined) faults.push({ file, line: lineWith(text, form), message: `“${form}”在“${other}”里已经有了` });
      seen.set(form, term);
    }
    for (const target of see) {
      if (!ids.has(target)) faults.push({ file, line: lineWith(text, target), message: `“${term}”指向“${target}”，没有这一条` });
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return terms;
}

function lineWith(text: string, words: string): number {
  return text.split('\n').findLastIndex((line) => line.includes(words)) + 1;
}

/** Situations of all files, in the order of the files. */
export function readSituations(content: string, faults: Fault[] = []): Situation[] {
  const folder = join(content, 'situations');
  return jsonFiles(folder).flatMap((name) => readJson(join(folder, name), z.array(situationSchema), faults) ?? []);
}

/** What people say, and the words of the documents for it. @throws {ContentError} naming file, line and cure */
export function readSynonyms(content: string): z.infer<typeof synonymSchema>[] {
  return sound((faults) => readJson(join(content, 'synonyms.json'), z.array(synonymSchema), faults)) ?? [];
}

/** Phrases of questions. @throws {ContentError} naming file, line and cure */
export function readQuestionWords(content: string): z.infer<typeof questionWordsSchema> {
  const empty = { money: [], help: [], meaning: [], document: [], nothing: [], person: [] };
  return sound((faults) => readJson(join(content, 'question-words.json'), questionWordsSchema, faults)) ?? empty;
}

function sound<T>(read: (faults: Fault[]) => T): T {
  const faults: Fault[] = [];
  const result = read(faults);
  if (faults.length > 0) throw new ContentError(faults);
  return result;
}

/** Sentences set aside for a plan, with reasons. */
export function readUncited(content: string, planId: string, faults: Fault[] = []): z.infer<typeof uncitedSchema> {
  const name = `${planId}.json`;
  const folder = join(content, 'uncited');
  return jsonFiles(folder).includes(name) ? (readJson(join(folder, name), uncitedSchema, faults) ?? []) : [];
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
}

/**
 * All benefits, by code.
 *
 * @param content the folder `content`
 * @throws {ContentError} with every fault of every record
 */
export function readBenefits(content: string, plans: readonly Plan[]): Benefit[] {
  const { benefits, faults } = inspectBenefits(content, plans);
  if (faults.length > 0) throw new ContentError(faults);
  return benefits;
}

/** As {@link readBenefits}, but returns the faults beside what could be read. */
export function inspectBenefits(content: string, plans: readonly Plan[]): { benefits: Benefit[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const vocabulary: Vocabulary = {
    topics: new Set(readTopics(content, faults).map(({ id }) => id)),
    situations: new Set(readSituations(content, faults).map(({ id }) => id)),
  };
  const root = join(content, 'benefits');
  const files = new Map<string, string>();
  const benefits = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): Benefit[] => {
      const file = join(root, name);
      const benefit = readJson(file, benefitSchema, faults) as Benefit | undefined;
      if (!benefit) return [];
      files.set(benefit.id, file);
      if (name !== join(benefit.region, `${benefit.id}.json`)) {
        faults.push({ file, line: 1, message: `文件要叫 ${join(benefit.region, `${benefit.id}.json`)}，不是 ${basename(file)}` });
      }
      return [benefit];
    });
  const located = [
    ...benefits.flatMap((benefit) => checkBenefit(benefit, plans.find(({ info }) => info.id === benefit.plan), vocabulary)),
    ...checkUnique(benefits),
  ];
  for (const { id, field, message } of located) faults.push({ file: files.get(id) ?? id, line: 1, message: `“${field}”：${message}` });
  return { benefits: benefits.toSorted((a, b) => a.code.localeCompare(b.code)), faults };
}
