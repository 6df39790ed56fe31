/** On paper: nothing lost, nothing superfluous, large enough, and a way back to the page. */
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from '../support/site-test.ts';
import { filesOf } from '../support/dist.ts';

const PAPER: { name: string; url: string; address: string; keeps: string[] }[] = [
  { name: 'a benefit', url: '/benefits/shapingba-child-rehab-training/', address: '/b/1412/', keeps: ['1412', '每人每年3000元至2万元', '对0-6周岁沙坪坝区户籍的儿童', '0岁到6岁：低视力', '已经过了', '12385'] },
  { name: 'a section with a table', url: '/plans/huining-2021-2025/2-2/', address: '/plans/huining-2021-2025/2-2/', keeps: ['残疾人家庭人均收入年均增长', '困难重度残疾人家庭无障碍改造数', '编者注', '12385'] },
  { name: 'finder results', url: '/finder/#region=shapingba&age=5&disability=autism', address: '/finder/', keeps: ['很可能符合', '按您的回答可能不符合', '您的3个回答', '残疾儿童康复训练补助', '1412', '12385'] },
  { name: 'a sheet for a notice board', url: '/sheets/shapingba/rehab/', address: '/regions/shapingba/', keeps: ['重庆市沙坪坝区：康复', '编号1412', '每人每年3000元至2万元', '12385', '已经过了', '本网站不是政府网站'] },
  { name: 'a region', url: '/regions/shapingba/', address: '', keeps: ['残疾儿童康复训练补助', '12385'] },
];

const SIXTEEN_POINT = (16 * 96) / 72;

async function onPaper(page: Page, url: string): Promise<void> {
  await page.goto(url);
  if (url.startsWith('/finder/')) await page.locator('[data-group=unlikely]').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

/** Pages of the paper that Chromium makes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What can be seen, with what is wrong with it on paper. */
function seen(page: Page): Promise<{ text: string; faults: string[] }> {
  return page.evaluate((least) => {
    const faults: string[] = [];
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!parent || text === '' || parent.closest('script, style, noscript, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getClientRects().length === 0 || parent.closest('.hidden-visually')) continue;
      const { fontSize, color } = getComputedStyle(parent);
      words.push(text);
      if (parseFloat(fontSize) < least - 0.1) faults.push(`${fontSize}: ${text.slice(0, 20)}`);
      if (color !== 'rgb(0, 0, 0)') faults.push(`${color}: ${text.slice(0, 20)}`);
    }
    for (const selector of ['header', '.breadcrumb', 'nav', '.skip', '.pager', '.self', '.find', '[data-print]']) {
      for (const element of Array.from(document.querySelectorAll(selector))) if (element.getClientRects().length > 0) faults.push(`${selector} is printed`);
    }
    return { text: words.join('').replace(/\s/g, ''), faults };
  }, SIXTEEN_POINT);
}

for (const { name, url, address, keeps } of PAPER) {
  test(`on paper ${name} has all its words at 16 points, black on white, without what only a screen needs`, async ({ page }) => {
    await onPaper(page, url);
    const { text, faults } = await seen(page);
    expect(faults).toEqual([]);
    for (const words of keeps) expect(text).toContain(words.replace(/\s/g, ''));
    if (address !== '') await expect(page.locator('.paper')).toContainText(`https://zhucan.example${address}`);
  });
}

test('all that a section, a benefit and a list say on the screen stands on the paper too', async ({ page }) => {
  for (const url of ['/plans/huining-2021-2025/2-2/', '/benefits/shapingba-child-rehab-training/', '/plans/shapingba-huican-2023/annex/', '/departments/', '/a-z/h/']) {
    await page.goto(url);
    const said = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main p, main li, main td, main th, main h1, main h2, main h3, main dd, main dt, main blockquote'))
        .filter((element) => element.closest('nav, [hidden], details, .on-screen') === null && element.getClientRects().length > 0)
        .map((element) => (element as HTMLElement).innerText.replace(/\s|^#$/g, '')),
    );
    await onPaper(page, url);
    const { text } = await seen(page);
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((words) => !text.includes(words.replace(/#$/, ''))), url).toEqual([]);
  }
});

test('what is folded on a page that was made ahead is on the paper, and folded again afterwards', async ({ page }) => {
  const url = '/finder/shapingba/autism/0-6/';
  await page.goto(url);
  const folds = await page.locator('main details').count();
  expect(folds).toBeGreaterThan(5);
  await onPaper(page, url);
  const { text } = await seen(page);
  for (const title of await page.locator('main details li > a').allInnerTexts()) expect(text).toContain(title.replace(/\s/g, ''));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('main details[open]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is folded is on the paper too', async ({ page }) => {
    await page.goto('/finder/shapingba/autism/0-6/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main details li').last()).toBeVisible();
    expect((await page.locator('main details li').last().boundingBox())?.height).toBeGreaterThan(20);
  });
});

test('the code on the paper leads a phone to the page', async ({ page }) => {
  for (const { url, address } of PAPER.filter(({ address: to }) => to !== '')) {
    await onPaper(page, url);
    // Chromium fetches what only paper shows when it prints.
    await page.pdf({ format: 'A4' });
    const code = page.locator('.paper svg, .paper img');
    await expect(code).toBeVisible();
    const box = await code.boundingBox();
    expect((box?.width ?? 0) / 96 * 25.4, 'in millimetres').toBeGreaterThanOrEqual(27);
    const shot = await code.screenshot({ scale: 'css' });
    const pixels = await page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width * 4;
      canvas.height = image.height * 4;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return { width: canvas.width, height: canvas.height, data: Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data) };
    }, shot.toString('base64'));
    expect(jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)?.data, url).toBe(`https://zhucan.example${address}`);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('on the screen nothing of the paper is seen', async ({ page }) => {
  for (const { url } of PAPER) {
    await page.goto(url);
    await expect(page.locator('.paper:visible')).toHaveCount(0);
  }
});

test('a sheet for a notice board fits on one page', async ({ page }) => {
  test.setTimeout(180_000);
  const sheets = filesOf().flatMap((file) => /^(sheets\/\w+\/[\w-]+\/)index\.html$/.exec(file)?.[1] ?? []);
  expect(sheets.length).toBeGreaterThan(60);
  const faults: string[] = [];
  for (const sheet of sheets.filter((_, index) => index % (process.env['EVERY_PAGE'] === undefined ? 8 : 1) === 0)) {
    await page.goto(`/${sheet}`);
    const count = await sheetsOf(page);
    if (count !== 1) faults.push(`/${sheet} takes ${count}`);
  }
  expect(faults).toEqual([]);
});

test('finder results of a family come on at most 20 pages', async ({ page }) => {
  await onPaper(page, '/finder/#region=shapingba&age=5&disability=autism');
  expect(await sheetsOf(page)).toBeLessThanOrEqual(20);
});

test('I print a sheet with the button on it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto('/sheets/luojiang/rehab/');
  await page.getByRole('button', { name: '打印这一页' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});
