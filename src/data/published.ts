/** The data files under `/data/`: their shapes, from which their JSON Schemas are made, and their contents. */
import { z } from 'zod';
import { builtOn } from './site.ts';
import { benefitUrl } from '../benefit/links.ts';
import { chineseRuleSchema, criterionSchema, evidenceSchema, proofSchema, requirementSchema } from '../schemas/conformance.ts';
import type { Conformance } from '../conformance/model.ts';
import { modeOf, outcomeOf } from '../conformance/earl.ts';
import { criterionUrl, STANDARD } from '../conformance/wcag.ts';
import { AUDIENCES, FIRMNESS, KINDS, type Benefit } from '../benefit/model.ts';
import { sayAmount } from '../benefit/words.ts';
import type { Plan } from '../plan/model.ts';
import { fullUrl, passageUrl, planUrl, sectionUrl } from '../plan/links.ts';
import { navTitle } from '../plan/outline.ts';
import { placeOf } from '../plan/place.ts';

const day = z.iso.date().describe('日期，例如2021-12-20');

/** Raised when a field is removed or changes its meaning; new fields do not raise it. */
const VERSION = 1;

const envelope = {
  version: z.literal(VERSION).describe('字段删掉或改变意思时加1；增加字段不算'),
  built: day.describe('制作日期'),
};

/** Content of a data file, with its version and the day of the build. */
export function publish<Content extends object>(content: Content): Response {
  return Response.json({ version: VERSION, built: builtOn, ...content });
}

export const publishedPlans = z.object({
  ...envelope,
  plans: z.array(
    z.object({
      id: z.string().describe('文件的编号，不会改变'),
      title: z.string().describe('文件标题'),
      region: z.string().describe('regions.json 里的地区编号'),
      issuer: z.string().describe('发文机关'),
      docNumber: z.string().nullable().describe('文号；文件没有写时为 null'),
      issued: day,
      period: z.object({ from: day, until: day }).describe('适用的第一天和最后一天'),
      url: z.string(),
      fullUrl: z.string(),
      sections: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
    }),
  ),
});

export const publishedRegions = z.object({
  ...envelope,
  regions: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable().describe('上一级地区') })),
});

const source = z.object({
  plan: z.string(),
  passage: z.string().describe('文件里那一段的编号'),
  quote: z.string().describe('原文，逐字；比较时不计空白'),
  url: z.string().describe('那一段的地址'),
});

export const publishedBenefits = z.object({
  ...envelope,
  benefits: z.array(
    z.object({
      id: z.string(),
      code: z.string().describe('四位编号，可以在电话里念；不会改变'),
      title: z.string(),
      url: z.string(),
      plan: z.string(),
      region: z.string(),
      audience: z.array(z.enum(AUDIENCES)),
      topics: z.array(z.string()),
      kind: z.enum(KINDS),
      firmness: z.enum(FIRMNESS).describe('entitlement 有明确标准或义务；conditional 鼓励、逐步或有条件；programme 服务项目'),
      period: z.object({ from: day, until: day }),
      summary: z.array(z.string()).describe('白话，一句一项'),
      amount: z.string().nullable().describe('适用于所有人的金额；文件没有写或分档时为 null'),
      departments: z.array(z.object({ name: z.string(), role: z.enum(['lead', 'support', 'open']) })),
      sources: z.array(source).min(1),
      tiers: z.array(z.object({ id: z.string(), title: z.string(), amount: z.string().nullable(), sources: z.array(source) })),
    }),
  ),
});

export const publishedTopics = z.object({
  ...envelope, topics: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })) });

export const publishedGlossary = z.object({
  ...envelope,
  terms: z.array(
    z.object({
      id: z.string(),
      term: z.string(),
      forms: z.array(z.string()).describe('意思完全一样的其他写法'),
      also: z.array(z.string()).describe('平时的叫法'),
      plain: z.array(z.string()),
      see: z.array(z.string()),
    }),
  ),
});

