/** Who is responsible for what: the duty tables of the plans, by row and by department. */
import { tablesIn, type Plan, type TableBlock, type TableRow } from './model.ts';

export type Role = 'lead' | 'support' | 'open';

/** One task with the departments that the document names for it. */
export interface Duty {
  /** Id of the row, on the section page and on the full page. */
  id: string;
  /** Path of the section page that holds the row. */
  path: string;
  /** How the row is called: `第5号任务`, `12.开展残疾人托养服务`. */
  name: string;
  task: string;
  /** Time limits as written; `null` where the table has no such column, `''` where the cell is empty. */
  deadline: string | null;
  departments: { name: string; role: Role }[];
}

/** Duties of one department, in the order of the table. */
export interface DepartmentDuties {
  department: string;
  duties: { duty: Duty; role: Role }[];
}

/** @returns an empty list when the plan has no table of duties */
export function dutiesOf(plan: Plan): Duty[] {
  return plan.sections.flatMap((section) =>
    section.blocks.flatMap(tablesIn).flatMap((table) => readTable(table, section.path)),
  );
}

/** The same duties by department, in the order in which the table first names each. */
export function byDepartment(duties: readonly Duty[]): DepartmentDuties[] {
  const departments = new Map<string, DepartmentDuties>();
  for (const duty of duties) {
    for (const { name, role } of duty.departments) {
      const entry = departments.get(name) ?? { department: name, duties: [] };
      entry.duties.push({ duty, role });
      departments.set(name, entry);
    }
  }
  return [...departments.values()].sort((a, b) => b.duties.length - a.duties.length);
}

function readTable(table: TableBlock, path: string): Duty[] {
  const column = (title: string): number => table.header.indexOf(title);
  const units = column('责任单位');
  const lead = column('牵头单位');
  const task = Math.max(column('工作任务'), column('项目内容'));
  const project = column('项目名称');
  const deadline = column('完成时限');
  if (units < 0 || task < 0) return [];
  return table.rows.map((row, index): Duty => {
    const text = (at: number): string => cellText(table, index, at);
    return {
      id: row.id,
      path,
      name: project >= 0 ? text(project) : `第${text(0)}号任务`,
      task: text(task),
      deadline: deadline >= 0 ? text(deadline) : null,
      departments: departmentsOf(row, lead, text(lead), text(units)),
    };
  });
}

/**
 * 罗江 states that the first unit of 责任单位 leads; 沙坪坝 that 区残联, always the first, leads. Chongqing has a column
 * for those that lead; where its cells are not told apart, the role stays open.
 */
function departmentsOf(row: TableRow, leadColumn: number, leads: string, units: string): Duty['departments'] {
  if (leadColumn < 0) return splitUnits(units).map((name, index) => ({ name, role: index === 0 ? 'lead' : 'support' }));
  const undivided = row.cells[leadColumn + 1]?.kind === 'left';
  return [
    ...splitUnits(leads).map((name) => ({ name, role: undivided ? ('open' as const) : ('lead' as const) })),
    ...(undivided ? [] : splitUnits(units).map((name) => ({ name, role: 'support' as const }))),
  ];
}

function splitUnits(text: string): string[] {
  return text.split(/[、，,；\n]+/).map((name) => name.trim()).filter(Boolean);
}

function cellText(table: TableBlock, rowIndex: number, column: number): string {
  if (column < 0) return '';
  const cell = table.rows[rowIndex]?.cells[column];
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'above' && rowIndex > 0 ? cellText(table, rowIndex - 1, column) : '';
}
