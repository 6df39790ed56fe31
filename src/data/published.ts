/** The data files under `/data/`: their shapes, from which their JSON Schemas are made, and their contents. */
import { z } from 'zod';
import type { Plan } from '../plan/model.ts';
import { fullUrl, planUrl, sectionUrl } from '../plan/links.ts';
import { navTitle } from '../plan/outline.ts';

const day = z.iso.date().describe('日期，例如2021-12-20');

export const publishedPlans = z.object({
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
  regions: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable().describe('上一级地区') })),
});

/** Contents of `plans.json`. */
export function toPublishedPlans(plans: readonly Plan[]): z.infer<typeof publishedPlans> {
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
export const SCHEMAS = { plans: publishedPlans, regions: publishedRegions } as const;
