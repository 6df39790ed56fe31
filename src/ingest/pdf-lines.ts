import { endsSentence, isAnnexLine, isBoxTitle, readMark, startsBlock } from './marks.ts';
import type { ParagraphPiece, SourceLine } from './pieces.ts';
import { closeGaps, printedWidth, tidy } from './spacing.ts';

/** Lines after which the recipe decides: `join` never ends a paragraph there, `split` always does. */
export interface Breaks {
  readonly join: ReadonlySet<number>;
  readonly split: ReadonlySet<number>;
}

const DEFAULT_WIDTH = 28;
const SLACK_AT_SENTENCE_END = 2.5;
const SLACK_ANYWHERE = 5.5;

/** The commonest width of a printed line, in full-width characters: the width of the type area. */
export function typeAreaWidth(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const width = Math.round(printedWidth(closeGaps(line.text)));
    if (width >= 20 && width <= 32) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = DEFAULT_WIDTH;
  let bestCount = 0;
  for (const [width, count] of counts) {
    if (count > bestCount) [best, bestCount] = [width, count];
  }
  return best;
}

/**
 * Joins the physical lines of a PDF's text into paragraphs. A paragraph ends where a line is shorter than the type
 * area, where a sentence ends before a line that opens something new, after a title, or where the recipe says so.
 * `lines` must not contain blank lines.
 */
export function joinLines(lines: readonly SourceLine[], width: number, breaks: Breaks): ParagraphPiece[] {
  const pieces: ParagraphPiece[] = [];
  let open: SourceLine[] = [];
  lines.forEach((line, at) => {
    open.push(line);
    const next = lines[at + 1];
    if (next !== undefined && !endsHere(open, next, width, breaks)) return;
    pieces.push(paragraphOf(open));
    open = [];
  });
  return pieces;
}

function endsHere(open: readonly SourceLine[], next: SourceLine, width: number, breaks: Breaks): boolean {
  const last = open[open.length - 1];
  if (last === undefined) return false;
  if (breaks.join.has(last.no)) return false;
  if (breaks.split.has(last.no)) return true;
  const text = closeGaps(last.text);
  const following = closeGaps(next.text);
  if (open.length === 1 && isTitleLine(text)) return true;
  if (isTitleLine(following)) return true;
  const sentenceEnds = endsSentence(text);
  if (sentenceEnds && startsBlock(following)) return true;
  const full = Math.max(width, ...open.slice(0, -1).map((line) => printedWidth(closeGaps(line.text))));
  const missing = full - printedWidth(text);
  return missing > (sentenceEnds ? SLACK_AT_SENTENCE_END : SLACK_ANYWHERE);
}

function isTitleLine(text: string): boolean {
  const rank = readMark(text)?.rank;
  return ((rank === 'chapter' || rank === 'section') && !/[，。；]/u.test(text)) || isBoxTitle(text) || isAnnexLine(text);
}

function paragraphOf(lines: readonly SourceLine[]): ParagraphPiece {
  const first = lines[0]?.no ?? 0;
  const last = lines[lines.length - 1]?.no ?? first;
  return { type: 'paragraph', text: tidy(lines.map((line) => line.text).join('\n')), from: first, to: last };
}
