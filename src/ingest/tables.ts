import { ImportError } from './errors.ts';
import type { TableBodyRow, TableNode } from './nodes.ts';
import type { Cell, TableRow } from './pieces.ts';
import type { TableOptions } from './recipe.ts';

/** What a table takes from its surroundings when its recipe does not say otherwise. */
export interface TableDefaults {
  readonly id: string;
  readonly caption: string;
  /** Prefix of row ids: `box1-r` gives `box1-r1`; null numbers rows by their first column (`duty-27`). */
  readonly rowPrefix: string | null;
}

/**
 * Builds a table from rows in tab form; the first row is its header.
 * @param say receives a hint for the person importing, one sentence
 * @throws ImportError when a row has more cells than the header, naming the line
 */
export function buildTable(
  rows: readonly TableRow[],
  options: TableOptions | undefined,
  defaults: TableDefaults,
  file: string,
  say: (hint: string) => void,
): TableNode {
  const [headerRow, ...bodyRows] = rows;
  const header = (headerRow?.cells ?? []).map(cellText);
  const id = options?.id ?? defaults.id;
  const carried: string[] = [];
  const body = bodyRows.map((row, at): TableBodyRow => {
    if (row.cells.length > header.length) {
      throw new ImportError({
        file,
        line: row.from,
        problem: `表格的这一行有${row.cells.length}格，表头只有${header.length}格`,
        expected: `每行不超过${header.length}格，一格以TAB开头，一行前面有一个空行`,
        cure: '检查这一行前面是不是少了空行；实在推断不出的表，在recipe的replace里写成Markdown。',
      });
    }
    if (row.cells.length < header.length) say(`第${row.to}行：表格这一行只有${row.cells.length}格，缺的格子留空。`);
    const cells = header.map((_, column) => {
      const cell = row.cells[column];
      const text = cell === undefined ? '' : cellText(cell);
      if (text !== '') carried[column] = text;
      const merged = cell !== undefined && text === '' && at > 0 && (options?.mergeEmpty ?? []).includes(column + 1);
      return merged ? '^^' : text;
    });
    return { id: rowId(id, at, carried, options, defaults), cells };
  });
  return {
    type: 'table',
    id,
    caption: options?.caption ?? defaults.caption,
    rowhead: options?.rowhead ?? defaultRowhead(header),
    header,
    rows: body,
    from: headerRow?.from ?? 0,
    to: rows[rows.length - 1]?.to ?? 0,
  };
}

function cellText(cell: Cell): string {
  return cell.paragraphs.map((paragraph) => paragraph.text).join('\n');
}

function rowId(
  id: string,
  at: number,
  carried: readonly string[],
  options: TableOptions | undefined,
  defaults: TableDefaults,
): string {
  const columns = options?.rowIds?.columns ?? (defaults.rowPrefix === null ? [1] : []);
  if (columns.length === 0) return `${defaults.rowPrefix ?? `${id}-`}${at + 1}`;
  const numbers = columns.map((column) => /^\d+/u.exec(carried[column - 1] ?? '')?.[0] ?? String(at + 1));
  return [options?.rowIds?.prefix ?? id, ...numbers].join('-');
}

function defaultRowhead(header: readonly string[]): number {
  const indicator = header.findIndex((title) => title.endsWith('指标'));
  return indicator < 0 ? 1 : indicator + 1;
}
