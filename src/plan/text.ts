/** The document's own words in reading order, without the site's additions. */
import type { Block, Passage, Plan, Section, TableBlock } from './model.ts';

/** A passage with its place: what a citation needs. */
export interface LocatedPassage extends Passage {
  section: Section;
}

/** Text of a row's own cells, in order. Merged cells have none. */
export function rowText(row: TableBlock['rows'][number], separator = ''): string {
  return row.cells.flatMap((cell) => (cell.kind === 'text' ? cell.text : [])).join(separator);
}

/** Every citable passage of the document, once, in reading order. */
export function passagesOf(plan: Plan): LocatedPassage[] {
  return plan.sections.flatMap((section) => [
    { id: section.id, text: section.title, section },
    ...section.blocks.flatMap(blockPassages).map((passage) => ({ ...passage, section })),
  ]);
}

function blockPassages(block: Block): Passage[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ id: block.id, text: block.text }];
    case 'list':
      return block.items.flatMap((item) => [{ id: item.id, text: item.text }, ...item.more]);
    case 'box':
      return [...(block.title === null ? [] : [{ id: block.id, text: block.title }]), ...block.blocks.flatMap(blockPassages)];
    case 'table':
      return [{ id: block.id, text: block.header.join('') }, ...block.rows.map((row) => ({ id: row.id, text: rowText(row) }))];
    case 'note':
      return [];
  }
}

/** Number of characters in the document's own words, white space not counted. */
export function countCharacters(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, section) => sum + [section.title, ...section.blocks.flatMap(blockPassages).map(({ text }) => text)].join('').replace(/\s/g, '').length,
    0,
  );
}

/**
 * The document as plain text for braille software and copying: one heading or passage a line, a blank line
 * before each heading, table rows as `column: text`, editors' notes marked as such.
 */
export function toPlainText(plan: Plan): string {
  const lines = plan.sections.flatMap((section) => ['', section.title, ...section.blocks.flatMap(plainLines)]);
  return `${lines.join('\n').trim()}\n`;
}

function plainLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return ['', block.text];
    case 'paragraph':
      return [oneLine(block.text)];
    case 'list':
      return block.items.flatMap((item) => [oneLine(item.text), ...item.more.map(({ text }) => oneLine(text))]);
    case 'box':
      return ['', ...(block.title === null ? [] : [block.title]), ...block.blocks.flatMap(plainLines), ''];
    case 'table':
      return block.rows.flatMap((row) => [
        '',
        ...row.cells.flatMap((cell, column) =>
          cell.kind === 'text' && cell.text !== '' ? `${block.header[column] ?? ''}：${oneLine(cell.text)}` : [],
        ),
      ]);
    case 'note':
      return [`〔编者注：${block.paragraphs.join('')}〕`];
  }
}

function oneLine(text: string): string {
  return text.replace(/\n+/g, '、');
}
