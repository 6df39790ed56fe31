/** The judgements of `content/conformance.json` and `content/requirements.json`: complete, readable, and resting on tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { conformanceSchema, criterionSchema, evidenceSchema, proofSchema, requirementSchema } from '../../src/schemas/conformance.ts';
import { textFaults } from '../support/prose.ts';
import { WCAG } from '../support/wcag.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`content/${name}.json`, 'utf8'));
const { criteria, chinese } = conformanceSchema.parse(read('conformance'));
const requirements = z.array(requirementSchema).parse(read('requirements'));
const proofs = z.array(proofSchema).parse(read('tests'));

test('every criterion of WCAG 2.2 is judged once, in its order, at its level', () => {
  expect(WCAG).toHaveLength(86);
  expect(criteria.map(({ id, level }) => ({ id, level }))).toEqual(WCAG);
  expect(new Set(criteria.map(({ key }) => key)).size).toBe(criteria.length);
});

test('our own requirements are numbered from 1 to 56', () => {
  expect(requirements.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, index) => index + 1));
});

/** Why a test that a judgement names proves nothing. */
function missing({ file, title }: { file: string; title: string }): string[] {
  if (!existsSync(file)) return [`${file}: no such file`];
  const titles = readFileSync(file, 'utf8').split('\n').filter((line) => /\b(?:test|it)\b.*\(|^\s*['"`]/.test(line));
  return titles.some((line) => line.includes(title)) ? [] : [`${file}: no test “${title}”`];
}

test('every test that a judgement names is there, by its file and its title', () => {
  expect(proofs.flatMap(missing)).toEqual([]);
});

test('a judgement names only tests of the list, and every test of the list is named', () => {
  const ids = proofs.map(({ id }) => id);
  const named = [...criteria, ...chinese, ...requirements].flatMap(({ tests }) => tests);
  expect(new Set(ids).size).toBe(ids.length);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !named.includes(id))).toEqual([]);
});

test('the judgements are easy to read and to hear', () => {
  const words = [...criteria.flatMap(({ why }) => why), ...chinese.flatMap(({ asks, why }) => [asks, ...why]), ...requirements.flatMap(({ asks, person, missing: lack }) => [asks, person ?? '', lack ?? '']), ...proofs.map(({ what }) => what)];
  expect(words.flatMap(textFaults)).toEqual([]);
});

test('the published figures of a run, where there are any, are such figures', () => {
  if (existsSync('content/evidence.json')) expect(evidenceSchema.safeParse(read('evidence')).error?.issues ?? []).toEqual([]);
});

describe('noticed is', () => {
  test('a test that is gone, or has another title', () => {
    expect(missing({ file: 'tests/dist/gone.test.ts', title: 'anything at all' })).toHaveLength(1);
    expect(missing({ file: 'tests/dist/html.test.ts', title: 'html-validate finds something' })).toHaveLength(1);
  });

  test('a criterion called good that nobody has checked', () => {
    const good = { ...criteria[0], status: 'met', tests: [], read: false };
    expect(criterionSchema.safeParse(good).success).toBe(false);
    expect(criterionSchema.safeParse({ ...good, status: 'not-fully' }).success).toBe(true);
  });

  test('a requirement that nothing holds and that does not say so', () => {
    expect(requirementSchema.safeParse({ ...requirements[0], tests: [], person: null, missing: null }).success).toBe(false);
  });
});
