/** The reading settings: the form on the settings page, and the same form as a panel at the head of every page. */
import { mark } from './mark.ts';
import { CHOICES } from '../reading/choices.ts';
import { DEFAULTS, readSettings, STORAGE_KEY, type Mode, type Settings } from '../reading/modes.ts';

const html = document.documentElement;

function current(): Settings {
  const marks = Object.keys(DEFAULTS).reduce((all, mode) => ({ ...all, [mode]: html.getAttribute(`data-${mode}`) }), {});
  return readSettings(JSON.stringify(marks), '');
}

function apply(settings: Settings): boolean {
  mark(html, settings);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

function show(form: HTMLFormElement): void {
  const settings = current();
  for (const input of Array.from(form.querySelectorAll<HTMLInputElement>('input[type=radio]'))) {
    input.checked = settings[input.name as Mode] === input.value;
  }
}

function listen(form: HTMLFormElement, root: Document): void {
  const status = form.querySelector('[data-reading-status]');
  const say = (kept: boolean, words: string): void => {
    for (const other of Array.from(root.querySelectorAll<HTMLFormElement>('[data-reading-form]'))) show(other);
    if (status) status.textContent = words + (kept ? '' : '。浏览器不让记住，离开这一页后要再改一次');
  };
  show(form);
  form.addEventListener('change', (event) => {
    const { name, value } = event.target as HTMLInputElement;
    say(apply({ ...current(), [name]: value } as Settings), '改好了');
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    say(apply(DEFAULTS), '已经恢复原样');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
}

/** The form of the panel; the settings page has the same one in its HTML. */
function makeForm(root: Document): HTMLFormElement {
  const form = root.createElement('form');
  form.setAttribute('data-reading-form', '');
  for (const { mode, legend, options } of CHOICES) {
    const fieldset = root.createElement('fieldset');
    const title = root.createElement('legend');
    title.textContent = legend;
    fieldset.append(title);
    for (const { value, label } of options) {
      const choice = root.createElement('label');
      choice.className = 'choice';
      const input = root.createElement('input');
      input.type = 'radio';
      input.name = mode;
      input.value = value;
      const words = root.createElement('span');
      words.textContent = label;
      choice.append(input, words);
      fieldset.append(choice);
    }
    form.append(fieldset);
  }
  const reset = root.createElement('button');
  reset.type = 'reset';
  reset.textContent = '全部恢复原样';
  const status = root.createElement('p');
  status.setAttribute('role', 'status');
  status.setAttribute('data-reading-status', '');
  form.append(reset, status);
  return form;
}

/**
 * Turns the link to the settings page into a panel that opens in place; both are equally large, so nothing moves. The
 * form is made when the panel is first opened: most readers never do.
 */
function makePanel(place: HTMLElement, root: Document): void {
  const link = place.querySelector('a');
  if (!link) return;
  const panel = root.createElement('details');
  const summary = root.createElement('summary');
  summary.className = 'tool';
  summary.textContent = link.textContent;
  panel.append(summary);
  // A click, by whatever key or finger, comes before the panel opens; the event of its opening comes later than the
  // next key of a quick typist.
  summary.addEventListener('click', () => {
    if (panel.querySelector('form')) return;
    const form = makeForm(root);
    panel.append(form);
    listen(form, root);
  });
  panel.addEventListener('toggle', () => {
    place.toggleAttribute('data-open', panel.open);
  });
  link.replaceWith(panel);
}

/** Takes up every settings form on the page, and makes the panel where the page has no form of its own. */
export function setUpReading(root: Document): void {
  const place = root.querySelector<HTMLElement>('[data-reading-panel]');
  const forms = Array.from(root.querySelectorAll<HTMLFormElement>('[data-reading-form]'));
  for (const form of forms) listen(form, root);
  if (place && forms.length === 0) makePanel(place, root);
}
