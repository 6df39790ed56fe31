/** When something can be applied for, as far as the documents tell: by month, and as calendar files. */
import type { IsoDate } from '../plan/model.ts';
import type { Benefit, Window } from './model.ts';

export interface CalendarEntry {
  benefit: Benefit;
  window: Window;
  /** Position of the window in its benefit. */
  index: number;
}

export const WINDOW_WORDS: Record<Window['kind'], string> = {
  survey: '摸底、筛查',
  apply: '申报',
  review: '审核',
  pay: '发放',
  run: '办理、实施',
};

/** Entries of one month (1 to 12), or those without a month (`null`: 全年、每月、每季度). */
export function entriesOf(benefits: readonly Benefit[], month: number | null): CalendarEntry[] {
  return benefits.flatMap((benefit) =>
    benefit.windows.flatMap((window, index): CalendarEntry[] => {
      const here = month === null ? window.months.length === 0 : window.months.indexOf(month) >= 0;
      return here ? [{ benefit, window, index }] : [];
    }),
  );
}

/** Address of the calendar file of a window that names months. */
export function icsUrl({ benefit, index }: Pick<CalendarEntry, 'benefit' | 'index'>): string {
  return `/calendar/${benefit.id}-${index + 1}.ics`;
}

/**
 * A calendar file (RFC 5545): one event over the months of the window in each year of the period.
 *
 * @param url full address of the benefit
 */
export function toIcs({ benefit, window, index }: CalendarEntry, period: { from: IsoDate; until: IsoDate }, url: string): string {
  const first = Math.min(...window.months);
  const last = Math.max(...window.months);
  const from = Number(period.from.slice(0, 4));
  const until = Number(period.until.slice(0, 4));
  const events: string[] = [];
  for (let year = from; year <= until; year += 1) {
    const start = `${year}-${String(first).padStart(2, '0')}-01`;
    const endYear = last === 12 ? year + 1 : year;
    const end = `${endYear}-${String((last % 12) + 1).padStart(2, '0')}-01`;
    if (end <= period.from || start > period.until) continue;
    events.push(
      'BEGIN:VEVENT',
      `UID:${benefit.code}-${index + 1}-${year}@zhucan`,
      `DTSTAMP:${compact(period.from)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(start)}`,
      `DTEND;VALUE=DATE:${compact(end)}`,
      `SUMMARY:${escapeText(`${benefit.title}：${WINDOW_WORDS[window.kind]}`)}`,
      `DESCRIPTION:${escapeText(`原文：${window.text}。编号${benefit.code}。办之前请打12385问清楚。`)}`,
      `URL:${url}`,
      'END:VEVENT',
    );
  }
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//zhucan//calendar//ZH', ...events, 'END:VCALENDAR', ''].map(fold).join('\r\n');
}

const compact = (date: IsoDate): string => date.replaceAll('-', '');

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n?|\n/g, '\\n');
}

/** Lines of at most 75 octets, without cutting a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (encoder.encode(part + character).length > 73) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
