/** The words of a record that answer a question, with what was asked for marked. */
import type { Fragment } from './engine.ts';
import type { Idea } from './question.ts';
import { END, START, TOKENS } from './record-html.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  /** Element of the page that holds it; empty for the page as a whole. */
  id: string;
  pieces: Piece[];
}

interface Passage {
  id: string;
  text: string;
}

/** The passages of a record as they were written. */
export function passagesOf({ content, anchors }: Pick<Fragment, 'content' | 'anchors'>): Passage[] {
  const shown = content.split(TOKENS)[1] || '';
  return shown
    .split(START)
    .slice(1)
    .map((text, index) => ({ id: (anchors[index] || { id: '' }).id, text: (text.split(END)[0] || '').trim() }));
}

const LONGEST = 100;
const BEFORE = 20;

/** The sentence that answers most ideas of the question; the first of equals. */
export function bestExcerpt(passages: readonly Passage[], ideas: readonly Idea[]): Excerpt {
  let best = { id: '', text: '', worth: -1 };
  for (const { id, text } of passages) {
    for (const sentence of text.match(/[^。！？；\n]+[。！？；]?/g) || []) {
      const worth = ideas.filter(({ shows }) => shows.some((word) => holds(sentence, word))).length;
      if (worth > best.worth) best = { id, text: sentence.trim(), worth };
    }
  }
  return { id: best.id, pieces: mark(shorten(best.text, ideas), ideas) };
}

function holds(text: string, word: string): boolean {
  return text.toLowerCase().indexOf(word) >= 0;
}

function shorten(text: string, ideas: readonly Idea[]): string {
  if (text.length <= LONGEST) return text;
  const first = Math.min(...spans(text, ideas).map(({ start }) => start), text.length);
  const start = first === text.length || first < LONGEST - BEFORE ? 0 : first - BEFORE;
  return `${start > 0 ? '……' : ''}${text.slice(start, start + LONGEST)}${start + LONGEST < text.length ? '……' : ''}`;
}

function spans(text: string, ideas: readonly Idea[]): { start: number; end: number }[] {
  const plain = text.toLowerCase();
  const found: { start: number; end: number }[] = [];
  for (const word of ideas.flatMap(({ shows }) => shows)) {
    for (let at = plain.indexOf(word); word !== '' && at >= 0; at = plain.indexOf(word, at + 1)) found.push({ start: at, end: at + word.length });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text in pieces, those that were asked for marked. */
export function mark(text: string, ideas: readonly Idea[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const span of spans(text, ideas)) {
    if (span.end <= end) continue;
    const start = Math.max(span.start, end);
    const last = pieces[pieces.length - 1];
    if (start === end && last && last.marked) last.text += text.slice(start, span.end);
    else pieces.push({ text: text.slice(end, start), marked: false }, { text: text.slice(start, span.end), marked: true });
    end = span.end;
  }
  pieces.push({ text: text.slice(end), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
