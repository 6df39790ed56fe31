/** Says anew whether a document still applies, for the day on which the page is read. */
import { dayInChina, periodWords, sayDate } from '../plan/dates.ts';

/** Notices carry `data-from` and `data-until`; with `data-brief` they hold the first sentence only. */
export function keepPeriodsCurrent(root: Document, now: Date): void {
  const today = dayInChina(now);
  for (const notice of Array.from(root.querySelectorAll<HTMLElement>('[data-from][data-until]'))) {
    const { lead, advice } = periodWords(
      { from: notice.getAttribute('data-from') ?? '', until: notice.getAttribute('data-until') ?? '' },
      today,
    );
    const strong = root.createElement('strong');
    strong.textContent = lead;
    notice.textContent = '';
    if (notice.hasAttribute('data-brief')) {
      notice.append(strong);
      continue;
    }
    const sentence = root.createElement('p');
    sentence.append(strong, `${advice}（按${sayDate(today)}算）`);
    notice.append(sentence);
  }
}
