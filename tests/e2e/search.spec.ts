import type { Page } from '@playwright/test';
import { currentStop, expect, tabTo, test } from '../support/site-test.ts';

const STATE = '[data-search-state]';
const results = (page: Page) => page.locator('[data-result]');

async function ask(page: Page, question: string, more = ''): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(question)}${more}`);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
}

test('I search from the field on any page and reach the place that answers', async ({ page }) => {
  await page.goto('/');
  await page.locator('header').getByRole('searchbox').fill('护理补贴');
  await page.locator('header').getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator(STATE)).toHaveText(/^找到/);
  await expect(results(page)).toHaveCount(10);
  await expect(page.locator('#query')).toHaveValue('护理补贴');
  await expect(page).toHaveTitle(/^搜索“护理补贴”/);
  for (const link of await results(page).locator('a').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))) {
    expect((await page.request.get(link)).status(), link).toBe(200);
  }
  await expect(results(page).first().locator('mark').first()).toHaveText('护理补贴');
  await results(page).first().getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('护理补贴');
});

test('I ask as I speak: the right benefit is first, its sum is said, the finder is filled in', async ({ page }) => {
  await ask(page, '沙坪坝5岁自闭症补多少');
  const first = results(page).first();
  await expect(first.getByRole('link')).toHaveText('残疾儿童康复训练补助');
  await expect(first).toContainText('重庆市沙坪坝区，待遇，编号1412');
  await expect(first).toContainText('每人每年3000元至2万元');
  await expect(first.locator('mark').filter({ hasText: '孤独症' })).toHaveCount(1);
  await page.getByRole('link', { name: '按“重庆市沙坪坝区，5岁，孤独症”查能得到什么' }).click();
  await expect(page).toHaveURL(/\/finder\/#region=shapingba&age=5&disability=autism$/);
  await expect(page.locator('main')).toContainText('3个回答，可以改');
});

test('a sentence of a plan is found in the plan, and the link opens at it', async ({ page }) => {
  await ask(page, '向家湾学校');
  const plan = results(page).filter({ hasText: '文件原文' }).first().getByRole('link');
  await expect(plan).toHaveAttribute('href', /^\/plans\/shapingba-huican-2023\/[^/]+\/#/);
  await plan.click();
  await expect(page.locator(':target')).toContainText('向家湾');
  await expect(page.locator(':target')).toBeInViewport();
});

test('what I typed wrong is set right, I am told, and I can have it as I typed it', async ({ page }) => {
  await ask(page, '护里补贴');
  await expect(page.locator('[data-search-words]')).toContainText('没有找到“护里补贴”，现在显示“护理补贴”的结果。');
  await expect(results(page).first()).toContainText('护理补贴');
  await page.getByRole('link', { name: '仍然找“护里补贴”' }).click();
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.locator('[data-search-words]')).not.toContainText('现在显示');
});

for (const [typed, meant] of [['hlbt', '护理补贴'], ['zibizheng', '自闭症'], ['輪椅在哪裡領', null]] as const) {
  test(`${typed} finds what is meant`, async ({ page }) => {
    await ask(page, typed);
    if (meant !== null) await expect(page.locator('[data-search-words]')).toContainText(`“${meant}”`);
    expect(await results(page).count()).toBeGreaterThan(2);
  });
}

test('what nobody wrote down is guessed, and I am told that it is a guess', async ({ page }) => {
  await ask(page, '爹妈都没了的残疾娃');
  await expect(page.locator('[data-search-words]')).toContainText('没有完全听懂，下面是按意思猜的。');
  await expect(results(page).filter({ hasText: '孤儿' }).first()).toBeVisible();
  await ask(page, '护理补贴');
  await expect(page.locator('[data-search-words]')).not.toContainText('猜');
});

test('a number is found as it stands, a wrong one not at all', async ({ page }) => {
  await ask(page, '12385');
  await expect(results(page).first()).toContainText(/12385|热线/);
  await ask(page, '12345');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator(STATE)).toHaveText(/没有找到“12345”.*12385/);
});

test('one element says how the search stands, and it says it once', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator(STATE)).toHaveCount(1);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'idle');
  await expect(page.locator(STATE)).toHaveAttribute('role', 'status');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector('[data-search-state]') as HTMLElement;
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true });
  });
  await page.locator('#query').fill('轮椅');
  await page.keyboard.press('Enter');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.filter((words) => words.startsWith('找到'))).toHaveLength(1);
});

test('when there is nothing, I am told so and what to do', async ({ page }) => {
  await ask(page, 'qqzzxxyy');
  await expect(page.locator(STATE)).toHaveText(/没有找到“qqzzxxyy”/);
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('main').getByRole('link', { name: '按拼音找待遇和词语' })).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: '康复', exact: true })).toBeVisible();
});

test('more results come when I ask, the focus goes to the first of them, and they are there when I come back', async ({ page }) => {
  await ask(page, '康复');
  await page.getByRole('button', { name: /再看\d+条/ }).click();
  await expect(results(page)).toHaveCount(20);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-result]') !== null)).toBe(true);
  await results(page).nth(14).getByRole('link').click();
  await page.goBack();
  await expect(results(page)).toHaveCount(20);
});

test('the next question is answered in the page, its address can be sent, and back leads to the one before', async ({ page }) => {
  await ask(page, '轮椅');
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await page.locator('#query').fill('残疾证怎么办');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('残疾证怎么办')}`);
  await expect(page).toHaveTitle(/^搜索“残疾证怎么办”/);
  await expect(results(page).first()).toContainText(/残疾人证|评定/);
  await page.goBack();
  await expect(page.locator('#query')).toHaveValue('轮椅');
  await expect(page).toHaveTitle(/^搜索“轮椅”/);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  expect(loads).toBe(0);
});

