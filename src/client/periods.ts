/** Says anew whether a document still applies, for the day on which the page is read. */
import { dayInChina, periodWords, sayDate } from '../plan/dates.ts';

/**
 * Notices carry `data-from` and `data-until`, and hold in this order: the first sentence, what to do, the day of
 * reading; short ones only the first. Words that are still right are left alone: to paint them again would cost an old
 * phone time.
 */
export function keepPeriodsCurrent(root: Document): void {
  const today = dayInChina(new Date());
  for (const notice of Array.from(root.querySelectorAll<HTMLElement>('[data-from][data-until]'))) {
    const { lead, advice } = periodWords(
      { from: notice.getAttribute('data-from') ?? '', until: notice.getAttribute('data-until') ?? '' },
      today,
    );
    const words = [lead, advice, `（按${sayDate(today)}算）`];
    Array.from(notice.querySelectorAll('strong, span')).forEach((part, index) => {
      const text = words[index] ?? '';
      if (part.textContent !== text) part.textContent = text;
    });
  }
}
