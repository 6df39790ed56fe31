/**
 * What is seen of links, fields and buttons beside their words, each as a function that runs in the page. Proved in mutations.spec.ts.
 * They must not use anything from outside themselves.
 */

/** Borders of fields and buttons under 3 to 1 on what is behind them (WCAG 1.4.11), and words in them under 7 to 1. */
export function weakControls(): string[] {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const over = (top: number[], below: number[]): number[] => [0, 1, 2].map((index) => (top[index] ?? 0) * (top[3] ?? 1) + (below[index] ?? 0) * (1 - (top[3] ?? 1)));
  const ground = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const colour = channels(getComputedStyle(element).backgroundColor);
    return (colour[3] ?? 1) === 1 ? colour : over(colour, ground(element.parentElement));
  };
  const ratio = (a: number[], b: number[]): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const fields = 'input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea';
  return Array.from(document.querySelectorAll<HTMLElement>(`${fields}, button`)).flatMap((control) => {
    if (!control.checkVisibility()) return [];
    const name = `<${control.tagName.toLowerCase()} ${control.id || control.textContent.trim().slice(0, 10)}>`;
    const style = getComputedStyle(control);
    const [inside, outside] = [ground(control), ground(control.parentElement)];
    const edge = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' ? over(channels(style.borderTopColor), outside) : inside;
    const words = control.matches(fields) ? ratio(over(channels(style.color), inside), inside) : 21;
    const placeholder = control.getAttribute('placeholder') ? ratio(over(channels(getComputedStyle(control, '::placeholder').color), inside), inside) : 21;
    return [
      ...(Math.max(ratio(edge, outside), ratio(inside, outside)) < 3 ? [`${name} cannot be told from what is around it`] : []),
      ...(words < 7 ? [`${name} words ${words.toFixed(2)}`] : []),
      ...(placeholder < 7 ? [`${name} example ${placeholder.toFixed(2)}`] : []),
    ];
  });
}

/** Links inside a sentence that are told from its words by colour alone. */
export function bareLinks(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('p a[href], li a[href], dd a[href], td a[href], figcaption a[href]')).flatMap((link) => {
    const { textDecorationLine, borderBottomStyle } = getComputedStyle(link);
    const alone = link.parentElement?.textContent.trim() === link.textContent.trim();
    return alone || !link.checkVisibility() || textDecorationLine.includes('underline') || borderBottomStyle !== 'none' ? [] : [`not underlined: ${link.textContent.trim().slice(0, 20)}`];
  });
}

/** What a page is for, where it is not as large as a thumb: 60 CSS px high. */
export function smallMainTargets(): string[] {
  const least = 60;
  const main = '.main-action, .places a, .ways a, .pager a, .help .tel, .finder .choice, .finder input[type=text], .search .ask input, .search .ask button';
  return Array.from(document.querySelectorAll<HTMLElement>(main)).flatMap((target) => {
    const { height } = target.getBoundingClientRect();
    return !target.checkVisibility() || height >= least - 0.5 ? [] : [`${Math.round(height)} px high: ${target.textContent.trim().slice(0, 20)}`];
  });
}
