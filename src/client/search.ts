/** Runs the search of `/search/?q=…` with the index of this site; says what happened in words, whatever happens. */

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string | undefined> }>;
}
interface Pagefind {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export {};

const AT_ONCE = 10;
const PATIENCE_MS = 15_000;

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const status = document.querySelector<HTMLElement>('[data-search-state]');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const more = document.querySelector<HTMLElement>('[data-search-more]');
const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 200);

function say(state: 'idle' | 'loading' | 'done' | 'error', words: string): void {
  if (!status) return;
  status.setAttribute('data-search-state', state);
  status.textContent = words;
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), PATIENCE_MS));
}

async function find(): Promise<PagefindResult[]> {
  const address = '/pagefind/pagefind.js';
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  return (await engine.search(query)).results;
}

/** The excerpt marks hits with `<mark>`; nothing else of it is taken as markup. */
function excerptNodes(excerpt: string): (Node | string)[] {
  const page = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(page.body.childNodes).map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

async function show(results: readonly PagefindResult[]): Promise<HTMLElement | null> {
  const pages = await Promise.all(results.map((result) => result.data()));
  let first: HTMLElement | null = null;
  for (const { url, excerpt, meta } of pages) {
    const item = document.createElement('li');
    item.setAttribute('data-result', '');
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta['title'] ?? url;
    heading.append(link);
    const place = document.createElement('p');
    place.className = 'quiet';
    place.textContent = [meta['plan'], meta['period']].filter(Boolean).join('，');
    const words = document.createElement('p');
    words.append(...excerptNodes(excerpt));
    item.append(heading, place, words);
    list?.append(item);
    first = first ?? link;
  }
  return first;
}

async function showFrom(results: readonly PagefindResult[], start: number, focus: boolean): Promise<void> {
  const first = await show(results.slice(start, start + AT_ONCE));
  if (focus) first?.focus();
  if (more) more.textContent = '';
  const next = start + AT_ONCE;
  if (next >= results.length || !more) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'main-action';
  button.textContent = `再看${Math.min(AT_ONCE, results.length - next)}条`;
  button.addEventListener('click', () => void showFrom(results, next, true));
  more.append(button);
}

async function run(): Promise<void> {
  document.title = `搜索“${query}”－${document.title}`;
  say('loading', '正在找……');
  try {
    const results = await Promise.race([find(), tooLong()]);
    if (results.length === 0) {
      say('done', `没有找到“${query}”。可以换一个短一点的词，或看下面的目录。`);
      return;
    }
    await Promise.race([showFrom(results, 0, false), tooLong()]);
    say('done', `“${query}”有${results.length}条结果。`);
  } catch {
    say('error', '现在搜不了：网络断了，或者浏览器太旧。请看下面的目录，或打12385。');
  }
}

const input = form?.querySelector('input');
if (input) input.value = query;
if (query !== '') void run();
