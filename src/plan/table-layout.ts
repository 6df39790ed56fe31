/** How a table of a document is laid out as rows, groups and spans. */
import type { TableBlock } from './model.ts';

export interface LaidOutCell {
  text: string;
  column: number;
  rowSpan: number;
  colSpan: number;
  /** `group`: names all rows that it spans. */
  header: 'row' | 'group' | null;
  /** Name of the column, said before the text where the table is read cell by cell. */
  label: string;
  /** The source does not tell to which of the spanned columns the text belongs. */
  open: boolean;
}

export interface LaidOutRow {
  id: string;
  cells: LaidOutCell[];
}

/** Rows in groups: a new group begins where the first column is not merged with the row above. */
export function layOut(table: TableBlock): LaidOutRow[][] {
  const groups: LaidOutRow[][] = [];
  const grouped = table.rows.some((row) => row.cells[0]?.kind === 'above');
  table.rows.forEach((row, rowIndex) => {
    const cells = row.cells.flatMap((cell, column): LaidOutCell[] => {
      if (cell.kind !== 'text') return [];
      const rowSpan = 1 + countWhile(table.rows.slice(rowIndex + 1), (below) => below.cells[column]?.kind === 'above');
      const colSpan = 1 + countWhile(row.cells.slice(column + 1), (right) => right.kind === 'left');
      const header = column === table.rowHeader ? 'row' : grouped && column === 0 ? 'group' : null;
      const names = table.header.slice(column, column + colSpan).join('或');
      return [
        { text: cell.text, column, rowSpan, colSpan, header, open: colSpan > 1, label: rowSpan > 1 && column > 0 ? `${names}（下面${rowSpan}条共同）` : names },
      ];
    });
    const startsGroup = !grouped || row.cells[0]?.kind !== 'above';
    if (groups.length === 0 || (grouped && startsGroup)) groups.push([]);
    groups.at(-1)?.push({ id: row.id, cells });
  });
  return groups;
}

function countWhile<T>(items: readonly T[], test: (item: T) => boolean): number {
  const end = items.findIndex((item) => !test(item));
  return end < 0 ? items.length : end;
}
