/** The main indicators of a plan, read from the table in its first box. */
import { tablesIn, type Plan, type TableBlock } from './model.ts';

/** One indicator with its values as the document writes them. */
export interface Indicator {
  name: string;
  /** Row of the table that states it. */
  passage: string;
  /** Path of the section page that holds the row. */
  path: string;
  unit: string;
  values: IndicatorValue[];
  /** 约束性, 预期性, … as written. */
  kind: string;
}

export interface IndicatorValue {
  /** Column of the table: `2020年`, `2025年`, `目标值`. */
  label: string;
  text: string;
  /** Share of a hundred, when the value is a percentage; `null` otherwise. */
  percent: number | null;
  /** The document says "more than" this share (＞). */
  more: boolean;
}

/** @returns an empty list when the plan has no table of indicators */
export function indicatorsOf(plan: Plan): Indicator[] {
  for (const section of plan.sections) {
    const table = section.blocks.flatMap(tablesIn).find(isIndicatorTable);
    if (!table) continue;
    const columns = {
      unit: table.header.indexOf('单位'),
      kind: table.header.findIndex((title) => /属性$/.test(title)),
    };
    return table.rows.map((row): Indicator => {
      const at = (column: number): string => {
        const cell = row.cells[column];
        return cell?.kind === 'text' ? cell.text : '';
      };
      const written = at(table.rowHeader).replace(/^\d+\s*[.．]\s*/, '');
      const unit = columns.unit >= 0 ? at(columns.unit) : (/（([^（）]+)）$/.exec(written)?.[1] ?? '');
      return {
        name: columns.unit >= 0 ? written : written.replace(/（[^（）]+）$/, ''),
        passage: row.id,
        path: section.path,
        unit,
        kind: at(columns.kind),
        values: table.header.flatMap((label, column) =>
          /^\d{4}年$|目标值/.test(label) ? [readValue(label, at(column), unit)] : [],
        ),
      };
    });
  }
  return [];
}

function isIndicatorTable(table: TableBlock): boolean {
  return /指标/.test(table.header[table.rowHeader] ?? '');
}

function readValue(label: string, text: string, unit: string): IndicatorValue {
  const match = unit === '%' ? /^(＞?)(\d+(?:\.\d+)?)$/.exec(text) : null;
  return { label, text, percent: match ? Number(match[2]) : null, more: match?.[1] === '＞' };
}
