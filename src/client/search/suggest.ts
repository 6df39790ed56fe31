/** Suggestions under the field of the search, for who types slowly or does not know the official word. */
import { suggest, type Suggestion, type SuggestTools } from '../../search/suggest.ts';
import { combobox } from './combobox.ts';

/**
 * @param place where the list is put
 * @param toolsFor what is needed for suggestions to a text, once it is there
 * @param ask searches for what is in the field
 */
export function offerSuggestions(input: HTMLInputElement, place: HTMLElement, toolsFor: (typed: string) => Promise<SuggestTools>, ask: () => void): void {
  let offered: readonly Suggestion[] = [];
  const { close } = combobox<Suggestion>(input, place, {
    id: 'search-suggestions',
    label: '您是不是要找',
    find: async (typed) => suggest(typed, await toolsFor(typed)),
    take: (suggestion) => {
      if (suggestion.kind === 'benefit') {
        location.assign(suggestion.url);
        return;
      }
      input.value = suggestion.words;
      ask();
    },
    shown: (suggestions) => {
      offered = suggestions;
    },
  });
  // A code leads straight to its benefit.
  input.form?.addEventListener('submit', () => {
    const code = input.value.trim();
    const known = offered.some((one) => one.kind === 'benefit' && one.note.slice(-4) === code);
    close();
    if (known && /^\d{4}$/.test(code)) location.assign(`/b/${code}/`);
  });
}
