/** The editors' own pages. */
import { getCollection, getEntry } from 'astro:content';
import type { z } from 'zod';
import { renderProse, type Prose } from '../markdown/prose.ts';
import { pageSchema } from '../schemas/site.ts';

/** Ids of `content/pages/*.md`; each is the address of a page. */
export async function pageIds(): Promise<string[]> {
  return (await getCollection('pages')).map(({ id }) => id);
}

/** @throws {ContentError} for faults of the file, {Error} when there is no such page */
export async function getPage(id: string): Promise<Prose<z.infer<typeof pageSchema>>> {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`没有 content/pages/${id}.md`);
  return renderProse(entry.body ?? '', entry.data.file, pageSchema);
}
