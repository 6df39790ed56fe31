/** What is read out to a caller. */
import type { PeriodState } from '../plan/dates.ts';

/** To be read out in half a minute; every number is a word. */
export interface Script {
  opening: string;
  /** Which of them is said depends on the day. */
  period: Record<PeriodState, string>;
  sentences: string[];
  closing: string;
}

/** What a clear, unhurried voice says in thirty seconds. */
export const SCRIPT_LENGTH = 130;
/** Characters of Chinese that such a voice says in a second. */
export const SPEED = SCRIPT_LENGTH / 30;

/** The script as it is said on a day. */
export const scriptFor = ({ opening, period, sentences, closing }: Script, state: PeriodState): string[] => [opening, period[state], ...sentences, closing];
