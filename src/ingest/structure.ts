import { BoxExtent, boxNumber, readBoxParts, readBoxTable } from './boxes.ts';
import { markedLead, raiseLeads } from './leads.ts';
import { endsSentence, isAnnexLine, isBoxTitle, isDashItem, isOwnLineTitle, RANKS, readMark } from './marks.ts';
import type { Rank } from './marks.ts';
import type { Node, TableNode } from './nodes.ts';
import type { ParagraphPiece, Piece, Span, TablePiece } from './pieces.ts';
import type { Recipe } from './recipe.ts';
import { buildTable } from './tables.ts';
import type { TableDefaults } from './tables.ts';

interface OpenBox extends Span {
  readonly title: string;
  readonly extent: BoxExtent;
  readonly paragraphs: ParagraphPiece[];
}

/**
 * Recognises chapters, sections, numbered headings, lists, boxes, tables and the annex.
 * @param pieces the plan from its first heading on, in reading order
 * @param file name of the source, for messages
 * @param say receives hints for the person importing
 * @throws ImportError for a table that cannot be read
 */
export function recogniseStructure(pieces: readonly Piece[], recipe: Recipe, file: string, say: (hint: string) => void): Node[] {
  const reader = new StructureReader(recipe, file, say);
  pieces.forEach((piece, at) => reader.take(piece, pieces[at + 1]));
  return raiseLeads(reader.finish(), new Map(recipe.lead.map((lead) => [lead.line, lead.use])));
}

class StructureReader {
  private readonly recipe: Recipe;
  private readonly file: string;
  private readonly say: (hint: string) => void;
  private readonly nodes: Node[] = [];
  private readonly open: { readonly rank: Rank; readonly level: number }[] = [];
  private chapter = 0;
  private section = 0;
  private annexes = 0;
  private tables = 0;
  private inAnnex = false;
  private annexLine: ParagraphPiece | null = null;
  private box: OpenBox | null = null;
  private boxTitle: ParagraphPiece | null = null;

  constructor(recipe: Recipe, file: string, say: (hint: string) => void) {
    this.recipe = recipe;
    this.file = file;
    this.say = say;
  }

  take(piece: Piece, next: Piece | undefined): void {
    if (piece.type === 'paragraph') {
      this.takeParagraph(piece, next);
      return;
    }
    this.closeBox();
    if (piece.type === 'table') this.takeTable(piece);
    else this.nodes.push({ type: 'markdown', markdown: piece.markdown.trim(), from: piece.from, to: piece.to });
  }

  finish(): Node[] {
    this.closeBox();
    if (this.annexLine !== null) this.annexHeading(this.annexLine.text, this.annexLine);
    return this.nodes;
  }

  private takeParagraph(piece: ParagraphPiece, next: Piece | undefined): void {
    const { text } = piece;
    if (this.annexLine !== null) {
      const from = this.annexLine.from;
      this.annexHeading(`${this.annexLine.text} ${text}`, { from, to: piece.to });
      this.annexLine = null;
      return;
    }
    const override = this.recipe.headings.find((heading) => heading.line === piece.from);
    if (override !== undefined) {
      this.closeBox();
      if (override.rank === null) this.paragraph(piece);
      else this.heading(override.rank, text, piece);
      return;
    }
    if (this.box !== null && this.box.extent.accepts(text)) {
      this.box.paragraphs.push(piece);
      return;
    }
    this.closeBox();
    if (isAnnexLine(text)) this.annexLine = piece;
    else if (isBoxTitle(text)) this.openBox(piece, next);
    else if (isDashItem(text)) this.nodes.push({ type: 'item', text, from: piece.from, to: piece.to });
    else this.takeNumbered(piece);
  }

  private takeNumbered(piece: ParagraphPiece): void {
    const mark = readMark(piece.text);
    const isTitle = isOwnLineTitle(piece.text) && !(mark?.rank === 'arabic' && endsSentence(piece.text));
    if (mark === null) {
      this.paragraph(piece);
    } else if (isTitle) {
      this.heading(mark.rank, piece.text, piece);
    } else {
      const wanted = this.recipe.lead.find((lead) => lead.line === piece.from)?.use ?? true;
      const lead = wanted ? markedLead(piece.text) : null;
      if (lead !== null) this.heading(mark.rank, lead.title, piece, true);
      this.paragraph(lead === null ? piece : { ...piece, text: lead.rest });
    }
  }

  private paragraph(piece: ParagraphPiece): void {
    this.nodes.push({ type: 'paragraph', text: piece.text, sign: false, from: piece.from, to: piece.to });
  }

