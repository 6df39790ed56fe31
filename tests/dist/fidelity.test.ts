/** The proof that a reader of the site reads the document: the built page against the source, character by character. */
import { describe, expect, test } from 'vitest';
import { compare, type Difference } from '../../src/plan/fidelity.ts';
import { builtPage } from '../support/dist.ts';
import { isOwn, text } from '../support/html.ts';
import { loadSeed, planIds } from '../support/plans.ts';

const wordsOnPage = (id: string): string => text(builtPage(`/plans/${id}/full/`).main, isOwn);

const difference = (id: string, page: string): Difference | null => {
  const seed = loadSeed(id);
  return compare(seed.text, page, seed);
};

test.each(planIds())('the full page of %s is the document: nothing lost, added or moved', (id) => {
  expect(difference(id, wordsOnPage(id))).toBeNull();
});

describe('the comparison notices', () => {
  const id = 'shapingba-huican-2023';
  const page = wordsOnPage(id);
  const sentence = /[^。]{20,}。/.exec(page.slice(page.length / 2))?.[0] ?? '';

  test.each([
    ['a dropped sentence', page.replace(sentence, ''), 'lost'],
    ['2万元 turned into 1万元', page.replace('2万元', '1万元'), 'changed'],
    ['a repeated paragraph', page.replace(sentence, sentence + sentence), 'added'],
  ])('%s', (_, mutated, kind) => {
    expect(mutated).not.toBe(page);
    expect(difference(id, mutated)).toMatchObject({ kind });
  });

  test('two sentences that changed places', () => {
    const [first = '', second = ''] = page.slice(page.length / 3).match(/[^。]{20,}。/g) ?? [];
    const swapped = page.replace(first, '@').replace(second, first).replace('@', second);
    expect(difference(id, swapped)).not.toBeNull();
  });

  test('a number changed inside a table whose order the source scattered', () => {
    const scattered = planIds().find((plan) => loadSeed(plan).scattered.length > 0) ?? '';
    const { text: seed, scattered: regions } = loadSeed(scattered);
    const { fromLine, toLine } = regions[0] ?? { fromLine: 1, toLine: 1 };
    const own = wordsOnPage(scattered);
    const piece = seed.split(/\r?\n/).slice(fromLine - 1, toLine).map((line) => line.trim()).find((line) => line.length > 8 && own.includes(line)) ?? '';
    expect(piece).not.toBe('');
    expect(difference(scattered, own.replace(piece, piece.slice(1)))).not.toBeNull();
  });
});
