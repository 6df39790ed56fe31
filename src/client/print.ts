/** What a script does for paper: buttons that print, and folds that open, since closed ones do not print. */

/** Buttons are shown only where a script can print. */
export function offerPrinting(root: Document): void {
  for (const button of Array.from(root.querySelectorAll<HTMLElement>('[data-print]'))) {
    button.hidden = false;
    button.onclick = () => print();
  }
  // The finder has so many folds that it chooses by itself.
  if (root.querySelector('[data-finder]')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(root.querySelectorAll<HTMLDetailsElement>('main details:not([open])'));
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
