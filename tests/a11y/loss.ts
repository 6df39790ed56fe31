/**
 * What gets lost: at 400 %, with larger text, with the reader's own spacing, on paper. Functions that run in the page must not use
 * anything from outside themselves. Proved in mutations.spec.ts.
 */

/** Every text that can be had on the page as it stands; what a closed fold holds can be had by opening it. */
export function availableText(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const words = (node.nodeValue ?? '').replace(/\s+/g, '');
    if (!element || words === '' || element.closest('script, style, noscript, option')) continue;
    const fold = element.closest('details:not([open])');
    const shown = fold && !element.closest('summary') ? fold : element;
    if (shown.checkVisibility({ visibilityProperty: true, opacityProperty: true })) found.push(words);
  }
  return found;
}

/** Texts of `before` that are not in `after`, each as often as it is missing. */
export function lostText(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const words of after) left.set(words, (left.get(words) ?? 0) + 1);
  return before.flatMap((words) => {
    const number = left.get(words) ?? 0;
    left.set(words, number - 1);
    return number > 0 ? [] : [`lost: ${words.slice(0, 30)}`];
  });
}

/** Lines of text that are painted over one another. */
export function overlappingText(): string[] {
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { words: string; left: number; right: number; top: number; bottom: number }[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const words = (node.nodeValue ?? '').trim();
    if (!element || words === '' || element.closest('script, style, noscript, option, svg, [role=listbox]') || !element.checkVisibility()) continue;
    // An open list of suggestions lies over what follows it, on its own ground, until it closes. Words for screen readers only are painted nowhere.
    const forEars = element.closest('*') && (function clipped(one: Element | null): boolean {
      return one !== null && one !== document.body && (getComputedStyle(one).clip !== 'auto' || clipped(one.parentElement));
    })(element);
    if (forEars) continue;
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    for (const { left, right, top, bottom } of Array.from(range.getClientRects())) {
      // The box of a line is taller than its characters.
      const middle = (top + bottom) / 2;
      if (right - left > 1) lines.push({ words: words.slice(0, 15), left: left + 1, right: right - 1, top: middle - size * 0.4, bottom: middle + size * 0.4 });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const faults = new Set<string>();
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.top >= line.bottom) break;
      if (other.left < line.right && other.right > line.left) faults.add(`“${line.words}” and “${other.words}” stand on one another`);
    }
  }
  return Array.from(faults);
}

/** Text of `main` that does not come on paper: what the site adds for the screen aside, everything must. */
export function lostOnPaper(): string[] {
  const forScreens = 'nav, script, style, noscript, button, form, [role=status], .self, .pager, .ways, .on-screen, .finder-tools, .ways-on, [hidden]';
  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const lost: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const words = (node.nodeValue ?? '').trim();
    if (!element || words === '' || element.closest(forScreens)) continue;
    if (!element.checkVisibility() || element.getClientRects().length === 0) lost.push(words);
  }
  // A closed fold may hold hundreds of them.
  return lost.length === 0 ? [] : [`${lost.length} texts do not come on paper, first “${(lost[0] ?? '').slice(0, 30)}”`];
}
