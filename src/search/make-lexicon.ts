/** The lexicon of a build: from the glossary, what people say, and the words of the records themselves. */
import type { Term } from '../benefit/terms.ts';
import type { Region } from '../plan/regions.ts';
import { comparable, PROMINENT } from './annotate.ts';
import { learnHints, packHints } from './gist.ts';
import { shelfOf, SHELVES, type Asked, type LexiconData, type SpokenData } from './lexicon.ts';
import type { SearchRecord } from './records.ts';
import { wordScanner } from './scan.ts';

/** An entry of `content/synonyms.json`. */
export interface Synonym {
  say: string[];
  /** Words that stand in the documents. */
  means: string[];
}

export interface LexiconSources {
  glossary: readonly Term[];
  synonyms: readonly Synonym[];
  asked: Record<Asked | 'person', string[]>;
  regions: readonly Region[];
  /** Splits a text into words, as `Intl.Segmenter` does. */
  wordsOf(text: string): string[];
}

/** A term in more than this share of the records tells nothing apart. */
const COMMON = 0.3;
/** A word of this many titles is a term, though the glossary does not explain it. */
const TITLES = 2;
/** A term in more than this share is looked for only where it is prominent. */
const FREQUENT = 0.04;

export interface MadeLexicon {
  data: LexiconData;
  spoken: SpokenData;
  /** Terms that are only worth finding where they are prominent. */
  frequent: Set<number>;
}

export function makeLexicon(records: readonly SearchRecord[], sources: LexiconSources): MadeLexicon {
  const texts = records.map((record) => comparable([record.title, ...record.fields.map(({ text }) => text)].join('\n')));
  const prominent = comparable(records.flatMap(({ title, fields }) => [title, ...fields.filter(({ weight }) => weight >= PROMINENT).map(({ text }) => text)]).join('\n'));
  const places = placeNames(sources.regions);
  const isPlace = new Set(Object.values(places).flat());
  const terms: string[][] = [];
  const numbers = new Map<string, number>();
  const term = (spelling: string, number = terms.length): number => {
    const word = comparable(spelling);
    const known = numbers.get(word);
    if (known !== undefined) return known;
    if (word === '' || isPlace.has(word)) return -1;
    (terms[number] ??= []).push(word);
    numbers.set(word, number);
    return number;
  };
  for (const { term: name, forms } of sources.glossary) {
    const number = term(name);
    for (const form of forms) term(form, number);
  }
  for (const { means } of sources.synonyms) for (const word of means) term(word);
  const spokenWords = sources.synonyms.flatMap(({ say }) => say.map(comparable)).filter((word) => word.length > 1);
  for (const word of wordScanner(spokenWords)(prominent)) term(word);
  const empty = new Set(sources.asked.nothing);
  for (const word of titleWords(records, sources.wordsOf)) if (!empty.has(word)) term(word);

  const occurrences = countOccurrences(numbers, records, texts);
  const fellows = sources.synonyms.map(({ means }) => means.flatMap((word) => numbers.get(comparable(word)) ?? []));
  const order = byFellowship(occurrences, fellows);
  const position = new Map(order.map((number, index) => [number, index]));
  const said = new Map<string, string[]>();
  const say = (words: readonly string[], means: readonly number[]): void => {
    const targets = [...new Set(means.filter((number) => number >= 0).map((number) => position.get(number) ?? 0))];
    const spoken = [...new Set(words.map(comparable))].filter((word) => word !== '' && !(targets.length === 1 && numbers.get(word) === order[targets[0] ?? -1]));
    if (targets.length > 0 && spoken.length > 0) said.set(targets.join(' '), [...(said.get(targets.join(' ')) ?? []), ...spoken]);
  };
  for (const { term: name, also } of sources.glossary) say(also, [numbers.get(comparable(name)) ?? -1]);
  const spokenPlaces: Record<string, string[]> = {};
  for (const synonym of sources.synonyms) {
    const place = Object.keys(places).find((id) => synonym.means.some((word) => places[id]?.includes(comparable(word))));
    if (place) (spokenPlaces[place] ??= []).push(...synonym.say.map(comparable));
    else say(synonym.say, synonym.means.map((word) => numbers.get(comparable(word)) ?? -1));
  }
  const { person, ...asked } = sources.asked;
  const shares = order.map((number) => (occurrences[number]?.all ?? 0) / texts.length);
  const meant = [
    ...order.flatMap((number, index) => (terms[number] ?? []).map((words) => ({ words, terms: [index] }))),
    ...[...said].flatMap(([targets, phrases]) => phrases.map((words) => ({ words, terms: targets.split(' ').map(Number) }))),
  ];
  const above = (limit: number): number[] => shares.flatMap((one, index) => (one > limit ? [index] : []));
  return {
    data: {
      terms: order.map((number) => (terms[number] ?? []).join('|')),
      places: Object.fromEntries(Object.entries(places).map(([id, names]) => [id, [...names, ...(spokenPlaces[id] ?? [])].join('|')])),
      common: above(COMMON),
      person: [...new Set(person.flatMap((word) => position.get(numbers.get(comparable(word)) ?? -1) ?? []))],
    },
    spoken: {
      terms: {},
      said: [...said].map(([targets, words]) => `${[...new Set(words)].join('|')}>${targets}`),
      asked: Object.fromEntries(Object.entries(asked).map(([kind, words]) => [kind, [...new Set(words.map(comparable))].join('|')])),
      first: {},
      hints: Object.fromEntries(Array.from(learnHints(meant, Object.values(asked).flat().map(comparable)), ([feature, hints]) => [feature, packHints(hints)])),
    },
    frequent: new Set(above(FREQUENT)),
  };
}

