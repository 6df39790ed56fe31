/** The little of a DOM that the checks over built files need. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const parseHtml = (html: string): Node => parse(html);

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const has = (element: Element, name: string): boolean => attribute(element, name) !== undefined;

/** Elements below `node` in document order; `enter` false passes over an element with all it holds. */
export function elements(node: Node, enter: (element: Element) => boolean = () => true): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => (isElement(child) && enter(child) ? [child, ...elements(child, enter)] : []));
}

/** Elements of one of the tags. */
export const tagged = (node: Node, ...tags: string[]): Element[] =>
  elements(node).filter(({ tagName }) => tags.includes(tagName));

/** The one element of this tag. @throws {Error} when there is none, or more than one */
export function only(node: Node, tag: string): Element {
  const found = tagged(node, tag);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`<${tag}> stands ${found.length} times`);
  return first;
}

/** Text as a reader meets it: without scripts and styles; `enter` as above. `<br>` is a line break. */
export function text(node: Node, enter: (element: Element) => boolean = () => true): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (isElement(node) && node.tagName === 'br') return '\n';
  if (!('childNodes' in node)) return '';
  return node.childNodes
    .filter((child) => !isElement(child) || (!['script', 'style'].includes(child.tagName) && enter(child)))
    .map((child) => text(child, enter))
    .join('');
}

/** Whether an element is the document's own, not the site's addition. */
export const isOwn = (element: Element): boolean => !has(element, 'data-chrome');

export function ancestors(element: Element): Element[] {
  const parent = element.parentNode;
  return parent && isElement(parent) ? [parent, ...ancestors(parent)] : [];
}
