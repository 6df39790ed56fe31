import { z } from 'zod';
import { AUDIENCES, FIRMNESS, KINDS, PERS, type Benefit, type Criterion } from '../benefit/model.ts';
import type { Situation } from '../finder/model.ts';
import { isoDate } from './plan.ts';

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, '只用小写英文字母、数字和连字号');
const sentence = z
  .string()
  .min(2)
  .regex(/[。？]$/, '一句话要以“。”结尾')
  .refine((text) => text.split(/[。？]/).every((one) => [...one].length <= 40), '每句不超过40个字');
const sentences = z.array(sentence);

const leaf = {
  /** In plain words: why it holds or not. */
  words: z.string().min(2).max(60),
  /** Index of the source that states it. */
  source: z.int().min(0),
};

const values = {
  disability: ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'autism', 'multiple', 'none'],
  level: ['1', '2', '3', '4', 'none'],
  certificate: ['yes', 'no', 'applying'],
  hukou: ['local', 'other-with-permit', 'other-without-permit', 'same-city'],
  economy: ['dibao', 'tekun', 'dibao-edge', 'low-income', 'monitored', 'orphan', 'none'],
  schooling: ['preschool', 'compulsory', 'senior', 'vocational', 'college', 'graduate-school', 'new-graduate', 'none'],
  work: ['employed', 'self-employed', 'flexible', 'farming', 'unemployed', 'none'],
} as const;

const choice = (fact: keyof typeof values) =>
  z.strictObject({ ...leaf, fact: z.literal(fact), in: z.array(z.enum(values[fact])).min(1), of: z.array(z.enum(values.disability)).optional() });

export const criterionSchema: z.ZodType<Criterion> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(criterionSchema) }),
    z.strictObject({ any: z.array(criterionSchema).min(2) }),
    z.strictObject({ not: criterionSchema }),
    z.discriminatedUnion('fact', [
      z.strictObject({ ...leaf, fact: z.literal('age'), min: z.int().min(0).nullable(), max: z.int().max(150).nullable() }),
      choice('disability'),
      choice('level'),
      choice('certificate'),
      choice('hukou'),
      choice('economy'),
      choice('schooling'),
      choice('work'),
      z.strictObject({ ...leaf, fact: z.literal('situation'), is: slug }),
      z.strictObject({ ...leaf, fact: z.literal('office') }),
    ]),
  ]),
) as z.ZodType<Criterion>;

const amountSchema = z.strictObject({
  text: z.string().min(1),
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  unit: z.enum(['元', '%']),
  per: z.array(z.enum(PERS)),
  cap: z.boolean(),
});

/** A file of `content/benefits/`. */
export const benefitSchema = z.strictObject({
  id: slug,
  code: z.string().regex(/^[1-9]\d{3}$/, '编号是四位数字'),
  title: z.string().min(2).max(24),
  plan: z.string(),
  region: z.string(),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** Only where the document opens it to people without a disability too (城乡居民、0—6岁儿童). */
  everyone: z.literal(true).optional(),
  topics: z.array(slug).min(1),
  kind: z.enum(KINDS),
  firmness: z.enum(FIRMNESS),
  period: z.strictObject({ from: isoDate, until: isoDate }).nullable(),
  summary: sentences.min(1).max(4),
  who: sentences.min(1),
  get: sentences.min(1),
  when: sentences,
  amounts: z.array(amountSchema),
  windows: z.array(
    z.strictObject({
      kind: z.enum(['survey', 'apply', 'review', 'pay', 'run']),
      text: z.string().min(1),
      months: z.array(z.int().min(1).max(12)),
    }),
  ),
  departments: z.array(z.strictObject({ name: z.string().min(2), role: z.enum(['lead', 'support', 'open']) })),
  criteria: criterionSchema,
  tiers: z.array(
    z.strictObject({
      id: slug,
      title: z.string().min(2),
      criteria: criterionSchema,
      amounts: z.array(amountSchema),
      get: sentences.min(1),
      sources: z.array(z.int().min(0)).min(1),
    }),
  ),
  sources: z.array(z.strictObject({ passage: z.string().min(1), quote: z.string().min(4) })).min(1),
  same: slug.nullable(),
}) satisfies z.ZodType<Benefit, unknown>;

/** `content/topics.json`. */
export const topicSchema = z.strictObject({ id: slug, name: z.string().min(2).max(12), about: sentence });

/** A file of `content/situations/`. */
export const situationSchema = z.strictObject({
  id: slug,
  /** Completes `是不是这样：…`. */
  label: z.string().min(2).max(40),
  /** Who is asked. */
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** Youngest and oldest of whom it can be true; absent: of all. */
  ages: z.tuple([z.int().min(0), z.int().max(120)]).optional(),
  /** Answers that all together mean yes, at the right age: `{"work": ["unemployed"]}`. */
  yes: z.record(slug, z.array(z.string())).optional(),
  /** Answers that mean no. */
  no: z.record(slug, z.array(z.string())).optional(),
}) satisfies z.ZodType<Situation, unknown>;

/** A file of `content/uncited/`: granting sentences that no record cites, and why. */
export const uncitedSchema = z.array(
  z.strictObject({
    passage: z.string().min(1),
    /** The sentence, or its beginning of at least eight characters. */
    sentence: z.string().min(4),
    reason: z.string().min(2),
  }),
);

/** An entry of `content/glossary.json`. */
export const termSchema = z.strictObject({
  id: slug,
  term: z.string().min(2),
  forms: z.array(z.string().min(2)),
  also: z.array(z.string().min(1)),
  plain: sentences.min(1),
  see: z.array(slug),
});

/** An entry of `content/synonyms.json`. */
export const synonymSchema = z.strictObject({
  /** What people say and type. */
  say: z.array(z.string().min(1)).min(1),
  /** Words that stand in the documents, or the name of a place. */
  means: z.array(z.string().min(1)).min(1),
});

const phrases = z.array(z.string().min(1));

/** `content/question-words.json`: phrases of questions, by what they tell of the question. */
export const questionWordsSchema = z.strictObject({
  money: phrases,
  help: phrases,
  meaning: phrases,
  document: phrases,
  /** Grammar and politeness: dropped. */
  nothing: phrases,
  /** Terms that tell who somebody is, not what they look for; they count less beside what is looked for. */
  person: phrases,
});
