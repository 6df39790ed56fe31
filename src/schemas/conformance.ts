import { z } from 'zod';
import { LEVELS, STATUSES, type ChineseRule, type Criterion, type Evidence, type MatrixFigures, type Mishap, type Proof, type Requirement, type Run, type Scale } from '../conformance/model.ts';

const sentence = z.string().regex(/[。；]$/, '一句话要以“。”结尾');
const proofId = z.string().regex(/^[a-z][a-z-]*$/, '只用小写英文字母和连字号');
const judgement = {
  status: z.enum(STATUSES),
  why: z.array(sentence).min(1),
  tests: z.array(proofId),
  read: z.boolean(),
};

/** Nothing is called good that nobody has checked. */
const isGrounded = ({ status, tests, read }: { status: string; tests: string[]; read: boolean }): boolean => status !== 'met' || read || tests.length > 0;
const UNGROUNDED = '写“符合”，就要有测试（tests），或编者看过（read: true）';

export const criterionSchema = z
  .strictObject({
    id: z.string().regex(/^[1-4]\.\d\.\d{1,2}$/, '写成1.4.10这样'),
    key: z.string().regex(/^[a-z][a-z-]*$/),
    name: z.string().min(2),
    level: z.enum(LEVELS),
    ...judgement,
  })
  .refine(isGrounded, UNGROUNDED) satisfies z.ZodType<Criterion, unknown>;

export const chineseRuleSchema = z
  .strictObject({ source: z.string().min(2), asks: sentence, ...judgement })
  .refine(isGrounded, UNGROUNDED) satisfies z.ZodType<ChineseRule, unknown>;

/** `content/conformance.json`: the judgements, and the day on which they were made. */
export const conformanceSchema = z.strictObject({
  reviewed: z.iso.date('日期要写成2021-12-20这样'),
  criteria: z.array(criterionSchema),
  chinese: z.array(chineseRuleSchema),
});

/** An entry of `content/requirements.json`. */
export const requirementSchema = z
  .strictObject({
    number: z.int().min(1),
    group: z.string().min(2),
    asks: sentence,
    tests: z.array(proofId),
    person: sentence.nullable(),
    missing: sentence.nullable(),
  })
  .refine(({ tests, person, missing }) => tests.length > 0 || person !== null || missing !== null, '没有测试，也没有人看，就要在missing里写明还缺什么') satisfies z.ZodType<Requirement, unknown>;

/** An entry of `content/tests.json`. */
export const proofSchema = z.strictObject({
  id: proofId,
  file: z.string().regex(/^tests\/.+\.(test|spec)\.ts$/, '写成tests/dist/html.test.ts这样'),
  title: z.string().min(8),
  what: sentence,
}) satisfies z.ZodType<Proof, unknown>;

/** An entry of `content/faults.json`. */
export const mishapSchema = z.strictObject({ fault: z.string().min(2), sees: z.string().min(2), test: z.string().min(2) }) satisfies z.ZodType<Mishap, unknown>;

const count = z.int().min(0);

/** When and of what figures are. */
const taken = { date: z.iso.date(), version: z.string().regex(/^[0-9a-f]{12}$/) };

/** `test-results/run.json`, as a whole `npm test` writes it. */
export const runSchema = z.strictObject({
  ...taken,
  commit: z.string().regex(/^[0-9a-f]{40}$/).nullable(),
  changed: z.boolean(),
  long: z.boolean(),
  pages: count,
  node: z.string(),
  chromium: z.string().nullable(),
  axeCore: z.string(),
  suites: z.array(z.strictObject({ name: z.string(), passed: count, failed: count, skipped: count, seconds: count, skippedNames: z.array(z.string()) })).min(1),
  axe: z.strictObject({ runs: count, pages: count, modes: count, findings: count }),
}) satisfies z.ZodType<Run, unknown>;

export const matrixSchema = z.strictObject({ ...taken, layouts: count, pages: count, modes: count, checks: count, runs: count, findings: count }) satisfies z.ZodType<MatrixFigures, unknown>;

/** `test-results/scale.json`, as `npm run bench -- --builds=…` writes it. */
export const scaleSchema = z.strictObject({
  ...taken,
  rows: z.array(z.strictObject({ plans: count, pages: count, records: count, seconds: count, memoryMb: count, sizeMb: count, sectionBytes: count, searchBytes: count })).min(1),
}) satisfies z.ZodType<Scale, unknown>;

/** `content/evidence.json`, as `npm run evidence` puts it together. */
export const evidenceSchema = runSchema.extend({ matrix: matrixSchema.nullable(), scale: scaleSchema.nullable() }) satisfies z.ZodType<Evidence, unknown>;
