import { ImportError } from './errors.ts';
import { readNumber } from './marks.ts';
import type { OpeningFacts } from './opening.ts';
import type { Recipe } from './recipe.ts';

/** A region as in content/regions.json. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

export interface FrontMatter {
  readonly title: string;
  readonly shortTitle: string;
  readonly region: string;
  readonly issuer: string;
  readonly docNumber: string | null;
  readonly issued: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly periodBasis: string;
  readonly source: { readonly file: string; readonly sha256: string };
}

const LONGEST_SHORT_TITLE = 16;
const FIRST_YEAR_OF_13TH_PLAN = 2016;

/**
 * Fills front matter from the recipe first, then from what the document says about itself.
 * @throws ImportError naming the field and the recipe key when neither gives a value
 */
export function inferFrontMatter(
  facts: OpeningFacts,
  meta: Recipe['meta'],
  regions: readonly Region[],
  source: FrontMatter['source'],
  file: string,
): FrontMatter {
  const need = <T>(value: T | null | undefined, field: string, name: string, example: string): T => {
    if (value !== null && value !== undefined) return value;
    throw new ImportError({
      file,
      problem: `从文字里看不出${name}（文件信息 ${field}）`,
      expected: `recipe里写明 meta.${field}`,
      cure: `在 recipe 里加上：meta: { ${example} }`,
    });
  };
  const title = need(meta.title ?? facts.title, 'title', '标题', 'title: 某某市“十五五”残疾人保障和发展规划');
  const issuer = need(meta.issuer ?? facts.issuer, 'issuer', '发文机关', 'issuer: 某某市人民政府');
  const issued = need(meta.issued ?? facts.issued, 'issued', '发文日期', 'issued: "2026-12-20"');
  const region = regions
    .filter(({ name }) => `${title}${issuer}`.includes(name))
    .sort((a, b) => depth(b, regions) - depth(a, regions))[0];
  const years = statedYears(title);
  const regionId = need(meta.region ?? region?.id, 'region', '是哪个地区（content/regions.json里没有这个地名）', 'region: chongqing');
  const period = need(
    meta.period ?? (years === null ? null : { from: `${years.from}-01-01`, until: `${years.until}-12-31` }),
    'period',
    '期限',
    'period: { from: "2026-01-01", until: "2030-12-31" }',
  );
  const basis = meta.periodBasis ?? (years === null || meta.period !== undefined ? null : years.basis);
  const place = regions.find(({ id }) => id === regionId)?.name;
  return {
    title,
    shortTitle: need(meta.shortTitle ?? shorten(title, place), 'shortTitle', '短标题（不超过16个字）', 'shortTitle: 重庆“十四五”残疾人规划'),
    region: regionId,
    issuer,
    docNumber: meta.docNumber === undefined ? facts.docNumber : meta.docNumber,
    issued,
    period,
    periodBasis: need(basis, 'periodBasis', '期限的依据', 'periodBasis: 标题写明“2026—2030年”'),
    source,
  };
}

/** The years that a title gives, as `（2021—2025年）` or as a five-year plan (`“十四五”`). */
function statedYears(title: string): { from: number; until: number; basis: string } | null {
  const years = /[（(](\d{4})[—–-]+(\d{4})年?[）)]/u.exec(title);
  if (years !== null) {
    const [, from = '', until = ''] = years;
    return { from: Number(from), until: Number(until), basis: `标题写明“${from}—${until}年”` };
  }
  const era = /“(十[一二三四五六七八九]?)五”/u.exec(title)?.[1];
  if (era === undefined) return null;
  const from = FIRST_YEAR_OF_13TH_PLAN + (readNumber(era) - 13) * 5;
  return { from, until: from + 4, basis: `标题写明“${era}五”，即${from}—${from + 4}年` };
}

function depth(region: Region, regions: readonly Region[]): number {
  const parent = regions.find(({ id }) => id === region.parent);
  return parent === undefined ? 0 : 1 + depth(parent, regions);
}

function shorten(title: string, place: string | undefined): string | null {
  if (title.length <= LONGEST_SHORT_TITLE) return title;
  const era = /“[^”]{1,4}五”/u.exec(title)?.[0];
  const kind = /(规划|计划|方案|纲要)/u.exec(title)?.[0];
  if (place === undefined || era === undefined || kind === undefined) return null;
  const short = `${place.replace(/[省市区县]$/u, '')}${era}残疾人${kind}`;
  return short.length <= LONGEST_SHORT_TITLE ? short : null;
}

/** Writes front matter as the YAML block that opens a plan's Markdown, the two `---` lines included. */
export function writeFrontMatter(data: FrontMatter): string {
  return [
    '---',
    `title: ${scalar(data.title)}`,
    `shortTitle: ${scalar(data.shortTitle)}`,
    `region: ${scalar(data.region)}`,
    `issuer: ${scalar(data.issuer)}`,
    `docNumber: ${data.docNumber === null ? 'null' : scalar(data.docNumber)}`,
    `issued: ${data.issued}`,
    `period: { from: ${data.period.from}, until: ${data.period.until} }`,
    `periodBasis: ${scalar(data.periodBasis)}`,
    `source: { file: ${scalar(data.source.file)}, sha256: ${scalar(data.source.sha256)} }`,
    '---',
    '',
  ].join('\n');
}

function scalar(text: string): string {
  const plain = /^[\p{Script=Han}a-z“《][^:#,[\]{}"'\n]*$/iu.test(text) || /^(?=.*[a-f_])[\w.-]+$/u.test(text);
  return plain && !/^(null|true|false|yes|no)$/iu.test(text) && !/^\d+e\d+$/u.test(text) ? text : JSON.stringify(text);
}
