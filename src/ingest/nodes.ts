import type { Rank } from './marks.ts';
import type { Span } from './pieces.ts';

/** A heading; `page` is its section path (`3-1`, `notice`) when it has a page of its own, otherwise null. */
export interface HeadingNode extends Span {
  readonly type: 'heading';
  readonly rank: Rank;
  readonly level: number;
  readonly text: string;
  readonly page: string | null;
}

export interface ParagraphNode extends Span {
  readonly type: 'paragraph';
  readonly text: string;
  readonly sign: boolean;
}

/** An item of an enumeration outside boxes. */
export interface ItemNode extends Span {
  readonly type: 'item';
  readonly text: string;
}

export type BoxPart =
  | { readonly type: 'group'; readonly text: string }
  | { readonly type: 'item'; readonly paragraphs: readonly string[] }
  | { readonly type: 'paragraph'; readonly text: string };

/** 专栏. `number` is what its title says, null when it has no title. */
export interface BoxNode extends Span {
  readonly type: 'box';
  readonly number: number | null;
  readonly title: string | null;
  readonly parts: readonly BoxPart[];
  readonly table: TableNode | null;
}

export interface TableBodyRow {
  /** Id of the row without the leading `#`. */
  readonly id: string;
  /** Finished cell texts; `^^` and `<<` are merge marks. */
  readonly cells: readonly string[];
}

export interface TableNode extends Span {
  readonly type: 'table';
  readonly id: string;
  readonly caption: string;
  readonly rowhead: number;
  readonly header: readonly string[];
  readonly rows: readonly TableBodyRow[];
}

export interface MarkdownNode extends Span {
  readonly type: 'markdown';
  readonly markdown: string;
}

export interface NoteNode extends Span {
  readonly type: 'note';
  readonly text: string;
}

/** A document as the writer sees it: in reading order, levels and pages decided, ids not yet given. */
export type Node = HeadingNode | ParagraphNode | ItemNode | BoxNode | TableNode | MarkdownNode | NoteNode;
