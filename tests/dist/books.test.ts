/** What can be taken away says what the pages say, and opens in other people's software. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPage, builtPages, DIST, faultsOf, filesOf, readDist } from '../support/dist.ts';
import { bookFaults, findEpubcheck, openBook, readXml, type OpenBook } from '../support/epub.ts';
import { attribute, elements, has, isOwn, only, parseHtml, tagged, text, type Element, type Node } from '../support/html.ts';
import { planIds } from '../support/plans.ts';
import { textFaults } from '../support/prose.ts';
import { COVERED } from '../support/rules.ts';

const PLANS = planIds();
const BOOKS = [
  ...PLANS.map((id) => ({ file: `plans/${id}/${id}.epub`, page: `/plans/${id}/full/`, kind: 'plan' as const })),
  ...COVERED.map((id) => ({ file: `regions/${id}/${id}.epub`, page: `/regions/${id}/all/`, kind: 'region' as const })),
];
const each = BOOKS.map((book) => [book.file, book] as const);

const opened = new Map<string, OpenBook>();
function book(file: string): OpenBook {
  const known = opened.get(file) ?? openBook(readFileSync(join(DIST, file)));
  opened.set(file, known);
  return known;
}

const squeeze = (words: string): string => words.replace(/\s/g, '');
const inBook = (element: Element): boolean => !has(element, 'data-take-away');
const textElement = (page: string): Element => {
  const [found] = elements(builtPage(page).main).filter((element) => attribute(element, 'class') === 'text');
  if (!found) throw new Error(`${page} has no text`);
  return found;
};
/** Bodies of the chapters in reading order, without the title page and the contents. */
const chapters = ({ spine, files }: OpenBook): Node[] => spine.slice(2).map((name) => only(parseHtml(files.get(name) ?? ''), 'body'));

describe.each(each)('%s', (file, { page, kind }) => {
  test('says what its page says, word for word, the editors’ notes included', () => {
    const whole = squeeze(chapters(book(file)).map((chapter) => text(chapter)).join(''));
    expect(whole.length).toBeGreaterThan(5000);
    expect(whole).toBe(squeeze(text(textElement(page), inBook)));
    const own = squeeze(chapters(book(file)).map((chapter) => text(chapter, isOwn)).join(''));
    if (kind === 'plan') expect(own).toBe(squeeze(text(builtPage(page).main, isOwn)));
  });

  test('hangs together: every part listed, read once, every link with its place, nothing but text', () => {
    expect(bookFaults(book(file))).toEqual([]);
    expect(book(file).spine.slice(0, 2)).toEqual(['EPUB/title.xhtml', 'EPUB/nav.xhtml']);
  });

  test('leads to the site for what is not in it', () => {
    const { xml } = book(file);
    const hrefs = [...xml.values()].flatMap((all) => all.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : [])));
    const outside = [...new Set(hrefs.filter((href) => href.startsWith('http')))];
    const site = new URL(outside[0] ?? '').origin;
    expect(outside.filter((href) => !href.startsWith(`${site}/`) || !existsSync(join(DIST, new URL(href).pathname, 'index.html')))).toEqual([]);
  });

  test('has contents that name every heading in its order, boxes included, for new software and for old', () => {
    const { xml, files } = book(file);
    const levels = kind === 'plan' ? /^h[2-6]$/ : /^h[2-4]$/;
    const headings = chapters(book(file)).flatMap((chapter) => elements(chapter).filter(({ tagName }) => levels.test(tagName)));
    // The contents of a place add how many there are of a subject, and the code that the hotline asks for.
    const title = (words: string): string => squeeze(words).replace(/。$/, '').replace(/（(\d+项|\d{4})）$/, '');
    const [toc] = tagged(parseHtml(files.get('EPUB/nav.xhtml') ?? ''), 'nav');
    const links = toc ? tagged(toc, 'a') : [];
    expect(links.map((link) => title(text(link)))).toEqual(headings.map((heading) => title(text(heading))));
    expect(links.map((link) => attribute(link, 'href')?.split('#')[1])).toEqual(headings.map((heading) => attribute(heading, 'id')));
    const old = (xml.get('EPUB/toc.ncx') ?? []).filter(({ name }) => name === 'content').map(({ attributes }) => attributes['src']);
    expect(old).toEqual(links.map((link) => attribute(link, 'href')));
  });

  test('goes down one level of headings at a time, and its tables have heads', () => {
    const all = chapters(book(file)).flatMap((chapter) => elements(chapter));
    const depth = all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []));
    expect(depth.filter((level, index) => level > (depth[index - 1] ?? 1) + 1)).toEqual([]);
    const tables = all.filter(({ tagName }) => tagName === 'table');
    expect(tables.filter((table) => tagged(table, 'caption').length !== 1 || !tagged(table, 'th').some((cell) => attribute(cell, 'scope') === 'col')).length).toBe(0);
  });

  test('tells reading software and libraries what it is and who can read it', () => {
    const metadata = book(file).package;
    const said = (property: string): string[] => metadata.filter(({ attributes, name }) => attributes['property'] === property || name === property).map((element) => element.text);
    expect(said('dc:language')).toEqual(['zh-CN']);
    for (const name of ['dc:title', 'dc:identifier', 'dc:creator', 'dc:publisher', 'dc:rights', 'dc:source']) expect(said(name).join(''), name).not.toBe('');
    expect(said('dcterms:modified')).toEqual([`${(JSON.parse(readDist('data/plans.json')) as { built: string }).built}T00:00:00Z`]);
    expect(said('schema:accessMode')).toEqual(['textual']);
    expect(said('schema:accessModeSufficient')).toEqual(['textual']);
    expect(said('schema:accessibilityFeature')).toEqual(expect.arrayContaining(['structuralNavigation', 'tableOfContents']));
    expect(said('schema:accessibilityHazard')).toEqual(['none']);
    expect(said('schema:accessibilitySummary').join('')).toMatch(/\p{Script=Han}{10}/u);
    expect(said('dcterms:conformsTo')).toEqual([]);
  });

  test('says on its first page whether the period is over, as of which day, from what it was made, and whom to ask', () => {
    const first = only(parseHtml(book(file).files.get('EPUB/title.xhtml') ?? ''), 'body');
    const words = text(first);
    expect(tagged(first, 'h1')).toHaveLength(1);
    expect(words).toMatch(/期限到|适用/);
    expect(words).toMatch(/制作日期：\d{4}年\d+月\d+日。期限过没过，是按这一天算的。/);
    for (const said of ['12385', '不是政府网站', '官方文件', '发文']) expect(words).toContain(said);
    const ours = tagged(first, 'p', 'li').map((element) => text(element).replace(/《[^》]*》|“[^”]*”|https?:\S+/g, ''));
    expect(ours.flatMap(textFaults)).toEqual([]);
  });

  test('leaves colours and fonts to the reader', () => {
    const css = book(file).files.get('EPUB/book.css') ?? '';
    expect(css).toContain('{');
    expect(css).not.toMatch(/color|background|font-family|#[0-9a-f]{3}|rgb|\dpx.*font/i);
  });
});

