/** Fetches the search while somebody writes into the field at the head of a page: it is there when they press Enter. */

/** Addresses that the page of the search loads ahead stand in it. */
const FILES = /\/pagefind\/[\w./-]+\.[\w?=]+/g;

export function warmSearch(root: Document): void {
  const field = root.querySelector('#find');
  const warm = async (): Promise<void> => {
    const page = await fetch('/search/').then((answer) => answer.text());
    for (const file of page.match(FILES) || []) await fetch(file);
  };
  // What does not come now is asked for again by the search, which can tell.
  if (field) field.addEventListener('input', () => warm().catch(String), { once: true });
}
