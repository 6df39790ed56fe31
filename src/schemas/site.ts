import { z } from 'zod';

/** An entry of `content/regions.json`. */
export const regionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: z.string().min(1),
  /** The place it belongs to, whose benefits its residents also have; `null` for a province and for `other`. */
  parent: z.string().nullable(),
});

/** `content/site.json`: who runs the site. Numbers that no office has issued are `null` and not shown. */
export const siteSchema = z.strictObject({
  name: z.string().min(1),
  tagline: z.string().min(1),
  operator: z.string().min(1),
  official: z.boolean(),
  /** Said on every page while `official` is false. */
  notOfficial: z.string().min(1),
  /** Where errors can be reported; `null` while there is none. */
  contact: z.string().nullable(),
  /** Whether devices may store what is read; false takes back what they have stored, at their next visit. */
  offline: z.boolean(),
  hotline: z.strictObject({ number: z.string().regex(/^\d+$/), name: z.string().min(1) }),
  /** ICP record number. */
  icp: z.string().nullable(),
  /** 政府网站标识码. */
  siteCode: z.string().nullable(),
});

/** Front matter of `content/pages/*.md`. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).max(80),
});
