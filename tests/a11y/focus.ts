/** A walk through a page with the Tab key: every stop seen, in the order of reading, none left out, and out again. */
import type { Page } from '@playwright/test';

interface Stop {
  /** Place among the stops of the page, from 0; -1 for the page itself. */
  index: number;
  words: string;
  faults: string[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Runs in the page: numbers what the keyboard can reach, in document order, and notes each stop as the key is let go. */
function listen(): string[] {
  const stops: Stop[] = [];
  const within = (element: Element): boolean => {
    const fold = element.closest('details:not([open])');
    return fold === null || element.matches('details:not([open]) > summary');
  };
  const reachable = Array.from(document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')).filter((element) => {
    if ((element as HTMLInputElement).disabled || element.tabIndex < 0 || !within(element) || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (!element.matches('input[type=radio]')) return true;
    // A group of radio buttons is one stop: the chosen one, or the first.
    const { name, form } = element as HTMLInputElement;
    const group = Array.from(document.querySelectorAll<HTMLInputElement>('input[type=radio]')).filter((other) => other.name === name && other.form === form);
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  });
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element | null): number[] => {
    const colour = element ? channels(getComputedStyle(element).backgroundColor) : [255, 255, 255];
    return element && (colour[3] ?? 1) < 1 ? ground(element.parentElement) : colour;
  };
  const note = (): void => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) {
      stops.push({ index: -1, words: '', faults: [], left: 0, right: 0, top: 0, bottom: 0 });
      return;
    }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    // Of a link that is taller than the window, a line that is in it.
    const boxes = Array.from(element.getClientRects());
    const box = boxes.find(({ top, bottom }) => top >= 0 && bottom <= innerHeight) ?? boxes[0] ?? element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 40) / 2];
    const above = document.elementFromPoint(x, y);
    const covered = above === null || !(element.contains(above) || above.contains(element) || above.closest('label')?.contains(element));
    const [light = 0, dark = 0] = [luminance(channels(outlineColor)), luminance(ground(element.parentElement))].sort((a, b) => b - a);
    stops.push({
      index: reachable.indexOf(element as HTMLElement),
      words: `<${element.tagName.toLowerCase()}> ${((element.textContent.trim() || element.getAttribute('name')) ?? '').slice(0, 20)}`,
      faults: [
        ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? [`outline ${outlineStyle} ${outlineWidth}`] : []),
        ...((light + 0.05) / (dark + 0.05) < 3 ? [`outline ${((light + 0.05) / (dark + 0.05)).toFixed(1)} to 1 on its ground`] : []),
        ...(box.width === 0 || box.height === 0 ? ['has no size'] : []),
        ...(x < 0 || y < 0 || x > innerWidth || y > innerHeight ? ['is outside the window'] : covered ? ['is covered'] : []),
      ],
      left: box.left + scrollX,
      right: box.right + scrollX,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    });
  };
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Tab') note();
  });
  // Tab goes on from where one was last: that must be the beginning of the page.
  const beginning = document.createElement('span');
  beginning.tabIndex = -1;
  document.body.prepend(beginning);
  beginning.focus();
  beginning.remove();
  scrollTo(0, 0);
  Object.assign(window, { focusStops: stops });
  return reachable.map((element) => `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 20)}`);
}

/** Presses that are on their way to the browser at once. */
const AT_ONCE = 40;

/**
 * Walks from the beginning to the end.
 *
 * @returns stops that cannot be seen, that go back against the order of reading, that are never reached; a trap
 */
export async function badFocus(page: Page): Promise<string[]> {
  const reachable = await page.evaluate(listen);
  const session = await page.context().newCDPSession(page);
  const press = (type: 'rawKeyDown' | 'keyUp'): Promise<unknown> => session.send('Input.dispatchKeyEvent', { type, key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
  const sent: Promise<unknown>[] = [];
  for (let count = 0; count < reachable.length + 1; count += 1) {
    sent.push(press('rawKeyDown'), press('keyUp'));
    if (sent.length >= AT_ONCE) await Promise.all(sent.splice(0));
  }
  await Promise.all(sent);
  await session.detach();
  const stops = await page.evaluate(() => (window as unknown as { focusStops: Stop[] }).focusStops);
  return judge(stops, reachable);
}

function judge(stops: readonly Stop[], reachable: readonly string[]): string[] {
  const faults: string[] = [];
  const walk = stops.slice(0, reachable.length);
  for (const [place, stop] of walk.entries()) {
    const before = walk[place - 1];
    faults.push(...stop.faults.map((fault) => `${stop.words} ${fault}`));
    if (!before || before.index < 0 || stop.index < 0) continue;
    if (stop.index < before.index) faults.push(`${stop.words} comes after ${before.words}, and stands before it in the page`);
    const sameColumn = stop.left < before.right && stop.right > before.left;
    if (sameColumn && stop.bottom <= before.top) faults.push(`${stop.words} comes after ${before.words}, and stands above it`);
  }
  const reached = new Set(walk.map(({ index }) => index));
  const missed = reachable.filter((_, index) => !reached.has(index));
  if (missed.length > 0) faults.push(`${missed.length} of ${reachable.length} never reached, first ${missed[0] ?? ''}`);
  if (stops.length > reachable.length && stops[reachable.length]?.index === stops[reachable.length - 1]?.index && reachable.length > 1) faults.push(`no way out of ${stops[reachable.length]?.words ?? ''}`);
  return faults;
}
