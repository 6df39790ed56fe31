/** Takes a built page apart into the chapters of a book, which then says what the page says. */
import { parse } from 'parse5';
import { attribute, elementsIn, isElement, isForPage, textOf, toXhtml, type Element, type Node } from './xhtml.ts';

export interface Chapter {
  /** Name inside the book, e.g. `3-1.xhtml`. */
  file: string;
  title: string;
  /** XHTML of the body. */
  body: string;
}

/** An entry of the contents; `children` are one level deeper. */
export interface Entry {
  title: string;
  /** Where it stands in the book, e.g. `3-1.xhtml#box2`. */
  href: string;
  children: Entry[];
}

export interface Parts {
  chapters: Chapter[];
  contents: Entry[];
}

interface Options {
  /** Name of the file that begins with the heading of this id; `null` when none does. */
  fileOf(id: string): string | null;
  /** Id of the element that an address on the site leads to, if it may be in this book. */
  idOf(address: string): string | null;
  /** Address of the site, without a slash at the end: what is not in the book is there. */
  site: string;
}

/** The one element that fits. @throws {Error} when there is none, or more than one */
export function only(node: Node, name: string, fits: (element: Element) => boolean): Element {
  const [found, ...more] = elementsIn(node).filter(fits);
  if (!found || more.length > 0) throw new Error(`电子书要的“${name}”在页面上有${found ? more.length + 1 : 0}处，应当有一处`);
  return found;
}

export const hasClass = (name: string) => (element: Element): boolean => (attribute(element, 'class') ?? '').split(' ').includes(name);

/** Makes addresses of the site whole. */
export const onSite = (site: string) => (href: string): string => (href.startsWith('/') ? site + href : href);

/**
 * @param html of a page with its text in `.text`, whose children are headings and what stands under them, and its contents in
 * `.contents`
 * @throws {Error} when the page is built otherwise, or its contents lead to nothing
 */
export function takeApart(html: string, { fileOf, idOf, site }: Options): Parts {
  const page = parse(html);
  const files = split(only(page, '.text', hasClass('text')), fileOf);
  const home = new Map(files.flatMap(({ file, nodes }) => nodes.flatMap((node) => idsIn(node)).map((id) => [id, file] as const)));
  const place = (id: string): string | undefined => home.get(id) && `${home.get(id) ?? ''}#${id}`;
  const resolve = (href: string): string => {
    const id = href.startsWith('#') ? href.slice(1) : idOf(href);
    return (id !== null && place(id)) || onSite(site)(href);
  };
  const entries = (list: Element): Entry[] =>
    list.childNodes.filter(isElement).map((item) => {
      const [link, sub] = item.childNodes.filter(isElement);
      const href = link && place((attribute(link, 'href') ?? '').slice(1));
      if (!link || href === undefined) throw new Error(`目录里的“${textOf(item).slice(0, 30)}”在正文里没有位置`);
      return { title: textOf(link), href, children: sub ? entries(sub) : [] };
    });
  const [list] = elementsIn(only(page, '.contents', hasClass('contents'))).filter(({ tagName }) => tagName === 'ol');
  return {
    chapters: files.map(({ file, nodes }) => ({ file, title: nodes.map(textOf)[0] ?? '', body: nodes.map((node) => toXhtml(node, resolve)).join('') })),
    contents: list ? entries(list) : [],
  };
}

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

/** A heading with nothing under it but the next one is no page of its own. */
function split(text: Element, fileOf: Options['fileOf']): { file: string; nodes: Element[] }[] {
  const files: { file: string; nodes: Element[] }[] = [];
  for (const node of text.childNodes.filter(isElement)) {
    if (isForPage(node)) continue;
    const name = isHeading(node) ? fileOf(attribute(node, 'id') ?? '') : null;
    const last = files.at(-1);
    if (name !== null && !last?.nodes.every(isHeading)) files.push({ file: name, nodes: [node] });
    else if (last) last.nodes.push(node);
    else throw new Error(`电子书的正文要从一个标题开始，这里先有：${textOf(node).slice(0, 30)}`);
  }
  return files;
}

const idsIn = (element: Element): string[] => [element, ...elementsIn(element)].flatMap((one) => (isForPage(one) ? [] : (attribute(one, 'id') ?? [])));
