/** Opens the contents of a page where they stand beside the text and take no room from it. */
export function openContentsBeside(root: Document): void {
  if (!matchMedia('(min-width: 70em)').matches) return;
  const contents = root.querySelector<HTMLDetailsElement>('.beside > .contents > details');
  if (contents && getComputedStyle(contents.closest('main') as Element).display === 'grid') contents.open = true;
}
