import { expect, test } from 'vitest';
import { takeApart } from '../../../src/integrations/book/chapters.ts';
import { toEpub, type Book } from '../../../src/integrations/book/epub.ts';
import { bookFaults, openBook } from '../../support/epub.ts';

const OPTIONS = {
  fileOf: (id: string) => (id.startsWith('s') ? `${id}.xhtml` : null),
  idOf: (address: string) => address.split('#')[1] ?? null,
  site: 'https://site.example',
};
const TEXT = [
  '<div data-take-away><p id="gone">files</p></div>',
  '<h2 id="s1">第一章<a class="self" href="#s1" aria-hidden="true"></a></h2><h3 id="s1-1">第一节</h3><p id="p1">一 &amp; 二<br>三 <a href="/plans/x/2/#p2">后文</a></p>',
  '<h2 id="s2">第二章</h2><p id="p2"><a href="#p1">前文</a><a href="/glossary/#term">词</a><a href="tel:12385">12385</a></p>',
].join('');
const page = (text: string, contents = '<ol><li><a href="#s1">第一章</a><ol><li><a href="#s1-1">第一节</a></li></ol></li><li><a href="#s2">第二章</a></li></ol>'): string =>
  `<main><nav class="contents">${contents}</nav><div class="text">${text}</div></main>`;

const book = (): Book => ({
  ...takeApart(page(TEXT), OPTIONS),
  url: 'https://site.example/plans/x/full/', title: '甲 & 乙', creator: '某局', publisher: '某站', description: '全文', rights: '公文',
  built: '2026-03-29', titlePage: '<h1>甲</h1>', css: 'p { margin: 0 }',
});

test('a page becomes chapters: a bare heading stays with what follows, what serves the page alone is left out', () => {
  const { chapters, contents } = takeApart(page(TEXT), OPTIONS);
  expect(chapters.map(({ file, title }) => [file, title])).toEqual([['s1.xhtml', '第一章'], ['s2.xhtml', '第二章']]);
  expect(chapters[0]?.body).toBe('<h2 id="s1">第一章</h2><h3 id="s1-1">第一节</h3><p id="p1">一 &amp; 二<br/>三 <a href="s2.xhtml#p2">后文</a></p>');
  expect(contents.map(({ href, children }) => [href, children.map((child) => child.href)])).toEqual([['s1.xhtml#s1', ['s1.xhtml#s1-1']], ['s2.xhtml#s2', []]]);
});

test('a link leads into the book where the book has the place, else to the site', () => {
  const [, second] = takeApart(page(TEXT), OPTIONS).chapters;
  expect(second?.body.match(/href="[^"]+"/g)).toEqual(['href="s1.xhtml#p1"', 'href="https://site.example/glossary/#term"', 'href="tel:12385"']);
});

test('a page that is built otherwise stops the build, and the message says what was expected', () => {
  expect(() => takeApart('<main></main>', OPTIONS)).toThrow('.text');
  expect(() => takeApart(page('<p>无标题</p>'), OPTIONS)).toThrow('无标题');
  expect(() => takeApart(page(TEXT, '<ol><li><a href="#s9">第九章</a></li></ol>'), OPTIONS)).toThrow('第九章');
});

test('a book hangs together, and is the same to the byte wherever and whenever it is made', () => {
  const zone = process.env['TZ'];
  const made = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Auckland'].map((name) => {
    process.env['TZ'] = name;
    return Buffer.from(toEpub(book())).toString('base64');
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(made).size).toBe(1);
  expect(bookFaults(openBook(toEpub(book())))).toEqual([]);
  expect(Buffer.from(toEpub({ ...book(), built: '2026-03-30' })).toString('base64')).not.toBe(made[0]);
});

test('two chapters of one name are noticed', () => {
  const { chapters, ...rest } = book();
  expect(() => toEpub({ ...rest, chapters: [...chapters, ...chapters] })).toThrow('s1.xhtml');
});
