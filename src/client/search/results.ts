/** Results as a list: title, where it stands, what it says; whatever an index holds is text, never markup. */
import { dayInChina, sayDate } from '../../plan/dates.ts';
import type { Fragment } from '../../search/engine.ts';
import { bestExcerpt, passagesOf, type Piece } from '../../search/excerpt.ts';
import type { SearchFacts } from '../../search/facts.ts';
import type { Question } from '../../search/question.ts';
import { element } from '../element.ts';

const KINDS: Record<string, string> = { text: '文件原文', term: '词语解释', help: '本站说明', list: '几项待遇放在一起' };

/** One result. @param question whose words are marked */
export function resultItem(fragment: Fragment, question: Question, facts: SearchFacts): HTMLLIElement {
  const { meta } = fragment;
  const passages = passagesOf(fragment);
  const best = bestExcerpt(passages, question.ideas);
  const first = meta['kind'] === 'benefit' ? bestExcerpt(passages.slice(0, 1), question.ideas) : null;
  const same = first && textOf(first.pieces) === textOf(best.pieces);
  const place = facts.places[meta['region'] || ''];
  const link = element('a', { href: addressOf(fragment.url, best.id), 'data-place': place ? place.name : '' }, meta['title'] || fragment.url);
  return element(
    'li',
    { 'data-result': '' },
    element('h2', {}, link),
    element('p', { class: 'quiet' }, whereWords(meta, facts)),
    meta['amount'] ? element('p', { class: 'amount' }, meta['amount']) : null,
    first && element('p', {}, ...marked(first.pieces)),
    !same && element('p', {}, ...marked(best.pieces)),
  );
}

/** Adds the place to results of the same title: who lists the links hears nothing else of them. */
export function tellApart(list: Element): void {
  const links = Array.from(list.querySelectorAll('h2 a'));
  const titleOf = (link: Element): string => (link.firstChild && link.firstChild.nodeValue) || '';
  for (const link of links) {
    const place = link.getAttribute('data-place');
    const alike = links.some((other) => other !== link && titleOf(other) === titleOf(link));
    if (alike && place && link.childNodes.length === 1) link.append(`（${place}）`);
  }
}

/** Straight to the passage, where the record is not one already. */
function addressOf(url: string, id: string): string {
  return id === '' || url.indexOf('#') >= 0 ? url : `${url}#${id}`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}

/** 重庆市沙坪坝区，待遇，编号1412。期限到2023年12月31日，已经过了。 */
function whereWords(meta: Fragment['meta'], { plans, places }: SearchFacts): string {
  const place = places[meta['region'] || ''];
  const plan = plans[meta['plan'] || ''];
  const kind = meta['kind'] === 'benefit' ? `待遇，编号${meta['code']}` : KINDS[meta['kind'] || ''] || '';
  const where = [place && place.name, meta['kind'] === 'text' && plan ? `《${plan.title}》` : '', kind].filter(Boolean).join('，');
  const until = meta['until'];
  if (!until) return `${where}。`;
  return `${where}。期限到${sayDate(until)}${dayInChina(new Date()) > until ? '，已经过了' : ''}。`;
}
