/** Offers the answers that were kept on this device. */
import { sayDate } from '../../plan/dates.ts';
import { button, element } from '../element.ts';
import { kept } from './store.ts';
import { forget } from './stored.ts';

/** @param goOn takes the answers up @returns `null` when there are none that still hold */
export function keptBox(goOn: (answers: string) => void): HTMLElement | null {
  const before = kept(new Date());
  if (!before) return null;
  const box = element('div', { class: 'notice', 'data-finder-kept': '' }, element('p', {}, `这台设备上记着上次的回答，到${sayDate(before.until)}为止。`));
  box.append(
    element(
      'p',
      { class: 'ways-on' },
      button('接着用', () => {
        goOn(before.answers);
      }),
      button('删掉', () => {
        forget();
        box.textContent = '';
        box.append(element('p', { role: 'status' }, '删掉了。'));
      }),
    ),
  );
  return box;
}
