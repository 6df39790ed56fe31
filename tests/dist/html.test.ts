/** What makes a page a page for a screen reader: valid, one outline, landmarks once, real tables. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, DIST, faultsOf } from '../support/dist.ts';
import { ancestors, attribute, elements, has, only, tagged, text, type Element } from '../support/html.ts';
import config from '../config/htmlvalidate.ts';

const SITE = '助残政策通';

/** The results made ahead are 175 large pages from one template: every fifth in `npm test`, all in `npm run test:all`. */
const toValidate = builtPages().filter(({ url }, index) => process.env['EVERY_PAGE'] === '1' || !/^\/finder\/[^/]+\/[^/]+\/./.test(url) || index % 5 === 0);

test('html-validate finds nothing', { timeout: 300_000 }, async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const faults: string[] = [];
  for (const { file, url } of toValidate) {
    const { results } = await validator.validateFile(`${DIST}/${file}`);
    faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${url} ${ruleId}: ${message} (${selector ?? ''})`)));
  }
  expect(summary(faults)).toEqual([]);
});

/** Many pages share a fault: one line for each kind, with the first page and a count. */
function summary(faults: string[]): string[] {
  const kinds = Map.groupBy(faults, (fault) => fault.replace(/^\S+ /, '').replace(/\(.*$/, ''));
  return [...kinds.values()].map((same) => `${same.length}× ${same[0] ?? ''}`);
}

test('every page says that it is in Chinese', () => {
  expect(faultsOf(({ document }) => (attribute(only(document, 'html'), 'lang') === 'zh-CN' ? [] : ['lang']))).toEqual([]);
});

test('every page can be zoomed by hand', () => {
  expect(faultsOf(({ html }) => (/user-scalable|maximum-scale/.test(html) ? ['viewport'] : []))).toEqual([]);
});

test('every page has one h1, and no heading skips a level', () => {
  expect(
    faultsOf(({ document }) => {
      const levels = elements(document)
        .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
        .map((heading) => ({ level: Number(heading.tagName[1]), words: text(heading).trim() }));
      return [
        ...(levels.filter(({ level }) => level === 1).length === 1 ? [] : ['not exactly one h1']),
        ...levels.filter(({ words }) => words === '').map(({ level }) => `an empty h${level}`),
        ...levels
          .filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1)
          .map(({ level, words }) => `skips to h${level}: ${words}`),
      ];
    }),
  ).toEqual([]);
});

test('every title is unique, the page before the site', () => {
  const titles = builtPages().map(({ url, document }) => ({ url, title: text(only(document, 'title')) }));
  const repeated = titles.filter(({ title }, index) => titles.findIndex((other) => other.title === title) !== index);
  expect(repeated).toEqual([]);
  expect(titles.filter(({ url, title }) => url !== '/' && !new RegExp(`^.+－${SITE}$`).test(title))).toEqual([]);
  expect(titles.find(({ url }) => url === '/')?.title).toContain(SITE);
});

test('every page has a description of its own kind', () => {
  expect(
    faultsOf(({ document }) => {
      const description = tagged(document, 'meta').find((meta) => attribute(meta, 'name') === 'description');
      return description && (attribute(description, 'content') ?? '').length > 5 ? [] : ['no description'];
    }),
  ).toEqual([]);
});

const outsideSections = (element: Element): boolean =>
  !ancestors(element).some(({ tagName }) => ['article', 'aside', 'main', 'nav', 'section'].includes(tagName));

test('header, main and footer stand once, and every nav has a name of its own', () => {
  expect(
    faultsOf(({ document }) => {
      const count = (tag: string): number => tagged(document, tag).filter(outsideSections).length;
      const names = tagged(document, 'nav').map((nav) => nameOf(nav, document));
      return [
        ...['header', 'main', 'footer'].filter((tag) => count(tag) !== 1).map((tag) => `${count(tag)} ${tag}`),
        ...(names.length === 0 ? ['no nav'] : []),
        ...names.filter((name, index) => name === '' || names.indexOf(name) !== index).map((name) => `nav “${name}”`),
      ];
    }),
  ).toEqual([]);
});

function nameOf(element: Element, document: Parameters<typeof elements>[0]): string {
  const label = attribute(element, 'aria-label');
  if (label !== undefined) return label;
  const id = attribute(element, 'aria-labelledby');
  const labelling = elements(document).find((other) => attribute(other, 'id') === id);
  return labelling ? text(labelling).trim() : '';
}

test('aria-label never hides a visible text', () => {
  const structural = ['nav', 'form', 'section', 'aside', 'main'];
  expect(
    faultsOf(({ document }) =>
      elements(document)
        .filter((element) => has(element, 'aria-label') && !structural.includes(element.tagName))
        .map(({ tagName }) => tagName),
    ),
  ).toEqual([]);
});

test('every table has a caption, header cells with a scope, and keeps its roles on narrow screens', () => {
  const roleOf: Record<string, string[]> = { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], td: ['cell'], th: ['columnheader', 'rowheader'] };
  expect(
    faultsOf(({ document }) =>
      tagged(document, 'table').flatMap((table) => {
        const headers = tagged(table, 'th');
        const parts = [table, ...elements(table).filter(({ tagName }) => tagName in roleOf)];
        return [
          ...(text(tagged(table, 'caption')[0] ?? table).trim() === '' || tagged(table, 'caption').length !== 1 ? ['no caption'] : []),
          ...(headers.length === 0 ? ['no header cell'] : []),
          ...headers.filter((cell) => !['col', 'row', 'rowgroup', 'colgroup'].includes(attribute(cell, 'scope') ?? '')).map(() => 'th without scope'),
          ...headers.filter((cell) => attribute(cell, 'scope')?.startsWith('col') !== (attribute(cell, 'role') === 'columnheader')).map(() => 'role and scope of th disagree'),
          ...parts.filter((part) => !roleOf[part.tagName]?.includes(attribute(part, 'role') ?? '')).map(({ tagName }) => `${tagName} without its role`),
        ];
      }),
    ),
  ).toEqual([]);
});

test('an id stands once on a page', () => {
  expect(
    faultsOf(({ document }) => {
      const ids = elements(document).flatMap((element) => attribute(element, 'id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }),
  ).toEqual([]);
});

test('no click handler, style attribute, italics, braille cell or tooltip', () => {
  expect(
    faultsOf(({ document, main }) => [
      // The title of a link in the head is the name of what it links to.
      ...elements(document).filter(({ tagName }) => tagName !== 'link').flatMap(({ tagName, attrs }) =>
        attrs.filter(({ name }) => /^on/.test(name) || name === 'style' || name === 'title' || name === 'accesskey').map(({ name }) => `<${tagName} ${name}>`),
      ),
      ...tagged(document, 'i', 'em', 'marquee', 'blink', 'font').map(({ tagName }) => `<${tagName}>`),
      ...(/[\u2801-\u28FF]/.test(text(main)) ? ['braille'] : []),
    ]),
  ).toEqual([]);
});

test('nothing is focused out of order', () => {
  expect(
    faultsOf(({ document }) =>
      elements(document)
        .filter((element) => !['0', '-1', undefined].includes(attribute(element, 'tabindex')))
        .map(({ tagName }) => tagName),
    ),
  ).toEqual([]);
});
