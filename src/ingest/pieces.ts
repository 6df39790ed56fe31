/** A line of the source, numbered from 1, with page furniture already taken off. */
export interface SourceLine {
  readonly no: number;
  readonly text: string;
}

/** Which source lines something comes from, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ParagraphPiece extends Span {
  readonly type: 'paragraph';
  readonly text: string;
}

export interface Cell {
  readonly paragraphs: readonly ParagraphPiece[];
}

export interface TableRow extends Span {
  readonly cells: readonly Cell[];
}

export interface TablePiece extends Span {
  readonly type: 'table';
  readonly rows: readonly TableRow[];
}

/** A region of the source that the recipe gives as finished Markdown. */
export interface ReplacementPiece extends Span {
  readonly type: 'replacement';
  readonly markdown: string;
}

/** What the two layouts (PDF text, Word text) are both reduced to before structure is recognised. */
export type Piece = ParagraphPiece | TablePiece | ReplacementPiece;
