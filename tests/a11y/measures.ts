/**
 * What axe does not measure, each as a function that runs in the page and names what is wrong. Every one is proved on
 * a page that fails it, in measures.spec.ts. They must not use anything from outside themselves.
 */

/** Sideways scrolling of the page. */
export function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = Array.from(document.body.querySelectorAll('*')).filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
  return [`page is ${scrollWidth} px wide in ${clientWidth}: ${wide.slice(0, 3).map(({ tagName, className }) => `${tagName}.${String(className)}`).join(', ')}`];
}

/** Lines of running text with more than 40 characters. */
export function longLines(): string[] {
  const most = 40;
  const faults: string[] = [];
  const range = document.createRange();
  for (const block of Array.from(document.querySelectorAll('p, li, dd, dt, blockquote, legend, caption, figcaption'))) {
    // Words for screen readers only have no lines.
    if (block.clientWidth === 1) continue;
    const lines = new Map<number, string>();
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const nearest = node.parentElement?.closest('p, li, dd, dt, blockquote, legend, caption, figcaption, td, th');
      const text = node.nodeValue ?? '';
      if (nearest !== block || text.trim() === '') continue;
      for (let index = 0; index < text.length; index += 1) {
        if (/\s/.test(text[index] ?? '')) continue;
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { bottom, width } = range.getBoundingClientRect();
        if (width === 0) continue;
        const line = Math.round(bottom / 6);
        lines.set(line, (lines.get(line) ?? '') + (text[index] ?? ''));
      }
    }
    const longest = Array.from(lines.values()).sort((a, b) => b.length - a.length)[0] ?? '';
    if (longest.length > most) faults.push(`${longest.length} characters in a line of <${block.tagName.toLowerCase()} ${block.className}>: ${longest.slice(0, 20)}`);
  }
  return faults;
}

/** Links that stand alone, and controls, under 44 × 44 CSS px. Links inside a sentence are free. */
export function smallTargets(): string[] {
  const least = 44;
  const blocks = 'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, caption, figcaption, legend, summary, div, nav, form, header, footer, main, aside, section, body';
  return Array.from(document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')).flatMap((target) => {
    const control = target.matches('input[type=radio], input[type=checkbox]') ? (target.closest('label') ?? target) : target;
    const { width, height, right } = control.getBoundingClientRect();
    if (width === 0 || right < 0 || !control.checkVisibility({ visibilityProperty: true })) return [];
    if (target.matches('a') && /^inline/.test(getComputedStyle(target).display)) {
      const block = target.parentElement?.closest(blocks);
      const others = Array.from(block?.querySelectorAll('a') ?? []).reduce((text, link) => text.replace(link.textContent, ''), block?.textContent ?? '');
      if (others.trim() !== '') return [];
    }
    const small = width < least - 0.5 || height < least - 0.5;
    return small ? [`${Math.round(width)}×${Math.round(height)} <${target.tagName.toLowerCase()}> ${(target.textContent || target.getAttribute('name')) ?? ''}`.trim().slice(0, 70)] : [];
  });
}

/** Visible text under 18 px. */
export function smallText(): string[] {
  const least = 18;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || (node.nodeValue ?? '').trim() === '' || element.matches('script, style, noscript') || !element.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least - 0.01) faults.push(`${size} px: ${(node.nodeValue ?? '').trim().slice(0, 20)}`);
  }
  return faults;
}

/** Paragraphs whose lines stand closer than 1.75 times the size of their text. */
export function tightLines(): string[] {
  const least = 1.75;
  return Array.from(document.querySelectorAll('p, li, dd, td')).flatMap((block) => {
    const { lineHeight, fontSize } = getComputedStyle(block);
    const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
    return Number.isFinite(ratio) && ratio >= least - 0.01 ? [] : [`${ratio.toFixed(2)}: <${block.tagName.toLowerCase()}> ${block.textContent.trim().slice(0, 20)}`];
  });
}

/** Text that its box cuts off. */
export function clippedText(): string[] {
  return Array.from(document.body.querySelectorAll<HTMLElement>('*')).flatMap((element) => {
    const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element);
    const isHiddenOnPurpose = clip !== 'auto' || clipPath !== 'none';
    if (isHiddenOnPurpose || element.clientWidth <= 1 || element.textContent.trim() === '') return [];
    const cut =
      (['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1);
    return cut ? [`<${element.tagName.toLowerCase()} ${element.className}> ${element.textContent.trim().slice(0, 20)}`] : [];
  });
}

/** Visible text under 7 to 1 on what is painted behind it. */
export function weakContrast(): string[] {
  const least = 7;
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const over = (top: number[], below: number[]): number[] => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((index) => (top[index] ?? 0) * alpha + (below[index] ?? 0) * (1 - alpha));
  };
  const groundOf = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const colour = channels(getComputedStyle(element).backgroundColor);
    return (colour[3] ?? 1) === 1 ? colour : over(colour, groundOf(element.parentElement));
  };
  const faults = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || (node.nodeValue ?? '').trim() === '' || element.matches('script, style, noscript') || !element.checkVisibility()) continue;
    const ground = groundOf(element);
    const [light = 0, dark = 0] = [luminance(ground), luminance(over(channels(getComputedStyle(element).color), ground))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < least) faults.add(`${ratio.toFixed(2)} <${element.tagName.toLowerCase()} ${element.className}> ${(node.nodeValue ?? '').trim().slice(0, 20)}`);
  }
  return Array.from(faults);
}

/** WCAG 1.4.12: what a reader's own style sheet may ask for. */
export const READERS_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
