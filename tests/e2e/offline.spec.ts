import type { Page } from '@playwright/test';
import { makeWorker } from '../../src/integrations/worker.ts';
import { wholeRegionUrl } from '../../src/offline/addresses.ts';
import { dayInChina, sayDate } from '../../src/plan/dates.ts';
import { axe } from '../a11y/axe.ts';
import { readDist } from '../support/dist.ts';
import { serveChanging, type ChangingSite } from '../support/serve-changing.ts';
import { expect, test as base } from '../support/site-test.ts';

/** Each test has a site, and so a worker and a storage, of its own. */
const test = base.extend<{ site: ChangingSite }>({
  site: async ({}, use) => {
    const site = await serveChanging();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
});

test.use({ serviceWorkers: 'allow', bypassCSP: false, expected: /^failed: |net::ERR_/ });

const SECTION = '/plans/huining-2021-2025/2-2/';
const BENEFIT = '/benefits/shapingba-child-rehab-training/';
const SHORT = '/b/1412/';
const notice = (page: Page) => page.locator('main > [data-saved]');
const today = (): RegExp => RegExp(`${sayDate(dayInChina(new Date()))}(凌晨|上午|中午|下午|晚上)\\d+点存下`);

/** Paths of what is stored. */
const stored = (page: Page, cache = 'pages'): Promise<string[]> => page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname), cache);
const isStored = (page: Page, path: string) => expect.poll(() => stored(page), path).toContain(path);

/** Reads a page; when it is stored, so is what the worker stores by itself. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const one of ['/offline/', '/finder/', new URL(path, 'http://site').pathname]) await isStored(page, one);
}

test('what I have read opens without a network, and says from when it is; the first page too', async ({ page, site }) => {
  await read(page, SECTION);
  await page.goto('/help/');
  await isStored(page, '/help/');
  await expect(notice(page)).toHaveCount(0);
  site.be('down');
  for (const path of [SECTION, '/help/', '/']) {
    await page.goto(path);
    await expect(notice(page)).toHaveText(today());
    await expect(notice(page)).toContainText('没有网络');
  }
  await page.goto(SECTION);
  await expect(page.locator('main p[id]').first()).toBeVisible();
  // Its style sheet and its script are there as well.
  await expect(page.locator('header summary.tool')).toBeVisible();
  expect(await page.locator('.help').evaluate((help) => getComputedStyle(help).borderTopWidth)).toBe('4px');
});

test('the browser says that it is offline: the same', async ({ page, context }) => {
  await read(page, '/help/');
  await context.setOffline(true);
  await page.goto('/help/');
  await expect(notice(page)).toHaveText(today());
});

test('what I have not read: a page says so, lists what is here with its dates, and gives the hotline', async ({ page, site }) => {
  await read(page, SECTION);
  site.be('down');
  await page.goto('/calendar/');
  await expect(notice(page)).toContainText('您要的页面没有存在这台设备上');
  const main = page.locator('main');
  await expect(main.getByRole('link', { name: '12385' })).toHaveAttribute('href', 'tel:12385');
  await expect(main.locator('[data-stored] li')).toHaveCount(3);
  await expect(main.locator('[data-stored] li').filter({ hasText: '待遇查找' })).toContainText(/存的$/);
  await main.locator(`[data-stored] a[href="${SECTION}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice(page)).toHaveText(today());
});

test('the list without a network and the settings have no barrier that a machine can find', async ({ page, site }) => {
  await read(page, '/settings/');
  await page.reload();
  await expect(page.locator('[data-amount]')).toContainText(/存了\d+页/);
  expect(await axe(page)).toEqual([]);
  site.be('down');
  await page.goto('/calendar/');
  await expect(page.locator('[data-stored] li').first()).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test('the finder works without a network for a place that I chose before, and says from when its rules are', async ({ page, site }) => {
  await read(page, '/finder/#region=jiangbei');
  await page.reload();
  await isStored(page, '/data/finder/jiangbei.json');
  await expect(page.locator('[data-finder] [data-saved]')).toHaveCount(0);
  site.be('down');
  await page.goto('about:blank');
  await page.goto('/finder/#region=jiangbei&age=5');
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
  await expect(page.locator('[data-finder] [data-saved]')).toContainText(`${sayDate(dayInChina(new Date()))}存下的规则`);
  await page.goto('about:blank');
  await page.goto('/finder/#region=luojiang&age=5');
  await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeVisible();
});

test('nothing that I answer leaves this device with the worker either', async ({ page, site }) => {
  await read(page, '/finder/');
  const before = site.asked.length;
  await page.getByRole('link', { name: '重庆市江北区' }).click();
  for (let step = 0; step < 14 && !(await page.getByRole('heading', { name: '您的结果' }).isVisible()); step += 1) {
    await page.getByLabel('不确定').check();
    await page.getByRole('button', { name: '下一题' }).click();
  }
  expect(site.asked.slice(before).filter((path) => !path.startsWith('/_astro/'))).toEqual(['/data/finder/jiangbei.json']);
});

/** All benefits of a place, each with its id as anchor and its code at its head, also where the page is only a list. */
function withAnchors(path: string): string {
  const html = readDist(`${path.slice(1)}index.html`);
  if (/编号<strong>\d/.test(html)) return html;
  return html.replace(/<li>(?=<a href="\/benefits\/([\w-]+)\/")/g, '<li id="$1">').replace(/编号(\d{4})/g, '编号<strong>$1</strong>');
}

