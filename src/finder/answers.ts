/** Answers in an address, in a form, and as facts. Whatever does not belong is named and left out; nothing throws. */
import type { Answers, Facts, Situation } from './model.ts';
import { ALONE, OLDEST, UNKNOWN, type Question } from './questions.ts';

export interface ParsedAnswers {
  answers: Answers;
  /** Pieces of the address that were not understood, shortened, each once. */
  ignored: string[];
}

/** No honest address is longer. */
const LONGEST = 6000;
const LONGEST_NAME = 40;
const MOST_NAMED = 5;

/** Age in whole years, as digits; `null` when it is none. */
function ageValue(text: string): string | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= OLDEST ? String(Number(text)) : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** Values that a question knows, each once; a value that stands alone goes before all others. */
function valuesFor(question: Question, values: readonly string[]): { taken: string[]; ignored: string[] } {
  const known = (value: string): boolean => value === UNKNOWN || question.options.some((option) => option.value === value);
  if (question.type === 'number') {
    const [first = '', ...rest] = values;
    const age = first === UNKNOWN ? first : ageValue(first);
    return age === null ? { taken: [], ignored: [...values] } : { taken: [age], ignored: rest };
  }
  const taken = values.filter((value, index) => known(value) && values.indexOf(value) === index);
  const alone = taken.filter((value) => ALONE.indexOf(value) >= 0);
  const several = question.type === 'one' ? taken.slice(0, 1) : alone.length > 0 && taken.length > 1 ? taken.filter((value) => ALONE.indexOf(value) < 0) : taken;
  return { taken: several.length > 0 ? several : taken.slice(0, 1), ignored: values.filter((value) => !known(value)) };
}

/**
 * Reads `#region=shapingba&age=5`. Of a question given twice the first is taken.
 *
 * @param fragment with or without `#`
 */
export function parseAnswers(fragment: string, questions: readonly Question[]): ParsedAnswers {
  const answers: Record<string, readonly string[]> = {};
  const ignored: string[] = [];
  const leave = (piece: string): void => {
    const short = piece.length > LONGEST_NAME ? `${piece.slice(0, LONGEST_NAME)}……` : piece;
    if (short !== '' && ignored.length < MOST_NAMED && ignored.indexOf(short) < 0) ignored.push(short);
  };
  const text = fragment.replace(/^#/, '');
  if (text.length > LONGEST) return { answers, ignored: [`${text.slice(0, LONGEST_NAME)}……`] };
  for (const piece of text.split('&')) {
    if (piece === '') continue;
    const at = piece.indexOf('=');
    const id = decode(at < 0 ? piece : piece.slice(0, at));
    const question = questions.find((one) => one.id === id);
    if (!question || at < 0 || answers[id]) {
      leave(decode(piece));
      continue;
    }
    const values = decode(piece.slice(at + 1)).split(',').filter((value) => value !== '');
    const { taken, ignored: rest } = valuesFor(question, values);
    if (taken.length > 0) answers[id] = taken;
    if (rest.length > 0 || values.length === 0) leave(`${id}=${rest.join(',')}`);
  }
  return { answers, ignored };
}

/** The fragment for an address, without `#`, questions in the order in which they are listed. */
export function formatAnswers(answers: Answers, questions: readonly Question[]): string {
  return questions
    .filter(({ id }) => answers[id])
    .map(({ id }) => `${id}=${(answers[id] || []).map(encodeURIComponent).join(',')}`)
    .join('&');
}

/** Whether for each of the questions one of the values was answered. */
const meets = (demands: Record<string, string[]>, { chosen }: Facts): boolean =>
  Object.keys(demands).every((id) => (demands[id] || []).some((value) => (chosen[id] || []).indexOf(value) >= 0));

/** What other answers say of a situation: a person of seven is no pensioner, somebody who looks for work wants work. */
function implied({ ages, yes, no }: Situation, facts: Facts): 'yes' | 'no' | null {
  const { age } = facts;
  if (ages && age !== null && (age[1] < ages[0] || age[0] > ages[1])) return 'no';
  if (no && meets(no, facts)) return 'no';
  const oldEnough = !ages || (age !== null && age[0] >= ages[0] && age[1] <= ages[1]);
  return yes && oldEnough && meets(yes, facts) ? 'yes' : null;
}

/** Nobody may be employed before (劳动法 art. 15). */
const WORKING_AGE = 16;

/** Adds what follows for situations that were not asked; what was answered counts before what follows. */
export function withImplied(facts: Facts, situations: readonly Situation[]): Facts {
  const chosen = { ...facts.chosen };
  if (!chosen['work'] && facts.age !== null && facts.age[1] < WORKING_AGE) chosen['work'] = ['none'];
  for (const situation of situations) {
    const answer = chosen[situation.id] ? null : implied(situation, facts);
    if (answer !== null) chosen[situation.id] = [answer];
  }
  return { age: facts.age, chosen };
}

/** What the answers tell: 不确定 tells nothing. */
export function factsOf(answers: Answers, situations: readonly Situation[]): Facts {
  const chosen: Record<string, readonly string[]> = {};
  for (const id of Object.keys(answers)) {
    const values = answers[id] || [];
    if (values.length > 0 && values.indexOf(UNKNOWN) < 0) chosen[id] = values;
  }
  const [age] = chosen['age'] || [];
  return withImplied({ age: age === undefined ? null : [Number(age), Number(age)], chosen }, situations);
}

/**
 * Age in whole years from what somebody wrote: `5`, `５岁`, `2019-5-3`, `2019年5月3日`, `20190503`.
 *
 * @param today `2026-11-25`
 * @returns digits, or `null` when it cannot be understood
 */
export function readAge(written: string, today: string): string | null {
  const text = written.normalize('NFKC').replace(/\s/g, '');
  const years = /^(\d{1,3})(周?岁)?$/.exec(text);
  if (years) return ageValue(years[1] || '');
  const date = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (!date) return null;
  const [year, month, day] = [date[1], date[2] || date[4], date[3] || date[5]].map(Number) as [number, number, number];
  const born = new Date(Date.UTC(year, month - 1, day));
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return null;
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number);
  const hadBirthday = nowMonth > month || (nowMonth === month && nowDay >= day);
  const age = nowYear - year - (hadBirthday ? 0 : 1);
  return age < 0 ? null : ageValue(String(age));
}

/** An answer in the words of the form. */
export function sayAnswer(question: Question, values: readonly string[]): string {
  if (values.indexOf(UNKNOWN) >= 0) return '不确定';
  if (question.type === 'number') return `${values[0]}岁`;
  return values.map((value) => (question.options.filter((option) => option.value === value)[0] || { label: value }).label).join('、');
}
