/** Plans, guides and regions for the pages. */
import type { z } from 'zod';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { renderProse, type Prose } from '../markdown/prose.ts';
import { toPlan } from '../markdown/read-plan.ts';
import type { Plan } from '../plan/model.ts';
import { guideSchema } from '../schemas/plan.ts';

/** Parsed once a build: nearly every page asks for them. */
const parsed = new Map<string, Plan>();

function parse({ id, body, data }: CollectionEntry<'plans'>): Plan {
  const known = parsed.get(id);
  if (known) return known;
  const plan = toPlan(body ?? '', data.file);
  parsed.set(id, plan);
  return plan;
}

/** Ids of all plans. */
export async function planIds(): Promise<string[]> {
  return (await getCollection('plans')).map(({ id }) => id);
}

/** @throws {Error} when there is no such plan */
export async function getPlan(id: string): Promise<Plan> {
  const entry = await getEntry('plans', id);
  if (!entry) throw new Error(`没有这份文件：content/plans/${id}.md`);
  return parse(entry);
}

/** All plans, in the order of their ids. */
export async function allPlans(): Promise<Plan[]> {
  return (await getCollection('plans')).map(parse);
}

/** The editors' one-page guide to a plan, when there is one; its headings begin at h3. @throws {ContentError} */
export async function guideOf(plan: Plan): Promise<Prose<z.infer<typeof guideSchema>> | undefined> {
  const entry = await getEntry('guides', plan.info.id);
  return entry && renderProse(entry.body ?? '', entry.data.file, guideSchema, { plan, shift: 1 });
}

