/** The words that this site knows, and what people say instead of them. */
import { unpackHints, type Hint } from './gist.ts';

/** The lexicon of a build. The terms are shipped by themselves: most questions need a few of them. */
export interface LexiconData {
  /** Spellings of one term of the documents each, the usual first, parted by `|`. Its number names it in the index. */
  terms: string[];
  /** Names of places, parted by `|`, by id. */
  places: Record<string, string>;
  /** Terms in so many places that they tell nothing apart. */
  common: number[];
  /** Terms that tell who somebody is. */
  person: number[];
}

/** What people say and how they ask. There is much of it: shipped in shelves, of which a question needs a few. */
export interface SpokenData {
  /** Spellings by number: all of the terms that begin with these characters, the usual one of those that are meant. */
  terms: Record<number, string>;
  /** `what people say|…>numbers of terms`. */
  said: string[];
  /** Phrases of questions that are not looked for, by what they tell of the question, parted by `|`. */
  asked: Partial<Record<Asked, string>>;
  /** Names of the records that a search for a term alone shows first, parted by blanks, by its number. */
  first: Record<number, string>;
  /** What characters and pairs of them may mean (`gist.ts`). */
  hints: Record<string, string>;
}

/** `nothing`: politeness and grammar; `money`, `help`: what one can get; `meaning`: what a word means; `document`: what a document says. */
export type Asked = 'nothing' | 'money' | 'help' | 'meaning' | 'document';

/** What a word leads to. */
export interface Entry {
  /** The term that the word is itself. */
  term: number | null;
  /** Terms that it stands for. */
  means: number[];
  place: string | null;
  asked: Asked | null;
}

export interface Lexicon {
  entries: Map<string, Entry>;
  /** Spellings of each term, the usual first. */
  terms: Map<number, readonly string[]>;
  common: ReadonlySet<number>;
  person: ReadonlySet<number>;
  /** Names of the records that a search for a token alone shows first: fetched before the engine asks. */
  first: Map<string, readonly string[]>;
  hints: Map<string, readonly Hint[]>;
  longest: number;
}

/** The lexicon ready for use; of what people say it knows what it is taught. */
export function openLexicon(data: LexiconData): Lexicon {
  const lexicon: Lexicon = {
    entries: new Map(),
    terms: new Map(),
    common: new Set(data.common),
    person: new Set(data.person),
    first: new Map(),
    hints: new Map(),
    longest: 1,
  };
  data.terms.forEach((line, number) => teachTerm(lexicon, number, line));
  for (const place of Object.keys(data.places)) for (const word of (data.places[place] || '').split('|')) entryOf(lexicon, word).place = place;
  return lexicon;
}

/** Adds what people say; what is known already stays. */
export function teach(lexicon: Lexicon, { terms, said, asked, first, hints }: SpokenData): void {
  for (const feature of Object.keys(hints)) lexicon.hints.set(feature, unpackHints(hints[feature] || ''));
  for (const number of Object.keys(first)) lexicon.first.set(termToken(Number(number)), (first[Number(number)] || '').split(' '));
  for (const number of Object.keys(terms)) teachTerm(lexicon, Number(number), terms[Number(number)] || '');
  for (const line of said) {
    const [words = '', numbers = ''] = line.split('>');
    for (const word of words.split('|')) {
      const { means } = entryOf(lexicon, word);
      for (const number of numbers.split(' ').map(Number)) if (means.indexOf(number) < 0) means.push(number);
    }
  }
  for (const kind of Object.keys(asked) as Asked[]) {
    for (const word of (asked[kind] || '').split('|')) if (word !== '') entryOf(lexicon, word).asked = kind;
  }
}

/** @param line spellings of the term, parted by `|` */
export function teachTerm(lexicon: Lexicon, number: number, line: string): void {
  const spellings = line.split('|');
  if ((lexicon.terms.get(number) || []).length < spellings.length) lexicon.terms.set(number, spellings);
  for (const spelling of spellings) entryOf(lexicon, spelling).term = number;
}

function entryOf(lexicon: Lexicon, word: string): Entry {
  const known = lexicon.entries.get(word);
  if (known) return known;
  const made: Entry = { term: null, means: [], place: null, asked: null };
  lexicon.entries.set(word, made);
  lexicon.longest = Math.max(lexicon.longest, word.length);
  return made;
}

/** What sets words right: loaded only for what is not understood. */
export interface MendingData {
  /** Characters by syllable: `{"bu": "不步部"}` */
  sounds: Record<string, string>;
  /** Traditional and simplified characters in turn. */
  traditional: string;
}

/** So many that few characters share one, and a question takes little that it does not ask for. */
export const SHELVES = 2048;

/** Where words stand that begin with a character. */
export const shelfOf = (word: string): number => word.charCodeAt(0) % SHELVES;

/** A text with characters on more shelves than this is a letter: all that people say comes in one piece. */
export const MOST_SHELVES = 48;

/** The shelves on which every word of a text stands. */
export function shelvesFor(text: string): number[] {
  return Array.from(new Set(Array.from(text.replace(/ /g, ''), shelfOf)));
}

/** The word of the index that stands for a term. All have one length, so none is the beginning of another. */
export const termToken = (number: number): string => `c${`00${number.toString(36)}`.slice(-3)}`;