test('I look at a part: one place with the places above it, documents alone, what has not lapsed', async ({ page }) => {
  await ask(page, '轮椅');
  await page.getByText('只看一部分').click();
  await page.getByLabel('地方').selectOption({ label: '四川省德阳市罗江区' });
  await page.locator('main').getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/place=luojiang/);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  for (const words of await results(page).allInnerTexts()) expect(words).toContain('罗江区');
  await page.getByLabel('种类').selectOption({ label: '文件原文' });
  await page.locator('main').getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/kind=text/);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  for (const words of await results(page).allInnerTexts()) expect(words).toContain('文件原文');
  await page.reload();
  await expect(page.getByLabel('种类')).toHaveValue('text');
});

test('by keyboard I see where I am among the choices, too', async ({ page }) => {
  await page.goto('/search/');
  await tabTo(page, ({ tag, words }) => tag === 'summary' && words === '只看一部分', 40);
  await page.keyboard.press('Enter');
  for (const name of ['kind', 'place', 'topic', 'period']) if ((await page.locator(`select[name=${name}]`).count()) > 0) await tabTo(page, (stop) => stop.tag === 'select', 3);
});

test('what has lapsed can be left out', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2022-06-01T12:00:00+08:00'));
  await ask(page, '护理补贴', '&period=current');
  expect(await results(page).count()).toBeGreaterThan(2);
  await expect(results(page).filter({ hasText: '已经过了' })).toHaveCount(0);
  await ask(page, '护理补贴', '&period=over');
  for (const words of await results(page).allInnerTexts()) expect(words).toContain('已经过了');
});

test.describe('suggestions while I type', () => {
  test('by keyboard: arrows choose, Enter takes, Escape leaves the field as it is', async ({ page }) => {
    await page.goto('/search/');
    const field = page.locator('#query');
    await field.fill('护理');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await field.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('护理');
    await field.pressSequentially('补');
    await expect(options.first()).toBeVisible();
    await field.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
    expect((await currentStop(page)).tag).toBe('input');
    await field.press('Enter');
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  test('a code leads straight to its benefit', async ({ page }) => {
    await page.goto('/search/');
    await page.locator('#query').fill('1412');
    await expect(page.getByRole('option').first()).toContainText('编号1412');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/benefits/shapingba-child-rehab-training/');
  });

  test('by touch: pressing one opens it', async ({ page }) => {
    await page.goto('/search/');
    await page.locator('#query').fill('白内障');
    await page.getByRole('option').filter({ hasText: '编号' }).first().click();
    await expect(page).toHaveURL(/\/benefits\//);
  });

  test('by pinyin', async ({ page }) => {
    await page.goto('/search/');
    await page.locator('#query').fill('lunyi');
    await expect(page.getByRole('option').filter({ hasText: '轮椅' }).first()).toBeVisible();
  });
});

test('by keyboard alone from the field to a result, the focus always seen', async ({ page }) => {
  await page.goto('/search/');
  await tabTo(page, ({ tag, words }) => tag === 'input' && words === 'q', 40);
  await tabTo(page, ({ tag, words }) => tag === 'input' && words === 'q', 40);
  await page.keyboard.type('低保');
  await page.keyboard.press('Enter');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  await tabTo(page, ({ href }) => href.startsWith('/benefits/'), 20);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/benefits\//);
});

test('on a slow line the first answers are on their way before the engine is there', async ({ page }) => {
  const engine = Promise.withResolvers<undefined>();
  const asked = new Set<string>();
  page.on('request', (request) => request.url().includes('/fragment/') && asked.add(request.url()));
  await page.route('**/wasm.*', async (route) => {
    await engine.promise;
    await route.continue();
  });
  await page.goto('/search/?q=%E6%8A%A4%E7%90%86%E8%A1%A5%E8%B4%B4');
  await expect.poll(() => asked.size).toBe(3);
  await expect(results(page)).toHaveCount(0);
  engine.resolve(undefined);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  // None of the three was fetched in vain.
  await expect(results(page)).toHaveCount(10);
  expect(asked.size).toBe(10);
});

test('while I write into the field of any page, the search is fetched, and nothing of what I write', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await page.goto('/about/');
  await page.locator('header').getByRole('searchbox').pressSequentially('护理');
  await expect.poll(() => asked.some((url) => /wasm\./.test(url))).toBe(true);
  expect(asked.filter((url) => /[护理]/.test(url))).toEqual([]);
});

test('nothing that I ask leaves the device', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  await page.goto('/search/');
  await page.locator('#query').fill('精神病人吃药');
  await page.keyboard.press('Enter');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  expect(asked.filter((url) => /[精神病人吃药]/.test(url))).toEqual([]);
});

for (const hostile of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "' OR 1=1 --", '%', '\\', '(.*)+$', '残'.repeat(20_000), '🦽', '\u0000', '$&', '\u202e残疾']) {
  test(`a strange search (${encodeURIComponent(hostile).slice(0, 40)}) does no harm`, async ({ page }) => {
    let alarmed = false;
    page.on('dialog', (dialog) => {
      alarmed = true;
      void dialog.dismiss();
    });
    await page.goto('/search/');
    await page.locator('#query').evaluate((field, text) => ((field as HTMLInputElement).value = text), hostile);
    await page.locator('main').getByRole('button', { name: '搜索' }).click();
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', /^(done|idle)$/);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(alarmed).toBe(false);
  });
}

