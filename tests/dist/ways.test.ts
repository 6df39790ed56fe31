/** Ways through the site, the same wherever somebody stands; nothing in the way. */
import { expect, test } from 'vitest';
import { builtPage, builtPages, faultsOf } from '../support/dist.ts';
import { attribute, elements, only, tagged, text, type Element } from '../support/html.ts';

const navigation = (document: Parameters<typeof tagged>[0]): string => {
  const nav = tagged(document, 'nav').find((one) => attribute(one, 'aria-label') === '主导航');
  return nav ? tagged(nav, 'a').map((link) => `${text(link).trim()} ${attribute(link, 'href') ?? ''}`).join(', ') : '';
};

test('the main navigation is the same on every page, in the same order', () => {
  const home = navigation(builtPage('/').document);
  expect(home).toContain('帮助 /help/');
  expect(faultsOf(({ document }) => (navigation(document) === home ? [] : [navigation(document)]))).toEqual([]);
});

test('the help block stands at the same place on every page: after the text, before the foot', () => {
  expect(
    faultsOf(({ document }) => {
      const isHelp = (element: Element): boolean => element.tagName === 'aside' && (attribute(element, 'class') ?? '').split(' ').includes('help');
      const order = elements(only(document, 'body')).flatMap((element) => (element.tagName === 'main' || element.tagName === 'footer' ? element.tagName : isHelp(element) ? 'help' : []));
      return order.join() === 'main,help,footer' ? [] : [order.join()];
    }),
  ).toEqual([]);
});

test('every page can be reached from the home page by links and the search field', () => {
  const leadsTo = (element: Element): string | undefined => attribute(element, element.tagName === 'form' ? 'action' : 'href');
  const links = new Map(builtPages().map(({ url, document }) => [url, tagged(document, 'a', 'form').map((way) => new URL(leadsTo(way) ?? '', `http://site${url}`).pathname)]));
  const reached = new Set(['/']);
  // A set is walked in the order in which it grows.
  for (const url of reached) for (const next of links.get(url) ?? []) if (links.has(next)) reached.add(next);
  // Short addresses are for the telephone, and nobody means to be lost.
  const rest = [...links.keys()].filter((url) => !reached.has(url) && !url.startsWith('/b/') && url !== '/404.html');
  expect(rest).toEqual([]);
});

test('no page leads on by itself after a time', () => {
  expect(
    faultsOf(({ document }) =>
      tagged(document, 'meta')
        .filter((meta) => attribute(meta, 'http-equiv') === 'refresh')
        .map((meta) => attribute(meta, 'content') ?? '')
        .filter((content) => !content.startsWith('0;')),
    ),
  ).toEqual([]);
});

test('nobody is asked for a name, a password or a riddle', () => {
  expect(
    faultsOf(({ document }) => [
      ...tagged(document, 'input').filter((input) => !['search', 'radio', 'checkbox', 'text'].includes(attribute(input, 'type') ?? 'text')).map((input) => attribute(input, 'type') ?? ''),
      ...tagged(document, 'form').filter((form) => attribute(form, 'method') !== undefined).map(() => 'a form that sends'),
      ...(/验证码是|请登录|请输入密码/.test(text(only(document, 'main'))) ? ['login'] : []),
    ]),
  ).toEqual([]);
});

test('the finder says where the answers stay, on the page on which it begins; so does the search', () => {
  expect(text(builtPage('/finder/').main)).toContain('回答只在这台设备上算，不会传出去');
  expect(text(builtPage('/search/').main)).toContain('您写的字只在这台设备上查，不会传出去');
});
