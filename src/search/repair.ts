/** Words typed wrong, in pinyin or by initials, set right; every change is told to the reader. */
import type { Lexicon } from './lexicon.ts';
import { isHan } from './normalize.ts';
import { blur, readings, type Sounds } from './pinyin.ts';
import type { Question, Stretch } from './question.ts';

export interface Change {
  from: string;
  to: string;
}

export interface Repaired {
  text: string;
  changes: Change[];
}

/** A lexicon by sound. */
export interface SoundIndex {
  /** Words by their syllables, blurred. */
  alike: ReadonlyMap<string, readonly string[]>;
  /** Words of three and more characters, with each of them left open in turn. */
  gaps: ReadonlyMap<string, readonly string[]>;
  /** Words by their pinyin without spaces, and by initials. */
  spelled: ReadonlyMap<string, readonly string[]>;
  initials: ReadonlyMap<string, readonly string[]>;
  sounds: Sounds;
}

const LONGEST_WORD = 10;
/** 第三章 is not mistyped for 第三节. */
const NUMBERED = /^第/;

export function indexSounds({ entries }: Lexicon, sounds: Sounds): SoundIndex {
  const maps = { alike: new Map<string, string[]>(), gaps: new Map<string, string[]>(), spelled: new Map<string, string[]>(), initials: new Map<string, string[]>() };
  const put = (map: Map<string, string[]>, key: string, word: string): void => {
    const words = map.get(key);
    if (!words) map.set(key, [word]);
    else if (words.indexOf(word) < 0) words.push(word);
  };
  entries.forEach((entry, word) => {
    const leads = entry.term !== null || entry.means.length > 0 || entry.place !== null;
    if (!leads || word.length < 2 || word.length > LONGEST_WORD) return;
    for (const syllables of readings(word, sounds)) {
      put(maps.alike, syllables.map(blur).join(' '), word);
      put(maps.spelled, syllables.join(''), word);
      put(maps.initials, syllables.map((syllable) => syllable.charAt(0)).join(''), word);
    }
    if (word.length < 3) return;
    for (let at = 0; at < word.length; at++) put(maps.gaps, `${word.slice(0, at)}*${word.slice(at + 1)}`, word);
  });
  return { ...maps, sounds };
}

/** Nobody mistypes a whole letter: longer questions are taken as they are. */
const SHORT = 14;

/** The text with its words set right; as it is when none can be. */
export function setRight({ text, unknown, known }: Question, lexicon: Lexicon, index: SoundIndex): Repaired {
  const changes: Change[] = [];
  let right = text;
  const put = ({ start, end }: Stretch, word: string): void => {
    changes.push({ from: text.slice(start, end), to: word });
    // From the end of the text on, so that the places before it stay true.
    right = right.slice(0, start) + word + right.slice(end);
  };
  const short = Array.from(text).filter(isHan).length <= SHORT;
  const open = lettersIn(text, lexicon).concat(short ? unknown.filter(({ start }) => isHan(text.charAt(start))) : []);
  let free = text.length;
  for (const stretch of open.sort((a, b) => b.start - a.start)) {
    if (stretch.end > free) continue;
    const found = isHan(text.charAt(stretch.start)) ? nearest(text.slice(0, free), stretch, known, index, lexicon) : fromLetters(text, stretch, index, lexicon);
    if (!found) continue;
    put(found, found.word);
    free = found.start;
  }
  return { text: right, changes: changes.reverse() };
}

/** Stretches of Latin letters that the lexicon does not know. */
function lettersIn(text: string, { entries }: Lexicon): Stretch[] {
  const pattern = /[a-z][a-z0-9' ]*[a-z0-9]/g;
  const found: Stretch[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!entries.has(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

interface Replacement extends Stretch {
  word: string;
}

/**
 * The longest stretch around the unknown characters that sounds like a word, or is a word but for one character. It never
 * cuts a word that is known.
 */
function nearest(text: string, { start: from, end: to }: Stretch, known: readonly Stretch[], index: SoundIndex, lexicon: Lexicon): Replacement | null {
  const cuts = (at: number): boolean => known.some(({ start, end }) => start < at && at < end);
  for (let length = Math.min(LONGEST_WORD, text.length); length > 1; length--) {
    for (let start = Math.max(0, from - length + 1); start < to && start + length <= text.length; start++) {
      const end = start + length;
      const typed = text.slice(start, end);
      if (cuts(start) || cuts(end) || NUMBERED.test(typed) || !Array.from(typed).every(isHan)) continue;
      const word = soundsLike(typed, index, lexicon) || (length > 2 && to - from > 1 ? butForOne(typed, index, lexicon) : null);
      if (word !== null) return { start, end, word };
    }
  }
  return null;
}

/** Two characters are too few for sounds that are only similar, and for words that nobody looks for by their official name. */
function soundsLike(typed: string, { alike, sounds }: SoundIndex, { entries }: Lexicon): string | null {
  for (const syllables of readings(typed, sounds)) {
    const words = (alike.get(syllables.map(blur).join(' ')) || []).filter((word) => {
      if (sharedCharacters(typed, word) === 0) return false;
      const { term = null, place = null } = entries.get(word) || {};
      return typed.length > 2 || ((term !== null || place !== null) && readings(word, sounds).some((other) => other.join(' ') === syllables.join(' ')));
    });
    const [best] = words.sort((a, b) => sharedCharacters(typed, b) - sharedCharacters(typed, a));
    if (best !== undefined) return best;
  }
  return null;
}

function sharedCharacters(typed: string, word: string): number {
  return Array.from(word).filter((character, at) => typed.charAt(at) === character).length;
}

function butForOne(typed: string, { gaps }: SoundIndex, { entries }: Lexicon): string | null {
  const found: string[] = [];
  for (let at = 0; at < typed.length; at++) found.push(...(gaps.get(`${typed.slice(0, at)}*${typed.slice(at + 1)}`) || []));
  return found.find((word) => (entries.get(word) || { term: null }).term !== null) || null;
}

/** Pinyin or initials as words; `null` when the letters are neither. */
function fromLetters(text: string, { start, end }: Stretch, { spelled, initials }: SoundIndex, { entries }: Lexicon): Replacement | null {
  const letters = text.slice(start, end).replace(/[' ]/g, '');
  const best = (words: readonly string[] | undefined): string | undefined =>
    words && (words.find((word) => (entries.get(word) || { term: null }).term !== null) || words[0]);
  const found = (word: string | undefined): Replacement | null => (word === undefined ? null : { start, end, word });
  const whole = best(spelled.get(letters)) || best(initials.get(letters));
  if (whole) return found(whole);
  const parts = split(letters, spelled);
  if (parts) return found(parts.map((part) => best(spelled.get(part)) || part).join(' '));
  let begun: { key: string; word: string | undefined } | undefined;
  spelled.forEach((words, key) => {
    if (letters.length > 3 && key.indexOf(letters) === 0 && (!begun || key.length < begun.key.length)) begun = { key, word: best(words) };
  });
  return found(begun && begun.word);
}

/** The fewest known spellings that make up the letters. */
function split(letters: string, spelled: ReadonlyMap<string, unknown>): string[] | null {
  const best: (string[] | undefined)[] = [[]];
  for (let from = 0; from < letters.length; from++) {
    const before = best[from];
    if (!before) continue;
    for (let to = from + 2; to <= letters.length; to++) {
      const part = letters.slice(from, to);
      const known = best[to];
      if (spelled.has(part) && (!known || known.length > before.length + 1)) best[to] = [...before, part];
    }
  }
  return best[letters.length] || null;
}

