/**
 * What somebody hears who jumps by heading, landmark or link, each as a function that runs in the page, scripts and all (the built
 * files are looked at in tests/dist/html.test.ts). Proved in mutations.spec.ts. They must not use anything from outside themselves.
 */

/** Headings as they stand on the page now: one of the first level, none empty, none that skips a level. */
export function brokenOutline(): string[] {
  const headings = Array.from(document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')).filter((heading) => heading.checkVisibility());
  const first = headings.filter(({ tagName }) => tagName === 'H1');
  let before = 0;
  return [
    ...(first.length === 1 ? [] : [`${first.length} headings of level 1`]),
    ...headings.flatMap(({ tagName, textContent }) => {
      const level = Number(tagName[1]);
      const skips = level > before + 1;
      before = level;
      const words = textContent.trim();
      return [...(words === '' ? [`an empty heading of level ${level}`] : []), ...(skips ? [`skips to level ${level}: ${words.slice(0, 20)}`] : [])];
    }),
  ];
}

/** Landmarks: the three of every page once, all text in one of them, and a name of its own for each of several of a kind. */
export function brokenLandmarks(): string[] {
  const nested = 'article, aside, main, nav, section';
  const kinds: Record<string, string> = { main: 'main', header: 'header', footer: 'footer', nav: 'nav', search: '[role=search], search', aside: 'aside' };
  const nameOf = (element: Element): string => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent.trim() ?? '');
    return element.getAttribute('aria-label') ?? labelled.join(' ');
  };
  const found = Object.entries(kinds).flatMap(([kind, css]) =>
    Array.from(document.querySelectorAll<HTMLElement>(css))
      .filter((element) => element.checkVisibility() && !(/^(header|footer)$/.test(kind) && element.parentElement?.closest(nested)))
      .map((element) => ({ kind, element, name: nameOf(element) })),
  );
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const outside: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const words = (node.nodeValue ?? '').trim();
    if (!element || words === '' || element.closest('script, style, noscript, [hidden], a.skip') || !element.checkVisibility()) continue;
    if (!found.some((landmark) => landmark.element.contains(element))) outside.push(`outside every landmark: ${words.slice(0, 20)}`);
  }
  return [
    ...['main', 'header', 'footer'].flatMap((kind) => {
      const number = found.filter((landmark) => landmark.kind === kind).length;
      return number === 1 ? [] : [`${number} ${kind}`];
    }),
    ...found.flatMap(({ kind, name }, index) => (found.findIndex((other) => other.kind === kind && other.name === name) === index ? [] : [`two ${kind} named “${name}”`])),
    ...found.filter(({ kind, name }) => ['nav', 'aside'].includes(kind) && name === '').map(({ kind }) => `${kind} without a name`),
    ...outside,
  ];
}

/**
 * Links that sound the same and lead elsewhere (WCAG 2.4.9), and links without a name. Links to several passages of one page are one
 * purpose: who follows the second after the first is where the first led.
 */
export function ambiguousLinks(): string[] {
  const targets = new Map<string, Set<string>>();
  const faults: string[] = [];
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))) {
    if (!link.checkVisibility() || link.closest('[aria-hidden=true]')) continue;
    const name = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, '');
    const pictures = Array.from(link.querySelectorAll('img[alt], svg title')).map((picture) => picture.getAttribute('alt') ?? picture.textContent).join('');
    if (name + pictures === '') faults.push(`a link to ${link.getAttribute('href') ?? ''} without a name`);
    const known = targets.get(name) ?? new Set();
    targets.set(name, known.add(link.href.replace(/#.*/, '')));
  }
  for (const [name, known] of Array.from(targets)) if (known.size > 1) faults.push(`“${name.slice(0, 30)}” leads to ${known.size} pages: ${Array.from(known).slice(0, 2).map((href) => new URL(href).pathname).join(', ')}`);
  return faults;
}

/** Controls and links whose spoken name leaves out what is written on them, or puts it elsewhere (WCAG 2.5.3). */
export function hiddenLabels(): string[] {
  const plain = (words: string): string => words.replace(/[\s\p{P}]/gu, '');
  return Array.from(document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label], input[aria-label], select[aria-label], summary[aria-label]')).flatMap((control) => {
    const written = plain(control.innerText);
    const spoken = plain(control.getAttribute('aria-label') ?? '');
    return spoken.startsWith(written) ? [] : [`“${control.innerText}” is called “${control.getAttribute('aria-label') ?? ''}”`];
  });
}
