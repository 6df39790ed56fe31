/**
 * A field with a list that changes while somebody types: the combobox of the ARIA Authoring Practices (list autocomplete
 * with manual selection). The field is a plain field without it.
 */
import { element } from '../element.ts';

const PAUSE_MS = 120;

export interface Offer {
  words: string;
  /** Beside the words, smaller; empty for none. */
  note: string;
}

export interface Offering<Taken extends Offer> {
  /** Id of the list. */
  id: string;
  label: string;
  /** What to offer for a text, the best first. What fails offers nothing. */
  find(typed: string): Promise<Taken[]>;
  take(offer: Taken): void;
  /** Told what is offered each time that it changes. */
  shown?(offers: readonly Taken[]): void;
}

export interface Combobox {
  close(): void;
}

/** @param place where the list is put */
export function combobox<Taken extends Offer>(input: HTMLInputElement, place: HTMLElement, { id, label, find, take, shown = () => undefined }: Offering<Taken>): Combobox {
  const list = element('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': label, hidden: '' });
  place.append(list);
  // A search field may not be one.
  input.type = 'text';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');
  let offered: Taken[] = [];
  let active = -1;
  let turn = 0;
  let timer = 0;

  const close = (): void => {
    clearTimeout(timer);
    turn++;
    offered = [];
    active = -1;
    list.hidden = true;
    list.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (next: number): void => {
    active = next;
    Array.from(list.children).forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    const option = list.children[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = (offers: Taken[]): void => {
    if (offers.length === 0) close();
    else {
      offered = offers;
      list.textContent = '';
      list.append(
        ...offers.map((offer, index) => {
          const option = element('li', { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false' }, offer.words, offer.note !== '' && element('span', {}, offer.note));
          // Before the field loses the focus, which would close the list.
          option.addEventListener('mousedown', (event) => event.preventDefault());
          option.addEventListener('click', () => {
            close();
            take(offer);
          });
          return option;
        }),
      );
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      choose(-1);
    }
    shown(offers);
  };
  const look = async (): Promise<void> => {
    const mine = ++turn;
    const offers = await find(input.value);
    if (mine === turn) show(offers);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look().catch(close), PAUSE_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    // While a Chinese input method composes, the keys belong to it.
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const offer = offered[active];
      if (!offer) return;
      event.preventDefault();
      close();
      take(offer);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offered.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = offered.length + 1;
      choose(((active + 1 + step + places) % places) - 1);
    }
  });
  return { close };
}
