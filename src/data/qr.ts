/** QR codes for paper: a phone reads the address that nobody wants to type. */
import { encode } from 'uqr';

/** Address of a page, whole. @param path with a slash in front */
export const wholeAddress = (path: string): string => new URL(path, import.meta.env.SITE).href;

export interface QrCode {
  /** Width and height of the code in its own units, with the quiet zone around it. */
  size: number;
  /** For a `path` with a stroke of one unit. */
  path: string;
}

const QUIET = 4;
const MASK = 2;

/**
 * Error correction M: a crease or a stain over a seventh of it does no harm. Of the eight masks one: to try which spreads dark and
 * light best takes ten times as long, thousands of times a build, and readers read them all (tests/dist/paper.test.ts has each read).
 */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET, maskPattern: MASK });
  return { size, path: data.map(rowPath).join('') };
}

function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  let at = 0;
  let pen: number | null = null;
  while (at < row.length) {
    let end = at;
    while (end < row.length && row[end] === row[at]) end += 1;
    if (row[at]) {
      runs.push(`${pen === null ? `M${at} ${y}.5` : `m${at - pen} 0`}h${end - at}`);
      pen = end;
    }
    at = end;
  }
  return runs.join('');
}
