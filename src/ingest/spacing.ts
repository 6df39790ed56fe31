const TIGHT = String.raw`[\p{Script=Han}\d\u00B7\u2014\u2018\u2019\u201C\u201D\u2026\u25CB\u3001-\u303F\uFF01-\uFFEF]`;
const GAP_AFTER_TIGHT = new RegExp(String.raw`(?<=${TIGHT})\s+`, 'gu');
const GAP_BEFORE_TIGHT = new RegExp(String.raw`\s+(?=${TIGHT})`, 'gu');
const NUMBERED_TITLE =
  /^\s*(第[\s\d一二三四五六七八九十百]+[章节]|专\s*栏\s*\d(?:\s*\d)*)\s+(\S.*)$/su;

/**
 * Removes the white space that page layout left beside Chinese characters, Chinese punctuation and digits.
 * Between other characters one ordinary space stays. Never touches, adds or moves any other character; idempotent.
 */
export function closeGaps(text: string): string {
  return text
    .trim()
    .replace(GAP_AFTER_TIGHT, '')
    .replace(GAP_BEFORE_TIGHT, '')
    .replace(/\s+/gu, ' ');
}

/** Like {@link closeGaps}, but keeps one space between number and title of `第一章 编制背景` and `专栏2 …`. */
export function tidy(text: string): string {
  const title = NUMBERED_TITLE.exec(text);
  if (title === null) return closeGaps(text);
  return `${closeGaps(title[1] ?? '')} ${closeGaps(title[2] ?? '')}`;
}

/** The characters that count for fidelity: the text without any white space. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Width of a printed line in full-width characters; Latin letters, digits and ASCII marks count half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x7f ? 1 : 0.5;
  return width;
}
