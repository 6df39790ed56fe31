/** Makes elements; text is always text, whatever it contains. */
export type Child = Node | string | null | false;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key] || '');
  for (const child of children) {
    if (child !== null && child !== false) made.append(child);
  }
  return made;
}

/** Something that the page is built with. @throws {Error} when it is not there */
export function need<Part extends Element>(selector: string): Part {
  const found = document.querySelector<Part>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** A button that does something on this page. */
export function button(label: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'action', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}
