import type { APIRoute } from 'astro';
import version from 'virtual:version';
import { toEarl } from '../../conformance/earl.ts';
import { conformance } from '../../data/conformance.ts';
import { site as about } from '../../data/site.ts';

export const GET: APIRoute = ({ site }) => {
  if (!site) throw new Error('astro.config.mjs 里没有 site');
  return Response.json(toEarl(conformance.criteria, conformance.reviewed, { url: site.href, name: about.name, operator: about.operator, version }));
};
