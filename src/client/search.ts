/**
 * Runs the search of `/search/?q=…`: understands the question, asks the index of this site, shows what answers, and says in
 * plain words what happened, whatever happens.
 */
import { NARROWINGS, readAddress, writeAddress, type SearchRequest } from '../search/address.ts';
import type { EngineResult } from '../search/engine.ts';
import type { SearchFacts } from '../search/facts.ts';
import { finderLink } from '../search/finder-link.ts';
import type { Question } from '../search/question.ts';
import { MOST, type Outcome } from '../search/search.ts';
import { button, element, need, type Child } from './element.ts';
import { FEW, find, prepare } from './search/ask.ts';
import { loadScript, loadSuggesting, loadWords, type Words } from './search/load.ts';
import { resultItem, tellApart } from './search/results.ts';
import { FAILED, SLOW, SLOW_MS, SORRY } from './search/words.ts';
import type * as Suggesting from './search/suggest.ts';

const AT_ONCE = 10;
/** After this it is given up. */
const GIVE_UP_MS = 25_000;

const form = need<HTMLFormElement>('[data-search-form]');
const input = need<HTMLInputElement>('#query');
const status = need<HTMLElement>('[data-search-state]');
const aside = need<HTMLElement>('[data-search-words]');
const list = need<HTMLElement>('[data-search-results]');
const more = need<HTMLElement>('[data-search-more]');
const base = form.getAttribute('data-search-index') || '';
const title = document.title;

/** Which search is running; what an earlier one finds is not shown. */
let turn = 0;

function say(state: 'idle' | 'loading' | 'done' | 'error', words: string): void {
  status.setAttribute('data-search-state', state);
  if (status.textContent !== words) status.textContent = words;
}

const quoted = (words: readonly string[]): string => words.map((one) => `“${one}”`).join('');

/** What the reader must know beside the results: what was set right, what was left out, the way to the finder. */
function tellAside(asked: SearchRequest, { changes, missing, question, guessed }: Outcome, { lexicon, facts }: Words): void {
  const placeName = (id: string): string => (facts.places[id] || { name: id }).name;
  const lines: Child[][] = [];
  if (changes.length > 0) {
    const asTyped = element('a', { href: writeAddress({ ...asked, exact: true }) }, `仍然找“${asked.query.slice(0, 40)}”`);
    lines.push([`没有找到${quoted(changes.map(({ from }) => from))}，现在显示${quoted(changes.map(({ to }) => to))}的结果。`, asTyped]);
  }
  if (guessed) lines.push(['没有完全听懂，下面是按意思猜的。']);
  else if (missing.length > 0) lines.push([`没有找到${quoted(missing.slice(0, 3))}，下面是别的词的结果。`]);
  if (question.place !== null) lines.push([`${placeName(question.place)}的排在前面。`]);
  if (question.place === null && asked.narrow.place === '' && facts.bundles.length > FEW) {
    need<HTMLDetailsElement>('[data-search-narrow]').open = true;
    lines.push(['各地的文件很多，这里只有词语解释和本站说明。请在“只看一部分”里选地方，再看那里的待遇。']);
  }
  const link = finderLink(question, lexicon, placeName);
  if (link) lines.push([element('a', { class: 'main-action', href: link.url }, `按“${link.said.join('，')}”查能得到什么`)]);
  aside.append(...lines.map((line) => element('p', {}, ...line)));
}

async function showFrom(mine: number, results: readonly EngineResult[], start: number, question: Question, facts: SearchFacts, focus: boolean): Promise<void> {
  more.textContent = '';
  // All are fetched at once; the first is shown as soon as it is there.
  const pages = results.slice(start, start + AT_ONCE).map((result) => result.data());
  for (const page of pages) {
    const item = resultItem(await page, question, facts);
    if (mine !== turn) return;
    list.append(item);
    tellApart(list);
    const link = item.querySelector('a');
    if (focus && link && page === pages[0]) link.focus();
  }
  const next = start + AT_ONCE;
  remember(Math.min(next, results.length));
  if (next >= results.length) return;
  const go = (): void => void showFrom(mine, results, next, question, facts, true).catch(() => say('error', FAILED));
  more.append(button(`再看${Math.min(AT_ONCE, results.length - next)}条`, go, { class: 'main-action' }));
}

