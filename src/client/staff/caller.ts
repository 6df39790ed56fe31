/** A finder that is filled in for a caller: what was heard goes into an address to open or to send. */
import type { FinderLink } from '../../search/finder-link.ts';
import { copyTools } from '../copy.ts';
import { button, element } from '../element.ts';

export interface Caller {
  /** Takes over what a question told; what it did not tell stays. */
  fill(link: FinderLink | null): void;
  clear(): void;
}

/** Fields of the form carry the names of the finder's questions; `text` is the size in which the page opens. */
export function setUpCaller(form: HTMLFormElement): Caller {
  const fields = (): (HTMLInputElement | HTMLSelectElement)[] => Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'));
  const link = element('a', { class: 'main-action', href: '/finder/' }, '打开填好的待遇查找');
  const { said, shown, copy } = copyTools('caller-link', '链接，请自己复制');
  const address = (): string => {
    const filled = fields().filter(({ name, value }) => name !== 'text' && value.trim() !== '');
    const text = (form.querySelector<HTMLSelectElement>('[name=text]') || { value: '' }).value;
    return `/finder/${text && `?text=${text}`}#${filled.map(({ name, value }) => `${name}=${encodeURIComponent(value.trim())}`).join('&')}`;
  };
  const update = (): void => {
    link.href = address();
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(address());
  });
  form.append(
    element('p', { class: 'ways-on' }, link, button('复制链接，发给来电人', () => copy(location.origin + address(), '链接复制好了。'))),
    shown,
    said,
  );
  return {
    fill(found) {
      if (!found) return;
      const told = new URLSearchParams(found.url.slice(found.url.indexOf('#') + 1));
      for (const field of fields()) {
        const [value] = (told.get(field.name) || '').split(',');
        if (value) field.value = value;
      }
      update();
    },
    clear() {
      form.reset();
      shown.hidden = true;
      said.textContent = '';
      update();
    },
  };
}
