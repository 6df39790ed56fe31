import { isBoxTitle, isDashItem, isOwnLineTitle, readMark } from './marks.ts';
import type { BoxPart } from './nodes.ts';
import type { ParagraphPiece, TablePiece } from './pieces.ts';

/** The number in `专栏2 …`. */
export function boxNumber(title: string): number | null {
  const found = /^专栏(\d+)/u.exec(title);
  return found === null ? null : Number(found[1]);
}

/** What a one-column table of a Word text holds: a title (null when it has none) and its paragraphs. */
export function readBoxTable(table: TablePiece): { title: string | null; paragraphs: readonly ParagraphPiece[] } {
  const paragraphs = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
  const first = paragraphs[0];
  if (first !== undefined && isBoxTitle(first.text)) return { title: first.text, paragraphs: paragraphs.slice(1) };
  return { title: null, paragraphs };
}

/**
 * Sorts the paragraphs of a box into groups (`一、资金类`), items and loose paragraphs. An unnumbered paragraph after an
 * item belongs to that item.
 */
export function readBoxParts(texts: readonly string[]): BoxPart[] {
  const parts: BoxPart[] = [];
  for (const text of texts) {
    const last = parts[parts.length - 1];
    const mark = readMark(text);
    if (mark?.rank === 'cn' && isOwnLineTitle(text)) parts.push({ type: 'group', text });
    else if (mark !== null || isDashItem(text)) parts.push({ type: 'item', paragraphs: [text] });
    else if (last?.type === 'item') parts[parts.length - 1] = { type: 'item', paragraphs: [...last.paragraphs, text] };
    else parts.push({ type: 'paragraph', text });
  }
  return parts;
}

/**
 * Decides, paragraph by paragraph, where a box of a PDF text ends, since nothing marks its lower edge: it goes on while
 * numbers go on; the next unnumbered paragraph after an item, or a number that does not follow, is body text again.
 */
export class BoxExtent {
  private item = 0;
  private group = 0;
  private rank: 'arabic' | 'cnParen' | null = null;

  /** Takes the next paragraph; false when it no longer belongs to the box. */
  accepts(text: string): boolean {
    const mark = readMark(text);
    if (isBoxTitle(text) || /^附件/u.test(text)) return false;
    if (mark === null) return this.item === 0;
    if (mark.rank === 'cn' && isOwnLineTitle(text) && mark.number === this.group + 1) {
      this.group += 1;
      this.item = 0;
      return true;
    }
    if (mark.rank !== 'arabic' && mark.rank !== 'cnParen') return false;
    if (mark.number !== this.item + 1 || (this.rank !== null && this.rank !== mark.rank)) return false;
    this.rank = mark.rank;
    this.item += 1;
    return true;
  }
}