const criterion = z.json().describe('条件的树：all 全部，any 任一，not 相反；叶子有 fact 和 words');

export const publishedFinder = z.object({
  ...envelope,
  questions: z.array(
    z.object({
      id: z.string().describe('地址里的名字'),
      label: z.string().describe('问题；{谁}指要查的那个人'),
      type: z.enum(['one', 'many', 'number']).describe('one 选一个；many 可选几个，用逗号隔开；number 整数'),
      hint: z.string().optional(),
      options: z.array(z.object({ value: z.string(), label: z.string() })).describe('每个问题都还可以答 unknown'),
    }),
  ),
});

export const publishedRules = z.object({
  ...envelope,
  region: z.string().describe('住在这里的人'),
  plans: z.record(z.string(), z.object({ title: z.string(), region: z.string() })),
  benefits: z
    .object({
      id: z.array(z.string()),
      code: z.array(z.string()),
      title: z.array(z.string()),
      plan: z.array(z.string()),
      region: z.array(z.string()).describe('哪里给的：这里，或上级地区'),
      audience: z.array(z.array(z.enum(AUDIENCES))),
      everyone: z.array(z.boolean()).describe('没有残疾的人也可以'),
      topics: z.array(z.array(z.string())),
      kind: z.array(z.enum(KINDS)),
      firmness: z.array(z.enum(FIRMNESS)),
      period: z.array(z.object({ from: day, until: day })),
      say: z.array(z.string()).describe('一句话'),
      amount: z.array(z.string().nullable()),
      criteria: z.array(criterion),
      tiers: z.array(z.array(z.object({ id: z.string(), title: z.string(), amount: z.string().nullable(), criteria: criterion }))),
      sources: z.array(z.array(z.string())).describe('原文那一段，在 /plans/{plan}/ 下面'),
    })
    .describe('按列排：第几个都是同一项待遇'),
  situations: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        ages: z.tuple([z.int(), z.int()]).optional().describe('只有这个年龄的人才会'),
        yes: z.record(z.string(), z.array(z.string())).optional().describe('这些回答合起来，就是“是”'),
        no: z.record(z.string(), z.array(z.string())).optional().describe('这样回答，就是“不是”'),
      }),
    )
    .describe('这里用得着的情况'),
});

const said = z.string().describe('数目都写成汉字，可以直接念');

export const publishedDesk = z.object({
  ...envelope,
  code: z.string(),
  title: z.string(),
  region: z.string(),
  place: z.string().describe('地区全名'),
  district: z.string().describe('地区短名'),
  url: z.string(),
  shortUrl: z.string(),
  period: z.object({ from: day, until: day }),
  amount: z.string().nullable().describe('一句话的金额；文件没有写或分几种时为 null'),
  firmness: z.string().describe('文件说得有多肯定，白话'),
  answer: z.array(z.string()).min(1),
  ask: z.array(z.string()).describe('要问来电人的'),
  office: z.array(z.string()).describe('由部门认定的'),
  who: z.array(z.string()),
  get: z.array(z.string()),
  tiers: z.array(z.object({ title: z.string(), get: z.array(z.string()) })),
  departments: z.array(z.object({ name: z.string(), role: z.enum(['lead', 'support', 'open']) })),
  sources: z.array(z.object({ quote: z.string(), url: z.string(), words: z.string().describe('在文件里的位置') })).min(1),
  script: z
    .object({ opening: said, period: z.object({ before: said, current: said, over: said }), sentences: z.array(said).min(1), closing: said })
    .describe('半分钟念完；period 按当天选一句'),
});

