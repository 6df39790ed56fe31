import { withoutSpace } from './spacing.ts';

/** Kinds of heading, from the widest to the narrowest; a heading's level follows from those open above it. */
export const RANKS = ['chapter', 'section', 'cn', 'cnParen', 'arabic', 'plain'] as const;
export type Rank = (typeof RANKS)[number];

/** The numbering mark that a paragraph begins with, and the number that it says. */
export interface Mark {
  readonly rank: Exclude<Rank, 'plain'>;
  readonly number: number;
  readonly length: number;
}

const CN = '一二三四五六七八九十百';
const PATTERNS: readonly (readonly [Mark['rank'], RegExp])[] = [
  ['chapter', new RegExp(`^第([${CN}]+|\\d+)章`, 'u')],
  ['section', new RegExp(`^第([${CN}]+|\\d+)节`, 'u')],
  ['cn', new RegExp(`^([${CN}]+)、`, 'u')],
  ['cnParen', new RegExp(`^[（(]([${CN}]+)[）)]`, 'u')],
  ['arabic', /^(\d{1,2})[.．](?!\d)/u],
];
const LONGEST_TITLE = 45;

/** Reads `第一章`, `第一节`, `一、`, `（一）`, `1.` or `1．` at the beginning of a paragraph; null when there is none. */
export function readMark(text: string): Mark | null {
  for (const [rank, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found !== null) return { rank, number: readNumber(found[1] ?? ''), length: found[0].length };
  }
  return null;
}

/** The value of `12` or `十二`; numbers up to 99 are enough for a plan. */
export function readNumber(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const digit = (char: string | undefined): number => CN.indexOf(char ?? '') + 1;
  const tenCount = written.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0;
  return tenCount * 10 + (ones === '' ? 0 : digit(ones));
}

/** True for `专栏1 …` and `专栏1：…`, the title of a box. */
export function isBoxTitle(text: string): boolean {
  return /^专栏\d+/u.test(withoutSpace(text)) && withoutSpace(text).length <= LONGEST_TITLE && !endsSentence(text);
}

/** True for a line that says `附件` (or `附件1`) and nothing else. */
export function isAnnexLine(text: string): boolean {
  return /^附件\d*$/u.test(withoutSpace(text));
}

/** True for `——…`, an item of an enumeration set as separate lines. */
export function isDashItem(text: string): boolean {
  return /^——[^—]/u.test(text);
}

/** True when a line closes a sentence, also inside closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  return /[。！？][”’）】》]*$/u.test(text);
}

/** True when a marked paragraph is nothing but a title: short, and without a further sentence after its first. */
export function isOwnLineTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[。；：]./u.test(text) && !/[，；：、]$/u.test(text);
}

/** True when a physical line can only be the beginning of something new. */
export function startsBlock(text: string): boolean {
  return readMark(text) !== null || isBoxTitle(text) || isAnnexLine(text) || isDashItem(text) || /^附件\d*：/u.test(text);
}
