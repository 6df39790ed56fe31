/** Shows which sentence is being read, and keeps it in sight. */
import type { Sentence } from './sentences.ts';

const NAME = 'read-aloud';
/** Where browsers cannot mark a sentence, the paragraph around it is marked. */
const MARK = 'being-read';
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, td, th, dt, dd, caption, figcaption, div';
/** A sentence comes to stand this far from the top. */
const FROM_TOP = 0.25;

/** Not in all type libraries yet. */
type Marks = { set(name: string, mark: unknown): void; delete(name: string): void };
const marks = (window.CSS as unknown as { highlights?: Marks } | undefined)?.highlights;
const Mark = (window as unknown as { Highlight?: new (range: Range) => unknown }).Highlight;

function rangeOf({ from, to }: Sentence): Range {
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

export function unmark(): void {
  if (marks) marks.delete(NAME);
  for (const block of Array.from(document.querySelectorAll(`.${MARK}`))) block.classList.remove(MARK);
}

export function mark(sentence: Sentence): void {
  unmark();
  if (marks && Mark) marks.set(NAME, new Mark(rangeOf(sentence)));
  else {
    const { parentElement } = sentence.from.node;
    const block = parentElement && parentElement.closest(BLOCKS);
    if (block) block.classList.add(MARK);
  }
}

/** @param covered height of what lies over the lower edge of the window */
export function inSight(sentence: Sentence, covered: number): boolean {
  const { top, bottom } = rangeOf(sentence).getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight - covered;
}

/** At once: nothing glides past somebody who reads along. */
export function bringIntoSight(sentence: Sentence): void {
  window.scrollBy(0, rangeOf(sentence).getBoundingClientRect().top - window.innerHeight * FROM_TOP);
}
