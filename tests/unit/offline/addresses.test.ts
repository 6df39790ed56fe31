import { expect, test } from 'vitest';
import { answersFor, isWholeRegion, mayGo, OFFLINE_PAGE, regionUrl, storedAs, wholeRegionUrl } from '../../../src/offline/addresses.ts';

test('pages and the rules of the finder are stored, each under one address; all else is left to the network', () => {
  expect(['/', '/plans/', '/plans', '/b/1412', '/finder/shapingba/autism/0-6/'].map(storedAs)).toEqual(['/', '/plans/', '/plans/', '/b/1412/', '/finder/shapingba/autism/0-6/']);
  expect(storedAs('/data/finder/shapingba.json')).toBe('/data/finder/shapingba.json');
  const left = ['/data/plans.json', '/data/finder.json', '/data/finder/../plans.json', '/data/benefits/shapingba.csv', '/a.epub', '/_astro/a.js', '/404.html', '/sw.js', '/pagefind/1/all/wasm.unknown.wasm', '/plans/a/a.txt', '/manifest.webmanifest'];
  expect(left.map(storedAs).filter((path) => path !== null)).toEqual([]);
});

test('the ways in and what was stored by hand stay when others need the room', () => {
  const stay = ['/', '/finder/', OFFLINE_PAGE, regionUrl('shapingba'), wholeRegionUrl('shapingba'), '/regions/shapingba/all/', '/data/finder/shapingba.json'];
  expect(stay.filter(mayGo)).toEqual([]);
  const go = ['/help/', '/b/1412/', '/benefits/finder/', '/finder/shapingba/', '/regions/', '/plans/offline/'];
  expect(go.filter((path) => !mayGo(path))).toEqual([]);
});

const whole = wholeRegionUrl('shapingba');
const page = '<h2 id="first">甲</h2><p>编号<strong>1411</strong></p><h2 id="child-rehab">乙</h2><p>编号<strong>1412</strong></p><h2 id="child-rehab-more">丙</h2><p>编号1413</p>';

test('a benefit that is not stored is read on the stored page of its place', () => {
  expect(answersFor('/benefits/child-rehab/', whole, page)).toBe(`${whole}#child-rehab`);
  expect(answersFor('/benefits/child/', whole, page)).toBeNull();
  expect(answersFor('/b/1412/', whole, page)).toBe(`${whole}#child-rehab`);
  expect(answersFor('/b/1411/', whole, page)).toBe(`${whole}#first`);
  expect(answersFor('/b/1413/', whole, page)).toBeNull();
});

test('other pages that name a benefit do not answer for it, its own page does for its short address', () => {
  expect(answersFor('/benefits/child-rehab/', '/topics/rehab/', page)).toBeNull();
  expect(answersFor('/b/1412/', '/topics/rehab/', page)).toBeNull();
  expect(answersFor('/b/1412/', '/benefits/child-rehab/', '<main id="main">编号<strong>1412</strong>')).toBe('/benefits/child-rehab/');
  expect(answersFor('/b/1412/', '/benefits/other/', '编号<strong>1411</strong>，编号1412')).toBeNull();
  expect(answersFor('/plans/', whole, page)).toBeNull();
});

test('the page with all benefits of a place is known by its address', () => {
  expect(isWholeRegion(whole)).toBe(true);
  expect(['/regions/', '/regions/shapingba/more/', '/benefits/shapingba/'].filter(isWholeRegion)).toEqual([]);
});
