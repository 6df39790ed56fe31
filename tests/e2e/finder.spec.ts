import type { Page } from '@playwright/test';
import { expect, tabTo, test } from '../support/site-test.ts';

const question = (page: Page, words: string) => page.locator('[data-finder] legend').getByText(words);
const next = (page: Page) => page.getByRole('button', { name: '下一题' }).click();
const count = async (page: Page, verdict: string): Promise<number> => Number(/（(\d+)项）/.exec((await page.locator(`[data-group=${verdict}] > h2`).textContent()) ?? '')?.[1]);

test('a mother answers what she knows and reads at once what her child is likely to get, and why', async ({ page }) => {
  await page.goto('/finder/');
  await page.getByRole('link', { name: '重庆市沙坪坝区' }).click();
  await expect(question(page, '您替谁查')).toBeFocused();
  await page.getByLabel('孩子').check();
  await next(page);
  const given: Record<string, () => Promise<void>> = {
    多大: () => page.getByLabel('周岁或出生日期').fill('5岁'),
    哪类残疾: () => page.getByLabel('孤独症').check(),
    几级: () => page.getByLabel('未评定').check(),
    残疾人证吗: () => page.getByLabel('没有', { exact: true }).check(),
    户口: () => page.getByLabel('就在住的这个区县').check(),
    家里的情况: () => page.getByLabel('都没有').check(),
    上学: () => page.getByLabel('没有上学').check(),
    最想找: () => page.getByLabel('康复', { exact: true }).check(),
  };
  let asked = 1;
  while (!(await page.getByRole('heading', { name: '您的结果' }).isVisible())) {
    const words = (await page.locator('[data-finder] legend').textContent()) ?? '';
    const answer = Object.keys(given).find((part) => words.includes(part));
    if (answer === undefined) await page.getByLabel('不确定').check();
    else await given[answer]?.();
    await next(page);
    asked += 1;
    expect(asked).toBeLessThan(16);
  }
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeFocused();
  const training = page.locator('[data-group=likely] [data-benefit=shapingba-child-rehab-training]');
  await expect(training).toBeInViewport({ ratio: 0.1 });
  await expect(training).toContainText('每人每年2万元');
  await expect(training).toContainText('符合：');
  await expect(training).toContainText('编号1412');
  await expect(training).toContainText('已经过了');
  await expect(training.locator('[data-tier=age-0-6-general]')).toHaveAttribute('data-verdict', 'likely');
  await expect(training.locator('[data-tier=age-7-14-general]')).toHaveAttribute('data-verdict', 'unlikely');
  const reason = training.getByRole('link', { name: '0岁到6岁（含6岁）' });
  const href = (await reason.getAttribute('href')) ?? '';
  await page.goto(href);
  await expect(page.locator(':target')).toContainText(/0.6周?岁/);
});

test('nothing that I answer leaves this device', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/finder/');
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await page.getByRole('link', { name: '重庆市江北区' }).click();
  await expect(page.getByText('您替谁查')).toBeVisible();
  // What results need is fetched now, so that it tells nothing of the answers.
  await expect.poll(() => requests.some((url) => url.includes('/tools.'))).toBe(true);
  for (let step = 0; step < 14 && !(await page.getByRole('heading', { name: '您的结果' }).isVisible()); step += 1) {
    await page.getByLabel('不确定').check();
    await next(page);
  }
  await page.locator('[data-group=ask] summary').first().click();
  await page.getByRole('button', { name: '在这台设备上记30天' }).click();
  const after = requests.slice(before).map((url) => new URL(url).pathname + new URL(url).search);
  expect(after.filter((path) => !path.startsWith('/_astro/'))).toEqual(['/data/finder/jiangbei.json']);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('opening a link shows the results at once; what the page cannot read is named', async ({ page }) => {
  await page.goto('/finder/#region=shapingba&age=5&disability=autism,speech&level=unknown&shoe=44&certificate=maybe');
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
  await expect(page.locator('[data-finder-notice]')).toContainText('shoe=44');
  await expect(page.locator('[data-finder-notice]')).toContainText('certificate=maybe');
  const total = (await Promise.all(['likely', 'ask', 'office', 'unlikely'].map((verdict) => count(page, verdict)))).reduce((a, b) => a + b, 0);
  expect(await page.locator('[data-finder] [data-benefit]').count()).toBe(total);
  expect(new Set(await page.locator('[data-finder] [data-benefit]').evaluateAll((items) => items.map((item) => item.getAttribute('data-benefit')))).size).toBe(total);
});

test('a person of no age at all is a person of nought years', async ({ page }) => {
  await page.goto('/finder/#region=luojiang&age=0&disability=hearing');
  await expect(page.locator('[data-benefit=luojiang-child-screening]')).toHaveAttribute('data-verdict', 'likely');
});

for (const [what, fragment] of [
  ['a script', 'region=<script>alert(1)</script>&age=<img src=x onerror=alert(1)>'],
  ['far too much', `age=5&${'x'.repeat(100_000)}`],
  ['a wrong encoding', '%E0%A4%A=%FF&region=%'],
  ['names of the language itself', '__proto__=1&constructor=prototype'],
] as const) {
  test(`a link that holds ${what} does no harm, and the questions still work`, async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('a script ran');
    });
    await page.goto(`/finder/#${fragment}`);
    await expect(page.locator('[data-finder-notice]').first()).toBeVisible();
    expect(await page.locator('img:not(.paper img)').count()).toBe(0);
    await page.goto('/finder/');
    await page.getByRole('link', { name: '罗江区' }).click();
    await expect(question(page, '您替谁查')).toBeVisible();
  });
}

