import iconv from 'iconv-lite';
import { findBroken } from '../plan/hidden.ts';
import { ImportError } from './errors.ts';

/** Largest source that the importer reads; the longest plan so far has 71 KB. */
export const MAX_BYTES = 5 * 1024 * 1024;

const SAVE_AS_TEXT = '在原来的程序里选“另存为”，格式选“纯文本”，编码选UTF-8，再导入。';
const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF文件'],
  [[0x50, 0x4b, 0x03, 0x04], 'DOCX或ZIP文件'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'DOC文件'],
];
const COMMON = new Set('的一是人和在有为以会大发展业全区年务政府规划实施建设工作社残疾障保服化中办加强行体等对不');

/**
 * Turns the bytes of a source into text: UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030 / GBK.
 * @throws ImportError for PDF, DOCX, other binary data, and for an encoding that cannot be told.
 */
export function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) {
    throw new ImportError({ file, problem: '文件是空的（0字节）', expected: '一份规划的全文', cure: '检查下载或转换是否完成，换一个有内容的文件。' });
  }
  for (const [magic, name] of MAGIC) {
    if (magic.every((byte, at) => bytes[at] === byte)) {
      throw new ImportError({ file, line: 1, problem: `这是${name}，不是纯文本`, expected: '纯文本文件（.txt）', cure: SAVE_AS_TEXT });
    }
  }
  const text = decodeUnicode(bytes, file) ?? decodeChinese(bytes, file);
  rejectLostCharacters(text, file);
  if (text.trim() === '') {
    throw new ImportError({ file, problem: '文件里只有空格和空行', expected: '一份规划的全文', cure: '检查下载或转换是否完成，换一个有内容的文件。' });
  }
  return text;
}

function decodeUnicode(bytes: Uint8Array, file: string): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) {
    if (bytes.length % 2 !== 0) {
      throw new ImportError({ file, problem: 'UTF-16文件的字节数是单数，最后一个字不完整', expected: '完整的UTF-16文件', cure: SAVE_AS_TEXT });
    }
    return iconv.decode(bytes.subarray(2), utf16);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new ImportError({ file, line: lineOfByte(bytes, nul), problem: '含有NUL字节，不是纯文本', expected: '纯文本文件（.txt）', cure: SAVE_AS_TEXT });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeChinese(bytes: Uint8Array, file: string): string {
  const text = iconv.decode(bytes, 'gb18030');
  if (isPlausibleChinese(text)) return text;
  throw new ImportError({
    file,
    line: lineOfByte(bytes, firstBadUtf8(bytes)),
    problem: '认不出文字编码：不是UTF-8，按GB18030读出来也不像中文',
    expected: 'UTF-8、带BOM的UTF-16，或者GB18030（GBK、GB2312）',
    cure: SAVE_AS_TEXT,
  });
}

function isPlausibleChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const beyondAscii = text.match(/[^\p{ASCII}]/gu) ?? [];
  if (text.includes('\uFFFD') || /[\uE000-\uF8FF]/u.test(text) || han.length === 0) return false;
  const common = han.filter((char) => COMMON.has(char)).length;
  return han.length / beyondAscii.length > 0.5 && common / han.length > 0.08;
}

function firstBadUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

function rejectLostCharacters(text: string, file: string): void {
  const broken = findBroken(text);
  if (broken === null) return;
  const { line, name } = broken;
  throw new ImportError({
    file,
    line,
    problem: name === 'U+FFFD' ? '有无法识别的字符（U+FFFD），原来的字已经丢失' : `有不是文字的字符（${name}）`,
    expected: '没有乱码的文字',
    cure: '从原文件重新转换一次，转换时选对编码。',
  });
}
