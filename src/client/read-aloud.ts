/**
 * Reads the page aloud, for who sees little or reads with effort; screen readers have their own speech. Comes only where
 * there is a voice, begins only when asked, stops when the page is left. Everything on the page stays as it is.
 */
import voiceCss from '../styles/voice.css?url';
import { button, element } from './element.ts';
import { bringIntoSight, inSight, mark, unmark } from './read-aloud/follow.ts';
import { fallSilent, say } from './read-aloud/say.ts';
import { sentencesOf, type Sentence } from './read-aloud/sentences.ts';

type State = 'off' | 'reading' | 'paused' | 'done';

const SPEEDS = [
  { value: 'slow', label: '慢', rate: 0.75 },
  { value: 'normal', label: '正常', rate: 1 },
  { value: 'fast', label: '快', rate: 1.4 },
];
const SPEED_KEY = 'reading-speed';

const MAIN_WORDS: Record<State, string> = { off: '', reading: '暂停', paused: '继续', done: '再读一遍' };

/** Puts the button at the head of the page; once. */
export function setUp(root: Document): void {
  const main = root.querySelector('main');
  if (!main || root.querySelector('.read-aloud, [data-voice]')) return;
  const styles = element('link', { rel: 'stylesheet', href: voiceCss, 'data-voice': '' });
  // Shown only in its final form, or without it when that does not come.
  styles.onload = styles.onerror = () => {
    placeIn(root, makeControls(root, main));
  };
  root.head.append(styles);
}

/**
 * Where the head of the page has room: beside the settings when all of it stands in one line, else beside the search field.
 * So nothing moves, not even on the narrowest phones.
 */
function placeIn(root: Document, controls: HTMLElement): void {
  const settings = root.querySelector<HTMLElement>('[data-reading-panel]');
  const find = root.querySelector<HTMLElement>('.find');
  if (!settings || !find || !find.parentNode) return;
  const oneLine = find.offsetTop < settings.offsetTop + settings.offsetHeight;
  if (oneLine) settings.classList.add('with-voice');
  find.parentNode.insertBefore(controls, (oneLine ? settings : find).nextSibling);
}

function makeControls(root: Document, main: Element): HTMLElement {
  let state: State = 'off';
  let sentences: Sentence[] = [];
  let at = 0;

  const status = element('p', { role: 'status' });
  const start = button('', begin, { class: 'tool' });
  start.append('朗读', element('span', {}, '这一页'));
  const pause = button('', pauseOrGoOn, { class: 'main-action' });
  const speed = speedField(() => {
    if (state === 'reading') read(at, true);
  });
  const player = element(
    'div',
    { class: 'player', hidden: '' },
    pause,
    button('上一句', () => {
      read(Math.max(at - 1, 0), true);
    }),
    button('下一句', () => {
      read(at + 1, true);
    }),
    button('停止', stop),
    element('label', {}, '速度 ', speed.field),
    status,
  );

  function enter(next: State, words = ''): void {
    state = next;
    pause.textContent = MAIN_WORDS[next];
    status.textContent = words;
    start.hidden = next !== 'off';
    player.hidden = next === 'off';
    root.documentElement.toggleAttribute('data-player', next !== 'off');
  }

  /** Height of the text that the controls lie over; 0 where they stand at the head of the page. */
  const covered = (): number => (getComputedStyle(player).position === 'fixed' ? player.offsetHeight : 0);

  /**
   * Whoever has scrolled away to look at something else is left there, and so is who would lose the controls.
   *
   * @param asked by the person, not because the sentence before is over
   */
  function read(next: number, asked: boolean): void {
    const before = sentences[at];
    const sentence = sentences[next];
    if (!sentence) {
      finish();
      return;
    }
    if (!main.contains(sentence.from.node)) {
      halt('页面变了。按“继续”，从头读。');
      sentences = [];
      return;
    }
    const followed = before !== undefined && inSight(before, covered());
    at = next;
    enter('reading');
    mark(sentence);
    if ((followed || (asked && covered() > 0)) && !inSight(sentence, covered())) bringIntoSight(sentence);
    say(sentence.spoken, speed.rate(), () => {
      read(at + 1, false);
    }, () => {
      halt('声音断了。文字都在。按“继续”再试一次。');
    });
  }

  function begin(): void {
    sentences = sentencesOf(main);
    at = 0;
    read(at, true);
    pause.focus();
  }

  function halt(words = ''): void {
    fallSilent();
    enter('paused', words);
  }

  function finish(): void {
    fallSilent();
    unmark();
    at = sentences.length;
    enter('done', '读完了。');
  }

  function pauseOrGoOn(): void {
    if (state === 'reading') halt();
    else if (state === 'done' || sentences.length === 0) begin();
    else read(at, true);
  }

  function stop(): void {
    fallSilent();
    unmark();
    enter('off');
    start.focus();
  }

  window.addEventListener('pagehide', () => {
    if (state === 'reading') halt();
  });
  return element('section', { class: 'read-aloud', 'aria-label': '朗读' }, start, player);
}

function speedField(changed: () => void): { field: HTMLSelectElement; rate: () => number } {
  const field = element('select', {}, ...SPEEDS.map(({ value, label }) => element('option', { value }, label)));
  field.value = remembered();
  field.addEventListener('change', () => {
    try {
      localStorage.setItem(SPEED_KEY, field.value);
    } catch {
      // the speed then lasts for this page
    }
    changed();
  });
  return { field, rate: () => SPEEDS.filter(({ value }) => value === field.value).map(({ rate }) => rate)[0] || 1 };
}

function remembered(): string {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(SPEED_KEY);
  } catch {
    // as if none had been chosen
  }
  return SPEEDS.some(({ value }) => value === kept) && kept !== null ? kept : 'normal';
}
