/** The site's own words on the built pages, as a screen reader says them. */
import { expect, test } from 'vitest';
import { faultsOf } from '../support/dist.ts';
import { attribute, has, isElement, only, text, type Element, type Node } from '../support/html.ts';
import { loadPlan, planIds } from '../support/plans.ts';
import { textFaults } from '../support/prose.ts';

/** Names that are not ours to change. */
const TITLES = (await Promise.all(planIds().map(loadPlan))).map(({ info }) => info.title);
const QUOTED = new RegExp(`“[^”]*”|《[^》]*》|${TITLES.map((title) => RegExp.escape(title)).join('|')}`, 'g');

const BLOCKS = ['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'legend', 'label', 'button', 'summary', 'a'];

/** Pieces of our own text: not the document's words, nor lists, names and tables that repeat them. */
function ownTexts(node: Node, ours: boolean, document: boolean): string[] {
  if (!isElement(node)) return 'childNodes' in node ? node.childNodes.flatMap((child) => ownTexts(child, ours, document)) : [];
  if (['script', 'style', 'table', 'title', 'blockquote', 'cite'].includes(node.tagName) || repeatsDocument(node)) return [];
  const mine = ours || has(node, 'data-chrome') || !document;
  const inner = node.childNodes.filter(isElement).flatMap((child) => ownTexts(child, mine, document));
  const isLeaf = BLOCKS.includes(node.tagName) && !node.childNodes.some((child) => isElement(child) && BLOCKS.includes(child.tagName) && child.tagName !== 'a');
  return isLeaf ? (mine ? [text(node, ({ tagName }) => tagName !== 'code').trim()] : []) : inner;
}

/** Contents, ways to other sections, official names, and addresses. */
const repeatsDocument = (element: Element): boolean =>
  ['contents', 'pager', 'breadcrumb', 'facts', 'bars', 'paper'].some((name) => (attribute(element, 'class') ?? '').split(' ').includes(name));

test('our own sentences on the pages are short, spoken as people speak, without typed spaces', () => {
  const faults = faultsOf(({ document, url }) => {
    if (url.endsWith('/duties/')) return [];
    const isDocument = /^\/plans\/[^/]+\/[^/]+\/$/.test(url);
    return ownTexts(only(document, 'body'), !isDocument, isDocument).flatMap((words) => textFaults(words.replace(QUOTED, '“”')));
  });
  expect([...new Set(faults.map((fault) => fault.replace(/^\S+ /, '')))]).toEqual([]);
});
