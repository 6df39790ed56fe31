/** A benefit as a reader opens it. */
import { expect, test } from 'vitest';
import { builtPages, faultsOf } from '../support/dist.ts';
import { attribute, elements, has, tagged, text, type Element } from '../support/html.ts';

const pages = builtPages().filter(({ url }) => /^\/benefits\/./.test(url));
const ids = new Map(builtPages().filter(({ url }) => url.startsWith('/plans/')).map(({ url, document }) => [url, new Set(elements(document).flatMap((element) => attribute(element, 'id') ?? []))]));
const QUESTIONS = ['谁可以', '有多少', '什么时候', '找谁', '原文'];

const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(' ').includes(name);

test('every benefit answers the five questions in the same order, and says where and until when', () => {
  expect(pages.length).toBeGreaterThan(400);
  expect(
    faultsOf(({ main }) => {
      const asked = tagged(main, 'h2').filter((heading) => QUESTIONS.includes(text(heading).trim()));
      const words = asked.map((heading) => text(heading).trim());
      const place = elements(main).find((element) => hasClass(element, 'place'));
      return [
        ...(words.join() === QUESTIONS.join() ? [] : [`answers ${words.join('、')}`]),
        ...asked.filter((heading) => answerTo(main, heading) === '').map((heading) => `no answer to ${text(heading)}`),
        ...(place && /，\d{4}年\d+月\d+日到\d{4}年\d+月\d+日/.test(text(place)) ? [] : ['no place or period']),
        ...(elements(main).some((element) => has(element, 'data-from') && has(element, 'data-until')) ? [] : ['no notice of the period']),
      ];
    }, pages),
  ).toEqual([]);
});

/** Words between a question and the next heading of its level. */
function answerTo(main: Element, heading: Element): string {
  const siblings = heading.parentNode && 'childNodes' in heading.parentNode ? heading.parentNode.childNodes : main.childNodes;
  const after = siblings.slice(siblings.indexOf(heading) + 1);
  const end = after.findIndex((node) => node.nodeName === 'h2');
  return after.slice(0, end < 0 ? undefined : end).map((node) => text(node)).join('').trim();
}

test('every quotation leads to its place in the document', () => {
  expect(
    faultsOf(({ main }) => {
      const quotations = tagged(main, 'figure').filter((figure) => tagged(figure, 'blockquote').length > 0);
      const dangling = quotations.filter((figure) => {
        const [page = '', passage = ''] = (tagged(figure, 'a').map((link) => attribute(link, 'href') ?? '')[0] ?? '').split('#');
        return !ids.get(page)?.has(passage);
      });
      return [...(quotations.length === 0 ? ['no quotation'] : []), ...dangling.map((figure) => `leads nowhere: ${text(figure).slice(0, 30)}`)];
    }, pages),
  ).toEqual([]);
});
