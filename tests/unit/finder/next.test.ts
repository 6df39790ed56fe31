import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/finder/answers.ts';
import { questionsAhead, rankQuestions } from '../../../src/finder/next.ts';
import { makesSense, sayQuestion, situationQuestion } from '../../../src/finder/questions.ts';
import { judge } from '../../../src/finder/verdict.ts';
import type { Answers } from '../../../src/finder/model.ts';
import { COVERED, rulesOf } from '../../support/rules.ts';
import { worlds } from '../../support/worlds.ts';

function ahead(region: string, answers: Answers): string[] {
  const { benefits, situations } = rulesOf(region);
  const facts = factsOf(answers, situations);
  const ranked = rankQuestions(judge(benefits, facts), { needs: facts.chosen['needs'] ?? [], who: facts.chosen['who']?.[0] });
  return questionsAhead(ranked, answers, (id) => makesSense(id, facts));
}

test.each(COVERED)('in %s whatever somebody answers, they are asked at most twenty questions, none twice, before the results', (region) => {
  fc.assert(
    fc.property(worlds(rulesOf(region).situations), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (world, sure) => {
      let answers: Answers = { region: [region] };
      for (let count = 0; ; count += 1) {
        const [next] = ahead(region, answers);
        if (next === undefined) return;
        expect(Object.keys(answers)).not.toContain(next);
        expect(count).toBeLessThan(20);
        answers = { ...answers, [next]: next === 'needs' ? ['rehab', 'income'] : sure[count] ? (world[next] ?? ['unknown']) : ['unknown'] };
      }
    }),
    { numRuns: 30 },
  );
});

test('place and person come first, then age and kind of disability, on which the rest depends', () => {
  expect(ahead('luojiang', { region: ['luojiang'] }).slice(0, 3)).toEqual(['who', ...ahead('luojiang', { region: ['luojiang'], who: ['self'] }).slice(0, 2)]);
  expect(ahead('luojiang', { region: ['luojiang'], who: ['self'] }).slice(0, 2).sort()).toEqual(['age', 'disability']);
});

test('nobody asks of a child of five whether it works, nor of somebody without a disability for its level', () => {
  expect(ahead('chongqing', { region: ['chongqing'], who: ['child'], age: ['5'], disability: ['autism'] })).not.toContain('work');
  expect(ahead('chongqing', { region: ['chongqing'], who: ['self'], age: ['30'], disability: ['none'], level: ['none'] })).not.toContain('level');
});

test('a firm is asked about the firm, not about a person', () => {
  const asked = ahead('chongqing', { region: ['chongqing'], who: ['employer'] });
  expect(asked.filter((id) => ['economy', 'schooling', 'hukou', 'needs'].includes(id))).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
});

test('a question is put about the person it is for', () => {
  const question = { id: 'age', label: '{谁}多大？', type: 'number' as const, options: [] };
  expect(sayQuestion(question, { who: ['child'] })).toBe('孩子多大？');
  expect(sayQuestion(question, {})).toBe('您多大？');
  expect(situationQuestion({ id: 'x', label: '是残疾军人' }).label).toBe('是不是残疾军人？');
  expect(situationQuestion({ id: 'x', label: '想找工作' }).label).toBe('是不是这样：想找工作？');
});