export const publishedConformance = z.object({
  ...envelope,
  standard: z.string().describe('WCAG 2.2的地址'),
  madeOf: z.string().describe('这一版的版本号：代码、内容、软件包一样，号就一样'),
  reviewed: day.describe('逐条判断的日期'),
  criteria: z.array(
    z.object({
      ...criterionSchema.shape,
      url: z.string().describe('标准里的这一条'),
      outcome: z.string().describe('EARL的结论，例如 earl:passed'),
      mode: z.string().describe('EARL的查法，例如 earl:semiAuto'),
    }),
  ),
  chinese: z.array(chineseRuleSchema).describe('国内的法律和标准'),
  requirements: z.array(requirementSchema).describe('本站自己的要求；tests 是测试的编号，person 是编者看什么，missing 是还缺什么'),
  tests: z.array(proofSchema).describe('结论用到的测试'),
  run: evidenceSchema.nullable().describe('最近一次公布的整轮测试；还没有时为 null'),
  runIsOfThisVersion: z.boolean().describe('run 测的是不是这一版'),
});

/** Contents of `accessibility.json`. @param version of what this build is made */
export function toPublishedConformance({ reviewed, criteria, chinese, requirements, proofs, run }: Conformance, version: string): Omit<z.infer<typeof publishedConformance>, keyof typeof envelope> {
  return {
    standard: STANDARD,
    madeOf: version,
    reviewed,
    criteria: criteria.map((criterion) => ({ ...criterion, url: criterionUrl(criterion), outcome: outcomeOf(criterion), mode: modeOf(criterion) })),
    chinese,
    requirements,
    tests: proofs,
    run,
    runIsOfThisVersion: run?.version === version,
  };
}

/** Contents of `benefits.json`. */
export function toPublishedBenefits(benefits: readonly Benefit[], plans: readonly Plan[]): Omit<z.infer<typeof publishedBenefits>, keyof typeof envelope> {
  return {
    benefits: benefits.map((benefit) => {
      const plan = plans.find(({ info }) => info.id === benefit.plan);
      if (!plan) throw new Error(`没有文件：${benefit.plan}`);
      const sources = benefit.sources.map(({ passage, quote }) => ({
        plan: benefit.plan,
        passage,
        quote,
        url: passageUrl(benefit.plan, placeOf(plan, passage).path, passage),
      }));
      const say = (amounts: Benefit['amounts']): string | null => (amounts.length === 0 ? null : amounts.map(sayAmount).join('，'));
      return {
        id: benefit.id,
        code: benefit.code,
        title: benefit.title,
        url: benefitUrl(benefit),
        plan: benefit.plan,
        region: benefit.region,
        audience: benefit.audience,
        topics: benefit.topics,
        kind: benefit.kind,
        firmness: benefit.firmness,
        period: benefit.period ?? plan.info.period,
        summary: benefit.summary,
        amount: say(benefit.amounts),
        departments: benefit.departments,
        sources,
        tiers: benefit.tiers.map((tier) => ({
          id: tier.id,
          title: tier.title,
          amount: say(tier.amounts),
          sources: tier.sources.flatMap((index) => sources[index] ?? []),
        })),
      };
    }),
  };
}

/** Contents of `plans.json`. */
export function toPublishedPlans(plans: readonly Plan[]): Omit<z.infer<typeof publishedPlans>, keyof typeof envelope> {
  return {
    plans: plans.map(({ info, sections }) => ({
      id: info.id,
      title: info.title,
      region: info.region,
      issuer: info.issuer,
      docNumber: info.docNumber,
      issued: info.issued,
      period: info.period,
      url: planUrl(info.id),
      fullUrl: fullUrl(info.id),
      sections: sections.map((section) => ({ id: section.path, title: navTitle(section), url: sectionUrl(info.id, section.path) })),
    })),
  };
}

/** JSON Schemas by file name. */
export const SCHEMAS = {
  plans: publishedPlans,
  benefits: publishedBenefits,
  regions: publishedRegions,
  topics: publishedTopics,
  glossary: publishedGlossary,
  finder: publishedFinder,
  'finder-region': publishedRules,
  desk: publishedDesk,
  accessibility: publishedConformance,
} as const;
