/** Characters that nobody sees: they turn a sentence round, hide a word from the search, or are half of a character. */

/** Marks of direction and of width, soft hyphens, byte order marks inside a text. */
export const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Control characters but for white space, halves of characters, the sign for a character that was lost. */
const BROKEN = /[\p{Cs}\uFFFD]|(?![\t\n\v\f\r])\p{Cc}/u;

export interface Hidden {
  /** From 1. */
  line: number;
  /** `U+202E` */
  name: string;
}

function find(text: string, pattern: RegExp): Hidden | null {
  const at = text.search(pattern);
  if (at < 0) return null;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { line: text.slice(0, at).split('\n').length, name: `U+${code}` };
}

/** The first character that no text of ours may hold; `null` when there is none. */
export const findHidden = (text: string): Hidden | null => find(text, BROKEN) ?? find(text, INVISIBLE);

/** The first character that is no character at all. */
export const findBroken = (text: string): Hidden | null => find(text, BROKEN);
