/** What somebody asks, taken apart: what to look for, whom it is about, what is not known. */
import { ENOUGH, guess, SOMETHING } from './gist.ts';
import { termToken, type Asked, type Entry, type Lexicon } from './lexicon.ts';
import { isHan, normalise } from './normalize.ts';
import { findNumbers, type NumberFound } from './numbers.ts';

/** One idea of the question. A record answers it when it holds any of the tokens, or the words themselves. */
export interface Idea {
  /** As the question has it. */
  words: string;
  tokens: WeightedToken[];
  /** Shorter terms inside the word: what they find is only near it. */
  inside: WeightedToken[];
  /** Looked up as they stand, in the whole text; set when the lexicon does not know them. */
  text: string | null;
  /** Words that show, in a text, that it answers this idea. */
  shows: string[];
  /** It tells who somebody is, not what they look for. */
  person: boolean;
}

export interface WeightedToken {
  token: string;
  /** 1 for the thing itself, less for what it may stand for. */
  weight: number;
}

export interface Question {
  /** The question in the spelling in which it is compared. */
  text: string;
  ideas: Idea[];
  place: string | null;
  /** Whole years; `null` when not said. */
  age: number | null;
  asked: ReadonlySet<Asked>;
  /** Numbers of the terms that the question names or means, for the finder. */
  terms: number[];
  /** Pieces that neither the lexicon nor the rules for numbers know, by their place in the text. */
  unknown: Stretch[];
  /** Known words of two and more characters, by their place. */
  known: Stretch[];
}

/** How much a word counts for what it may stand for. */
const SAID = 0.95;
const INSIDE = 0.35;
const PART = 0.7;

/** From a character of the text to before another. */
export interface Stretch {
  start: number;
  end: number;
}

interface Piece extends Stretch {
  words: string;
  entry: Entry | null;
  number: NumberFound | null;
  /** Terms that hold the words, where these are only a part: `护理补`. */
  holding?: number[];
}

/** @param raw whatever was typed; nothing throws */
export function understand(raw: string, lexicon: Lexicon): Question {
  const text = normalise(raw);
  const pieces = piecesOf(text, lexicon);
  const places = pieces.flatMap(({ entry }) => (entry && entry.place ? [entry.place] : []));
  const ages = pieces.flatMap(({ number }) => (number && number.age !== undefined ? [number.age] : []));
  const last = <T>(all: readonly T[]): T | null => (all.length === 0 ? null : (all[all.length - 1] as T));
  return {
    text,
    ideas: distinct(pieces.flatMap((piece) => ideaOf(piece, lexicon)), lexicon),
    place: last(places),
    age: last(ages),
    asked: new Set(pieces.flatMap(({ entry }) => (entry && entry.asked ? [entry.asked] : []))),
    terms: pieces.flatMap(termsOf),
    unknown: pieces.filter(({ entry, number, holding }) => !entry && !number && !holding).map(stretchOf),
    known: pieces.filter(({ entry, holding, words }) => (entry || holding) && words.length > 1).map(stretchOf),
  };
}

const stretchOf = ({ start, end }: Piece): Stretch => ({ start, end });

/** What a piece asks for; nothing when it is grammar, a place, or not known. */
function ideaOf({ words, entry, number, holding }: Piece, lexicon: Lexicon): Idea[] {
  const idea = { words, inside: [], text: null, shows: [words], person: false };
  if (holding) return [{ ...idea, tokens: holding.map((term) => ({ token: termToken(term), weight: PART })) }];
  if (number) {
    const tokens = number.tokens.map((token) => ({ token, weight: 1 }));
    return tokens.length === 0 ? [] : [{ ...idea, tokens, person: number.kind === 'age' }];
  }
  const tokens = entry ? tokensOf(entry) : [];
  if (!entry || tokens.length === 0) return [];
  const spellings = ownTerms(entry).flatMap((term) => lexicon.terms.get(term) || []);
  return [{ ...idea, tokens, inside: tokensInside(words, lexicon), shows: [words, ...spellings], person: isPerson(entry, lexicon) }];
}

function termsOf({ entry, holding }: Piece): number[] {
  return holding || (entry ? ownTerms(entry) : []);
}

function ownTerms({ term, means }: Entry): number[] {
  return term === null ? means : [term, ...means];
}

