import type { Page } from '@playwright/test';
import { axe } from '../a11y/axe.ts';
import { overflow, smallTargets, weakContrast } from '../a11y/measures.ts';
import { shiftsOf, watchShifts } from '../support/shifts.ts';
import { currentStop, expect, tabTo, test } from '../support/site-test.ts';
import { breakVoice, bringVoices, endSentence, inTheAir, said, saidWith, withVoice, type VoiceStub } from '../support/voice-stub.ts';

const BENEFIT = '/benefits/shapingba-child-rehab-training/';
const SECTION = '/plans/shapingba-huican-2023/3-1/';
const TABLE = '/plans/luojiang-2021-2025/annex/';
const RESULTS = '/finder/#region=shapingba&age=5&disability=autism&who=child&hukou=local';

const region = (page: Page) => page.getByRole('region', { name: '朗读' });
const startButton = (page: Page) => region(page).getByRole('button', { name: /^朗读/ });
const press = (page: Page, name: string) => region(page).getByRole('button', { name, exact: true }).click();

async function start(page: Page, url = BENEFIT): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await startButton(page).click();
}

/** Listens until the end; the voice must be one that ends by itself. */
async function listenToTheEnd(page: Page): Promise<string[]> {
  await expect(region(page).getByRole('status')).toHaveText('读完了。', { timeout: 60_000 });
  return said(page);
}

