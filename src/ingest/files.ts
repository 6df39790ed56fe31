import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { MAX_BYTES } from './decode.ts';
import { ImportError } from './errors.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读写这个文件的权限',
  EPERM: '没有读写这个文件的权限',
  ENOTDIR: '路径中间有一段不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  ENOSPC: '磁盘已满',
  EROFS: '这个位置是只读的',
};

/**
 * Reads the source document.
 * @throws ImportError when it is missing, a folder, unreadable or larger than the limit
 */
export function readSource(path: string, shown: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      throw new ImportError({ file: shown, problem: '这是文件夹，不是文件', expected: '一份规划的纯文本文件', cure: '写出文件夹里那个文件的名字。' });
    }
    if (stat.size > MAX_BYTES) {
      throw new ImportError({
        file: shown,
        problem: `文件太大（${(stat.size / 1024 / 1024).toFixed(1)} MB）`,
        expected: `不超过${MAX_BYTES / 1024 / 1024} MB；一份规划的文字通常不到0.1 MB`,
        cure: '检查是不是选错了文件；图片和扫描件要先转成纯文本。',
      });
    }
    return readFileSync(path);
  } catch (error) {
    throw fileError(error, shown, '检查文件名和路径；路径里有空格的要加引号。');
  }
}

/** Reads a UTF-8 text file; null when there is none. */
export function readTextIfThere(path: string, shown: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw fileError(error, shown, '检查这个文件的权限。');
  }
}

/**
 * Writes a text file in one step: either the whole new content stands there afterwards or the old one.
 * @throws ImportError when it cannot be written; nothing is left behind then
 */
export function writeWhole(path: string, text: string, shown: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, 'utf8');
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileError(error, shown, '检查要写的位置和权限，或者用 --out 换一个位置。');
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function fileError(error: unknown, shown: string, cure: string): ImportError {
  if (error instanceof ImportError) return error;
  const code = codeOf(error);
  return new ImportError({ file: shown, problem: PROBLEMS[code] ?? `不能读写（${code}）`, cure });
}