test('I pressed on without an answer: the page says what is missing, above and beside, and keeps what I wrote', async ({ page }) => {
  await page.goto('/finder/');
  await page.getByRole('link', { name: '罗江区' }).click();
  await next(page);
  await expect(page).toHaveTitle(/^错误：/);
  const summary = page.getByRole('group', { name: '这一题还没有答好' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(page.getByLabel('我自己')).toBeFocused();
  await expect(page.getByRole('group', { name: '您替谁查' })).toHaveAccessibleDescription(/错误：请选一个/);
  await page.getByLabel('我自己').check();
  await next(page);
  await page.goto('/finder/#region=luojiang&age=30');
  await page.getByText('个回答，可以改').click();
  await page.getByRole('button', { name: /^改：.*多大/ }).click();
  await page.getByLabel('周岁或出生日期').fill('一百岁');
  await page.getByRole('button', { name: '改好了' }).click();
  await expect(page.getByLabel('周岁或出生日期')).toHaveValue('一百岁');
  await expect(page.getByLabel('周岁或出生日期')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('link', { name: /看不懂这个年龄/ })).toBeVisible();
});

test('asked how old I am, my browser knows that it is about my birthday; asked about my child, it does not offer mine', async ({ page }) => {
  for (const [who, purpose] of [['self', 'bday'], ['child', 'off']] as const) {
    await page.goto('/help/');
    await page.goto(`/finder/#region=luojiang&who=${who}&age=12`);
    await page.getByText('个回答，可以改').click();
    await page.getByRole('button', { name: /^改：.*多大/ }).click();
    await expect(page.getByLabel('周岁或出生日期')).toHaveAttribute('autocomplete', purpose);
  }
});

test('“not sure” and an answer cannot both stand', async ({ page }) => {
  await page.goto('/finder/#region=luojiang');
  await page.getByRole('button', { name: /哪类残疾/ }).first().click();
  await page.getByLabel('视力残疾').check();
  await page.getByLabel('听力残疾').check();
  await page.getByLabel('不确定').check();
  await expect(page.getByLabel('视力残疾')).not.toBeChecked();
  await page.getByLabel('视力残疾').check();
  await expect(page.getByLabel('不确定')).not.toBeChecked();
});

test('I change one answer among my answers: the results change in place, once announced, and I stay where I was', async ({ page }) => {
  await page.goto('/finder/#region=shapingba&age=5&disability=autism&hukou=local');
  await expect(page.locator('[data-benefit=shapingba-child-rehab-training] [data-tier=age-0-6-general]')).toHaveAttribute('data-verdict', 'likely');
  await page.getByText('个回答，可以改').click();
  await page.getByRole('button', { name: /^改：.*多大/ }).click();
  await page.getByLabel('周岁或出生日期').fill('7');
  await page.getByRole('button', { name: '改好了' }).click();
  await expect(page.locator('[data-benefit=shapingba-child-rehab-training] [data-tier=age-0-6-general]')).toHaveAttribute('data-verdict', 'unlikely');
  await expect(page.getByRole('button', { name: /^改：.*多大/ })).toBeFocused();
  await expect(page.locator('[data-finder-status]')).toContainText('很可能符合');
  expect(new URL(page.url()).hash).toContain('age=7');
  await page.reload();
  await expect(page.getByText('您多大？7岁')).toBeAttached();
});

test('I begin to change an answer and think better of it; then I change it after all', async ({ page }) => {
  await page.goto('/finder/#region=luojiang&age=30&disability=visual');
  await page.getByText('个回答，可以改').click();
  const change = page.getByRole('button', { name: /^改：.*多大/ });
  await change.click();
  await page.getByRole('button', { name: '不改了' }).click();
  await expect(change).toBeFocused();
  await change.click();
  await page.getByLabel('周岁或出生日期').fill('31');
  await page.getByRole('button', { name: '改好了' }).click();
  await expect(page.getByText('您多大？31岁')).toBeVisible();
  await page.getByRole('button', { name: /^改：.*哪类残疾/ }).click();
  await page.getByLabel('没有残疾').check();
  await page.getByRole('button', { name: '改好了' }).click();
  await expect(page.getByText('残疾人证上是几级？未评定')).toBeVisible();
});

test('I came by a link and say what I look for: it comes first, and nothing is lost', async ({ page }) => {
  await page.goto('/finder/#region=luojiang&age=30&disability=physical&certificate=yes');
  await page.getByRole('heading', { name: '您的结果' }).waitFor();
  const before = await page.locator('[data-finder] [data-benefit]').count();
  await page.getByRole('button', { name: '选最想找的帮助，排在前面' }).click();
  await page.getByLabel('出行', { exact: true }).check();
  await page.getByRole('button', { name: '好了，看结果' }).click();
  await expect(page.locator('[data-group=likely] [data-benefit]').first()).toContainText('公交');
  expect(await page.locator('[data-finder] [data-benefit]').count()).toBe(before);
});

test('on paper stand my answers, and the names of all that may apply', async ({ page }) => {
  await page.goto('/finder/#region=luojiang&age=30&disability=physical&certificate=yes');
  await page.getByRole('heading', { name: '您的结果' }).waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('您多大？30岁')).toBeVisible();
  const named = page.locator('[data-group=likely] [data-benefit] > a, [data-group=ask] [data-benefit] > a');
  for (const name of [named.first(), named.last()]) await expect(name).toBeVisible();
  await expect(page.locator('.action').first()).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.answers-fold')).not.toHaveAttribute('open');
});

test('the browser’s back button goes one question back and keeps the answer', async ({ page }) => {
  await page.goto('/finder/');
  await page.getByRole('link', { name: '会宁县' }).click();
  await page.getByLabel('孩子').check();
  await next(page);
  await expect(page.getByRole('button', { name: '下一题' })).toBeVisible();
  await page.goBack();
  await expect(question(page, '您替谁查')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('link', { name: '会宁县' })).toBeVisible();
  await page.goForward();
  await expect(question(page, '您替谁查')).toBeVisible();
});

test('I look at a benefit and come back: my results are still there', async ({ page }) => {
  await page.goto('/finder/#region=jiangbei&age=40&disability=visual&level=1&certificate=yes');
  await page.locator('[data-group=likely] [data-benefit] > a').first().click();
  await expect(page).toHaveURL(/\/benefits\//);
  await page.goBack();
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
  await expect(page.locator('[data-benefit]').first()).toBeAttached();
});

test('answers are kept only when I ask, for thirty days, and can be deleted', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
  await page.goto('/finder/#region=luojiang&age=70');
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('finder'))).toBeNull();
  await page.getByRole('button', { name: '在这台设备上记30天' }).click();
  await expect(page.getByText('2026年12月25日以后自动删掉')).toBeVisible();
  await page.goto('/help/');
  await page.goto('/finder/');
  await expect(page.locator('[data-finder-kept]')).toContainText('2026年12月25日');
  await page.getByRole('button', { name: '接着用' }).click();
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
  await page.getByRole('button', { name: '全部重来' }).click();
  await expect(page.getByRole('heading', { name: '住在哪里？' })).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('finder'))).toBeNull();
  expect(new URL(page.url()).hash).toBe('');

  await page.evaluate(() => {
    localStorage.setItem('finder', JSON.stringify({ answers: 'region=luojiang', until: '2026-11-24' }));
  });
  await page.goto('/help/');
  await page.goto('/finder/');
  await expect(page.locator('[data-finder-kept]')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('finder'))).toBeNull();
});

