/** What there is to read aloud on a page, sentence by sentence, and where each stands. */
import { chunks, LONGEST_CHUNK, spokenText } from '../../reading/speech.ts';

export interface Sentence {
  /** As the voice gets it. */
  spoken: string;
  from: Point;
  to: Point;
}

interface Point {
  node: Text;
  offset: number;
}

/** A block of text in the making. */
interface Passage {
  text: string;
  parts: { node: Text; at: number }[];
}

/** What leads elsewhere, what is filled in, what is not to be seen. */
const SILENT = [
  'nav, .on-screen, .words, .ways, .ways-on, .finder-tools, figcaption a',
  'script, style, noscript, svg, select, textarea, form button, .answers button',
  'thead, [hidden], [aria-hidden=true], [role=status], .hidden-visually, details:not([open]) > :not(summary)',
].join();

const BLOCK = /^(MAIN|SECTION|ARTICLE|ASIDE|DIV|P|H[1-6]|[UOD]L|LI|D[TD]|FIGURE|BLOCKQUOTE|FIGCAPTION|CITE|TABLE|CAPTION|TBODY|T[RDH]|DETAILS|SUMMARY|FORM|FIELDSET|LEGEND|LABEL)$/;

/** What a benefit is stands first, then whether it still applies, then the rest as it stands. */
const FIRST = 'h1, .amount, .code-plate';

export function sentencesOf(main: Element): Sentence[] {
  const children = Array.from(main.children);
  const first = children.filter((child) => child.matches(FIRST));
  const sentences: Sentence[] = [];
  for (const child of [...first, ...children.filter((other) => first.indexOf(other) < 0)]) collect(child, sentences);
  return sentences;
}

function collect(block: Element, into: Sentence[]): void {
  let passage: Passage = { text: '', parts: [] };
  let lead = isCell(block) ? columnOf(block) : '';
  const finish = (): void => {
    cut(passage, lead, into);
    if (passage.text.trim() !== '') lead = '';
    passage = { text: '', parts: [] };
  };
  const walk = (parent: Element): void => {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === Node.TEXT_NODE) {
        passage.parts.push({ node: node as Text, at: passage.text.length });
        passage.text += (node as Text).data;
      } else if (node.nodeType === Node.ELEMENT_NODE) inside(node as Element);
    }
  };
  const inside = (element: Element): void => {
    if (element.matches(SILENT)) return;
    if (element.nodeName === 'BR') passage.text += '\n';
    else if (BLOCK.test(element.nodeName)) {
      finish();
      collect(element, into);
    } else {
      // The sum behind a name is no part of it.
      if (element.matches('a + strong')) finish();
      walk(element);
    }
  };
  if (block.matches(SILENT) || leadsAway(block)) return;
  walk(block);
  finish();
}

/** A heading over nothing but ways on. */
function leadsAway(block: Element): boolean {
  const next = block.nextElementSibling;
  return /^H[2-6]$/.test(block.nodeName) && next !== null && next.matches('.on-screen, .ways, .words, nav');
}

const isCell = (element: Element): element is HTMLTableCellElement => /^T[DH]$/.test(element.nodeName);

/** The name of the column, which somebody who only listens does not see. */
function columnOf(cell: HTMLTableCellElement): string {
  const named = cell.getAttribute('data-label');
  if (named !== null) return named;
  const table = cell.closest('table');
  const head = table && table.tHead && table.tHead.rows[0];
  const title = head && head.cells[cell.cellIndex];
  return title ? title.textContent || '' : '';
}

function cut({ text, parts }: Passage, lead: string, into: Sentence[]): void {
  let at = 0;
  let before = spokenText(lead);
  for (const chunk of chunks(text)) {
    const spoken = spokenText(chunk);
    const from = pointAt(parts, at + chunk.length - chunk.replace(/^\s+/, '').length, false);
    const to = pointAt(parts, at + chunk.length, true);
    at += chunk.length;
    if (spoken === '' || !from || !to) continue;
    const fits = before.length + 1 + spoken.length <= LONGEST_CHUNK;
    if (before !== '' && !fits) into.push({ spoken: before, from, to });
    into.push({ spoken: before !== '' && fits ? `${before}，${spoken}` : spoken, from, to });
    before = '';
  }
}

/** @param end the point closes a sentence: better the end of one node than the beginning of the next */
function pointAt(parts: Passage['parts'], at: number, end: boolean): Point | null {
  const reached = parts.filter((part) => (end ? part.at < at : part.at <= at));
  const part = reached[reached.length - 1];
  return part ? { node: part.node, offset: Math.min(at - part.at, part.node.data.length) } : null;
}
