/** Text in pieces that a voice reads in one breath. */
import { spokenText } from './spoken.ts';

/** Characters as spoken. Some engines break off in longer ones, and whoever goes back a sentence wants no long one. */
export const LONGEST_CHUNK = 60;

const CLOSERS = '[”’》）)」』】]*';
const SENTENCES = new RegExp(`[^。！？；;\\n]*(?:[。！？；;\\n]+${CLOSERS}|$)`, 'g');
/** 、 between figures belongs to them: 4、10月. */
const CLAUSES = new RegExp(`(?:[^，、：,]|、(?=\\d)|,(?=\\d))*(?:[，、：,]+${CLOSERS}|$)`, 'g');
/** What a figure may consist of, and what it is read with. */
const OF_FIGURE = /[\d.．,，、%‰/~～—–:：〔〕A-Za-z元万亿年月日号第-]/;

const length = (text: string): number => spokenText(text).length;
const pieces = (text: string, pattern: RegExp): string[] => (text.match(pattern) || []).filter(Boolean);

/**
 * Sentences of at most 60 characters as spoken, cut at 。！？；, longer ones also at ，、： and at last anywhere but in a number.
 * Joined they are the text. A figure longer than that stays whole.
 */
export function chunks(text: string): string[] {
  return pieces(text, SENTENCES).reduce<string[]>((all, sentence) => all.concat(length(sentence) <= LONGEST_CHUNK ? [sentence] : clauses(sentence)), []);
}

function clauses(sentence: string): string[] {
  const parts = pieces(sentence, CLAUSES).reduce<string[]>((all, clause) => all.concat(hardCut(clause)), []);
  return parts.reduce<string[]>((all, part) => {
    const last = all[all.length - 1];
    if (last !== undefined && length(last + part) <= LONGEST_CHUNK) all[all.length - 1] = last + part;
    else all.push(part);
    return all;
  }, []);
}

function hardCut(clause: string): string[] {
  if (length(clause) <= LONGEST_CHUNK) return [clause];
  const figure = (at: number): boolean => OF_FIGURE.test(clause.charAt(at)) || /[\ud800-\udfff]/.test(clause.charAt(at));
  // What stands before a figure helps to read it: only where there is no better place is it cut off.
  const cut = lastPlace(clause, (at) => !figure(at - 1) && !figure(at)) || lastPlace(clause, (at) => !figure(at - 1)) || firstPlace(clause, (at) => !figure(at - 1));
  return cut === 0 ? [clause] : [clause.slice(0, cut), ...hardCut(clause.slice(cut))];
}

/** The last place up to which the clause is one breath; 0 for none. */
function lastPlace(clause: string, mayCut: (at: number) => boolean): number {
  let cut = 0;
  for (let at = 1; at < clause.length; at += 1) {
    if (!mayCut(at)) continue;
    if (length(clause.slice(0, at)) > LONGEST_CHUNK) break;
    cut = at;
  }
  return cut;
}

function firstPlace(clause: string, mayCut: (at: number) => boolean): number {
  for (let at = 1; at < clause.length; at += 1) if (mayCut(at)) return at;
  return 0;
}
