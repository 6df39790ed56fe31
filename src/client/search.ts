/**
 * Runs the search of `/search/?q=…`: understands the question, asks the index of this site, shows what answers, and says in
 * plain words what happened, whatever happens.
 */
import { dayInChina } from '../plan/dates.ts';
import { lookUpIn, type EngineResult, type Filters } from '../search/engine.ts';
import type { SearchFacts } from '../search/facts.ts';
import { finderLink } from '../search/finder-link.ts';
import { LONGEST } from '../search/normalize.ts';
import { understand } from '../search/question.ts';
import { search, type Outcome } from '../search/search.ts';
import { button, element, type Child } from './finder/element.ts';
import { fetchAhead, loadEngine, loadSounds, loadWords, type Words } from './search/load.ts';
import { resultItem } from './search/results.ts';
import { offerSuggestions } from './search/suggest.ts';

const AT_ONCE = 10;
/** After this the reader is told that it takes long, after that it is given up. */
const SLOW_MS = 5_000;
const GIVE_UP_MS = 25_000;

const SORRY = '请看下面的目录，或打12385。';

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const input = document.querySelector<HTMLInputElement>('#query');
const status = document.querySelector<HTMLElement>('[data-search-state]');
const aside = document.querySelector<HTMLElement>('[data-search-words]');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const more = document.querySelector<HTMLElement>('[data-search-more]');
const base = (form && form.getAttribute('data-search-index')) || '';

const address = new URLSearchParams(location.search);
const query = (address.get('q') || '').trim().slice(0, LONGEST);
const chosen = (name: string): string => (address.get(name) || '').replace(/[^a-z-]/g, '');

function say(state: 'idle' | 'loading' | 'done' | 'error', words: string): void {
  if (!status) return;
  status.setAttribute('data-search-state', state);
  if (status.textContent !== words) status.textContent = words;
}

/** The same search with something else: another question, or as it stands. */
function searchUrl(changes: Record<string, string>): string {
  const next = new URLSearchParams(location.search);
  for (const name of Object.keys(changes)) next.set(name, changes[name] || '');
  return `/search/?${next.toString()}`;
}

/** What was chosen in the lists, as the engine takes it. */
function filtersFor({ plans, places }: SearchFacts): Filters {
  const filters: Filters = {};
  const place = chosen('place');
  const [kind, topic, period] = [chosen('kind'), chosen('topic'), chosen('period')];
  const known = places[place];
  if (known) filters['place'] = { any: [place, ...known.above] };
  if (kind !== '') filters['kind'] = { any: [kind] };
  if (topic !== '') filters['topic'] = { any: [topic] };
  if (period === 'current' || period === 'over') {
    const today = dayInChina(new Date());
    const untils = Object.keys(plans).map((id) => (plans[id] || { until: '' }).until);
    filters['until'] = { any: untils.filter((until) => (period === 'over') === today > until).concat('none') };
  }
  return filters;
}

/** Indexes that can hold an answer: those of the place, or all while there are few. */
function bundlesFor({ bundles, places }: SearchFacts, place: string | null): string[] {
  const known = place === null ? undefined : places[place];
  const top = known && (known.above[known.above.length - 1] || place);
  const few = bundles.length <= 4;
  return bundles.filter(({ region }) => region === null || region === top || (top === undefined && few)).map(({ path }) => path);
}

async function find({ lexicon, facts }: Words): Promise<{ outcome: Outcome; results: Map<string, EngineResult> }> {
  const before = understand(query, lexicon);
  const bundles = bundlesFor(facts, chosen('place') || before.place);
  fetchAhead(base, facts, before.ideas.flatMap(({ tokens }) => tokens.map(({ token }) => token)), bundles);
  const engine = await loadEngine(base, bundles);
  const segmented = typeof (Intl as { Segmenter?: unknown }).Segmenter === 'function';
  const { lookUp, results } = lookUpIn(engine, filtersFor(facts), segmented);
  const tools = { lexicon, lookUp, sounds: () => loadSounds(base, lexicon), above: (place: string) => (facts.places[place] || { above: [] }).above };
  return { outcome: await search(query, tools, address.get('exact') === '1'), results };
}

