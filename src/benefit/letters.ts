/** Titles in the order of pinyin, by their first letter. */

/** The first character of each letter in the order of pinyin; no Chinese word begins with I, U or V. */
const FIRST: readonly (readonly [string, string])[] = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '哒'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '哈'],
  ['J', '丌'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '妈'],
  ['N', '拿'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '仨'],
  ['T', '他'],
  ['W', '屲'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '帀'],
];

/** Words whose first character the order of characters reads otherwise. */
const READ: readonly (readonly [string, string])[] = [
  ['长期', 'C'],
  ['重庆', 'C'],
];

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** Order of a Chinese dictionary. */
export const byPinyin = (a: string, b: string): number => collator.compare(a, b);

/** `A` to `Z`; `0` for titles that begin with a digit or another sign. */
export function letterOf(title: string): string {
  const plain = title.replace(/^[^\p{L}\p{N}]+/u, '');
  const read = READ.find(([words]) => plain.startsWith(words));
  if (read) return read[1];
  const first = plain.charAt(0);
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '0';
  return FIRST.filter(([, start]) => collator.compare(start, first) <= 0).at(-1)?.[0] ?? 'A';
}

/** Entries by letter, each in order. */
export function byLetter<T>(entries: readonly T[], titleOf: (entry: T) => string): { letter: string; entries: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries.toSorted((a, b) => byPinyin(titleOf(a), titleOf(b)))) {
    const letter = letterOf(titleOf(entry));
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, own]) => ({ letter, entries: own })).sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/** Address of a letter's page. */
export const letterUrl = (letter: string): string => `/a-z/${letter.toLowerCase()}/`;
/** How a letter is called. */
export const letterName = (letter: string): string => (letter === '0' ? '数字开头' : letter);
