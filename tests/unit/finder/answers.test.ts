import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, formatAnswers, parseAnswers, readAge, sayAnswer } from '../../../src/finder/answers.ts';
import { evaluate } from '../../../src/finder/evaluate.ts';
import { questions, rulesOf } from '../../support/rules.ts';
import { worlds } from '../../support/worlds.ts';

const parse = (fragment: string) => parseAnswers(fragment, questions);

test('a link from the hotline is read as it was made', () => {
  expect(parse('#region=shapingba&age=5&disability=autism,speech&level=unknown')).toEqual({
    answers: { region: ['shapingba'], age: ['5'], disability: ['autism', 'speech'], level: ['unknown'] },
    ignored: [],
  });
});

test('any set of answers survives the way through a link', () => {
  fc.assert(
    fc.property(worlds(rulesOf('luojiang').situations), (answers) => {
      expect(parse(formatAnswers(answers, questions))).toEqual({ answers, ignored: [] });
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['#foo=bar&age=5', { age: ['5'] }, ['foo=bar']],
  ['#age=5&age=60', { age: ['5'] }, ['age=60']],
  ['#disability=autism,telepathy', { disability: ['autism'] }, ['disability=telepathy']],
  ['#disability=none,visual', { disability: ['visual'] }, []],
  ['#economy=none,unknown', { economy: ['none'] }, []],
  ['#age=-1', {}, ['age=-1']],
  ['#age=5.5', {}, ['age=5.5']],
  ['#age=1e2', {}, ['age=1e2']],
  ['#age=121', {}, ['age=121']],
  ['#age=0', { age: ['0'] }, []],
  ['#age=007', { age: ['7'] }, []],
  ['#age', {}, ['age']],
  ['#age=', {}, ['age=']],
  ['#__proto__=1&constructor=x&toString=1', {}, ['__proto__=1', 'constructor=x', 'toString=1']],
  ['#%E0%A4%A=1', {}, ['%E0%A4%A=1']],
  ['#level=%', {}, ['level=%']],
])('what is wrong in %s is left out and named', (fragment, answers, ignored) => {
  expect(parse(fragment)).toEqual({ answers, ignored });
});

test('a hostile link does no harm: nothing is thrown, little is named', () => {
  expect(parse(`#${'age=5&'.repeat(20_000)}`).ignored).toHaveLength(1);
  fc.assert(
    fc.property(fc.string({ maxLength: 500, unit: 'binary' }), (fragment) => {
      const { answers, ignored } = parse(fragment);
      expect(ignored.length).toBeLessThanOrEqual(5);
      expect(ignored.every((piece) => piece.length <= 50)).toBe(true);
      expect(Object.keys(answers).every((id) => questions.some((question) => question.id === id))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['5', '5'],
  ['０', '0'],
  [' 5 岁', '5'],
  ['72周岁', '72'],
  ['2019-5-3', '7'],
  ['2019年11月26日', '6'],
  ['2019年11月25日', '7'],
  ['20200229', '6'],
  ['2026-11-25', '0'],
  ['2026-11-26', null],
  ['2019-2-30', null],
  ['1890-1-1', null],
  ['五岁', null],
  ['-3', null],
  ['5.5', null],
  ['', null],
])('age written as “%s”', (written, age) => {
  expect(readAge(written, '2026-11-25')).toBe(age);
});

test('the age of nought is an age', () => {
  const { situations } = rulesOf('luojiang');
  expect(factsOf({ age: ['0'] }, situations).age).toEqual([0, 0]);
  expect(factsOf({ age: ['unknown'] }, situations).age).toBeNull();
});

test('“not sure” tells nothing, and is never a no', () => {
  const { chosen } = factsOf({ certificate: ['unknown'] }, []);
  expect(evaluate({ fact: 'certificate', in: ['yes'], words: '有残疾人证', source: 0 }, { age: null, chosen })).toBe('ask');
});

test('what follows from other answers is not asked again', () => {
  const { situations } = rulesOf('chongqing');
  const said = (answers: Record<string, string[]>, id: string): string | undefined => factsOf(answers, situations).chosen[id]?.[0];
  expect(said({ age: ['5'] }, 'wants-work')).toBe('no');
  expect(said({ age: ['30'], work: ['unemployed'] }, 'wants-work')).toBe('yes');
  expect(said({ age: ['5'], disability: ['autism'] }, 'disabled-child')).toBe('yes');
  expect(said({ age: ['18'], disability: ['autism'] }, 'disabled-child')).toBe('no');
  expect(said({ age: ['30'], work: ['unemployed'], 'wants-work': ['no'] }, 'wants-work')).toBe('no');
});

test.each([
  [{ disability: ['visual', 'mental'], level: ['1'] }, ['intellectual', 'mental'], ['3', '4'], 'ask'],
  [{ disability: ['visual', 'mental'], level: ['1'], 'level-mental': ['3'] }, ['intellectual', 'mental'], ['3', '4'], 'yes'],
  [{ disability: ['visual', 'mental'], level: ['1'], 'level-mental': ['1'] }, ['intellectual', 'mental'], ['3', '4'], 'no'],
  [{ disability: ['intellectual', 'mental'], level: ['3'] }, ['intellectual', 'mental'], ['3', '4'], 'yes'],
  [{ disability: ['visual', 'mental'], level: ['3'] }, ['mental'], ['1', '2'], 'no'],
  [{ disability: ['visual'], level: ['1'] }, ['mental'], ['1', '2'], 'no'],
  [{ disability: ['mental'], level: ['none'] }, ['mental'], ['1', '2'], 'no'],
  [{ disability: ['multiple'], level: ['1'] }, ['mental'], ['1', '2'], 'ask'],
  [{ level: ['1'] }, [], ['1', '2'], 'yes'],
  [{}, ['mental'], ['1', '2'], 'ask'],
] as const)('the level that counts is that of the kind that counts: %o', (answers, of, levels, verdict) => {
  expect(evaluate({ fact: 'level', of: [...of], in: [...levels], words: '等级', source: 0 }, { age: null, chosen: answers })).toBe(verdict);
});

test.each([
  [['multiple'], ['visual'], 'ask'],
  [['multiple', 'visual'], ['hearing'], 'ask'],
  [['visual', 'hearing'], ['multiple'], 'yes'],
  [['visual', 'hearing'], ['mental'], 'no'],
  [['autism'], ['mental'], 'no'],
  [['none'], ['visual'], 'no'],
])('who answers %o is asked for %o: %s', (disability, wanted, verdict) => {
  expect(evaluate({ fact: 'disability', in: wanted, words: '类别', source: 0 }, { age: null, chosen: { disability } })).toBe(verdict);
});

test('an answer is said in the words of the form', () => {
  const question = questions.find(({ id }) => id === 'disability');
  expect(question && sayAnswer(question, ['autism', 'speech'])).toBe('孤独症、言语残疾');
  expect(question && sayAnswer(question, ['unknown'])).toBe('不确定');
});
