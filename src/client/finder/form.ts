/** One question as a form: native fields, 不确定 always there, nothing chosen beforehand; faults said above and beside. */
import { readAge } from '../../finder/answers.ts';
import { ALONE, sayQuestion, UNKNOWN, type Question } from '../../finder/questions.ts';
import type { Answers } from '../../finder/model.ts';
import { element } from '../element.ts';

export interface FormWords {
  /** Above the question: 第3题，大约还有5题. */
  progress: string | null;
  submit: string;
}

const UNSURE = { value: UNKNOWN, label: '不确定' };

function faultOf(question: Question, values: readonly string[], written: string): string | null {
  if (values.length > 0) return null;
  if (question.type !== 'number') return '请选一个；不确定就选“不确定”。';
  return written.trim() === '' ? '请写年龄；不知道就选“不确定”。' : '看不懂这个年龄。请写0到120的整数，例如5；或写出生日期，例如2019年5月3日。';
}

function choice(type: string, name: string, { value, label }: { value: string; label: string }, checked: boolean): HTMLLabelElement {
  const input = element('input', { type, name, value });
  input.checked = checked;
  return element('label', { class: 'choice' }, input, element('span', {}, label));
}

/**
 * @param id prefix of the ids, unique on the page
 * @param done called with the values; not called while there is a fault
 */
export function questionForm(
  question: Question,
  answers: Answers,
  { progress, submit }: FormWords,
  id: string,
  today: string,
  done: (values: string[]) => void,
  onFault: (fault: boolean) => void,
): { form: HTMLFormElement; heading: HTMLElement } {
  const before = answers[question.id] || [];
  const heading = element('h2', { tabindex: '-1' }, sayQuestion(question, answers));
  const hint = question.hint === undefined ? null : element('p', { id: `${id}-hint`, class: 'quiet' }, question.hint);
  const summary = element('div', {});
  const fault = element('p', { id: `${id}-fault`, class: 'fault' });
  const fields = element('fieldset', hint ? { 'aria-describedby': `${id}-hint` } : {}, element('legend', {}, heading), hint, fault);
  let age: HTMLInputElement | null = null;
  if (question.type === 'number') {
    // A browser may offer the birthday of whoever holds the phone: right for themselves, wrong for their child.
    age = element('input', { id: `${id}-age`, type: 'text', autocomplete: String(answers['who']) === 'self' ? 'bday' : 'off', size: '12', 'aria-describedby': `${id}-hint` });
    age.value = before[0] === UNKNOWN ? '' : before[0] || '';
    fields.append(element('p', {}, element('label', { for: `${id}-age` }, '周岁或出生日期'), ' ', age));
    fields.append(choice('checkbox', question.id, UNSURE, before[0] === UNKNOWN));
  } else {
    const type = question.type === 'one' ? 'radio' : 'checkbox';
    for (const option of [...question.options, UNSURE]) fields.append(choice(type, question.id, option, before.indexOf(option.value) >= 0));
  }
  const form = element('form', { novalidate: '' }, summary, progress === null ? null : element('p', { class: 'quiet' }, progress), fields, element('button', { type: 'submit', class: 'main-action' }, submit));
  const boxes = (): HTMLInputElement[] => Array.from(fields.querySelectorAll<HTMLInputElement>('input[name]'));

  form.addEventListener('change', (event) => {
    const changed = event.target as HTMLInputElement;
    if (age && changed === age && age.value.trim() !== '') for (const box of boxes()) box.checked = false;
    if (question.type !== 'many' || !changed.checked) return;
    const alone = ALONE.indexOf(changed.value) >= 0;
    for (const box of boxes()) {
      if (box !== changed && (alone || ALONE.indexOf(box.value) >= 0)) box.checked = false;
    }
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ticked = boxes().filter(({ checked }) => checked).map(({ value }) => value);
    const years = age && ticked.length === 0 ? readAge(age.value, today) : null;
    const values = years === null ? ticked : [years];
    const words = faultOf(question, values, age ? age.value : '');
    onFault(words !== null);
    if (words === null) {
      done(values);
      return;
    }
    const first = age || boxes()[0];
    if (first) first.id = first.id || `${id}-first`;
    fault.textContent = `错误：${words}`;
    if (age) {
      age.setAttribute('aria-invalid', 'true');
      age.setAttribute('aria-describedby', `${id}-hint ${id}-fault`);
    } else fields.setAttribute('aria-describedby', [hint ? `${id}-hint` : '', `${id}-fault`].filter(Boolean).join(' '));
    const link = element('a', { href: `#${first ? first.id : id}` }, words);
    link.addEventListener('click', (click) => {
      click.preventDefault();
      if (first) first.focus();
    });
    summary.textContent = '';
    const box = element('div', { class: 'notice', role: 'group', 'aria-labelledby': `${id}-fault-title`, tabindex: '-1' }, element('h2', { id: `${id}-fault-title` }, '这一题还没有答好'), element('p', {}, link));
    summary.append(box);
    box.focus();
  });
  return { form, heading };
}