test('storage that is broken or closed stops nothing', async ({ page }) => {
  await page.addInitScript(() => {
    if (location.search === '?closed') Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('closed'); } });
    else localStorage.setItem('finder', '{"answers":7');
  });
  for (const address of ['/finder/', '/finder/?closed']) {
    await page.goto(address);
    await page.getByRole('link', { name: '会宁县' }).click();
    await expect(question(page, '您替谁查')).toBeVisible();
  }
});

test('where no document reaches, I am told so, with the hotline and no promise', async ({ page }) => {
  for (const region of ['other', 'deyang', 'sichuan']) {
    await page.goto('/help/');
    await page.goto(`/finder/#region=${region}&age=30&disability=visual`);
    await expect(page.locator('[data-finder]')).toContainText('还没有');
    await expect(page.locator('[data-finder]')).toContainText('12385');
    await expect(page.locator('[data-benefit]')).toHaveCount(0);
  }
});

test('an employer finds what is for employers first', async ({ page }) => {
  await page.goto('/finder/#region=shapingba&who=employer&hires-disabled=yes');
  await expect(page.locator('[data-group=likely] > ul [data-benefit], [data-group=office] > ul [data-benefit], [data-group=ask] > ul [data-benefit]').first()).toBeVisible();
  await expect(page.locator('[data-group=ask] details').filter({ hasText: '给残疾人本人和家人的' }).first()).toBeAttached();
});

