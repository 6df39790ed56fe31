/**
 * Makes a book of each document and of what the residents of each place can ask for, out of the built pages: one text, two
 * ways to read it. Then tells the pages how large the files are that they offer.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'parse5';
import type { z } from 'zod';
import { allBenefitsUrl, regionBookUrl } from '../benefit/links.ts';
import { sayDate } from '../plan/dates.ts';
import { bookUrl, fullUrl, planUrl } from '../plan/links.ts';
import type { PlanInfo } from '../plan/model.ts';
import { plansForResidents } from '../plan/plans-of-region.ts';
import { regionName, type Region } from '../plan/regions.ts';
import { siteSchema } from '../schemas/site.ts';
import { hasClass, only, onSite, takeApart } from './book/chapters.ts';
import { toEpub, type Book } from './book/epub.ts';
import { escape, toXhtml } from './book/xhtml.ts';

/** What the published list of documents says of each. */
type ListedPlan = Pick<PlanInfo, 'id' | 'title' | 'region' | 'issuer' | 'docNumber' | 'issued'> & { sections: { id: string }[] };

interface Library {
  /** Reads a built page. @param url with a slash at both ends */
  page(url: string): Promise<string>;
  plans: readonly ListedPlan[];
  regions: readonly Region[];
  /** Day of the build. */
  built: string;
  /** Address of the site, without a slash at the end. */
  site: string;
  about: z.infer<typeof siteSchema>;
  css: string;
}

const DATA_PAGE = '/data/';
/** Where a page says the size of a file, and what it says there before the file is made. */
const SIZE = /<span data-size-of="([^"]+)"><\/span>/g;

/** @throws {Error} when the site has no address, or a page is not built as a book needs it */
export function books(): AstroIntegration {
  let site = '';
  return {
    name: 'books',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.site === undefined) throw new Error('astro.config.mjs 没有写 site：电子书里的链接要有网站的地址');
        site = config.site.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const fileOf = (url: string): string => join(dist, url.endsWith('/') ? `${url}index.html` : url);
        const json = async (url: string): Promise<unknown> => JSON.parse(await readFile(fileOf(url), 'utf8'));
        const { plans, built } = (await json('/data/plans.json')) as { plans: ListedPlan[]; built: string };
        const { regions } = (await json('/data/regions.json')) as { regions: Region[] };
        const library: Library = {
          page: (url) => readFile(fileOf(url), 'utf8'),
          plans,
          regions,
          built,
          site,
          about: siteSchema.parse(JSON.parse(await readFile('content/site.json', 'utf8'))),
          css: await readFile('src/styles/book.css', 'utf8'),
        };
        const places = regions.filter(({ id }) => plans.some(({ region }) => region === id));
        for (const plan of plans) await writeFile(fileOf(bookUrl(plan.id)), toEpub(await bookOfPlan(plan, library)));
        for (const { id } of places) await writeFile(fileOf(regionBookUrl(id)), toEpub(await bookOfRegion(id, library)));
        const offering = [DATA_PAGE, ...plans.flatMap(({ id }) => [planUrl(id), fullUrl(id)]), ...places.flatMap(({ id }) => [`/regions/${id}/`, allBenefitsUrl(id)])];
        for (const url of offering) await saySizes(fileOf(url), fileOf);
        logger.info(`${plans.length + places.length} books`);
      },
    },
  };
}

async function saySizes(page: string, fileOf: (url: string) => string): Promise<void> {
  const html = await readFile(page, 'utf8');
  const sizes = new Map<string, number>();
  for (const [, url = ''] of html.matchAll(SIZE)) sizes.set(url, Math.ceil((await stat(fileOf(url))).size / 1024));
  await writeFile(page, html.replace(SIZE, (_, url: string) => String(sizes.get(url))));
}

const OFFICIAL_TEXT = '文件的文字是政府的官方文件，依照《著作权法》第五条，不受著作权保护。';

