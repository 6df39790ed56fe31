/** From a question to the finder, with what the question tells filled in. */
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';

/** What a term says of a person, by its usual spelling in the glossary. */
const ANSWERS: Record<string, readonly [string, string]> = {
  视力残疾: ['disability', 'visual'],
  视力: ['disability', 'visual'],
  低视力: ['disability', 'visual'],
  盲人: ['disability', 'visual'],
  听力残疾: ['disability', 'hearing'],
  听力: ['disability', 'hearing'],
  聋人: ['disability', 'hearing'],
  言语残疾: ['disability', 'speech'],
  言语: ['disability', 'speech'],
  肢体残疾: ['disability', 'physical'],
  肢体: ['disability', 'physical'],
  下肢残疾: ['disability', 'physical'],
  脑瘫: ['disability', 'physical'],
  智力残疾: ['disability', 'intellectual'],
  智力: ['disability', 'intellectual'],
  精神残疾: ['disability', 'mental'],
  精神障碍: ['disability', 'mental'],
  孤独症: ['disability', 'autism'],
  一级: ['level', '1'],
  二级: ['level', '2'],
  三级: ['level', '3'],
  四级: ['level', '4'],
  低保: ['economy', 'dibao'],
  低保边缘: ['economy', 'dibao-edge'],
  特困人员: ['economy', 'tekun'],
};

/** Questions of which one answer only is taken. */
const ONE = ['level'];

export interface FinderLink {
  url: string;
  /** What is filled in, in the reader's words. */
  said: string[];
}

/** `null` when the question tells nothing of a person beside what they look for. */
export function finderLink({ place, age, terms }: Question, { terms: spellings }: Lexicon, placeName: (id: string) => string): FinderLink | null {
  const answers: Record<string, string[]> = {};
  const said: string[] = [];
  const say = (question: string, value: string, words: string): void => {
    const values = answers[question] || [];
    if (values.indexOf(value) >= 0 || (values.length > 0 && ONE.indexOf(question) >= 0)) return;
    answers[question] = [...values, value];
    if (said.indexOf(words) < 0) said.push(words);
  };
  if (place !== null) say('region', place, placeName(place));
  if (age !== null) say('age', String(age), `${age}岁`);
  for (const term of terms) {
    const words = (spellings.get(term) || [])[0] || '';
    const answer = ANSWERS[words];
    if (answer) say(answer[0], answer[1], words);
  }
  if (said.length === 0) return null;
  const order = ['region', 'age', 'disability', 'level', 'economy'];
  const pairs = order.filter((question) => answers[question]).map((question) => `${question}=${(answers[question] || []).join(',')}`);
  return { url: `/finder/#${pairs.join('&')}`, said };
}