test('the link that I copy opens the same results', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/finder/#region=huining&age=8&disability=intellectual&economy=dibao');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('链接复制好了。')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe('#region=huining&age=8&disability=intellectual&economy=dibao');
});

test('by keyboard alone: from the first question to the results, and what is folded opens', async ({ page }) => {
  await page.goto('/finder/');
  await tabTo(page, ({ words }) => words === '四川省德阳市罗江区');
  await page.keyboard.press('Enter');
  await expect(question(page, '您替谁查')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, ({ words }) => words === '下一题');
  await page.keyboard.press('Enter');
  await expect(question(page, '您替谁查')).toHaveCount(0);
  await tabTo(page, ({ words }) => words === '先看结果');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '您的结果' })).toBeFocused();
  await tabTo(page, ({ tag, words }) => tag === 'summary' && words.includes('按题目看'));
  await page.keyboard.press('Enter');
  await tabTo(page, ({ tag, words }) => tag === 'summary' && words.includes('项）'));
  await page.keyboard.press('Space');
  await expect(page.locator('[data-group] details details[open] li p').first()).toBeVisible();
});

test.describe('when the rules cannot be fetched', () => {
  test.use({ expected: /data\/finder|Failed to load resource/ });
  test('I keep my answers, may try again, and find another way', async ({ page }) => {
    await page.route('**/data/finder/luojiang.json', (route) => route.abort());
    await page.goto('/finder/#region=luojiang&age=30');
    await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeFocused();
    await expect(page.getByRole('link', { name: '做好的结果页' })).toHaveAttribute('href', '/finder/luojiang/');
    await expect(page.locator('[data-finder]')).toContainText('12385');
    await page.unroute('**/data/finder/luojiang.json');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
    await expect(page.getByText('您多大？30岁')).toBeAttached();
  });

  for (const [what, body] of [['an error page', '<!doctype html><title>502</title>'], ['something else', '{"version":1}']] as const) {
    test(`${what} instead of the rules is not taken for rules`, async ({ page }) => {
      await page.route('**/data/finder/luojiang.json', (route) => route.fulfill({ status: 200, body }));
      await page.goto('/finder/#region=luojiang&age=30');
      await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeVisible();
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('place, kind of disability and age lead to the same verdicts, made ahead', async ({ page }) => {
    await page.goto('/finder/');
    await page.getByRole('link', { name: '重庆市沙坪坝区' }).click();
    await page.getByRole('link', { name: '孤独症，0到6岁' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('孤独症，0到6岁');
    const training = page.locator('[data-benefit=shapingba-child-rehab-training]');
    await expect(training).toHaveAttribute('data-verdict', 'ask');
    await expect(training).toContainText('沙坪坝户籍');
    await expect(page.locator('[data-benefit]')).toHaveCount(347);
  });
});
