/** Built HTML as the XHTML of a book. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value;

/** Elements below `node` in document order. */
export function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));
}

/** Whether an element serves a page alone: ways to files, links of a heading to itself. */
export const isForPage = (element: Element): boolean =>
  attribute(element, 'data-take-away') !== undefined || attribute(element, 'aria-hidden') === 'true' || ['script', 'style', 'nav'].includes(element.tagName);

/** Text of a node without what serves a page alone. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || (isElement(node) && isForPage(node))) return '';
  return node.childNodes.map(textOf).join('');
}

export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What a book needs of a page's attributes; roles that repeat what an element is are left to the reading software. */
const KEPT = ['id', 'class', 'href', 'colspan', 'rowspan', 'scope', 'aria-labelledby', 'data-chrome'];
const VOID = ['br', 'hr', 'wbr'];

/** @param resolve gives the address that a link has in the book */
export function toXhtml(node: Node, resolve: (href: string) => string): string {
  if (node.nodeName === '#text') return escape((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!isElement(node) || isForPage(node)) return '';
  const { tagName, attrs, childNodes } = node;
  const kept = attrs
    .filter(({ name, value }) => KEPT.includes(name) || (name === 'role' && value === 'note'))
    .map(({ name, value }) => ` ${name}="${escape(name === 'href' ? resolve(value) : value)}"`)
    .join('');
  if (VOID.includes(tagName)) return `<${tagName}${kept}/>`;
  return `<${tagName}${kept}>${childNodes.map((child) => toXhtml(child, resolve)).join('')}</${tagName}>`;
}