function isPerson({ term, means }: Entry, { person }: Lexicon): boolean {
  return (term === null || person.has(term)) && means.every((number) => person.has(number));
}

function tokensOf(entry: Entry): WeightedToken[] {
  const weights = new Map<number, number>();
  const add = (number: number, weight: number): void => void weights.set(number, Math.max(weight, weights.get(number) || 0));
  if (entry.term !== null) add(entry.term, 1);
  for (const number of entry.means) add(number, SAID);
  return Array.from(weights, ([number, weight]) => ({ token: termToken(number), weight }));
}

function tokensInside(words: string, lexicon: Lexicon): WeightedToken[] {
  const terms = wordsInside(words, lexicon).flatMap(({ term }) => (term === null || lexicon.common.has(term) ? [] : [term]));
  return Array.from(new Set(terms), (term) => ({ token: termToken(term), weight: INSIDE }));
}

function wordsInside(words: string, { entries }: Lexicon): Entry[] {
  const inside: Entry[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 2; end <= words.length; end++) {
      const entry = end - start < words.length ? entries.get(words.slice(start, end)) : undefined;
      if (entry) inside.push(entry);
    }
  }
  return inside;
}

/** Words that are everywhere are left out when anything else is asked for; an idea said twice counts once. */
function distinct(ideas: readonly Idea[], { common }: Lexicon): Idea[] {
  const seen = new Set<string>();
  const different = ideas.filter(({ words }) => !seen.has(words) && seen.add(words));
  const commonTokens = new Set(Array.from(common, termToken));
  const telling = different.filter(({ tokens }) => tokens.some(({ token }) => !commonTokens.has(token)));
  return telling.length > 0 ? telling : different;
}

/** Cheapest way to take the text apart: as few characters as possible unknown, then as few pieces as possible. */
function piecesOf(text: string, lexicon: Lexicon): Piece[] {
  const numbers = findNumbers(text).filter(({ start, end }) => !lexicon.entries.has(text.slice(start, end)));
  const numberAt = new Map(numbers.map((number) => [number.start, number]));
  const cost: number[] = [0];
  const last: Piece[] = [];
  const offer = (from: number, to: number, price: number, piece: Pick<Piece, 'entry' | 'number'>): void => {
    const total = (cost[from] || 0) + price;
    const best = cost[to];
    if (best !== undefined && best <= total) return;
    cost[to] = total;
    last[to] = { ...piece, words: text.slice(from, to), start: from, end: to };
  };
  for (let from = 0; from < text.length; from++) {
    if (cost[from] === undefined) continue;
    const number = numberAt.get(from);
    if (number) offer(from, number.end, 1, { entry: null, number });
    for (let to = from + 1; to <= Math.min(text.length, from + lexicon.longest); to++) {
      const entry = lexicon.entries.get(text.slice(from, to));
      // A longer word wins over two shorter ones, and any word over a phrase of the question.
      if (entry) offer(from, to, entry.term === null && entry.means.length === 0 && !entry.place ? 1.5 : 1, { entry, number: null });
    }
    const character = text.charAt(from);
    offer(from, from + 1, isWordly(character) ? 4 : 0, { entry: null, number: null });
  }
  const pieces: Piece[] = [];
  for (let to = text.length; to > 0; ) {
    const piece = last[to];
    if (!piece) break;
    pieces.unshift(piece);
    to = piece.start;
  }
  return joinParts(joinUnknown(pieces), text, lexicon);
}

/** Unknown characters that stand together are one word, with the grammar between them: 家 in 向家湾 is none. */
function joinUnknown(pieces: readonly Piece[]): Piece[] {
  const isUnknown = (piece: Piece | undefined): boolean => piece !== undefined && !piece.entry && !piece.number && isWordly(piece.words);
  const isGrammar = ({ entry, words }: Piece): boolean => words.length === 1 && entry !== null && entry.term === null && entry.means.length === 0 && !entry.place;
  const joined: Piece[] = [];
  let open: Piece | null = null;
  pieces.forEach((piece, index) => {
    const belongs = isUnknown(piece) || (open !== null && isGrammar(piece) && isUnknown(pieces[index + 1]));
    if (belongs && open) {
      open.words += piece.words;
      open.end = piece.end;
    } else if (belongs) {
      open = { ...piece };
      joined.push(open);
    } else {
      open = null;
      if (piece.entry || piece.number) joined.push(piece);
    }
  });
  return joined;
}

