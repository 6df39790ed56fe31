/** Copying for people: a button where the browser allows it, else a field with the text selected. */
import { element } from './element.ts';

export interface CopyTools {
  /** Says in words what happened. */
  said: HTMLElement;
  /** Holds the text where it cannot be copied. */
  shown: HTMLElement;
  copy(text: string, done: string): void;
}

/** @param id of the field, unique on the page */
export function copyTools(id: string, label: string): CopyTools {
  const said = element('p', { role: 'status' });
  const field = element('input', { type: 'text', readonly: '', id });
  const shown = element('p', { hidden: '' }, element('label', { for: id }, label), ' ', field);
  const copy = (text: string, done: string): void => {
    const failed = (): void => {
      shown.hidden = false;
      field.value = text;
      field.focus();
      field.select();
    };
    // WeChat and pages without https have none.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (!clipboard) {
      failed();
      return;
    }
    clipboard.writeText(text).then(() => {
      shown.hidden = true;
      said.textContent = done;
    }, failed);
  };
  return { said, shown, copy };
}
