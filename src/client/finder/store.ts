/** Answers kept on this device: only when the person asks, and for thirty days. */
import { dayInChina } from '../../plan/dates.ts';
import { KEY } from './stored.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

export interface Kept {
  /** As in an address, without `#`. */
  answers: string;
  /** Last day on which they are kept. */
  until: string;
}

const lastDay = (now: Date): string => dayInChina(new Date(now.getTime() + DAYS * DAY_MS));

/** Whether it is a day from today to thirty days ahead; a clock that was wrong would keep the answers for years. */
function isWithin(until: unknown, now: Date): until is string {
  return typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until) && until >= dayInChina(now) && until <= lastDay(now);
}

/** What was kept and is not over; what is over or broken is deleted. */
export function kept(now: Date): Kept | null {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return null;
    let content: unknown = null;
    try {
      content = JSON.parse(text);
    } catch {
      // Broken: deleted below.
    }
    const { answers, until } = Object(content) as Partial<Kept>;
    if (typeof answers === 'string' && isWithin(until, now)) return { answers, until };
    localStorage.removeItem(KEY);
  } catch {
    // Storage is closed: nothing was kept.
  }
  return null;
}

/** @returns the last day, or `null` when the browser does not allow it */
export function keep(answers: string, now: Date): string | null {
  const until = lastDay(now);
  try {
    localStorage.setItem(KEY, JSON.stringify({ answers, until }));
    return until;
  } catch {
    return null;
  }
}
