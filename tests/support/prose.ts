/** Rules for the editors' own prose (shared design, accessibility.md), as a list of faults. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

export const LONGEST_SENTENCE = 40;
export const LONGEST_WITHOUT_HEADING = 400;

const RULES: [RegExp, string][] = [
  [/元\/|\/年|\/人|\/月/, '单位要写成“每人每年……元”'],
  [/[~～]/, '不写“~”，写“到”'],
  [/\d\s*[-–—]\s*\d/, '不写“6-12”，写“6到12”'],
  [/√/, '不用“√”，写“是”'],
  [/[！!]/, '不用感叹号'],
  [/\p{Script=Han} +\d|\d +\p{Script=Han}/u, '汉字和数字之间不空格'],
  [/[\p{Script=Han}][,;:?](?!\d)/u, '中文用全角标点'],
];

interface Piece {
  line: number;
  text: string;
  heading: boolean;
}

/** Faults of a Markdown file of the editors, each with its line. */
export function proseFaults(file: string): string[] {
  const { body, bodyLine } = splitFrontMatter(file, '');
  const pieces = piecesOf(processor.parse(body)).map((piece) => ({ ...piece, line: piece.line + bodyLine }));
  return [...pieces.flatMap(({ line, text }) => textFaults(text).map((fault) => `第${line}行：${fault}`)), ...longStretches(pieces)];
}

/** Faults of a few sentences. */
export function textFaults(text: string): string[] {
  const long = sentences(text).filter((sentence) => [...sentence].length > LONGEST_SENTENCE);
  const numbers = (text.match(/\d[\d-]{3,}\d(?!\d*[元人户])/g) ?? []).filter((number) => number !== '12385' && number.replace(/\D/g, '').length > 4);
  return [
    ...long.map((sentence) => `这句有${[...sentence].length}个字，最多${LONGEST_SENTENCE}个：${sentence}`),
    ...numbers.map((number) => `像是电话号码，只能有12385：${number}`),
    ...RULES.filter(([rule]) => rule.test(text)).map(([rule, cure]) => `${cure}：${text.match(rule)?.[0] ?? ''}（${text.slice(0, 30)}）`),
  ];
}

function sentences(text: string): string[] {
  return text.replace(/\s/g, '').match(/[^。！？]+[。！？]?/g) ?? [];
}

/** Headings, paragraphs and cells, each as one piece of text; code is no prose. */
function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
    return [{ line: node.position?.start.line ?? 0, text: plain(node), heading: node.type === 'heading' }];
  }
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child)) : [];
}

function plain(node: Nodes): string {
  if (node.type === 'inlineCode') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plain(child as Nodes)).join('') : '';
}

function longStretches(pieces: Piece[]): string[] {
  const faults: string[] = [];
  let since = 0;
  for (const { line, text, heading } of pieces) {
    since = heading ? 0 : since + [...text].length;
    if (since > LONGEST_WITHOUT_HEADING) {
      faults.push(`第${line}行：${since}个字没有小标题，最多${LONGEST_WITHOUT_HEADING}个字`);
      since = 0;
    }
  }
  return faults;
}