test('the checks of a book notice a missing part, a link to nothing, a twice given id, a script', () => {
  const whole = book(BOOKS[0]?.file ?? '');
  const [name = ''] = whole.spine.slice(-1);
  const changed = (content: string): string[] => {
    const files = new Map(whole.files).set(name, content);
    return bookFaults({ ...whole, files, xml: new Map(whole.xml).set(name, readXml(content)) });
  };
  const content = whole.files.get(name) ?? '';
  expect(bookFaults({ ...whole, files: new Map([...whole.files].filter(([file]) => file !== name)) }).length).toBeGreaterThan(0);
  expect(changed(content.replace('</body>', '<p><a href="9-9.xhtml#p1">a</a></p></body>'))).toHaveLength(1);
  expect(changed(content.replace('</body>', '<p id="x"/><p id="x"/></body>'))).toHaveLength(1);
  expect(changed(content.replace('</body>', '<script/></body>'))).toHaveLength(1);
  expect(() => changed(content.replace('</p>', ''))).toThrow();
});

const epubcheck = findEpubcheck();
/** It takes seconds a book: one of each kind in `npm test`, all in `npm run test:all`. */
const toCheck = BOOKS.filter(({ file }) => process.env['EVERY_PAGE'] === '1' || /luojiang/.test(file));

