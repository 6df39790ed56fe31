/** A benefit at the desk: first what to do with it, then what to say and to ask, then what it rests on. */
import type { DeskCard } from '../../desk/card.ts';
import { scriptFor, SPEED } from '../../desk/script.ts';
import { SMS_LENGTH, smsFor } from '../../desk/sms.ts';
import { periodWords, sayDate } from '../../plan/dates.ts';
import { copyTools } from '../copy.ts';
import { button, element, type Child } from '../element.ts';

/** @param next begins the next call */
export function drawCard(card: DeskCard, hotline: string, today: string, next: () => void): HTMLElement {
  const { state, lead } = periodWords(card.period, today);
  const address = location.origin + card.shortUrl;
  const sms = smsFor(card, address, today, hotline);
  const script = scriptFor(card.script, state);
  const { said, shown, copy } = copyTools('desk-copy', '请自己复制');
  return element(
    'div',
    {},
    element('h2', { tabindex: '-1' }, card.title),
    element(
      'p',
      { class: 'ways-on' },
      button('复制短信', () => copy(sms, `短信复制好了，${sms.length}个字。`)),
      button('复制短地址', () => copy(address, '短地址复制好了。')),
      button('复制大字页的地址', () => copy(`${location.origin}${card.url}?text=200`, '大字页的地址复制好了。打开字就大。')),
      button('下一个电话', next),
    ),
    shown,
    said,
    element('p', { class: 'code-plate' }, '编号', element('strong', {}, card.code)),
    element('div', { class: 'desk-address' }, address.replace(/^https?:\/\//, '')),
    state !== 'current' && element('div', { class: 'notice' }, element('p', {}, element('strong', {}, lead), '现在还有没有，金额变没变，要先核实。')),
    card.amount !== null && element('div', { class: 'amount' }, card.amount),
    element('p', {}, `${card.place}，${sayDate(card.period.from)}到${sayDate(card.period.until)}。${card.firmness}。`),
    element(
      'div',
      { class: 'desk-parts' },
      part('答复', element('div', { class: 'summary' }, ...card.answer.map(paragraph))),
      part(`念给来电人听，约${Math.ceil(script.join('').length / SPEED)}秒`, element('div', { class: 'script' }, ...script.map(paragraph))),
      part('要问来电人的', list(card.ask.length > 0 ? card.ask : ['文件没有写别的条件。'])),
      card.office.length > 0 && part('由部门认定的，问不出来', list(card.office)),
      part('谁可以', list(card.who)),
      part('有多少', list(card.get), ...card.tiers.map(({ title, get }) => element('div', {}, element('h4', {}, title), list(get)))),
      part('找谁', ...contact(card)),
      part('原文', ...card.sources.map(quotation)),
      part(`短信，${sms.length}个字，一条最多${SMS_LENGTH}个`, element('p', { class: 'script' }, sms)),
    ),
    element('p', {}, element('a', { class: 'main-action', href: card.url }, '打开这一页')),
  );
}

const paragraph = (sentence: string): HTMLElement => element('p', {}, sentence);
const list = (lines: readonly string[]): HTMLElement => element('ul', {}, ...lines.map((line) => element('li', {}, line)));

function part(title: string, ...content: Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...content);
}

const ROLES = { lead: '牵头', support: '参与', open: '没有写谁牵头' } as const;

function contact({ departments }: DeskCard): Child[] {
  if (departments.length === 0) return [element('p', {}, '文件没有写由哪个部门办。怎么申请，请来电人问当地残联。')];
  return [list(departments.map(({ name, role }) => `${name}，${ROLES[role]}`)), element('p', {}, '怎么申请、带什么材料，请来电人问当地残联。')];
}

function quotation({ quote, url, words }: DeskCard['sources'][number]): HTMLElement {
  return element(
    'figure',
    { class: 'quotation' },
    element('blockquote', {}, element('p', {}, quote)),
    element('figcaption', {}, element('cite', {}, '出自', element('a', { href: url }, words))),
  );
}