test('I store all benefits of my place: each opens without a network, by its address and by its code; I can undo it', async ({ page, site }) => {
  const whole = wholeRegionUrl('shapingba');
  site.change(whole, withAnchors(whole));
  await read(page, '/help/');
  await page.goto('/regions/shapingba/');
  const save = page.getByRole('button', { name: /^把重庆市沙坪坝区的全部待遇存到这台设备（约\d+KB）$/ });
  await save.click();
  await expect(page.locator('[data-save] [role=status]')).toHaveText(/^已经存好，\d{4}年\d+月\d+日.+点。/);
  site.be('down');
  for (const path of [BENEFIT, SHORT]) {
    await page.goto(path);
    await expect(page).toHaveURL(`${whole}#shapingba-child-rehab-training`);
    await expect(page.locator(':target')).toHaveText('残疾儿童康复训练补助');
    // The link leads to the middle of a long page: the date stands there too.
    await expect(page.locator(':target + .notice b')).toHaveText(/^（\d{4}年\d+月\d+日.+点存下）$/);
    await expect(page.locator(':target + .notice')).toContainText('已经过了');
    await expect(notice(page)).toHaveText(today());
  }
  await page.goto('/benefits/luojiang-child-screening/');
  await expect(notice(page)).toContainText('没有存在这台设备上');
  site.be('up');
  await page.goto('/settings/');
  await page.getByRole('button', { name: /^删掉“.*沙坪坝区/ }).click();
  await expect(page.locator('[data-offline] [role=status]')).toContainText('删掉了');
  expect(await stored(page)).not.toContain(whole);
});

test('a short address leads without a network to the benefit that I have read', async ({ page, site }) => {
  await read(page, BENEFIT);
  site.be('down');
  await page.goto(SHORT);
  await expect(page).toHaveURL(BENEFIT);
  await expect(notice(page)).toHaveText(today());
});

test('I can store my place from the results of the finder; when there is no room or no network, it says so', async ({ page, site }) => {
  await read(page, '/finder/#region=huining&age=30');
  const save = page.getByRole('button', { name: /^把.*会宁县的全部待遇存到这台设备（约\d+KB）$/ });
  site.be('down');
  await save.click();
  await expect(page.locator('[data-save] [role=status]')).toContainText('没有存成');
  site.be('up');
  await save.click();
  await expect(page.locator('[data-save] [role=status]')).toContainText('已经存好');
  await isStored(page, wholeRegionUrl('huining'));
});

