/** A button that stores all benefits of a place, for whoever will be where there is no network. */
import { regionUrl, wholeRegionUrl } from '../../offline/addresses.ts';
import { sayMoment } from '../../offline/words.ts';
import { button, element } from '../element.ts';
import { savedOn, storeNow } from './device.ts';
import { canStore, isOff } from './register.ts';

const FAILED = '没有存成：网络断了，或者这台设备满了。可以再试一次。';

/**
 * @param size in KB, as it comes over the network
 * @returns `null` where nothing can be stored, or the reader wants nothing stored
 */
export function saveButton(id: string, name: string, size: string): HTMLElement | null {
  if (!canStore() || isOff()) return null;
  const paths = [wholeRegionUrl(id), regionUrl(id)].filter((path, index, all) => all.indexOf(path) === index);
  const said = element('p', { role: 'status' });
  const say = (words: string, undo: boolean): void => {
    said.textContent = words;
    if (undo) said.append('不要了，在', element('a', { href: '/settings/#offline' }, '阅读设置'), '里删。');
  };
  const save = button(`把${name}的全部待遇存到这台设备（约${size}KB）`, () => {
    say('正在存……', false);
    storeNow(paths).then(
      (stored) => {
        if (stored) say(`已经存好，${sayMoment(new Date())}。没有网络时也能看。`, true);
        else say(FAILED, false);
      },
      () => {
        say(FAILED, false);
      },
    );
  });
  savedOn(paths).then((saved) => {
    if (saved && said.textContent === '') say(`这台设备上已经有了，${sayMoment(saved)}存的。`, true);
  }, String);
  return element('div', { 'data-save': id }, save, said);
}
