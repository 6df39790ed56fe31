import type { Cell, ParagraphPiece, Piece, SourceLine, TablePiece, TableRow } from './pieces.ts';
import { tidy } from './spacing.ts';

/**
 * Reads Word text: one paragraph a line, tables in tab form. A line that starts with TAB begins a cell, a blank line
 * right before it begins a row, further lines belong to the cell, two blank lines end the table.
 * `lines` are the untrimmed lines of the source, blank ones included.
 */
export function readWordLines(lines: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (beginsCell(line.text)) {
      const end = tableEnd(lines, at);
      pieces.push(readTable(lines.slice(at, end)));
      at = end;
    } else {
      if (!isBlank(line)) pieces.push(paragraph(line));
      at += 1;
    }
  }
  return pieces;
}

function beginsCell(text: string): boolean {
  return /^ *\t/u.test(text);
}

function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || (line.text.trim() === '' && !beginsCell(line.text));
}

function tableEnd(lines: readonly SourceLine[], start: number): number {
  for (let at = start + 1; at < lines.length; at += 1) {
    if (isBlank(lines[at]) && isBlank(lines[at + 1])) return at;
  }
  return lines.length;
}

function readTable(lines: readonly SourceLine[]): TablePiece {
  const rows: { from: number; to: number; cells: { paragraphs: ParagraphPiece[] }[] }[] = [];
  lines.forEach((line, at) => {
    if (beginsCell(line.text)) {
      if (rows.length === 0 || isBlank(lines[at - 1])) rows.push({ from: line.no, to: line.no, cells: [] });
      rows[rows.length - 1]?.cells.push({ paragraphs: [] });
    }
    const row = rows[rows.length - 1];
    const cell = row?.cells[row.cells.length - 1];
    if (row === undefined || cell === undefined || isBlank(line)) return;
    row.to = line.no;
    if (line.text.trim() !== '') cell.paragraphs.push(paragraph(line));
  });
  const finished: readonly (TableRow & { cells: readonly Cell[] })[] = rows;
  return { type: 'table', rows: finished, from: lines[0]?.no ?? 0, to: rows[rows.length - 1]?.to ?? 0 };
}

function paragraph(line: SourceLine): ParagraphPiece {
  return { type: 'paragraph', text: tidy(line.text), from: line.no, to: line.no };
}
