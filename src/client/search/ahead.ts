/**
 * Stands in the head of the search page: what a question in the address needs is asked for before the page is read to its
 * end. On a slow line each round trip is half a second. And what nobody else could say is said here: that the script of the
 * search did not come, or broke.
 */
import { readAddress } from '../../search/address.ts';
import { MOST_SHELVES, shelvesFor } from '../../search/lexicon.ts';
import { normalise } from '../../search/normalize.ts';
import { FAILED, SLOW, SLOW_MS } from './words.ts';

declare const BASE: string;
declare const ENGINE: string;
declare const FILES: readonly string[];

function ahead(rel: string, href: string): void {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  if (rel === 'preload') {
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
  }
  document.head.append(link);
}

/** Only as long as the search has not begun. */
function tell(words: string): void {
  const status = document.querySelector('[data-search-state]');
  if (!status || (status.getAttribute('data-search-state') !== 'idle' && status.textContent !== SLOW)) return;
  status.setAttribute('data-search-state', 'error');
  status.textContent = words;
}

const { query } = readAddress(location.search);
if (query !== '') {
  addEventListener('error', () => tell(FAILED), true);
  setTimeout(() => tell(SLOW), SLOW_MS);
  const shelves = shelvesFor(normalise(query));
  const spoken = shelves.length > MOST_SHELVES ? ['spoken'] : shelves.map((shelf) => `spoken/${shelf}`);
  for (const name of spoken) ahead('preload', `${BASE}${name}.json`);
  ahead('modulepreload', ENGINE);
  for (const file of FILES) ahead('preload', file);
}
