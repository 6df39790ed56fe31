import { isBoxTitle, readMark, isOwnLineTitle } from './marks.ts';
import type { Node, ParagraphNode, HeadingNode } from './nodes.ts';
import { joinLines } from './pdf-lines.ts';
import type { ParagraphPiece, SourceLine, Span } from './pieces.ts';
import { closeGaps, printedWidth } from './spacing.ts';

const DOC_NUMBER = /^\p{Script=Han}{2,12}〔\d{4}〕\d+号$/u;
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
const LONGEST_TITLE_LINE = 45;

/** What the first pages say about the document itself; null where they do not. */
export interface OpeningFacts {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly issued: string | null;
}

export interface Opening {
  readonly facts: OpeningFacts;
  readonly nodes: readonly Node[];
  /** Lines whose order changes because the document number moves below the title; null when it stands there anyway. */
  readonly moved: Span | null;
}

/** True for the line with which the plan proper begins: 第一章 or 一、 standing alone. */
export function isFirstHeading(text: string): boolean {
  const rank = readMark(closeGaps(text))?.rank;
  return (rank === 'chapter' || rank === 'cn') && isOwnLineTitle(closeGaps(text)) && !isBoxTitle(text);
}

/**
 * Reads what stands before the first heading: the notice by which the plan was issued (title, number, addressee,
 * text, signature, date) and the plan's own title and introduction. `lines` are not blank, furniture is off;
 * `width` is the type area of a PDF, or null when every line is a paragraph.
 */
export function readOpening(lines: readonly SourceLine[], width: number | null): Opening {
  const texts = lines.map((line) => closeGaps(line.text));
  const addressee = texts.findIndex((text) => /：$/u.test(text) && text.length < 80);
  const date = texts.findIndex((text, at) => at > addressee && DATE.test(text));
  const hasNotice = addressee > 0 && date > addressee + 1;
  const nodes: Node[] = [];
  let moved: Span | null = null;
  let docNumber: string | null = null;
  let rest = lines;
  if (hasNotice) {
    const head = lines.slice(0, addressee);
    const numberAt = texts.slice(0, addressee).findIndex((text) => DOC_NUMBER.test(text));
    const titleLines = head.filter((_, at) => at !== numberAt);
    const number = numberAt < 0 ? undefined : head[numberAt];
    nodes.push(titleNode(titleLines, 'notice'));
    if (number !== undefined) {
      docNumber = closeGaps(number.text);
      nodes.push(paragraphNode(number));
      const lastTitle = titleLines[titleLines.length - 1];
      if (lastTitle !== undefined && number.no < lastTitle.no) moved = { from: number.no, to: lastTitle.no };
    }
    nodes.push(...lines.slice(addressee, addressee + 1).map((line) => paragraphNode(line)));
    nodes.push(...paragraphs(lines.slice(addressee + 1, date - 1), width));
    nodes.push(...lines.slice(date - 1, date + 1).map((line) => paragraphNode(line, true)));
    const after = lines.slice(date + 1);
    const extra = after.findIndex((line) => !/^（.*）$/u.test(closeGaps(line.text)));
    nodes.push(...after.slice(0, extra).map((line) => paragraphNode(line)));
    rest = after.slice(extra);
  }
  const titleEnd = rest.findIndex((line) => !isTitlePart(line.text, width));
  const titleLines = titleEnd < 0 ? rest : rest.slice(0, titleEnd);
  if (titleLines.length > 0) nodes.push(titleNode(titleLines, 'preface'));
  nodes.push(...paragraphs(rest.slice(titleLines.length), width));
  return {
    facts: {
      title: titleLines.length === 0 ? null : joinTitle(titleLines),
      issuer: hasNotice ? (texts[date - 1] ?? null) : null,
      docNumber,
      issued: hasNotice ? isoDate(texts[date] ?? '') : null,
    },
    nodes,
    moved,
  };
}

/** A title line has no punctuation of sentences and, in a PDF, leaves the type area visibly unfilled. */
function isTitlePart(text: string, width: number | null): boolean {
  const closed = closeGaps(text);
  const fits = width === null ? closed.length <= LONGEST_TITLE_LINE : printedWidth(closed) < width - 3;
  return fits && !/[，。；：]/u.test(closed);
}

function joinTitle(lines: readonly SourceLine[]): string {
  return closeGaps(lines.map((line) => line.text).join('\n'));
}

function titleNode(lines: readonly SourceLine[], page: string): HeadingNode {
  const from = lines[0]?.no ?? 0;
  return { type: 'heading', rank: 'chapter', level: 2, text: joinTitle(lines), page, from, to: lines[lines.length - 1]?.no ?? from };
}

function paragraphNode(line: SourceLine, sign = false): ParagraphNode {
  return { type: 'paragraph', text: closeGaps(line.text), sign, from: line.no, to: line.no };
}

function paragraphs(lines: readonly SourceLine[], width: number | null): ParagraphNode[] {
  const pieces: readonly ParagraphPiece[] =
    width === null
      ? lines.map((line) => ({ type: 'paragraph', text: closeGaps(line.text), from: line.no, to: line.no }))
      : joinLines(lines, width, { join: new Set(), split: new Set() });
  return pieces.map((piece) => ({ ...piece, sign: false }));
}

function isoDate(text: string): string | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', dayOfMonth = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}
