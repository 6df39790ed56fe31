/** Where a fault lies and how to cure it, in words for the person at the keyboard. */
export interface Fault {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly problem: string;
  readonly expected?: string | undefined;
  readonly cure: string;
}

/** A fault of the input or of a recipe. The CLI prints `message` and never a stack trace. */
export class ImportError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(formatFault(fault));
    this.name = 'ImportError';
    this.fault = fault;
  }
}

/** Renders a fault as Chinese text: place and problem, then 应为, then 怎么办. */
export function formatFault(fault: Fault): string {
  const place = [fault.file, fault.line === undefined ? undefined : `第${fault.line}行`]
    .filter((part) => part !== undefined)
    .join(' ');
  const lines = [place === '' ? fault.problem : `${place}：${fault.problem}`];
  if (fault.expected !== undefined) lines.push(`  应为：${fault.expected}`);
  lines.push(`  怎么办：${fault.cure}`);
  return lines.join('\n');
}
