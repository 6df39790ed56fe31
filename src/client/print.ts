/** Buttons that print the page: shown only where a script can do it. */
export function offerPrinting(root: Document): void {
  for (const button of Array.from(root.querySelectorAll<HTMLElement>('[data-print]'))) {
    button.hidden = false;
    button.addEventListener('click', () => {
      window.print();
    });
  }
}