  private heading(rank: Rank, text: string, span: Span, isLead = false): void {
    const depth = RANKS.indexOf(rank);
    while (this.open.length > 0 && RANKS.indexOf(this.open[this.open.length - 1]?.rank ?? 'chapter') >= depth) this.open.pop();
    const level = 2 + this.open.length;
    const parent = this.open[this.open.length - 1]?.rank;
    this.open.push({ rank, level });
    const page = this.inAnnex && level > 2 ? null : this.pageOf(rank, level, parent, isLead);
    this.nodes.push({ type: 'heading', rank, level, text, page, from: span.from, to: span.to });
  }

  private pageOf(rank: Rank, level: number, parent: Rank | undefined, isLead: boolean): string | null {
    if (level === 2) {
      this.inAnnex = false;
      this.chapter += 1;
      this.section = 0;
      return String(this.chapter);
    }
    const ownPage = rank === 'section' || (rank === 'cnParen' && parent === 'cn' && level === 3);
    if (!ownPage || isLead) return null;
    this.section += 1;
    return `${this.chapter}-${this.section}`;
  }

  private annexHeading(text: string, span: Span): void {
    this.annexes += 1;
    this.inAnnex = true;
    this.open.length = 0;
    this.open.push({ rank: 'chapter', level: 2 });
    const page = this.annexes === 1 ? 'annex' : `annex-${this.annexes}`;
    this.nodes.push({ type: 'heading', rank: 'chapter', level: 2, text, page, from: span.from, to: span.to });
  }

  private openBox(piece: ParagraphPiece, next: Piece | undefined): void {
    if (next?.type === 'table') this.boxTitle = piece;
    else this.box = { title: piece.text, extent: new BoxExtent(), paragraphs: [], from: piece.from, to: piece.to };
  }

  private closeBox(): void {
    if (this.box === null) return;
    const { title, paragraphs, from, to } = this.box;
    this.box = null;
    this.pushBox(title, paragraphs, null, { from, to: paragraphs[paragraphs.length - 1]?.to ?? to });
  }

  private pushBox(title: string | null, paragraphs: readonly ParagraphPiece[], table: TableNode | null, span: Span): void {
    const parts = readBoxParts(paragraphs.map((paragraph) => paragraph.text));
    const number = title === null ? null : boxNumber(title);
    this.nodes.push({ type: 'box', number, title, parts, table, from: span.from, to: span.to });
  }

  private takeTable(piece: TablePiece): void {
    const title = this.boxTitle;
    this.boxTitle = null;
    const [first, ...others] = piece.rows;
    const firstText = first?.cells.length === 1 ? (first.cells[0]?.paragraphs[0]?.text ?? '') : '';
    if (piece.rows.every((row) => row.cells.length === 1)) {
      const box = readBoxTable(piece);
      if (box.title === null) this.say(`第${piece.from}行：方框没有标题，写成没有标题的专栏。`);
      this.pushBox(box.title, box.paragraphs, null, piece);
    } else if (isBoxTitle(firstText)) {
      this.pushBox(firstText, [], this.table({ ...piece, rows: others }, firstText), piece);
    } else if (title !== null) {
      this.pushBox(title.text, [], this.table(piece, title.text), { from: title.from, to: piece.to });
    } else {
      this.nodes.push(this.table(piece, null));
    }
  }

  private table(piece: TablePiece, boxTitle: string | null): TableNode {
    const options = this.recipe.tables.find((table) => table.line === piece.rows[0]?.from);
    return buildTable(piece.rows, options, this.tableDefaults(piece, boxTitle), this.file, this.say);
  }

  private tableDefaults(piece: TablePiece, boxTitle: string | null): TableDefaults {
    if (boxTitle !== null) {
      const box = `box${boxNumber(boxTitle) ?? 0}`;
      return { id: `${box}-t`, caption: boxTitle.replace(/^专栏\d+[\s：:]*/u, ''), rowPrefix: `${box}-r` };
    }
    const headings = this.nodes.filter((node) => node.type === 'heading');
    const caption = (headings[headings.length - 1]?.text ?? '').replace(/^附件\d*\s*/u, '') || '表格';
    const numbered = piece.rows[0]?.cells[0]?.paragraphs[0]?.text === '序号';
    this.tables += 1;
    if (this.inAnnex && numbered && this.tables === 1) return { id: 'duty', caption, rowPrefix: null };
    return { id: `t${this.tables}`, caption, rowPrefix: `t${this.tables}-r` };
  }
}
