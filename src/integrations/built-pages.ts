/** What the built pages tell the search index. */
import { eachPage } from './each-page.ts';

/** The engine cuts words by the language of the page: without it, Chinese cannot be found. */
const LANGUAGE = '<html lang="zh-CN"';
/** Pages of our own that can be found as they are carry this. */
const OWN = /<main[^>]*data-found[^>]*>([\s\S]*?)<\/main>/;
/** Is on paper only. */
const PAPER = /<p class="paper"[\s\S]*?<\/p>/;
const TITLE = /<h1[^>]*>([\s\S]*?)<\/h1>/;
const MOST = 1500;

export interface OwnPage {
  url: string;
  title: string;
  text: string;
}

/**
 * Reads every built page once.
 *
 * @returns the pages of our own that can be found
 * @throws {Error} naming the pages without `lang="zh-CN"`
 */
export function readBuiltPages(dist: string): OwnPage[] {
  const pages: OwnPage[] = [];
  const wrong: string[] = [];
  for (const { name, html } of eachPage(dist)) {
    if (!html.includes(LANGUAGE)) wrong.push(name);
    const main = OWN.exec(html)?.[1]?.replace(PAPER, '');
    if (main === undefined) continue;
    const url = `/${name.replace(/[^/]+$/, '')}`;
    pages.push({ url, title: plain(TITLE.exec(main)?.[1] ?? ''), text: plain(main.replace(TITLE, '')).slice(0, MOST) });
  }
  if (wrong.length > 0) throw new Error(`这些页没有 lang="zh-CN"，搜索会坏：${wrong.slice(0, 5).join('、')}（共${wrong.length}页）。请用 src/layouts/Page.astro。`);
  return pages.sort((a, b) => (a.url < b.url ? -1 : 1));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(html: string): string {
  return html
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(p|h\d|li|dt|dd)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t]+/g, ' ')
    .trim();
}