test('a new release is seen at the next load; a page stored under the old one still opens with its styles', async ({ page, site }) => {
  await read(page, SECTION);
  await read(page, '/about/');
  const html = readDist('about/index.html');
  const [sheet = ''] = /\/_astro\/[\w.-]+\.css/.exec(html) ?? [];
  const [script = ''] = /\/_astro\/[\w.-]+\.js/.exec(html) ?? [];
  for (const old of [sheet, script]) site.change(old, 404);
  site.change('/_astro/rest.NEW.css', `${readDist(sheet.slice(1))}.help{border-top-width:9px}`);
  site.change('/_astro/site.NEW.js', readDist(script.slice(1)));
  const released = html.replace('<h1>', '<h1>新的：').replace(sheet, '/_astro/rest.NEW.css').replace(script, '/_astro/site.NEW.js');
  site.change('/about/', released);
  const ruled = (): Promise<string> => page.locator('.help').evaluate((help) => getComputedStyle(help).borderTopWidth);

  await page.goto('/about/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新的：');
  expect(await ruled()).toBe('9px');
  await expect.poll(() => stored(page, 'assets')).toContain('/_astro/site.NEW.js');
  expect(await stored(page, 'assets')).toContain(sheet);

  site.be('down');
  await page.goto('/about/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新的：');
  expect(await ruled()).toBe('9px');
  await page.goto(SECTION);
  await expect(notice(page)).toHaveText(today());
  expect(await ruled()).toBe('4px');
  await expect(page.locator('header summary.tool')).toBeVisible();
});

test('files of a release go when no stored page needs them any more', async ({ page, site }) => {
  await read(page, '/about/');
  const html = readDist('about/index.html');
  const [sheet = ''] = /\/_astro\/[\w.-]+\.css/.exec(html) ?? [];
  for (const version of ['A', 'B']) {
    site.change(`/_astro/rest.${version}.css`, readDist(sheet.slice(1)));
    site.change('/about/', html.replace(sheet, `/_astro/rest.${version}.css`));
    await page.goto('/about/');
    await expect.poll(() => stored(page, 'assets')).toContain(`/_astro/rest.${version}.css`);
  }
  await expect.poll(() => stored(page, 'assets')).not.toContain('/_astro/rest.A.css');
  expect(await stored(page, 'assets')).toContain(sheet);
});

test('I switch it off: nothing is stored any more, what was is deleted, also after coming back; and on again', async ({ page, site }) => {
  await read(page, '/settings/');
  const box = page.getByRole('checkbox', { name: '把读过的页面存在这台设备上' });
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(page.locator('[data-offline] [role=status]')).toContainText('关掉了');
  expect(await page.evaluate(() => caches.keys())).toEqual(['pages']);
  const asked = site.asked.length;
  await page.goto('/regions/shapingba/');
  await page.waitForLoadState('networkidle');
  expect(site.asked.slice(asked)).not.toContain('/sw.js');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await stored(page)).toEqual([]);
  await expect(page.locator('[data-save] button')).toHaveCount(0);
  await page.goto('/settings/');
  await expect(box).not.toBeChecked();
  await expect(page.locator('[data-amount]')).toHaveText('现在没有存页面。');
  await box.check();
  await expect(page.locator('[data-offline] [role=status]')).toContainText('打开了');
  await read(page, '/help/');
});

test('I delete all: the pages are gone, and the list that says so is still there without a network', async ({ page, site }) => {
  await read(page, '/settings/');
  await page.reload();
  await page.getByRole('button', { name: '全部删除' }).click();
  await expect(page.locator('[data-offline] [role=status]')).toHaveText('全部删掉了。');
  await expect(page.locator('[data-amount]')).toHaveText('现在没有存页面。');
  expect(await stored(page)).toEqual(['/offline/']);
  site.be('down');
  await page.goto('/help/');
  await expect(page.locator('[data-stored]')).toHaveText('这台设备上还没有存页面。');
  await expect(page.locator('header summary.tool')).toBeVisible();
});

test('whoever runs the site takes it back: at the next visit all is deleted and the worker is gone', async ({ page, site }) => {
  await read(page, '/help/');
  site.change('/sw.js', await makeWorker(false));
  await page.goto('/about/');
  await expect.poll(() => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0]);
});

test('this device is full: pages come from the network as ever', async ({ page, site }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/help/');
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url.slice(0, -1), quotaSize: 10 });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/about/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/regions/shapingba/');
  await page.getByRole('button', { name: /全部待遇存到这台设备/ }).click();
  await expect(page.locator('[data-save] [role=status]')).toContainText('没有存成');
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url.slice(0, -1) });
});

