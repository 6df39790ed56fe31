/** Puts settings on an element. */
import { attributesOf, type Settings } from '../reading/modes.ts';

export function mark(element: Element, settings: Settings): void {
  for (const [name, value] of attributesOf(settings)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