/** Words that are marked as being read. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [range] = [...((CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('read-aloud') ?? [])];
    return range ? range.toString() : '';
  });

test('my device has no Mandarin voice: nothing offers to read, and nothing is loaded for it', async ({ page }) => {
  for (const langs of [[], ['en-US', 'ja-JP'], ['zh-HK', 'yue-Hant-HK'], ['zh-TW', 'zh-Hant-TW']]) {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await withVoice(page, { langs });
    await page.goto(BENEFIT);
    await page.waitForTimeout(2500);
    await expect(region(page)).toHaveCount(0);
    expect(loaded.filter((url) => url.includes('read-aloud'))).toEqual([]);
  }
});

test('my browser cannot speak at all: the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined });
  });
  await page.goto(BENEFIT);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(region(page)).toHaveCount(0);
});

test('the voice of my phone comes late: the button comes with it, and nothing speaks by itself', async ({ page }) => {
  await withVoice(page, { langs: [], later: { langs: ['zh_CN'], after: null } });
  await page.goto(BENEFIT);
  await page.waitForTimeout(3000);
  await expect(region(page)).toHaveCount(0);
  await bringVoices(page);
  await expect(startButton(page)).toBeVisible();
  await page.waitForTimeout(500);
  expect(await said(page)).toEqual([]);
});

test('the voice comes late and the phone does not tell: it is found all the same', async ({ page }) => {
  await withVoice(page, { langs: [], later: { langs: ['zh-CN'], after: 700, silently: true } });
  await page.goto(BENEFIT);
  await expect(startButton(page)).toBeVisible();
});

test('a benefit is read: what it is, how much, its code, whether it still applies, then the answers and the very words', async ({ page }) => {
  await withVoice(page, { takes: 1 });
  await start(page);
  const heard = await listenToTheEnd(page);
  const title = (await page.locator('h1').textContent()) ?? '';
  expect(heard[0]).toBe(title);
  expect(heard[1]).toMatch(/^每人每年.*元$/);
  expect(heard[2]).toMatch(/^编号[零幺二三四五六七八九]{4}$/);
  expect(heard[3]).toMatch(/^这份文件的期限到二零二五年十二月三十一日/);
  const places = ['谁可以', '有多少', '什么时候', '找谁', '原文'].map((words) => heard.indexOf(words));
  expect(places.every((place, index) => place > (places[index - 1] ?? 3))).toBe(true);
  expect(heard.slice(places[4]).join('')).toContain('每人每年两万元专项训练补助');
  expect(heard.filter((text) => /\d/.test(text) || text.length > 60 || /首页|还可以看|看它在文件里的位置|朗读/.test(text))).toEqual([]);
});

test('a section of a plan is read in its order, with its boxes and without the ways on', async ({ page }) => {
  await withVoice(page, { takes: 1 });
  await start(page, SECTION);
  const heard = await listenToTheEnd(page);
  const read = heard.join('').replace(/[，。；：！？]/g, '');
  const passages = await page.locator('main .text [id]:is(p, h2, h3, h4)').allTextContents();
  const first = passages.map((text) => text.replace(/[^\p{Script=Han}]/gu, '').slice(0, 4)).filter((text) => text.length === 4);
  let from = 0;
  for (const words of first) {
    from = read.indexOf(words, from);
    expect(from, words).toBeGreaterThanOrEqual(0);
  }
  expect(read).not.toMatch(/上一节|下一节|回到目录/);
});

test('a table is read row by row, each cell with the name of its column', async ({ page }) => {
  await withVoice(page);
  await start(page, TABLE);
  const head = await page.locator('table').first().locator('thead th').allTextContents();
  const heard: string[] = [];
  for (let count = 0; count < 40; count += 1) {
    heard.push((await inTheAir(page)) ?? '');
    await endSentence(page);
  }
  // A long cell: the name of its column is a breath of its own.
  const names = heard.map((text) => text.split('，')[0] ?? '').filter((name) => head.includes(name));
  expect(names.slice(0, head.length * 3)).toEqual([...head, ...head, ...head]);
});

test('the results of the finder are read, folded ones by their names only', async ({ page }) => {
  await withVoice(page, { takes: 1 });
  await page.goto(RESULTS);
  await expect(page.locator('[data-group]').first()).toBeVisible();
  await startButton(page).click();
  const heard = await listenToTheEnd(page);
  expect(heard[0]).toBe('待遇查找');
  expect(heard).toContain('您的结果');
  for (const group of ['很可能符合', '还需回答几个问题', '只差部门认定', '按您的回答可能不符合']) expect(heard.some((text) => text.startsWith(group))).toBe(true);
  const name = (await page.locator('[data-group=likely] li[data-benefit] > a').first().textContent()) ?? '';
  expect(heard).toContain(name);
  expect(heard.filter((text) => /\d/.test(text))).toEqual([]);
  expect(heard.length).toBeLessThan(200);
});

test('the results change while they are read: it stops, says so, and begins anew', async ({ page }) => {
  await withVoice(page);
  await page.goto(RESULTS);
  await expect(page.locator('[data-group]').first()).toBeVisible();
  await startButton(page).click();
  await press(page, '下一句');
  await press(page, '下一句');
  await page.getByText('个回答，可以改').click();
  await page.getByRole('button', { name: '全部重来' }).last().click();
  await press(page, '下一句');
  await expect(region(page).getByRole('status')).toHaveText('页面变了。按“继续”，从头读。');
  await press(page, '继续');
  await expect.poll(() => inTheAir(page)).toBe('待遇查找');
});

test('I go forward and back, pause, and go on with the same sentence', async ({ page }) => {
  await withVoice(page);
  await start(page);
  const first = await inTheAir(page);
  await press(page, '下一句');
  // Between two sentences there is silence for a moment.
  await expect.poll(async () => ![null, first].includes(await inTheAir(page))).toBe(true);
  const second = await inTheAir(page);
  await endSentence(page);
  const third = await inTheAir(page);
  expect(third).not.toBe(second);
  await press(page, '上一句');
  await expect.poll(() => inTheAir(page)).toBe(second);

  await press(page, '暂停');
  expect(await inTheAir(page)).toBeNull();
  const count = (await said(page)).length;
  await page.waitForTimeout(300);
  expect((await said(page)).length, 'silence').toBe(count);
  await press(page, '继续');
  await expect.poll(() => inTheAir(page)).toBe(second);

  await press(page, '停止');
  expect(await inTheAir(page)).toBeNull();
  await expect(startButton(page)).toBeFocused();
  expect(await marked(page)).toBe('');
});

test('I slow it down, and it stays slow on the next page', async ({ page }) => {
  await withVoice(page);
  await start(page);
  await region(page).getByLabel('速度').selectOption('慢');
  await expect.poll(async () => (await saidWith(page)).map(({ rate }) => rate)).toEqual([1, 0.75]);
  const [before, after] = await saidWith(page);
  expect(after?.text, 'the same sentence, slower').toBe(before?.text);
  await start(page, SECTION);
  expect((await saidWith(page))[0]).toMatchObject({ rate: 0.75, lang: 'zh-CN' });
});

test('my browser forbids storage: it reads all the same', async ({ page }) => {
  await withVoice(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await start(page);
  await region(page).getByLabel('速度').selectOption('快');
  await expect.poll(async () => (await saidWith(page)).map(({ rate }) => rate)).toEqual([1, 1.4]);
});

test('the voice breaks off: the page says so in words, and I can go on where it stopped', async ({ page }) => {
  await withVoice(page);
  await start(page);
  await endSentence(page);
  const lost = await inTheAir(page);
  await breakVoice(page);
  await expect(region(page).getByRole('status')).toHaveText('声音断了。文字都在。按“继续”再试一次。');
  await expect(page.locator('h1')).toBeVisible();
  await press(page, '继续');
  await expect.poll(() => inTheAir(page)).toBe(lost);
  await expect(region(page).getByRole('status')).toBeEmpty();
});

test('the voice never answers: after some seconds the page says so', async ({ page }) => {
  await withVoice(page, { dumb: true });
  await start(page);
  await expect(region(page).getByRole('status')).toHaveText(/^声音断了/, { timeout: 15_000 });
});

test('I leave the page: it falls silent', async ({ page }) => {
  await withVoice(page);
  await start(page);
  const silences = (): Promise<number> => page.evaluate(() => Number(sessionStorage.getItem('silences') ?? 0));
  const before = await silences();
  await page.goto('/help/');
  expect(await silences()).toBe(before + 1);
  expect(await said(page)).toEqual([]);
});

test('the sentence that is heard is marked, and comes into sight; whoever scrolls away is left there', async ({ page }) => {
  await withVoice(page);
  await start(page, SECTION);
  expect(await marked(page)).toBe(await page.locator('h1').evaluate((heading) => heading.firstChild?.textContent));
  for (let count = 0; count < 25; count += 1) await endSentence(page);
  const place = (): Promise<{ top: number; bottom: number; limit: number }> =>
    page.evaluate(() => {
      const [range] = [...((CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('read-aloud') ?? [])];
      const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, limit: document.querySelector('.player')?.getBoundingClientRect().top ?? innerHeight };
    });
  const { top, bottom, limit } = await place();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(limit);

  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  const away = await page.evaluate(() => scrollY);
  await endSentence(page);
  await endSentence(page);
  expect(await page.evaluate(() => scrollY)).toBe(away);
  await press(page, '下一句');
  expect((await place()).top).toBeGreaterThanOrEqual(0);
});

test('an older browser cannot mark a sentence: the paragraph is marked', async ({ page }) => {
  await withVoice(page);
  await page.addInitScript(() => {
    Object.defineProperty(CSS, 'highlights', { value: undefined });
  });
  await start(page);
  await expect(page.locator('.being-read')).toHaveText((await page.locator('h1').textContent()) ?? '');
  await press(page, '下一句');
  await expect(page.locator('.being-read')).toHaveCount(1);
  await expect(page.locator('h1')).not.toHaveClass(/being-read/);
});

test('with the keyboard only: I start, pause, step, change the speed, stop; nothing is covered', async ({ page }) => {
  await withVoice(page);
  await page.goto(SECTION);
  await expect(startButton(page)).toBeVisible();
  await tabTo(page, ({ words }) => words.startsWith('朗读'));
  await page.keyboard.press('Enter');
  expect((await currentStop(page)).words).toBe('暂停');
  await page.keyboard.press('Space');
  expect((await currentStop(page)).words).toBe('继续');
  expect(await inTheAir(page)).toBeNull();
  for (const words of ['上一句', '下一句', '停止']) {
    await page.keyboard.press('Tab');
    expect(await currentStop(page)).toMatchObject({ words, faults: [] });
  }
  await page.keyboard.press('Tab');
  expect(await currentStop(page)).toMatchObject({ tag: 'select', faults: [] });
  await page.keyboard.press('ArrowDown');
  await expect(region(page).getByLabel('速度')).toHaveValue('fast');
  // The controls lie over the lower edge: no stop of the page may hide under them.
  await tabTo(page, ({ words }) => words === '阅读设置');
});

const COLOURS = ['standard', 'dark', 'high', 'high-dark'];
for (const [index, size] of [{ width: 320, height: 640 }, { width: 1280, height: 900 }].entries()) {
  for (const contrast of COLOURS.filter((_, number) => number % 2 === index)) {
    test(`while it reads, ${size.width} px wide, in ${contrast} colours, there is no barrier`, async ({ browser, baseURL }) => {
      // The checker is put into the page, which the page would not let in.
      const context = await browser.newContext({ bypassCSP: true, viewport: size, ...(baseURL === undefined ? {} : { baseURL }) });
      const page = await context.newPage();
      await withVoice(page);
      await start(page, `${BENEFIT}?contrast=${contrast}`);
      expect(await axe(page)).toEqual([]);
      for (const check of [weakContrast, smallTargets, overflow]) expect(await page.evaluate(check), check.name).toEqual([]);
      await context.close();
    });
  }
}

test('at 320 px and in the largest text nothing overflows, and the controls cover no text', async ({ page }) => {
  await withVoice(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await start(page, `${BENEFIT}?text=200`);
  expect(await page.evaluate(overflow)).toEqual([]);
  expect(await page.locator('.player').evaluate((player) => getComputedStyle(player).position)).toBe('static');
});

test('in forced colours the sentence is still marked, and on paper there is neither mark nor control', async ({ page }) => {
  await withVoice(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await start(page);
  const ground = (): Promise<string> => page.locator('h1').evaluate((heading) => getComputedStyle(heading, '::highlight(read-aloud)').backgroundColor);
  const system = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.backgroundColor = 'Highlight';
    document.body.append(probe);
    return getComputedStyle(probe).backgroundColor;
  });
  expect(await ground()).toBe(system);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(page.locator('.player')).toBeHidden();
  expect(await ground()).toBe('rgba(0, 0, 0, 0)');
});

const VOICES: Record<string, VoiceStub> = { 'no voice': { langs: [] }, 'a voice': {}, 'a late voice': { langs: [], later: { langs: ['zh-CN'], after: 300 } } };
for (const [voice, stub] of Object.entries(VOICES)) {
  test(`with ${voice} the text does not move while the page loads`, async ({ page }) => {
    await withVoice(page, stub);
    await watchShifts(page);
    for (const width of [320, 360, 414, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const address of ['/', SECTION, BENEFIT]) {
        await page.goto(address, { waitUntil: 'load' });
        if (voice !== 'no voice') await expect(startButton(page)).toBeVisible();
        await page.waitForTimeout(200);
        expect(await shiftsOf(page), `${address} at ${width} px`).toEqual([]);
      }
    }
  });
}
