/** On the page of settings: whether what is read is stored, how much is, and how to delete it. */
import { isWholeRegion, OFFLINE_PAGE } from '../../offline/addresses.ts';
import { sayMoment } from '../../offline/words.ts';
import { button, element } from '../element.ts';
import { deleteAll, deletePages, storedPages, switchOff, switchOn } from './device.ts';
import { canStore, isOff } from './register.ts';

const place = document.querySelector('[data-offline]');

const KB = 1024;

/** What the browser says that this site takes up, in words; empty when it does not say. */
async function sayUsage(): Promise<string> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  const { usage } = storage && storage.estimate ? await storage.estimate() : { usage: undefined };
  if (usage === undefined) return '';
  return usage < KB * KB ? `，一共约${Math.ceil(usage / KB)}KB` : `，一共约${(usage / KB / KB).toFixed(1)}MB`;
}

function setUp(section: Element): void {
  const input = element('input', { type: 'checkbox' });
  input.checked = !isOff();
  const amount = element('p', { 'data-amount': '' });
  const regions = element('ul', { class: 'answers plain-list', role: 'list', hidden: '' });
  const said = element('p', { role: 'status' });
  const all = button('全部删除', () => {
    act(deleteAll(), '全部删掉了。');
  });
  all.hidden = true;

  async function show(): Promise<void> {
    const pages = await storedPages();
    const newest = pages[0];
    const oldest = pages[pages.length - 1];
    amount.textContent = '';
    if (newest && oldest) {
      amount.append(
        `存了${pages.length}页${await sayUsage()}。最早的是${sayMoment(oldest.saved)}存的，最新的是${sayMoment(newest.saved)}存的。`,
        element('a', { href: OFFLINE_PAGE }, '看存了哪些页'),
      );
    } else amount.append('现在没有存页面。');
    all.hidden = pages.length === 0;
    regions.textContent = '';
    regions.hidden = !pages.some((page) => isWholeRegion(page.path));
    for (const { path, title } of pages.filter((page) => isWholeRegion(page.path))) {
      const name = title.replace(/－[^－]*$/, '');
      const remove = button(`删掉“${name}”`, () => {
        act(deletePages([path]), `删掉了“${name}”。`);
      });
      regions.append(element('li', {}, remove));
    }
  }

  function act(work: Promise<unknown>, words: string): void {
    work.then(show).then(
      () => {
        said.textContent = words;
      },
      () => {
        said.textContent = '没有做成。请重新打开这一页再试。';
      },
    );
  }

  input.addEventListener('change', () => {
    if (input.checked) act(switchOn(), '打开了。以后读过的页面会存下来。');
    else act(switchOff(), '关掉了，存下的都删了。');
  });
  section.append(element('label', { class: 'choice' }, input, element('span', {}, '把读过的页面存在这台设备上')), amount, regions, element('p', {}, all), said);
  show().catch(String);
}

if (place && canStore()) setUp(place);
else if (place) place.append(element('p', {}, '这个浏览器做不到。在微信里多半也做不到。请点右上角“…”，选“在浏览器打开”。'));
