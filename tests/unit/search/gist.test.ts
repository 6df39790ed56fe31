import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf, guess, learnHints, packHints, unpackHints } from '../../../src/search/gist.ts';

const [HEARING, SEEING, MOVING] = [1, 2, 3];
const said = [
  { words: '耳朵背', terms: [HEARING] },
  { words: '耳朵疼', terms: [HEARING] },
  { words: '听不清', terms: [HEARING] },
  { words: '眼睛花', terms: [SEEING] },
  { words: '看不清', terms: [SEEING] },
  { words: '眼睛疼', terms: [SEEING] },
  { words: '腿脚疼', terms: [MOVING] },
  { words: '腿脚软', terms: [MOVING] },
];
const questions = ['怎么办', '多少钱', '能不能', '清楚了没有', '去哪里办', '找哪个', '我想问一下', '请问', '要什么材料', '有没有', '给不给', '好久发'];
const hints = learnHints(said, questions);
const terms = (text: string): number[] => guess(text, hints).map(({ term }) => term);

test('a saying that nobody wrote down leads where its like lead', () => {
  expect(terms('耳朵不灵光')[0]).toBe(HEARING);
  expect(terms('腿脚发麻')[0]).toBe(MOVING);
});

test('what is said of everything, or in every question, leads nowhere', () => {
  expect(terms('疼')).toEqual([]);
  expect(terms('怎么办多少钱')).toEqual([]);
  expect(terms('锟斤拷')).toEqual([]);
});

test('whatever is typed, a guess is short, the strongest first, and none of it weightless', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom(...'耳朵眼睛腿脚疼背看听不清楚了'), { maxLength: 40 }).map((characters) => characters.join(''))), (text) => {
      const guesses = guess(text, hints);
      expect(guesses.length).toBeLessThanOrEqual(4);
      guesses.forEach(({ weight }, at) => {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(at === 0 ? 1 : (guesses[at - 1]?.weight ?? 0));
      });
      if (guesses.length > 0) expect(guesses[0]?.weight).toBe(1);
    }),
  );
});

test('a sentence says the same however often it says it', () => {
  for (const { words } of said) expect(guess(`${words}，${words}`, hints)).toEqual(guess(words, hints));
  expect(featuresOf('耳朵，耳朵')).toEqual(['耳', '耳朵', '朵']);
});

test('hints come back as they were packed', () => {
  hints.forEach((some) => {
    expect(unpackHints(packHints(some))).toEqual(some);
  });
});
