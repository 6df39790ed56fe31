/** Books as the checks read them. */
import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Elements in document order, each with the text directly in it. @throws {Error} when the XML is not well-formed */
export function readXml(xml: string): XmlElement[] {
  const all: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}

export interface OpenBook {
  bytes: Uint8Array;
  /** Files by name, in the order of the archive. */
  files: Map<string, string>;
  /** Their elements; style sheets and the type have none. */
  xml: Map<string, XmlElement[]>;
  package: XmlElement[];
  /** Names of the files in reading order. */
  spine: string[];
}

const FOLDER = 'EPUB/';

/** @throws {Error} when a file of the book is not well-formed */
export function openBook(bytes: Uint8Array): OpenBook {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]));
  const xml = new Map([...files].filter(([name]) => /\.(xhtml|opf|ncx|xml)$/.test(name)).map(([name, content]) => [name, readXml(content)]));
  const elements = xml.get(`${FOLDER}package.opf`) ?? [];
  const items = new Map(elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes['id'], attributes['href']]));
  const spine = elements.filter(({ name }) => name === 'itemref').map(({ attributes }) => FOLDER + (items.get(attributes['idref']) ?? '?'));
  return { bytes, files, xml, package: elements, spine };
}

/** What is wrong with how the parts of a book hang together. */
export function bookFaults({ bytes, files, xml, package: elements, spine }: OpenBook): string[] {
  const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  const manifest = named('item').map(({ attributes }) => FOLDER + (attributes['href'] ?? ''));
  const inside = [...files.keys()].filter((name) => name.startsWith(FOLDER) && !name.endsWith('.opf'));
  const ids = new Map([...xml].map(([name, all]) => [name, all.flatMap(({ attributes }) => attributes['id'] ?? [])]));
  const decoder = new TextDecoder();
  const broken = [...xml].flatMap(([name, all]) =>
    all.flatMap(({ attributes }) =>
      [attributes['href'], attributes['src']].flatMap((href) => {
        if (href === undefined || /^(https?|tel):/.test(href)) return [];
        const [path = '', id] = href.split('#');
        const file = path === '' ? name : name.replace(/[^/]*$/, path);
        return files.has(file) && (id === undefined || ids.get(file)?.includes(id)) ? [] : [`${name}: ${href} leads to nothing`];
      }),
    ),
  );
  return [
    ...(decoder.decode(bytes.subarray(30, 58)) === 'mimetypeapplication/epub+zip' && bytes[8] === 0 && bytes[28] === 0 ? [] : ['the type is not first, or not stored as it is']),
    ...inside.filter((name) => !manifest.includes(name)).map((name) => `${name} is not in the manifest`),
    ...manifest.filter((name) => !inside.includes(name)).map((name) => `${name} is in the manifest alone`),
    ...inside.filter((name) => name.endsWith('.xhtml') && spine.filter((one) => one === name).length !== 1).map((name) => `${name} is not once in the spine`),
    ...[...ids].flatMap(([name, own]) => own.filter((id, index) => own.indexOf(id) !== index).map((id) => `${name}: ${id} stands twice`)),
    ...broken,
    ...[...xml].flatMap(([name, all]) => all.filter((element) => /^(script|img|audio|video|iframe|object|style)$/.test(element.name)).map((element) => `${name}: <${element.name}>`)),
    ...[...files].filter(([name, content]) => name.endsWith('.xhtml') && !content.includes('lang="zh-CN" xml:lang="zh-CN"')).map(([name]) => `${name} does not say that it is in Chinese`),
  ];
}

/** Ways in which the checker of the W3C may be installed: with its launcher, or as Debian lays it down. */
const CHECKERS = [['epubcheck'], ['java', '-jar', '/usr/share/java/epubcheck.jar']];

/** The command of epubcheck on this machine, if there is any. */
export function findEpubcheck(): string[] | undefined {
  return CHECKERS.find(([command = '', ...rest]) => /EPUBCheck/i.test(String(spawnSync(command, [...rest, '--version'], { encoding: 'utf8' }).stdout)));
}
