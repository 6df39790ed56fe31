/** What stands at the same place on every page. */
import { expect, test } from 'vitest';
import { builtPages, faultsOf } from '../support/dist.ts';
import { attribute, elements, has, only, tagged, text } from '../support/html.ts';

test('the first thing on every page leads to its text', () => {
  expect(
    faultsOf(({ document }) => {
      const [first] = elements(only(document, 'body')).filter(({ tagName }) => ['a', 'button', 'input', 'summary'].includes(tagName));
      return first && attribute(first, 'href') === '#main' ? [] : ['no skip link'];
    }),
  ).toEqual([]);
});

test('every page but the home page says where it is', () => {
  expect(
    faultsOf(({ document, url }) => {
      const here = tagged(document, 'nav')
        .filter((nav) => attribute(nav, 'aria-label') === '您在这里')
        .flatMap((nav) => elements(nav).filter((element) => attribute(element, 'aria-current') === 'page'));
      return here.length === (url === '/' ? 0 : 1) && here.every((element) => text(element).trim() !== '') ? [] : ['breadcrumb'];
    }),
  ).toEqual([]);
});

test('every page offers the hotline, with its digits to be seen', () => {
  expect(
    faultsOf(({ document }) => {
      const call = tagged(document, 'a').filter((link) => attribute(link, 'href') === 'tel:12385');
      const inHelp = tagged(document, 'aside').filter((aside) => tagged(aside, 'a').some((link) => attribute(link, 'href') === 'tel:12385'));
      return call.every((link) => text(link).includes('12385')) && inHelp.length === 1 ? [] : ['no help block'];
    }),
  ).toEqual([]);
});

test('every page says that it is no official site, who runs it, how old it is, and where to report an error', () => {
  expect(
    faultsOf(({ document }) => {
      const footer = only(document, 'footer');
      const words = text(footer);
      return [
        ...(words.includes('不是政府网站') ? [] : ['not official']),
        ...(/本网站由.+办/.test(words) ? [] : ['operator']),
        ...(/\d{4}年\d{1,2}月\d{1,2}日/.test(words) ? [] : ['date']),
        ...(tagged(footer, 'a').some((link) => text(link).includes('报告错误')) ? [] : ['report an error']),
      ];
    }),
  ).toEqual([]);
});

test('nobody’s official badge is imitated', () => {
  expect(faultsOf(({ document }) => (/ICP备|网站标识码|公网安备/.test(text(only(document, 'body'))) ? ['badge'] : []))).toEqual([]);
});

test('every page has a search field with a label and a button', () => {
  expect(
    faultsOf(({ document }) => {
      const fields = tagged(document, 'input').filter((input) => attribute(input, 'name') === 'q');
      const labelled = fields.every((field) => tagged(document, 'label').some((label) => attribute(label, 'for') === attribute(field, 'id')));
      const forms = tagged(document, 'form').filter((form) => attribute(form, 'action') === '/search/');
      const submit = forms.every((form) => tagged(form, 'button').some((button) => attribute(button, 'type') !== 'button' && attribute(button, 'type') !== 'reset'));
      return fields.length > 0 && labelled && forms.length > 0 && submit ? [] : ['search field'];
    }),
  ).toEqual([]);
});

test('every document page says in words whether its period is over', () => {
  const documentPages = builtPages().filter(({ url }) => /^\/plans\/./.test(url));
  expect(
    faultsOf(({ main }) => {
      const notices = elements(main).filter((element) => has(element, 'data-from') && has(element, 'data-until'));
      return notices.length === 1 && notices.every((notice) => /期限|适用/.test(text(notice))) ? [] : ['period notice'];
    }, documentPages),
  ).toEqual([]);
});