test('a browser whose storage is broken reads the site as without a worker', async ({ page, site }) => {
  const broken = "for (const name of ['match', 'open']) CacheStorage.prototype[name] = () => Promise.reject(new DOMException('broken', 'UnknownError'));";
  site.change('/sw.js', broken + readDist('sw.js'));
  await page.goto('/help/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/about/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('header summary.tool')).toBeVisible();
});

test('my browser stores nothing: the site works, the settings say so, no button promises it', async ({ page, site }) => {
  await page.addInitScript(() => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  await page.goto('/settings/');
  await expect(page.locator('[data-offline]')).toContainText('这个浏览器做不到');
  await expect(page.locator('[data-offline] input')).toHaveCount(0);
  await page.goto('/regions/shapingba/');
  await expect(page.locator('header summary.tool')).toBeVisible();
  await expect(page.locator('[data-save]')).toHaveCount(0);
  expect(site.asked).not.toContain('/sw.js');
});

test.describe('the worker does not come', () => {
  test.use({ expected: /sw\.js|404/ });

  test('the site works, and no fault is raised', async ({ page, site }) => {
    site.change('/sw.js', 404);
    await page.goto('/help/');
    await expect.poll(() => site.asked).toContain('/sw.js');
    await page.goto('/about/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the server does not answer: after a few seconds I read what is stored; the other pages wait for it', async ({ page, site }) => {
  await read(page, SECTION);
  site.be('silent');
  const start = Date.now();
  await page.goto(SECTION);
  await expect(notice(page)).toHaveText(today());
  expect(Date.now() - start).toBeGreaterThan(3_500);
  expect(Date.now() - start).toBeLessThan(20_000);
  const waiting = page.goto('/calendar/');
  expect(await Promise.race([waiting.then(() => 'answered'), new Promise((resolve) => setTimeout(resolve, 6_000, 'waiting'))])).toBe('waiting');
  site.be('up');
  await waiting;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('什么时候办');
});

test.describe('answers that are errors', () => {
  test.use({ expected: /404|503/ });

  test('are not stored; a server in trouble does not hide what is', async ({ page, site }) => {
    await read(page, '/help/');
    await page.goto('/no-such-page/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('没有这一页');
    site.change('/about/', 503);
    await page.goto('/about/');
    site.change('/help/', 503);
    await page.goto('/help/');
    await expect(notice(page)).toHaveText(today());
    expect((await stored(page)).sort()).toEqual(['/', '/finder/', '/help/', '/offline/']);
  });
});

test('reading modes and questions in the address make no copies; data and downloads are left alone', async ({ page, site }) => {
  await read(page, '/help/?text=150');
  await page.goto('/help/?contrast=dark');
  await page.goto('/about');
  await isStored(page, '/about/');
  await page.evaluate(async () => {
    for (const path of ['/data/plans.json', '/data/benefits/shapingba.csv', '/plans/huining-2021-2025/huining-2021-2025.txt']) await fetch(path);
    await fetch('/regions/', { headers: { Range: 'bytes=0-10' } });
  });
  await page.goto('/data/plans.json');
  await page.goto('/glossary/');
  await isStored(page, '/glossary/');
  expect((await stored(page)).sort()).toEqual(['/', '/about/', '/finder/', '/glossary/', '/help/', '/offline/']);
  expect(site.asked.filter((path) => path === '/data/plans.json')).toHaveLength(2);
});

test('two hundred pages stay, the oldest go first, a page read again is young again; the ways in stay', async ({ page }) => {
  await read(page, '/glossary/');
  await read(page, '/about/');
  const codes = (readDist('data/benefits.json').match(/"code": ?"\d{4}"/g) ?? []).slice(0, 199).map((code) => `/b/${/\d{4}/.exec(code)?.[0] ?? ''}/`);
  expect(codes).toHaveLength(199);
  await page.evaluate(async (paths) => {
    for (const path of paths.slice(0, 150)) await fetch(path);
    await fetch('/about/');
    for (const path of paths.slice(150)) await fetch(path);
  }, codes);
  await isStored(page, codes[198] ?? '');
  await expect.poll(async () => (await stored(page)).length).toBe(203);
  const left = await stored(page);
  expect(left).toEqual(expect.arrayContaining(['/', '/finder/', '/offline/', '/about/', ...codes.slice(1)]));
  expect(left).not.toContain('/glossary/');
});

test('a browser that saves data stores what I read, and fetches nothing beside it but the list', async ({ page, site }) => {
  site.change('/sw.js', `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });${readDist('sw.js')}`);
  await page.goto('/help/');
  await isStored(page, '/help/');
  await isStored(page, '/offline/');
  expect(site.asked).not.toContain('/finder/');
});
