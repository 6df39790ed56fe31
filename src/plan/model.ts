/**
 * A government plan as the site knows it: its own words in a tree of sections and blocks.
 *
 * All text is plain text. There is no markup inside, so nothing in a document can become markup on a page.
 * A line break inside a cell or paragraph is "\n".
 */

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string;

/** Facts about a document, from its front matter. */
export interface PlanInfo {
  id: string;
  title: string;
  /** At most 16 characters, for navigation and breadcrumbs. */
  shortTitle: string;
  region: string;
  issuer: string;
  /** `null`: the document states no number. */
  docNumber: string | null;
  issued: IsoDate;
  /** First and last day on which the document applies. */
  period: { from: IsoDate; until: IsoDate };
  /** The words of the document from which the period was taken. */
  periodBasis: string;
  source: { file: string; sha256: string };
}

export interface Plan {
  info: PlanInfo;
  /** In reading order; a chapter stands before its sections. */
  sections: Section[];
}

/** A part of the document with an address of its own. */
export interface Section {
  /** Element id of the heading, e.g. `s3-1`. */
  id: string;
  /** Last part of the address, e.g. `3-1` or `notice`. */
  path: string;
  title: string;
  /** 2 for a chapter, 3 for a section of a chapter. */
  level: 2 | 3;
  /** Path of the chapter that this section belongs to. */
  parent: string | null;
  blocks: Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | BoxBlock | TableBlock | NoteBlock;

export interface HeadingBlock {
  type: 'heading';
  id: string;
  /** Level on the page that shows the whole document (3 to 6). */
  level: number;
  text: string;
}

/** A passage: the smallest part of a document that can be cited. */
export interface Passage {
  id: string;
  text: string;
}

export interface ParagraphBlock extends Passage {
  type: 'paragraph';
  /** Signature or date, set at the end of the line. */
  sign: boolean;
}

export interface ListBlock {
  type: 'list';
  items: ListItem[];
}

export interface ListItem extends Passage {
  /** Further paragraphs of the same item. */
  more: Passage[];
}

/** A 专栏. */
export interface BoxBlock {
  type: 'box';
  id: string;
  /** `null`: the document gives this box no title. */
  title: string | null;
  /** Level of its title on the page that shows the whole document. */
  level: number;
  blocks: Block[];
}

export interface TableBlock {
  type: 'table';
  id: string;
  /** Editors' name of the table; not a word of the document. */
  caption: string;
  /** Index of the column that says what a row is about. */
  rowHeader: number;
  header: string[];
  rows: TableRow[];
}

export interface TableRow {
  id: string;
  /** One entry for each column. */
  cells: Cell[];
}

/** `above`/`left`: merged with that neighbour in the source. */
export type Cell = { kind: 'text'; text: string } | { kind: 'above' } | { kind: 'left' };

/** The editors' words beside an oddity of the source. */
export interface NoteBlock {
  type: 'note';
  paragraphs: string[];
}

/** Tables of a block, those inside a box included. */
export function tablesIn(block: Block): TableBlock[] {
  if (block.type === 'table') return [block];
  return block.type === 'box' ? block.blocks.flatMap(tablesIn) : [];
}
