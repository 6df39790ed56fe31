/**
 * The desk of the hotline: one field, an answer while somebody types, a card with all that a caller may ask, and what to send
 * them. Made for a keyboard: the next call begins with Esc.
 */
import { nearCodes } from '../desk/codes.ts';
import type { DeskCard } from '../desk/card.ts';
import { dayInChina } from '../plan/dates.ts';
import { finderLink } from '../search/finder-link.ts';
import type { Title } from '../search/suggest.ts';
import { button, element, need } from './element.ts';
import { find } from './search/ask.ts';
import { combobox, type Offer } from './search/combobox.ts';
import { loadJson, loadWords } from './search/load.ts';
import { setUpCaller } from './staff/caller.ts';
import { drawCard } from './staff/card.ts';
import { forgetRecent, recent, remember, type Recent } from './staff/recent.ts';

/** Something that can be opened. */
interface Found extends Offer {
  code: string;
}

const MOST = 8;

const form = need<HTMLFormElement>('[data-desk-form]');
const input = need<HTMLInputElement>('#asked');
const status = need<HTMLElement>('[data-desk-status]');
const place = need<HTMLElement>('[data-desk-card]');
const recents = need<HTMLElement>('[data-desk-recent]');
const base = form.getAttribute('data-search-index') || '';
const hotline = form.getAttribute('data-hotline') || '';
const caller = setUpCaller(need<HTMLFormElement>('[data-desk-caller]'));
const title = document.title;

/** Which card is asked for; an earlier one that comes late is not shown. */
let turn = 0;

function say(words: string, ...more: HTMLElement[]): void {
  status.textContent = words;
  status.append(...more);
}

async function titles(): Promise<{ code: string; title: string; place: string }[]> {
  const [known, { facts }] = await Promise.all([loadJson<Title[]>(base, 'titles'), loadWords(base, '')]);
  return known.map(([code, , name, region]) => ({ code, title: name, place: (facts.places[region] || { name: region }).name }));
}

async function findByCode(begun: string): Promise<Found[]> {
  return (await titles())
    .filter(({ code }) => code.indexOf(begun) === 0)
    .slice(0, MOST)
    .map(({ code, title: words, place: where }) => ({ code, words, note: `${where}，编号${code}` }));
}

/** While the index does not come, names that hold what was typed. */
async function findByTitle(text: string): Promise<Found[]> {
  return (await titles())
    .filter(({ title: words }) => words.indexOf(text) >= 0)
    .slice(0, MOST)
    .map(({ code, title: words, place: where }) => ({ code, words, note: `${where}，编号${code}` }));
}

async function findByWords(text: string): Promise<Found[]> {
  const words = await loadWords(base, text);
  const asked = { query: text, exact: false, narrow: { place: '', kind: 'benefit', topic: '', period: '' } };
  const { outcome, results } = await find(base, asked, words);
  const placeName = (id: string): string => (words.facts.places[id] || { name: id }).name;
  caller.fill(finderLink(outcome.question, words.lexicon, placeName));
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  const today = dayInChina(new Date());
  return pages.map(({ meta }) => ({
    code: meta['code'] || '',
    words: meta['title'] || '',
    note: [placeName(meta['region'] || ''), `编号${meta['code']}`, meta['amount'], meta['until'] && today > meta['until'] ? '期限已过' : ''].filter(Boolean).join('，'),
  }));
}

async function findAny(typed: string): Promise<Found[]> {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return [];
  if (/^\d{1,4}$/.test(text)) return findByCode(text);
  try {
    return await findByWords(text);
  } catch {
    return findByTitle(text);
  }
}

/** @param code of four digits @returns `null` when there is no such code @throws {Error} when the network fails */
async function fetchCard(code: string): Promise<DeskCard | null> {
  const known = await titles().catch(() => null);
  if (known && !known.some((entry) => entry.code === code)) return null;
  const answer = await fetch(`/data/desk/${code}.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as DeskCard;
}

async function open(code: string): Promise<void> {
  const mine = ++turn;
  say('正在打开……');
  try {
    const card = await fetchCard(code);
    if (mine !== turn) return;
    if (card === null) {
      await sayNoCode(code);
      return;
    }
    say('');
    place.textContent = '';
    place.append(drawCard(card, hotline, dayInChina(new Date()), nextCall));
    document.title = `${card.code} ${card.title}－${title}`;
    if (location.hash !== `#${code}`) history.pushState(null, '', `#${code}`);
    drawRecent(remember({ code, words: card.title, note: card.place }));
    need<HTMLElement>('[data-desk-card] h2').focus();
  } catch {
    if (mine === turn) say(`打不开编号${code}：网络断了，或者网站刚更新。请再试一次，或看下面的目录。`);
  }
}

async function sayNoCode(code: string): Promise<void> {
  place.textContent = '';
  const near = nearCodes(code, await titles());
  say(`没有编号${code}。${near.length > 0 ? '是不是听错了一位？' : '请来电人再念一遍，或写几个字查。'}`);
  status.append(...near.map((entry) => element('span', {}, button(`${entry.code} ${entry.title}，${entry.place}`, () => void open(entry.code)))));
}

function nextCall(): void {
  turn++;
  place.textContent = '';
  say('');
  input.value = '';
  caller.clear();
  document.title = title;
  if (location.hash !== '') history.pushState(null, '', location.pathname);
  input.focus();
}

function drawRecent(entries: readonly Recent[]): void {
  recents.textContent = '';
  if (entries.length === 0) return;
  const items = entries.map(({ code, words, note }) => element('li', {}, button(`${code} ${words}`, () => void open(code)), ' ', note));
  recents.append(
    element('h2', {}, '刚才用过的'),
    element('ol', { class: 'plain-list', role: 'list' }, ...items),
    element('p', {}, '只记在这台设备上。', button('全部删掉', () => {
      forgetRecent();
      drawRecent([]);
      input.focus();
    })),
  );
}

const offers = combobox<Found>(input, need('[data-desk-offers]'), {
  id: 'desk-offers',
  label: '查到的待遇',
  find: findAny,
  take: ({ code }) => void open(code),
  shown: (found) => {
    say(found.length > 0 ? `查到${found.length}项，按回车打开第一项，或用上下键选。` : input.value.trim() === '' ? '' : '没有查到。换一个说法，或少写几个字。');
  },
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  offers.close();
  const text = input.value.normalize('NFKC').trim();
  if (/^\d{4}$/.test(text)) void open(text);
  else void openFirst(text);
});

async function openFirst(text: string): Promise<void> {
  if (text === '') return;
  say('正在找……');
  const [first] = await findAny(text).catch(() => []);
  if (first) await open(first.code);
  else say('没有查到。换一个说法，或少写几个字，也可以看下面的目录。');
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  input.focus();
  input.select();
});

function openAddress(): void {
  const [, code] = /^#(\d{4})$/.exec(location.hash) || [];
  if (code) void open(code);
}

addEventListener('popstate', openAddress);
drawRecent(recent());
openAddress();
