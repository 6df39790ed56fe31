/** The list of what is stored on this device, each page with its date. */
import { sayMoment } from '../../offline/words.ts';
import { element } from '../element.ts';
import { storedPages, type StoredPage } from './device.ts';
import { canStore } from './register.ts';

const place = document.querySelector('[data-stored]');

const line = ({ path, title, saved }: StoredPage): HTMLLIElement =>
  element('li', {}, element('a', { href: path }, title.replace(/－[^－]*$/, '')), element('span', { class: 'quiet' }, `${sayMoment(saved)}存的`));

function show(pages: StoredPage[]): void {
  if (!place) return;
  place.textContent = '';
  if (pages.length === 0) place.append(element('p', {}, '这台设备上还没有存页面。'));
  else place.append(element('p', {}, `这台设备上存了${pages.length}页，新存的在前面。`), element('ul', { class: 'answers links', role: 'list' }, ...pages.map(line)));
}

if (canStore()) storedPages().then(show, () => {
  show([]);
});
