/**
 * Suggestions under the field, for who types slowly or does not know the official word: the combobox of the ARIA Authoring
 * Practices (list autocomplete with manual selection). The field is a plain field without it.
 */
import { suggest, type Suggestion, type SuggestTools } from '../../search/suggest.ts';
import { element } from '../element.ts';

const LIST = 'search-suggestions';
const PAUSE_MS = 120;

/**
 * @param place where the list is put
 * @param toolsFor what is needed for suggestions to a text, once it is there
 * @param ask searches for what is in the field
 */
export function offerSuggestions(input: HTMLInputElement, place: HTMLElement, toolsFor: (typed: string) => Promise<SuggestTools>, ask: () => void): void {
  const list = element('ul', { id: LIST, class: 'suggestions', role: 'listbox', 'aria-label': '您是不是要找', hidden: '' });
  place.append(list);
  // A search field may not be one.
  input.type = 'text';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', LIST);
  input.setAttribute('aria-expanded', 'false');
  let offered: Suggestion[] = [];
  let active = -1;
  let turn = 0;
  let timer = 0;

  const close = (): void => {
    turn++;
    offered = [];
    active = -1;
    list.hidden = true;
    list.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (suggestion: Suggestion): void => {
    close();
    if (suggestion.kind === 'benefit') {
      location.assign(suggestion.url);
      return;
    }
    input.value = suggestion.words;
    ask();
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
  const show = (suggestions: Suggestion[]): void => {
    if (suggestions.length === 0) {
      close();
      return;
    }
    offered = suggestions;
    list.textContent = '';
    list.append(
      ...suggestions.map((suggestion, index) => {
        const option = element('li', { id: `${LIST}-${index}`, role: 'option', 'aria-selected': 'false' }, suggestion.words);
        if (suggestion.kind === 'benefit') option.append(element('span', {}, suggestion.note));
        // Before the field loses the focus, which would close the list.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(suggestion));
        return option;
      }),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    choose(-1);
  };
  const look = async (): Promise<void> => {
    const mine = ++turn;
    const typed = input.value;
    const tools = await toolsFor(typed);
    if (mine !== turn) return;
    show(suggest(typed, tools));
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
      const suggestion = offered[active];
      if (!suggestion) return;
      event.preventDefault();
      take(suggestion);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offered.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = offered.length + 1;
      choose(((active + 1 + step + places) % places) - 1);
    }
  });
  // A code leads straight to its benefit.
  input.form?.addEventListener('submit', () => {
    clearTimeout(timer);
    const code = input.value.trim();
    const known = offered.some((one) => one.kind === 'benefit' && one.note.slice(-4) === code);
    close();
    if (known && /^\d{4}$/.test(code)) location.assign(`/b/${code}/`);
  });
}
