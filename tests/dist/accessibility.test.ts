/** The accessibility statement: the page, the data and EARL say the same, about every criterion, once. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { versionOf } from '../../src/integrations/version.ts';
import { builtPage, readDist } from '../support/dist.ts';
import { attribute, elements, has, tagged, text } from '../support/html.ts';
import { WCAG } from '../support/wcag.ts';

interface Published {
  madeOf: string;
  reviewed: string;
  criteria: { id: string; level: string; status: string; url: string; outcome: string; mode: string }[];
  requirements: { number: number; missing: string | null }[];
  tests: { id: string }[];
  run: { date: string; version: string; pages: number; suites: { passed: number; failed: number; skipped: number }[] } | null;
  runIsOfThisVersion: boolean;
}
interface Assertion {
  '@type': string | string[];
  'earl:test': string;
  'earl:mode': string;
  'earl:subject': string;
  'earl:assertedBy': string;
  'earl:result': { 'earl:outcome': string };
}

const json = JSON.parse(readDist('data/accessibility.json')) as Published;
const graph = (JSON.parse(readDist('data/accessibility.earl.json')) as { '@graph': (Assertion & { '@id': string })[] })['@graph'];
const assertions = graph.filter((node) => node['@type'] === 'earl:Assertion');
const statement = builtPage('/accessibility/').main;
const rows = elements(builtPage('/accessibility/criteria/').main).filter((element) => has(element, 'data-criterion'));

test('every criterion of WCAG 2.2 stands once on the page, in the data and in EARL, with the same outcome', () => {
  const expected = WCAG.map(({ id, level }) => `${id} ${level}`);
  expect(json.criteria.map(({ id, level }) => `${id} ${level}`)).toEqual(expected);
  expect(rows.map((row) => attribute(row, 'data-criterion'))).toEqual(WCAG.map(({ id }) => id));
  expect(rows.map((row) => attribute(row, 'data-status'))).toEqual(json.criteria.map(({ status }) => status));
  expect(assertions.map((assertion) => [assertion['earl:test'], assertion['earl:result']['earl:outcome'], assertion['earl:mode']])).toEqual(json.criteria.map(({ url, outcome, mode }) => [url, outcome, mode]));
});

test('the words on the page are those of the status', () => {
  const WORDS: Record<string, string> = { met: '符合', 'not-fully': '部分符合', 'not-met': '不符合', 'not-applicable': '不适用' };
  const said = rows.map((row) => tagged(row, 'td').map((cell) => text(cell).trim())[1]);
  expect(said).toEqual(json.criteria.map(({ status }) => WORDS[status]));
});

test('the counts of each level on the statement are those of the data', () => {
  const cells = elements(statement).filter((element) => has(element, 'data-count'));
  const counted = (key: string): number => json.criteria.filter(({ level, status }) => `${level} ${status}` === key).length;
  expect(cells).toHaveLength(12);
  expect(cells.map((cell) => `${attribute(cell, 'data-count') ?? ''}: ${text(cell)}`)).toEqual(cells.map((cell) => `${attribute(cell, 'data-count') ?? ''}: ${counted(attribute(cell, 'data-count') ?? '')}`));
  expect(cells.reduce((sum, cell) => sum + Number(text(cell)), 0)).toBe(WCAG.length);
});

test('what is not fully met is named on the statement itself', () => {
  const open = json.criteria.filter(({ status }) => status === 'not-fully' || status === 'not-met').map(({ id }) => `/accessibility/criteria/#c${id.replaceAll('.', '-')}`);
  const linked = tagged(statement, 'a').map((link) => attribute(link, 'href'));
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter((href) => !linked.includes(href))).toEqual([]);
});

test('EARL keeps to its vocabulary: one subject, one assertor, known outcomes and modes', () => {
  const nodes = new Set(graph.map((node) => node['@id']));
  expect(assertions.filter((assertion) => !nodes.has(assertion['earl:subject']) || !nodes.has(assertion['earl:assertedBy']))).toEqual([]);
  const OUTCOMES = ['passed', 'failed', 'inapplicable', 'untested', 'cantTell'].map((name) => `earl:${name}`);
  const MODES = ['automatic', 'manual', 'semiAuto'].map((name) => `earl:${name}`);
  expect(assertions.filter((assertion) => !OUTCOMES.includes(assertion['earl:result']['earl:outcome']) || !MODES.includes(assertion['earl:mode']))).toEqual([]);
});

test('each of our own requirements stands once, with what it lacks', () => {
  const own = elements(builtPage('/accessibility/requirements/').main).filter((element) => has(element, 'data-requirement'));
  expect(own.map((row) => Number(attribute(row, 'data-requirement')))).toEqual(json.requirements.map(({ number }) => number));
  expect(own.map((row) => attribute(row, 'data-state') === 'missing')).toEqual(json.requirements.map(({ missing }) => missing !== null));
});

test('the day of the judgements is that of the data, and the figures say which version they are of', () => {
  const words = text(statement);
  const [year, month, day] = json.reviewed.split('-').map(Number);
  expect(words).toContain(`编者在${year ?? ''}年${month ?? ''}月${day ?? ''}日逐条对照过`);
  expect(json.madeOf).toBe(versionOf());
  expect(words).toContain(json.madeOf);
  const freshness = elements(statement).find((element) => has(element, 'data-freshness'));
  const published = existsSync('content/evidence.json') ? (JSON.parse(readFileSync('content/evidence.json', 'utf8')) as Published['run']) : null;
  expect(json.run).toEqual(published);
  expect(json.runIsOfThisVersion).toBe(published?.version === json.madeOf);
  expect(freshness && text(freshness)).toMatch(published === null ? /^还没有公布过/ : published.version === json.madeOf ? /就是您看到的这一版/ : /不是您看到的这一版/);
  if (published === null) return;
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => published.suites.reduce((all, suite) => all + suite[key], 0);
  expect(words).toContain(`${sum('passed')}项通过，${sum('failed')}项没有通过，${sum('skipped')}项没有跑`);
  expect(words).toContain(published.version);
});
