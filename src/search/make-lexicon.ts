/** The lexicon of a build: from the glossary, what people say, and the words of the records themselves. */
import type { Term } from '../benefit/terms.ts';
import type { Region } from '../plan/regions.ts';
import { comparable, PROMINENT } from './annotate.ts';
import { shelfOf, SHELVES, type Asked, type LexiconData, type SpokenData } from './lexicon.ts';
import type { SearchRecord } from './records.ts';

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
  for (const { say } of sources.synonyms) for (const word of say) if (comparable(word).length > 1 && prominent.includes(comparable(word))) term(word);
  const empty = new Set(sources.asked.nothing);
  for (const word of titleWords(records, sources.wordsOf)) if (!empty.has(word)) term(word);

  const fellows = sources.synonyms.map(({ means }) => means.flatMap((word) => numbers.get(comparable(word)) ?? []));
  const order = byFellowship(terms, records, texts, fellows);
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
  const shares = order.map((number) => share(terms[number] ?? [], texts));
  const above = (limit: number): number[] => shares.flatMap((one, index) => (one > limit ? [index] : []));
  return {
    data: {
      terms: order.map((number) => (terms[number] ?? []).join('|')),
      places: Object.fromEntries(Object.entries(places).map(([id, names]) => [id, [...names, ...(spokenPlaces[id] ?? [])].join('|')])),
      common: above(COMMON),
      person: [...new Set(person.flatMap((word) => position.get(numbers.get(comparable(word)) ?? -1) ?? []))],
    },
    spoken: {
      said: [...said].map(([targets, words]) => `${[...new Set(words)].join('|')}>${targets}`),
      asked: Object.fromEntries(Object.entries(asked).map(([kind, words]) => [kind, [...new Set(words.map(comparable))].join('|')])),
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

function share(spellings: readonly string[], texts: readonly string[]): number {
  return texts.filter((text) => spellings.some((word) => text.includes(word))).length / texts.length;
}

/**
 * Terms that are asked for together get neighbouring numbers, so that few pieces of the index answer a question: by the
 * subject in which they are most at home. A rare term goes with the commonest that stands beside it in a synonym.
 */
function byFellowship(
  terms: readonly string[][],
  records: readonly SearchRecord[],
  texts: readonly string[],
  fellows: readonly (readonly number[])[],
): number[] {
  const subjects = [...new Set(records.map(({ topics: [main = ''] }) => main))].sort();
  const counted = terms.map((spellings) => {
    const counts = new Map<string, number>();
    let all = 0;
    records.forEach(({ topics: [main = ''] }, index) => {
      if (main === '' || !spellings.some((word) => texts[index]?.includes(word))) return;
      counts.set(main, (counts.get(main) ?? 0) + 1);
      all += 1;
    });
    return { all, home: [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '' };
  });
  const home = counted.map((one) => one.home);
  for (const group of fellows) {
    const [commonest] = group.toSorted((a, b) => (counted[b]?.all ?? 0) - (counted[a]?.all ?? 0));
    if (commonest === undefined) continue;
    const { all, home: common } = counted[commonest] ?? { all: 0, home: '' };
    for (const number of group) if ((counted[number]?.all ?? 0) < all * RARE) home[number] = common;
  }
  return terms.map((_, number) => number).sort((a, b) => subjects.indexOf(home[a] ?? '') - subjects.indexOf(home[b] ?? '') || a - b);
}

/** Beside a term that is so much commoner, another is rare. */
const RARE = 0.5;

/** The same words by shelf. */
export function shelvesOf({ said, asked }: SpokenData): SpokenData[] {
  const on = (words: string, shelf: number): string =>
    words
      .split('|')
      .filter((word) => word !== '' && shelfOf(word) === shelf)
      .join('|');
  return Array.from({ length: SHELVES }, (_, shelf) => ({
    said: said.flatMap((line) => {
      const [words = '', numbers = ''] = line.split('>');
      const here = on(words, shelf);
      return here === '' ? [] : [`${here}>${numbers}`];
    }),
    asked: Object.fromEntries(
      Object.entries(asked)
        .map(([kind, words]) => [kind, on(words, shelf)])
        .filter(([, words]) => words !== ''),
    ),
  }));
}
