/** Writes a book as EPUB 3: the same book gives the same bytes, on every machine and on every day. */
import { zipSync, type Zippable } from 'fflate';
import type { Chapter, Entry, Parts } from './chapters.ts';
import { escape } from './xhtml.ts';

export interface Book extends Parts {
  /** Address of the page that it holds, which names the book for ever. */
  url: string;
  title: string;
  /** Who wrote what is in it. */
  creator: string;
  /** Who made the book. */
  publisher: string;
  description: string;
  rights: string;
  /** Day of the build, as YYYY-MM-DD. */
  built: string;
  /** XHTML of the title page. */
  titlePage: string;
  css: string;
}

const LANGUAGE = 'zh-CN';
const SUMMARY = '全书是文字，没有图片、声音和动画。有目录和分级的标题，可以按标题跳读。表格有表头。字号和颜色由阅读软件决定。';
/** What is true of text alone; conformance is not claimed, because nobody has evaluated it. */
const ACCESSIBILITY: readonly (readonly [string, string])[] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', SUMMARY],
];

/** @throws {Error} when two files of the book have the same name */
export function toEpub(book: Book): Uint8Array {
  const pages: Chapter[] = [{ file: 'title.xhtml', title: book.title, body: `<section epub:type="titlepage">${book.titlePage}</section>` }, ...book.chapters];
  const files: [name: string, content: string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageOf(book, pages)],
    ['EPUB/nav.xhtml', xhtml('目录', navOf(book))],
    ['EPUB/toc.ncx', ncxOf(book)],
    ['EPUB/book.css', book.css],
    ...pages.map(({ file, title, body }): [string, string] => [`EPUB/${file}`, xhtml(title, body)]),
  ];
  const twice = files.find(([name], index) => files.findIndex(([other]) => other === name) !== index);
  if (twice) throw new Error(`电子书“${book.title}”里有两个文件叫“${twice[0]}”`);
  // Reading software looks at the first bytes of the file for this, uncompressed.
  const zip: Zippable = { mimetype: [bytes('application/epub+zip'), { level: 0 }] };
  for (const [name, content] of files) zip[name] = bytes(content);
  // A zip holds local time: noon of the day, wherever the build runs.
  const [year = 0, month = 0, day = 0] = book.built.split('-').map(Number);
  return zipSync(zip, { level: 9, mtime: new Date(year, month - 1, day, 12) });
}

const encoder = new TextEncoder();
const bytes = (text: string): Uint8Array => encoder.encode(text);

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

function xhtml(title: string, body: string): string {
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${LANGUAGE}" xml:lang="${LANGUAGE}">
<head><meta charset="utf-8"/><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>${body}</body>
</html>
`;
}

/** An id of the package document, which may not begin with a digit. */
const idOf = (file: string): string => `file-${file.replace(/\W/g, '-')}`;

function packageOf({ url, title, creator, publisher, description, rights, built }: Book, pages: readonly Chapter[]): string {
  const spine = [pages[0]?.file ?? '', 'nav.xhtml', ...pages.slice(1).map(({ file }) => file)];
  const element = (name: string, value: string): string => `<dc:${name}>${escape(value)}</dc:${name}>`;
  const metadata = [
    `<dc:identifier id="book">${escape(url)}</dc:identifier>`,
    element('title', title),
    element('language', LANGUAGE),
    element('creator', creator),
    element('publisher', publisher),
    element('date', built),
    element('description', description),
    element('rights', rights),
    element('source', url),
    `<meta property="dcterms:modified">${built}T00:00:00Z</meta>`,
    ...ACCESSIBILITY.map(([name, value]) => `<meta property="schema:${name}">${escape(value)}</meta>`),
  ];
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    '<item id="css" href="book.css" media-type="text/css"/>',
    ...pages.map(({ file }) => `<item id="${idOf(file)}" href="${file}" media-type="application/xhtml+xml"/>`),
  ];
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${LANGUAGE}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine toc="ncx">
${spine.map((file) => `<itemref idref="${file === 'nav.xhtml' ? 'nav' : idOf(file)}"/>`).join('\n')}
</spine>
</package>
`;
}

function navOf({ contents, chapters }: Book): string {
  const list = (entries: readonly Entry[]): string =>
    `<ol>${entries.map(({ title, href, children }) => `<li><a href="${href}">${escape(title)}</a>${children.length > 0 ? list(children) : ''}</li>`).join('')}</ol>`;
  const landmark = (type: string, href: string, title: string): string => `<li><a epub:type="${type}" href="${href}">${title}</a></li>`;
  return `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title"><h1 id="toc-title">目录</h1>${list(contents)}</nav>
<nav epub:type="landmarks" aria-labelledby="landmarks-title" hidden=""><h2 id="landmarks-title">主要位置</h2><ol>${[
    landmark('titlepage', 'title.xhtml', '书名页'),
    landmark('toc', '#toc', '目录'),
    landmark('bodymatter', chapters[0]?.file ?? '', '正文'),
  ].join('')}</ol></nav>`;
}

/** The contents for reading software and players that know EPUB 2 alone. */
function ncxOf({ url, title, contents }: Book): string {
  let order = 0;
  const points = (entries: readonly Entry[]): string =>
    entries
      .map((entry) => {
        order += 1;
        return `<navPoint id="point-${order}" playOrder="${order}"><navLabel><text>${escape(entry.title)}</text></navLabel><content src="${entry.href}"/>${points(entry.children)}</navPoint>`;
      })
      .join('\n');
  const depth = (entries: readonly Entry[]): number => entries.reduce((most, { children }) => Math.max(most, 1 + depth(children)), 0);
  return `${XML}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${LANGUAGE}">
<head><meta name="dtb:uid" content="${escape(url)}"/><meta name="dtb:depth" content="${depth(contents)}"/></head>
<docTitle><text>${escape(title)}</text></docTitle>
<navMap>
${points(contents)}
</navMap>
</ncx>
`;
}
