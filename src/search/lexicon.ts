/** The words that this site knows, and what people say instead of them. */

/** As it is shipped: made once a build, read by every search. */
export interface LexiconData {
  /** Spellings of one term of the documents each, the usual first, parted by `|`. Its number names it in the index. */
  terms: string[];
  /** Phrases of questions that are not looked for, by what they tell of the question. */
  asked: Record<Asked, string>;
  /** Names of places, parted by `|`, by id. */
  places: Record<string, string>;
  /** Terms in so many places that they tell nothing apart. */
  common: number[];
  /** Terms that tell who somebody is. */
  person: number[];
  /** Traditional and simplified characters in turn. */
  traditional: string;
}

/** `what people say|…>numbers of terms`; shipped by itself, because exact terms are understood without it. */
export type Spoken = string[];

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
  entries: ReadonlyMap<string, Entry>;
  /** Spellings of each term, the usual first. */
  terms: readonly (readonly string[])[];
  common: ReadonlySet<number>;
  person: ReadonlySet<number>;
  traditional: ReadonlyMap<string, string>;
  longest: number;
}

/** The lexicon ready for use. */
export function openLexicon(data: LexiconData, spoken: Spoken): Lexicon {
  const entries = new Map<string, Entry>();
  let longest = 1;
  const entry = (word: string): Entry => {
    const known = entries.get(word);
    if (known) return known;
    const made: Entry = { term: null, means: [], place: null, asked: null };
    entries.set(word, made);
    longest = Math.max(longest, word.length);
    return made;
  };
  data.terms.forEach((line, number) => {
    for (const spelling of line.split('|')) entry(spelling).term = number;
  });
  for (const line of spoken) {
    const [words = '', numbers = ''] = line.split('>');
    for (const word of words.split('|')) {
      const { means } = entry(word);
      for (const number of numbers.split(' ').map(Number)) if (means.indexOf(number) < 0) means.push(number);
    }
  }
  for (const place of Object.keys(data.places)) for (const word of (data.places[place] || '').split('|')) entry(word).place = place;
  for (const asked of Object.keys(data.asked) as Asked[]) {
    for (const word of data.asked[asked].split('|')) if (word !== '') entry(word).asked = asked;
  }
  const characters = Array.from(data.traditional);
  const traditional = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) traditional.set(characters[index] || '', characters[index + 1] || '');
  return { entries, terms: data.terms.map((line) => line.split('|')), common: new Set(data.common), person: new Set(data.person), traditional, longest };
}

/** The word of the index that stands for a term. All have one length, so none is the beginning of another. */
export const termToken = (number: number): string => `c${`00${number.toString(36)}`.slice(-3)}`;
/** The word of the index that stands for a place, or for a kind of page. */
export const placeToken = (place: string): string => `r${place}zq`;
export const kindToken = (kind: string): string => `k${kind}zq`;
