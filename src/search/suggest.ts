/** What somebody may mean while they are still typing: benefits by name or code, and words of the documents. */
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normalize.ts';
import type { SoundIndex } from './repair.ts';

/** Code, id, title and place of a benefit. */
export type Title = readonly [code: string, id: string, title: string, place: string];

export type Suggestion =
  | { kind: 'benefit'; words: string; note: string; url: string }
  /** Words to search for. */
  | { kind: 'words'; words: string; note: '' };

/** After names that begin with what is typed, and names that hold it. */
const NOT = 2;
const MOST = 8;
const MOST_WORDS = 4;

export interface SuggestTools {
  lexicon: Lexicon;
  titles: readonly Title[];
  placeName(id: string): string;
  /** For pinyin; `null` while it is not there. */
  sounds: SoundIndex | null;
}

/** The best first; empty for fewer than two characters that say nothing yet. */
export function suggest(typed: string, { lexicon, titles, placeName, sounds }: SuggestTools): Suggestion[] {
  const text = normalise(typed).replace(/ /g, '');
  if (text === '' || /^[a-z]$/.test(text)) return [];
  const asked = [text, ...spelledAs(text, sounds)];
  const rank = (name: string): number => {
    const plain = name.toLowerCase();
    return Math.min(...asked.map((one) => (plain.indexOf(one) === 0 ? 0 : plain.indexOf(one) > 0 ? 1 : NOT)));
  };
  // Which term was taught first is chance: what else is equal comes in the order of the numbers.
  const words = Array.from(lexicon.terms)
    .sort(([a], [b]) => a - b)
    .map(([, spellings]) => spellings.map((term) => ({ term, order: rank(term) })).sort((a, b) => a.order - b.order)[0] || { term: '', order: NOT })
    .filter(({ term, order }) => order < NOT && term.length > 1)
    .sort((a, b) => a.order - b.order || a.term.length - b.term.length)
    .slice(0, MOST_WORDS)
    .map(({ term }): Suggestion => ({ kind: 'words', words: term, note: '' }));
  const benefits = titles
    .map((title) => ({ title, order: /^\d{2,4}$/.test(text) && title[0].indexOf(text) === 0 ? 0 : rank(title[2]) }))
    .filter(({ order }) => order < NOT)
    .sort((a, b) => a.order - b.order || a.title[2].length - b.title[2].length)
    .slice(0, MOST - words.length)
    .map(({ title: [code, id, name, place] }): Suggestion => ({ kind: 'benefit', words: name, note: `${placeName(place)}，编号${code}`, url: `/benefits/${id}/` }));
  return [...words, ...benefits];
}

function spelledAs(text: string, sounds: SoundIndex | null): string[] {
  if (sounds === null || !/^[a-z]{2,}$/.test(text)) return [];
  const whole = [...(sounds.spelled.get(text) || []), ...(sounds.initials.get(text) || [])];
  if (whole.length > 0) return whole;
  const begun: string[] = [];
  if (text.length > 2) sounds.spelled.forEach((words, key) => void (key.indexOf(text) === 0 && begun.push(...words)));
  return begun.slice(0, MOST);
}
