/** Takes the YAML block off the head of a Markdown file. */
import { parse } from 'yaml';
import { findHidden } from '../plan/hidden.ts';
import { ContentError, hiddenFault } from '../plan/parse.ts';

export interface FrontMatter {
  data: unknown;
  body: string;
  /** Lines of the file that precede `body`. */
  bodyLine: number;
}

/** @throws {ContentError} when there is no front matter, its YAML is broken, or a character that nobody sees is in the file */
export function splitFrontMatter(text: string, file: string): FrontMatter {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n/.exec(text);
  if (!match) {
    throw new ContentError([{ file, line: 1, message: '文件要以“---”开头的文件信息开始，并以“---”结束（见 content/README.md）' }]);
  }
  const head = match[0];
  const hidden = findHidden(text);
  if (hidden) throw new ContentError([hiddenFault(file, hidden)]);
  try {
    return { data: parse(match[1] ?? '', { logLevel: 'error' }), body: text.slice(head.length), bodyLine: head.split('\n').length - 1 };
  } catch (error) {
    const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line ?? 0;
    throw new ContentError([{ file, line: line + 1, message: `文件信息不是正确的 YAML：${(error as Error).message.split('\n')[0]}` }]);
  }
}