test('a search address with a broken percent sign does not break the page', async ({ page }) => {
  await page.goto('/search/?q=%E6%8A');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', /^(done|idle)$/);
});

test.describe('when the search cannot work', () => {
  test.use({ expected: /[Pp]agefind|ERR_FAILED|Failed to|WebAssembly|CSP|Content Security|404|Unexpected/ });
  const told = async (page: Page): Promise<void> => {
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'error');
    await expect(page.locator(STATE)).toContainText('12385');
    await expect(page.locator('main').getByRole('link', { name: '看全部政策文件' })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: '按拼音找待遇和词语' })).toBeVisible();
  };

  for (const [what, part] of [['words', '**/lexicon.json'], ['engine', '**/pagefind.js'], ['machine code', '**/wasm.*'], ['list of records', '**/*.pf_meta']] as const) {
    test(`because its ${what} cannot be loaded, I am told so, with the lists and the number to call`, async ({ page }) => {
      await page.route(part, (route) => route.abort());
      await page.goto('/search/?q=%E6%8A%A4%E7%90%86');
      await told(page);
    });
  }

  test('because WebAssembly is not allowed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'WebAssembly', { value: undefined });
    });
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86');
    await told(page);
  });

  test('because a page stands where data should', async ({ page }) => {
    await page.route('**/lexicon.json', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }));
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86');
    await told(page);
  });

  test('because the site was renewed while my page was open', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86');
    await told(page);
  });

  test('because nothing answers: after five seconds I am told, and it ends', async ({ page }) => {
    await page.clock.install();
    await page.route('**/pagefind/**', () => undefined);
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86', { waitUntil: 'commit' });
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'loading');
    await page.clock.fastForward('00:06');
    await told(page);
    await expect(page.locator(STATE)).toContainText('网络很慢');
    await page.clock.fastForward('01:00');
    await told(page);
    await expect(page.locator(STATE)).toContainText('现在搜不了');
  });

  test('what comes late is still shown', async ({ page }) => {
    await page.clock.install();
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/lexicon.json', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86', { waitUntil: 'commit' });
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'loading');
    await page.clock.fastForward('00:06');
    await told(page);
    go();
    await page.clock.resume();
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
    expect(await results(page).count()).toBeGreaterThan(2);
  });

  test('suggestions that do not come leave the field as it is', async ({ page }) => {
    await page.route('**/titles.json', (route) => route.abort());
    await page.goto('/search/');
    await page.locator('#query').fill('护理补贴');
    await page.keyboard.press('Enter');
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  });
});

test('a browser without Intl.Segmenter finds the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Intl, 'Segmenter', { value: undefined });
  });
  await ask(page, '向家湾学校');
  await expect(results(page).first()).toContainText('向家湾');
  await ask(page, '沙坪坝5岁自闭症补多少');
  await expect(results(page).first()).toContainText('1412');
});

test('the list by pinyin leads to every benefit without a search', async ({ page }) => {
  await page.goto('/a-z/');
  await page.getByRole('link', { name: /^H（/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('按拼音找：H');
  await expect(page.locator('main').getByRole('link').filter({ hasText: '（' }).first()).toHaveAttribute('href', /^\/benefits\//);
});

test('my browser can search this site from its address bar', async ({ page }) => {
  await page.goto('/');
  const href = (await page.locator('link[rel=search]').getAttribute('href')) ?? '';
  const answer = await page.request.get(href);
  expect(answer.headers()['content-type']).toContain('xml');
  expect(await answer.text()).toContain('/search/?q={searchTerms}');
});
