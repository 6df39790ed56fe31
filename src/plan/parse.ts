/** Reads the Markdown of `content/plans/` (format: `content/README.md`) into a {@link Plan}. */
import type { Nodes, RootContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Hidden } from './hidden.ts';
import type { Block, Cell, ListItem, Plan, PlanInfo, Section, TableBlock, TableRow } from './model.ts';

/** One fault of a content file; `line` counts from 1 in that file. */
export interface Fault {
  file: string;
  line: number;
  message: string;
}

/** All faults found in content files, each with its cure. */
export class ContentError extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line}: ${fault.message}`).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** A character that nobody sees, as a fault of a file. */
export function hiddenFault(file: string, { line, name }: Hidden): Fault {
  return { file, line, message: `有看不见的字符（${name}）；请删去，重新打一遍这几个字` };
}

const processor = unified().use(remarkParse).use(remarkTable).use(remarkDirective);

/** Tables alone: the other extensions of GitHub's Markdown (automatic links, `~`) would alter official text. */
function remarkTable(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const ID_MARK = /\s*\{#([a-z0-9-]+)((?:\s+\.[a-z]+)*)\}\s*$/;

interface Marked {
  text: string;
  id: string | null;
  classes: string[];
}

/**
 * @param info facts from the front matter
 * @param body Markdown after the front matter
 * @param file name used in errors
 * @param lineOffset lines of the file that precede `body`
 * @throws {ContentError} with every fault of the file at once
 */
export function parsePlan(info: PlanInfo, body: string, file: string, lineOffset = 0): Plan {
  const reader = new Reader(file, lineOffset);
  const sections = reader.sections(processor.parse(body).children);
  if (reader.faults.length > 0) throw new ContentError(reader.faults);
  return { info, sections };
}

class Reader {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #lineOffset: number;
  readonly #ids = new Map<string, number>();

  constructor(file: string, lineOffset: number) {
    this.#file = file;
    this.#lineOffset = lineOffset;
  }

  sections(nodes: RootContent[]): Section[] {
    const sections: Section[] = [];
    let chapter: string | null = null;
    for (const node of nodes) {
      if (node.type === 'heading') {
        const { text, id } = this.#marked(node, textOf(node));
        if (id?.startsWith('s')) {
          if (node.depth !== 2 && node.depth !== 3) {
            this.#fault(node, `有自己页面的标题只能是 ## 或 ###，这里是第${node.depth}级：“${text}”`);
            continue;
          }
          this.#requireId(node, id, text);
          const path = id.replace(/^s-?/, '');
          if (node.depth === 2) chapter = path;
          sections.push({
            id,
            path,
            title: text,
            level: node.depth,
            parent: node.depth === 3 ? chapter : null,
            blocks: [],
          });
          continue;
        }
      }
      const section = sections.at(-1);
      if (!section) {
        this.#fault(node, '正文要从一个有页面的标题开始，例如“## 第一章 …… {#s1}”');
        return sections;
      }
      const before = section.blocks.findLast((block) => block.type === 'heading')?.level ?? section.level;
      const block = this.#block(node, section.level + 1);
      if (block?.type === 'heading' && block.level > before + 1) {
        this.#fault(node, `标题“${block.text}”跳过了一级：上一个标题是第${before}级，这里是第${block.level}级`);
      }
      if (block) section.blocks.push(block);
    }
    return sections;
  }

  #block(node: RootContent, boxLevel: number): Block | null {
    switch (node.type) {
      case 'heading': {
        const { text, id } = this.#marked(node, textOf(node));
        return { type: 'heading', id: this.#requireId(node, id, text), level: node.depth, text };
      }
      case 'paragraph': {
        const { text, id, classes } = this.#marked(node, textOf(node));
        return { type: 'paragraph', id: this.#requireId(node, id, text), text, sign: classes.includes('sign') };
      }
      case 'list':
        return {
          type: 'list',
          items: node.children.map((item): ListItem => {
            const passages = item.children.map((child) => {
              if (child.type !== 'paragraph') this.#fault(child, '列表项里只能有段落');
              const { text, id } = this.#marked(child, textOf(child));
              return { id: this.#requireId(child, id, text), text };
            });
            const [first, ...more] = passages;
            return { ...(first ?? { id: '', text: '' }), more };
          }),
        };
      case 'containerDirective':
        return this.#container(node, boxLevel);
      default:
        this.#fault(node, `这里不能写“${node.type}”；可以写标题、段落、列表、:::box、:::table、:::note`);
        return null;
    }
  }

  #container(node: Extract<RootContent, { type: 'containerDirective' }>, boxLevel: number): Block | null {
    const [first, ...others] = node.children;
    const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    const children = (isLabel ? others : node.children) as RootContent[];
    switch (node.name) {
      case 'box': {
        const title = isLabel ? textOf(first) : null;
        const id = this.#requireId(node, node.attributes?.['id'] ?? null, title ?? '方框');
        const blocks = children.flatMap((child) => this.#block(child, boxLevel + 1) ?? []);
        return { type: 'box', id, title, level: boxLevel, blocks };
      }
      case 'note': {
        const paragraphs = children.map((child) => {
          if (child.type !== 'paragraph') this.#fault(child, '编者注里只能有段落');
          return textOf(child);
        });
        return { type: 'note', paragraphs };
      }
      case 'table': {
        const [table] = children;
        if (table?.type !== 'table' || children.length !== 1) {
          this.#fault(node, ':::table 里要有一个表格，而且只有一个');
          return null;
        }
        return this.#table(node, table);
      }
      default:
        this.#fault(node, `不认识“:::${node.name}”；可以写 :::box、:::table、:::note`);
        return null;
    }
  }

  #table(node: Extract<RootContent, { type: 'containerDirective' }>, table: Table): TableBlock {
    const id = this.#requireId(node, node.attributes?.['id'] ?? null, '表格');
    const caption = node.attributes?.['caption'] ?? '';
    if (caption === '') this.#fault(node, '表格要有名字：:::table{#… caption="……"}');
    const [headRow, ...bodyRows] = table.children;
    const header = headRow?.children.map((cell) => textOf(cell)) ?? [];
    const rowHeader = Number(node.attributes?.['rowhead'] ?? 1) - 1;
    if (!(rowHeader in header)) this.#fault(node, `rowhead 要是1到${header.length}之间的数字`);
    const rows = bodyRows.map((row): TableRow => {
      let rowId: string | null = null;
      const cells = row.children.map((cell, index): Cell => {
        const marked = index === 0 ? this.#marked(cell, textOf(cell)) : { text: textOf(cell), id: null };
        rowId ??= marked.id;
        if (marked.text === '^^') return { kind: 'above' };
        if (marked.text === '<<') return { kind: 'left' };
        return { kind: 'text', text: marked.text };
      });
      if (cells.length !== header.length) {
        this.#fault(row, `这一行有${cells.length}格，表头有${header.length}格；竖线“|”要写成“\\|”`);
      }
      return { id: this.#requireId(row, rowId, textOf(row).slice(0, 20)), cells };
    });
    return { type: 'table', id, caption, rowHeader, header, rows };
  }

  #marked(node: Nodes, text: string): Marked {
    const match = ID_MARK.exec(text);
    if (!match) {
      if (text.includes('{#')) this.#fault(node, `编号要写在最后面，写成“ {#p3-1-4}”：“${text.slice(0, 30)}”`);
      return { text, id: null, classes: [] };
    }
    const classes = (match[2] ?? '').split(/\s+\./).filter(Boolean);
    return { text: text.slice(0, match.index), id: match[1] ?? null, classes };
  }

  #requireId(node: Nodes, id: string | null, text: string): string {
    if (id === null) {
      this.#fault(node, `缺少编号“{#…}”：“${text.slice(0, 30)}”`);
      return '';
    }
    if (!/^[a-z0-9-]+$/.test(id)) this.#fault(node, `编号“${id}”只能用小写英文字母、数字和连字号`);
    const earlier = this.#ids.get(id);
    if (earlier !== undefined) this.#fault(node, `编号“${id}”第${earlier}行已经用过，请换一个`);
    this.#ids.set(id, this.#lineOf(node));
    return id;
  }

  #lineOf(node: Nodes): number {
    return (node.position?.start.line ?? 0) + this.#lineOffset;
  }

  #fault(node: Nodes, message: string): void {
    this.faults.push({ file: this.#file, line: this.#lineOf(node), message });
  }
}

/** Plain text of a node: `<br>` is a line break, any other markup is taken as the characters it is written with. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' && /^<br\s*\/?>$/.test(node.value) ? '\n' : node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
