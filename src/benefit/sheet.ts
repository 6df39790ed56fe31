/** A sheet for a notice board: what people of a place can ask for on one subject, on one page of paper. */
import { firmFirst } from './group.ts';
import type { Benefit } from './model.ts';
import { FIRMNESS_WORDS, headlineAmount } from './words.ts';

/** What an A4 page at 16 pt holds beside the head and the foot of the sheet, in lines, and in characters a line. */
const LINES = 18;
const LINE = 29;

export interface Sheet {
  shown: Benefit[];
  /** How many more the place has on this subject. */
  left: number;
}

/** Lines that a benefit takes: its name with the sum; the answer in one sentence, how firm it is, the place and the code. */
function linesOf({ title, summary, firmness, ...amounts }: Benefit): number {
  const name = title + (headlineAmount(amounts) ?? '');
  const rest = `${summary[0] ?? ''}${firmness === 'conditional' ? FIRMNESS_WORDS.conditional : ''}重庆市某某区，编号0000`;
  return Math.ceil((name.length + 1) / LINE) + Math.ceil(rest.length / LINE) + 0.5;
}

/**
 * What concerns people and families, the definite first and the place's own before that of places above it, as many as fit.
 *
 * @param levels benefits of the place, then those of the places above it
 */
export function sheetOf(levels: readonly (readonly Benefit[])[], topic: string): Sheet {
  const forPeople = ({ audience, topics }: Benefit): boolean => topics[0] === topic && audience.some((one) => one === 'person' || one === 'family');
  const all = levels.flatMap((benefits) => firmFirst(benefits.filter(forPeople)));
  const definite = all.filter(({ firmness }) => firmness === 'entitlement');
  const ordered = [...definite, ...all.filter(({ firmness }) => firmness !== 'entitlement')];
  let room = LINES;
  const shown = ordered.filter((benefit) => {
    room -= linesOf(benefit);
    return room >= 0;
  });
  return { shown, left: all.length - shown.length };
}