/** What the reader must know beside the results: what was set right, what was left out, the way to the finder. */
function tellAside({ changes, missing, question }: Outcome, { lexicon, facts }: Words): void {
  const lines: Child[][] = [];
  if (changes.length > 0) {
    lines.push([
      `没有找到“${changes.map(({ from }) => from).join('”“')}”，现在显示“${changes.map(({ to }) => to).join('”“')}”的结果。`,
      element('a', { href: searchUrl({ exact: '1' }) }, `仍然找“${query.slice(0, 40)}”`),
    ]);
  }
  if (missing.length > 0) lines.push([`没有找到“${missing.slice(0, 3).join('”“')}”，下面是别的词的结果。`]);
  const place = question.place === null ? undefined : facts.places[question.place];
  if (place) lines.push([`${place.name}的排在前面。`]);
  const link = finderLink(question, lexicon, (id) => (facts.places[id] || { name: id }).name);
  if (link) lines.push([element('a', { href: link.url }, `按“${link.said.join('，')}”查能得到什么`)]);
  for (const line of lines) if (aside) aside.append(element('p', {}, ...line));
}

async function showFrom(found: readonly EngineResult[], start: number, { question }: Outcome, { facts }: Words, focus: boolean): Promise<void> {
  const pages = await Promise.all(found.slice(start, start + AT_ONCE).map((result) => result.data()));
  const items = pages.map((page) => resultItem(page, question, facts));
  if (list) list.append(...items);
  const first = items[0] && items[0].querySelector('a');
  if (focus && first) first.focus();
  if (!more) return;
  more.textContent = '';
  const next = start + AT_ONCE;
  try {
    history.replaceState({ shown: Math.min(next, found.length) }, '');
  } catch {
    // The list is only shorter after coming back.
  }
  if (next >= found.length) return;
  const words = `再看${Math.min(AT_ONCE, found.length - next)}条`;
  more.append(button(words, () => void showFrom(found, next, { question } as Outcome, { facts } as Words, true).catch(failed), { class: 'main-action' }));
}

function failed(): void {
  say('error', `现在搜不了：网络断了，或者浏览器太旧，或者网站刚更新。可以重新打开这一页试试。${SORRY}`);
}

/** How much of the list had been opened when the reader left it. */
function shownBefore(): number {
  const state = history.state as { shown?: unknown } | null;
  return state && typeof state.shown === 'number' ? Math.min(state.shown, 100) : AT_ONCE;
}

async function run(): Promise<void> {
  document.title = `搜索“${query.slice(0, 30)}”－${document.title}`;
  say('loading', '正在找……');
  let over = false;
  const slow = setTimeout(() => say('error', `网络很慢，还没有找到。找到了会显示在这里。${SORRY}`), SLOW_MS);
  const late = setTimeout(() => {
    over = true;
    failed();
  }, GIVE_UP_MS);
  try {
    const words = await loadWords(base);
    const { outcome, results } = await find(words);
    if (over) return;
    const found = outcome.results.map(({ id }) => results.get(id)).filter((one): one is EngineResult => one !== undefined);
    const shown = shownBefore();
    for (let start = 0; start < Math.max(1, Math.min(shown, found.length)); start += AT_ONCE) {
      if (found.length > 0) await showFrom(found, start, outcome, words, false);
    }
    if (over) return;
    tellAside(outcome, words);
    say('done', found.length === 0 ? `没有找到“${query.slice(0, 40)}”。可以换一个说法，或少写几个字。${SORRY}` : `找到${found.length}条，最合适的在前面。`);
  } catch {
    if (!over) failed();
  } finally {
    clearTimeout(slow);
    clearTimeout(late);
  }
}

if (input) input.value = query;
for (const name of ['place', 'kind', 'topic', 'period']) {
  const field = document.querySelector<HTMLSelectElement>(`#search-${name}`);
  const narrow = document.querySelector<HTMLDetailsElement>('[data-search-narrow]');
  if (!field || chosen(name) === '') continue;
  field.value = chosen(name);
  if (field.value !== '' && narrow) narrow.open = true;
}
if (query !== '') void run();
const suggestions = document.querySelector<HTMLElement>('[data-search-suggestions]');
if (input && suggestions) offerSuggestions(input, suggestions, base);
