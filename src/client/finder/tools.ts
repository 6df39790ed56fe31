/** What one can do with results: pass them on, print them, keep them, store the place. Comes after them: nobody waits for it. */
import { sayDate } from '../../plan/dates.ts';
import { copyTools } from '../copy.ts';
import { button, element } from '../element.ts';
import { saveButton } from '../offline/save.ts';
import { keep } from './store.ts';

export interface ToolsFor {
  /** The answers as in an address, without `#`, at the moment. */
  answers: () => string;
  /** The place whose benefits can be stored; `null` for none. */
  place: { id: string; name: string; size: string } | null;
  clear: () => void;
}

export function fillTools(section: HTMLElement, { answers, place, clear }: ToolsFor): void {
  const { said, shown, copy } = copyTools('finder-link', '链接，请自己复制');
  const store = button('在这台设备上记30天', () => {
    const until = keep(answers(), new Date());
    said.textContent = until === null ? '这个浏览器不让记。可以复制链接。' : `记好了，${sayDate(until)}以后自动删掉。按“全部重来”马上删掉。`;
  });
  const print = button('打印', () => {
    window.print();
  });
  section.append(
    element('h2', {}, '发给别人、打印、记下来'),
    element('p', {}, '链接里有上面的全部回答：住在哪里、多大、哪类残疾这些。只发给您信得过的人。'),
    element('p', { class: 'ways-on' }, button('复制链接', () => copy(`${location.origin}/finder/#${answers()}`, '链接复制好了。')), print, store, button('全部重来', clear)),
    shown,
    said,
  );
  const save = place && saveButton(place.id, place.name, place.size);
  if (save) section.append(save);
}