function isWordly(character: string): boolean {
  return isHan(character) || /[a-z0-9]/.test(character);
}

/** A short stretch that is not known as a whole may be the part of a term: `护理补`, `公租`, `证`. */
function joinParts(pieces: readonly Piece[], text: string, { terms }: Lexicon): Piece[] {
  const stretches = text.split(/[^\u3400-\u9fffa-z0-9]+/).filter((one) => isHan(one.charAt(0)) && one.length <= LONGEST_PART);
  return stretches.reduce<Piece[]>((all, stretch) => {
    const inside = all.filter(({ words }) => stretch.indexOf(words) >= 0);
    if (!inside.some(({ entry, number }) => !entry && !number) || inside.map(({ words }) => words).join('') !== stretch) return all;
    const holding = Array.from(terms, ([number, spellings]) => ({ term: spellings.filter((one) => one.indexOf(stretch) >= 0)[0] || '', number }))
      .filter(({ term }) => term !== '')
      .sort((a, b) => a.term.length - b.term.length || a.number - b.number)
      .slice(0, MOST_HOLDING)
      .map(({ number }) => number);
    if (holding.length === 0) return all;
    const at = all.indexOf(inside[0] as Piece);
    return [...all.slice(0, at), { words: stretch, start: inside[0]?.start || 0, end: inside[inside.length - 1]?.end || 0, entry: null, number: null, holding }, ...all.slice(at + inside.length)];
  }, pieces.slice());
}

const LONGEST_PART = 6;
const MOST_HOLDING = 12;

/** How much of a question must be unknown before the unknown words are worth a look into the whole text. */
const MUCH = 0.1;
const LONGEST_TEXT = 12;
const MOST_TEXTS = 3;

/**
 * The question with its unknown words as ideas of their own, to be looked up in the whole text. In a long question that is
 * understood for the most part they are left out: they are what people say around it.
 */
export function withUnknown(question: Question): Question {
  const { text, unknown, ideas } = question;
  const length = unknown.reduce((sum, { start, end }) => sum + end - start, 0);
  const known = ideas.reduce((sum, { words }) => sum + words.length, 0);
  if (length < MUCH * (length + known)) return question;
  const texts = unknown
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => words.length <= LONGEST_TEXT && (words.length > 1 || ideas.length === 0))
    .slice(0, MOST_TEXTS);
  return { ...question, ideas: [...ideas, ...texts.map((words) => ({ words, tokens: [], inside: [], text: words, shows: [words], person: false }))] };
}

/** So much a guess counts beside what was understood. */
const GUESSED = 0.7;
/** Fewer characters are no sentence. */
const SENTENCE = 3;

/**
 * The question with what it may be about as one more idea, the guess. Where all that is looked for is said in the words of the
 * documents, there is nothing to guess.
 */
export function withGuess(question: Question, { hints }: Lexicon): Question {
  const { text, unknown, ideas } = question;
  const sought = ideas.filter(isSought);
  const inTheirWords = sought.filter(({ tokens }) => tokens.some(({ weight }) => weight === 1));
  if (text.length < SENTENCE || (sought.length > 0 && sought.length === inTheirWords.length && unknown.length === 0)) return question;
  const share = sought.length > 0 ? GUESSED : 1;
  const tokens = guess(text, hints, ideas.length > 0 ? ENOUGH : SOMETHING).map(({ term, weight }) => ({ token: termToken(term), weight: weight * share }));
  if (tokens.length === 0) return question;
  return { ...question, ideas: [...ideas, { words: GUESS, tokens, inside: [], text: null, shows: [], person: false }] };
}

/** A guess has no words in the question. */
const GUESS = '';

/** Understood, and not only who somebody is. */
const isSought = ({ person, text, words }: Idea): boolean => !person && text === null && words !== GUESS;

/** Whether nothing that is looked for was understood, but guessed. */
export function isGuessed({ ideas }: Question): boolean {
  return ideas.some(({ words }) => words === GUESS) && !ideas.some(isSought);
}