test.skipIf(!epubcheck)('epubcheck finds nothing in the books (skipped where it is not installed)', { timeout: 600_000 }, () => {
  const [command = '', ...rest] = epubcheck ?? [];
  expect(toCheck.length).toBeGreaterThanOrEqual(2);
  for (const { file } of toCheck) {
    const { status, stdout, stderr } = spawnSync(command, [...rest, join(DIST, file)], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`, file).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
    expect(status).toBe(0);
  }
});

describe.each(COVERED)('all benefits of %s on one page', (region) => {
  const page = builtPage(`/regions/${region}/all/`);
  const codes = [...readDist(`data/benefits/${region}.csv`).matchAll(/^\ufeff?"(\d{4})","/gm)].map((match) => match[1]);
  const html = page.html.slice(page.html.indexOf('class="text"'));
  /** Words under each benefit's heading, up to the next. */
  const entries = new Map(
    html.split(/(?=<h[234] id=)/).flatMap((piece) => {
      const id = /^<h4 id="([^"]+)"/.exec(piece)?.[1];
      return id === undefined ? [] : [[id, squeeze(text(parseHtml(piece)))] as const];
    }),
  );

  test('are those of its table, each once', () => {
    const shown = [...html.matchAll(/编号<strong>(\d{4})<\/strong>/g)].map((match) => match[1]);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.toSorted()).toEqual(codes.toSorted());
    expect(entries.size).toBe(codes.length);
  });

  test('each say what their own page says', () => {
    const different = [...entries].filter(([id, words]) => !words.startsWith(wordsOfBenefit(id)));
    expect(different.map(([id]) => id)).toEqual([]);
  });

  test('are not offered twice to those who search', () => {
    const robots = tagged(page.document, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
    expect(robots && attribute(robots, 'content')).toBe('noindex');
    expect(has(page.main, 'data-found')).toBe(false);
  });

  test('stand in the text file in the same words and order, one a line, and nothing else but where a passage is', () => {
    const lines = readDist(`regions/${region}/${region}.txt`).split('\n');
    expect(lines.filter((line) => line !== line.trim() || /[\t※●■◆→]/.test(line))).toEqual([]);
    const start = lines.findIndex((line, index) => index > 0 && line === '' );
    const file = squeeze(lines.slice(start).join('\n').replace(/：https?:\/\/\S+$/gm, ''));
    expect(file).toBe(squeeze(text(textElement(page.url), inBook)));
    const headings = elements(textElement(page.url)).filter(({ tagName }) => /^h[2-6]$/.test(tagName)).map((heading) => text(heading).trim());
    const after = new Set(lines.filter((_, index) => lines[index - 1] === ''));
    expect(headings.filter((heading) => !after.has(heading))).toEqual([]);
  });
});

/** Name, notice, sum, code, period, summary and the five questions, in the order of the page of all benefits. */
function wordsOfBenefit(id: string): string {
  const { main } = builtPage(`/benefits/${id}/`);
  const parts = main.childNodes.filter((node): node is Element => 'tagName' in node);
  const end = parts.findIndex((part) => attribute(part, 'aria-labelledby') === 'elsewhere' || (part.tagName === 'h2' && attribute(part, 'id') === undefined));
  const [notice, name, ...rest] = parts.slice(0, end);
  return squeeze([name, notice, ...rest].map((part) => (part ? text(part) : '')).join(''));
}

test('every file is offered with its true size', () => {
  const offers = builtPages().flatMap(({ url, document }) => tagged(document, 'a').flatMap((link) => {
    const href = attribute(link, 'href') ?? '';
    const after = link.parentNode?.childNodes.at((link.parentNode.childNodes.indexOf(link)) + 1);
    return /^\/(plans|regions)\/.*\.(epub|txt)$|^\/data\/benefits\/.*\.csv$/.test(href) ? [{ url, href, said: after ? text(after) : '' }] : [];
  }));
  const wrong = offers.filter(({ href, said }) => !new RegExp(`^（(EPUB|TXT|CSV)，${Math.ceil(statSync(join(DIST, href)).size / 1024)}KB）`).test(said));
  expect(wrong).toEqual([]);
  const taken = new Set(offers.map(({ href }) => href.slice(1)));
  const all = filesOf().filter((file) => /^(plans|regions)\/.*\.(epub|txt)$|^data\/benefits\/.*\.csv$/.test(file));
  expect(all.filter((file) => !taken.has(file))).toEqual([]);
  const listed = tagged(builtPage('/data/').main, 'a').map((link) => attribute(link, 'href')?.slice(1));
  expect(all.filter((file) => !listed.includes(file))).toEqual([]);
  expect(faultsOf(({ html }) => (html.includes('data-size-of') ? ['size not known'] : []))).toEqual([]);
});

test('whoever reads in WeChat is told how to get a file, wherever one is offered', () => {
  const offering = builtPages().filter(({ document }) => tagged(document, 'a').some((link) => (attribute(link, 'href') ?? '').endsWith('.epub')));
  expect(offering.map(({ url }) => url).sort()).toEqual(['/data/', ...PLANS.flatMap((id) => [`/plans/${id}/`, `/plans/${id}/full/`]), ...COVERED.flatMap((id) => [`/regions/${id}/`, `/regions/${id}/all/`])].sort());
  expect(offering.filter(({ main }) => !/在微信里.*在浏览器打开/.test(text(main)) || !/电子书可以用手机的读书软件或读屏软件打开/.test(text(main)))).toEqual([]);
});