async function bookOfPlan(plan: ListedPlan, library: Library): Promise<Book> {
  const { id, title, issuer, sections } = plan;
  const { page, site, about } = library;
  const path = (anchor: string): string => anchor.replace(/^s-?/, '');
  const front = parse(await page(planUrl(id)));
  const parts = takeApart(await page(fullUrl(id)), {
    fileOf: (anchor) => (anchor.startsWith('s') && sections.some((section) => section.id === path(anchor)) ? `${path(anchor)}.xhtml` : null),
    idOf: (address) => (address.startsWith(planUrl(id)) ? (address.split('#')[1] ?? null) : null),
    site,
  });
  const taken = (name: string): string => toXhtml(only(front, `.${name}`, hasClass(name)), onSite(site));
  return {
    ...parts,
    url: site + fullUrl(id),
    title,
    creator: issuer,
    publisher: about.name,
    description: `${title}，全文，与发文原文逐字一致。`,
    rights: OFFICIAL_TEXT,
    built: library.built,
    titlePage: [
      `<h1>${escape(title)}</h1>`,
      taken('notice'),
      dated(library.built),
      taken('facts'),
      paragraphs('这本电子书是文件的全文，一字不改。编者加的话都写明“编者注”。', OFFICIAL_TEXT),
      colophon(planUrl(id), library),
    ].join('\n'),
    css: library.css,
  };
}

async function bookOfRegion(id: string, library: Library): Promise<Book> {
  const { page, site, about, plans, regions } = library;
  const name = regionName(regions, id);
  const html = await page(allBenefitsUrl(id));
  const parts = takeApart(html, {
    fileOf: (anchor) => (/^(benefits|topic)-/.test(anchor) ? `${anchor}.xhtml` : null),
    idOf: (address) => /^\/benefits\/([^/]+)\/$/.exec(address)?.[1] ?? null,
    site,
  });
  const title = `${name}的全部待遇`;
  const documents = plansForResidents(regions, id, plans).map(
    (plan) => `《${plan.title}》，${plan.issuer}。${plan.docNumber === null ? '' : `${plan.docNumber}，`}${sayDate(plan.issued)}发文。`,
  );
  return {
    ...parts,
    url: site + allBenefitsUrl(id),
    title,
    creator: about.operator,
    publisher: about.name,
    description: `住在${name}的残疾人和家属可以问的全部待遇。`,
    rights: OFFICIAL_TEXT,
    built: library.built,
    titlePage: [
      `<h1>${escape(title)}</h1>`,
      // Each benefit has a notice of its own inside the text.
      toXhtml(only(parse(html), 'main > .notice', (element) => hasClass('notice')(element) && element.parentNode?.nodeName === 'main'), onSite(site)),
      dated(library.built),
      paragraphs(`这本电子书列出住在${name}的人可以问的待遇。它们出自这些文件：`),
      `<ul>${documents.map((document) => `<li>${escape(document)}</li>`).join('')}</ul>`,
      paragraphs('白话是编者写的。写着“原文”的是文件的话，一字不改。', OFFICIAL_TEXT),
      colophon(`/regions/${id}/`, library),
    ].join('\n'),
    css: library.css,
  };
}

const paragraphs = (...sentences: string[]): string => sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join('\n');

/** Said beside the words about the period: a book travels and grows old. */
const dated = (built: string): string => paragraphs(`制作日期：${sayDate(built)}。期限过没过，是按这一天算的。`);

/** Who made the book, what it is not, whom to ask, where there may be a newer one. */
function colophon(url: string, { about, site }: Library): string {
  const { number, name } = about.hotline;
  return [
    paragraphs(
      ...(about.official ? [] : [`${about.notOfficial}。政策以发文机关公布的文件为准。`]),
      `${about.name}由${about.operator}办。`,
    ),
    `<p>要人帮忙，打<a href="tel:${number}">${number}</a>，这是${escape(name)}。也可以问您所在的区县残联。</p>`,
    `<p>网上的新版本：<a href="${escape(site + url)}">${escape(site + url)}</a></p>`,
  ].join('\n');
}