/** How much of the list is open, for whoever comes back to it. */
function remember(shown: number): void {
  try {
    history.replaceState({ shown }, '');
  } catch {
    // The list is only shorter after coming back.
  }
}

function shownBefore(): number {
  const state = history.state as { shown?: unknown } | null;
  return state && typeof state.shown === 'number' ? Math.min(state.shown, 100) : AT_ONCE;
}

async function run(asked: SearchRequest): Promise<void> {
  const mine = ++turn;
  const running = (): boolean => mine === turn;
  for (const part of [aside, list, more]) part.textContent = '';
  if (asked.query === '') {
    say('idle', '');
    return;
  }
  document.title = `搜索“${asked.query.slice(0, 30)}”－${title}`;
  say('loading', '正在找……');
  const slow = setTimeout(() => running() && say('error', SLOW), SLOW_MS);
  const late = setTimeout(() => {
    if (!running()) return;
    turn++;
    say('error', FAILED);
  }, GIVE_UP_MS);
  try {
    const words = await loadWords(base, asked.query);
    const { outcome, results } = await find(base, asked, words);
    if (!running()) return;
    tellAside(asked, outcome, words);
    const shown = Math.min(shownBefore(), results.length);
    for (let start = 0; start < shown && running(); start += AT_ONCE) await showFrom(mine, results, start, outcome.question, words.facts, false);
    if (!running()) return;
    say('done', summary(asked.query, results.length));
  } catch {
    if (running()) say('error', FAILED);
  } finally {
    clearTimeout(slow);
    clearTimeout(late);
  }
}

function summary(query: string, count: number): string {
  if (count === 0) return `没有找到“${query.slice(0, 40)}”。可以换一个说法，或少写几个字。${SORRY}`;
  return count < MOST ? `找到${count}条，最合适的在前面。` : `找到很多，这里是最合适的${count}条。`;
}

const field = (name: string): HTMLSelectElement => need(`#search-${name}`);

function open(asked: SearchRequest): void {
  input.value = asked.query;
  for (const name of NARROWINGS) {
    const list = field(name);
    list.value = asked.narrow[name];
    // What the list does not offer is not looked at in secret.
    if (list.selectedIndex < 0) asked.narrow[name] = list.value = '';
    if (asked.narrow[name] !== '') need<HTMLDetailsElement>('[data-search-narrow]').open = true;
  }
  void run(asked);
}

function inForm(): SearchRequest {
  const narrow = { place: field('place').value, kind: field('kind').value, topic: field('topic').value, period: field('period').value };
  return { query: input.value.trim(), exact: false, narrow };
}

const PAUSE_MS = 200;
let typing = 0;

/** While somebody is still typing, what their question will need is fetched. */
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => {
    const asked = inForm();
    void loadWords(base, asked.query)
      .then((words) => prepare(base, asked, words))
      .catch(() => undefined);
  }, PAUSE_MS);
});

/** The engine stays loaded: the next question is answered without loading the page again. */
function ask(): void {
  const asked = inForm();
  history.pushState(null, '', writeAddress(asked));
  // On a phone the keyboard would stay over the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur();
  void run(asked);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
addEventListener('popstate', () => open(readAddress(location.search)));
open(readAddress(location.search));
// Who only reads results does without suggestions.
input.addEventListener('input', () => void suggestionsFor(input).catch(() => undefined), { once: true });

async function suggestionsFor(field: HTMLInputElement): Promise<void> {
  const { offerSuggestions } = await loadScript<typeof Suggesting>(base, 'suggest');
  offerSuggestions(field, need('[data-search-suggestions]'), (typed) => loadSuggesting(base, typed), ask);
  field.dispatchEvent(new Event('input'));
}