/** Full and short names: `沙坪坝区`, `沙坪坝`. */
function placeNames(regions: readonly Region[]): Record<string, string[]> {
  return Object.fromEntries(
    regions
      .filter(({ id }) => id !== 'other')
      .map(({ id, name }) => [id, [...new Set([name, name.replace(/(?:省|市|区|县|自治州|自治县)$/, '')])].filter((one) => one.length > 1)]),
  );
}

function titleWords(records: readonly SearchRecord[], wordsOf: (text: string) => string[]): string[] {
  const counts = new Map<string, number>();
  for (const { title } of records) {
    for (const word of new Set(wordsOf(comparable(title)))) if (/^[\u4e00-\u9fff]{2,6}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= TITLES).map(([word]) => word);
}

/** How many records hold a term, and of how many subjects. */
interface Occurrences {
  all: number;
  bySubject: Map<string, number>;
}

function countOccurrences(numbers: ReadonlyMap<string, number>, records: readonly SearchRecord[], texts: readonly string[]): Occurrences[] {
  const counts: Occurrences[] = Array.from({ length: Math.max(-1, ...numbers.values()) + 1 }, () => ({ all: 0, bySubject: new Map<string, number>() }));
  const wordsIn = wordScanner(numbers.keys());
  texts.forEach((text, index) => {
    const [subject] = records[index]?.topics ?? [];
    for (const number of new Set([...wordsIn(text)].map((word) => numbers.get(word) ?? -1))) {
      const count = counts[number];
      if (!count) continue;
      count.all += 1;
      if (subject !== undefined) count.bySubject.set(subject, (count.bySubject.get(subject) ?? 0) + 1);
    }
  });
  return counts;
}

/**
 * Terms that are asked for together get neighbouring numbers, so that few pieces of the index answer a question: by the
 * subject in which they are most at home. A rare term goes with the commonest that stands beside it in a synonym.
 */
function byFellowship(occurrences: readonly Occurrences[], fellows: readonly (readonly number[])[]): number[] {
  const all = (number: number): number => occurrences[number]?.all ?? 0;
  const home = occurrences.map(({ bySubject }) => [...bySubject].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '');
  for (const group of fellows) {
    const [commonest] = group.toSorted((a, b) => all(b) - all(a));
    if (commonest === undefined) continue;
    for (const number of group) if (all(number) < all(commonest) * RARE) home[number] = home[commonest] ?? '';
  }
  return occurrences.map((_, number) => number).sort((a, b) => ((home[a] ?? '') < (home[b] ?? '') ? -1 : home[a] === home[b] ? a - b : 1));
}

/** Beside a term that is so much commoner, another is rare. */
const RARE = 0.5;

/** What people say, by shelf, each with the terms that it leads to. */
export function shelvesOf({ said, asked, first, hints }: SpokenData, terms: readonly string[]): SpokenData[] {
  const shelves = Array.from({ length: SHELVES }, (): SpokenData => ({ terms: {}, said: [], asked: {}, first: {}, hints: {} }));
  const each = (words: string, put: (shelf: SpokenData, here: string) => void): void => {
    const byShelf = Map.groupBy(words.split('|').filter((word) => word !== ''), shelfOf);
    for (const [number, here] of byShelf) {
      const shelf = shelves[number];
      if (shelf) put(shelf, here.join('|'));
    }
  };
  for (const line of said) {
    const [words = '', numbers = ''] = line.split('>');
    each(words, (shelf, here) => {
      shelf.said.push(`${here}>${numbers}`);
      for (const number of numbers.split(' ').map(Number)) shelf.terms[number] ??= terms[number]?.split('|')[0] ?? '';
    });
  }
  terms.forEach((line, number) => {
    each(line, (shelf) => {
      shelf.terms[number] = line;
      const records = first[number];
      if (records !== undefined) shelf.first[number] = records;
    });
  });
  for (const kind of Object.keys(asked) as Asked[]) each(asked[kind] ?? '', (shelf, here) => (shelf.asked[kind] = here));
  for (const [feature, line] of Object.entries(hints)) each(feature, (shelf) => (shelf.hints[feature] = line));
  return shelves;
}
