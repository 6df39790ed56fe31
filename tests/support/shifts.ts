/** What moves on a page after it has been painted, as the browser itself counts it. */
import type { Page } from '@playwright/test';

/** How much moved how far (part of the window × part of its longer side), and the words of what did. */
export interface Shift {
  value: number;
  what: string[];
}

interface Entry extends PerformanceEntry {
  value: number;
  sources: { node?: Node | null }[];
}

/** From the next page on. */
export function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[]) shifts.push({ value, what: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** All so far; the browser tells of them a moment later. */
export async function shiftsOf(page: Page): Promise<Shift[]> {
  await page.waitForTimeout(100);
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}
