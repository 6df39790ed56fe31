import type { BoxNode, Node, TableNode } from './nodes.ts';

interface PageState {
  page: string;
  paragraphs: number;
  headings: number;
  items: number;
}

/**
 * Writes nodes as our Markdown (content/README.md) and gives every passage its id. The result has no front matter.
 * Ids depend on the passage's place on its page only, so that a change on one page leaves those of the others alone.
 */
export function writeMarkdown(nodes: readonly Node[]): string {
  const state: PageState = { page: 'preface', paragraphs: 0, headings: 0, items: 0 };
  let untitledBoxes = 0;
  let previous: Node['type'] | null = null;
  let output = '';
  for (const node of nodes) {
    if (node.type === 'box' && node.number === null) untitledBoxes += 1;
    const block = writeNode(node, state, untitledBoxes);
    if (output !== '') output += node.type === 'item' && previous === 'item' ? '\n' : '\n\n';
    output += block;
    previous = node.type;
  }
  return `${output}\n`;
}

function writeNode(node: Node, state: PageState, untitledBoxes: number): string {
  switch (node.type) {
    case 'heading': {
      const id = node.page === null ? `h${pageInfix(state.page)}-${(state.headings += 1)}` : openPage(state, node.page);
      return `${'#'.repeat(node.level)} ${escapeText(node.text)} {#${id}}`;
    }
    case 'paragraph':
      return `${escapeText(node.text)} {#p${pageInfix(state.page)}-${(state.paragraphs += 1)}${node.sign ? ' .sign' : ''}}`;
    case 'item':
      return `- ${escapeText(node.text)} {#i${pageInfix(state.page)}-${(state.items += 1)}}`;
    case 'note':
      return `:::note\n${escapeText(node.text)}\n:::`;
    case 'markdown':
      return node.markdown;
    case 'table':
      return writeTable(node);
    case 'box':
      return writeBox(node, `box${node.number ?? untitledBoxId(untitledBoxes)}`);
  }
}

/** `0` for the first box without a title, `00-2` for the second. */
function untitledBoxId(count: number): string {
  return count === 1 ? '0' : `00-${count}`;
}

function pageInfix(page: string): string {
  return /^\d/u.test(page) ? page : `-${page}`;
}

function openPage(state: PageState, page: string): string {
  state.page = page;
  state.paragraphs = 0;
  state.headings = 0;
  state.items = 0;
  return `s${pageInfix(page)}`;
}

function writeBox(node: BoxNode, id: string): string {
  const fence = node.table === null ? ':::' : '::::';
  const title = node.title === null ? '' : `[${escapeText(node.title)}]`;
  const body = [...(node.table === null ? [] : [writeTable(node.table)]), ...writeBoxParts(node, id)];
  return `${fence}box${title}{#${id}}\n${body.join('\n\n')}\n${fence}`;
}

function writeBoxParts(node: BoxNode, id: string): string[] {
  const blocks: string[] = [];
  let group = 0;
  let item = 0;
  let paragraph = 0;
  let list: string[] = [];
  const closeList = (): void => {
    if (list.length > 0) blocks.push(list.join('\n'));
    list = [];
  };
  for (const part of node.parts) {
    const prefix = group === 0 ? id : `${id}-${group}`;
    if (part.type === 'item') {
      item += 1;
      const [first = '', ...more] = part.paragraphs;
      list.push(`- ${escapeText(first)} {#${prefix}-${item}}`);
      more.forEach((text, at) => list.push('', `  ${escapeText(text)} {#${prefix}-${item}-p${at + 2}}`, ''));
      continue;
    }
    closeList();
    if (part.type === 'group') {
      group += 1;
      item = 0;
      paragraph = 0;
      blocks.push(`##### ${escapeText(part.text)} {#${id}-${group}}`);
    } else {
      paragraph += 1;
      blocks.push(`${escapeText(part.text)} {#${prefix}-p${paragraph}}`);
    }
  }
  closeList();
  return blocks.map((block) => block.trimEnd());
}

function writeTable(table: TableNode): string {
  const rows = table.rows.map((row) => {
    const [first = '', ...others] = row.cells.map(writeCell);
    return `| ${[`${first} {#${row.id}}`.trimStart(), ...others].join(' | ')} |`;
  });
  return [
    `:::table{#${table.id} caption="${table.caption.replaceAll('"', '&quot;')}" rowhead=${table.rowhead}}`,
    `| ${table.header.map(writeCell).join(' | ')} |`,
    `| ${table.header.map(() => '---').join(' | ')} |`,
    ...rows,
    ':::',
  ].join('\n');
}

function writeCell(text: string): string {
  if (text === '^^' || text === '<<') return text;
  return text.split('\n').map(escapeText).join('<br>');
}

/** Keeps Markdown from reading signs of the text as its own. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~{}]/gu, String.raw`\$&`)
    .replace(/&(?=[a-z#])/giu, String.raw`\&`)
    .replace(/:(?=\S)/gu, String.raw`\:`)
    .replace(/^(?:#|[+-](?=\s|$))/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`);
}
