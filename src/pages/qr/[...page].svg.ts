import type { APIRoute, GetStaticPaths } from 'astro';
import { allPlans } from '../../data/plans.ts';
import { qrCode, wholeAddress } from '../../data/qr.ts';
import { sectionUrl } from '../../plan/links.ts';

/** Pages that have no byte to spare for a code that only paper shows. */
export const getStaticPaths = (async () =>
  ['/finder/', ...(await allPlans()).flatMap(({ info, sections }) => sections.map(({ path }) => sectionUrl(info.id, path)))].map((path) => ({
    params: { page: path.slice(1, -1) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { page: string }> = ({ params }) => {
  const { size, path } = qrCode(wholeAddress(`/${params.page}/`));
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path stroke="#000" d="${path}"/></svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
