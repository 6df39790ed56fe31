/** The finder with its rules broken, its memory damaged, its helpers missing: the answers stay, and there is a way on. */
import type { Page } from '@playwright/test';
import { breakFiles, expectNothingInjected, expectWhole, SAID_BY_BROWSER, WAYS } from '../support/broken.ts';
import { expect, test } from '../support/site-test.ts';

const RULES = /data\/finder\/luojiang\.json/;
const OPEN = '/finder/#region=luojiang&age=30&disability=visual';
const results = (page: Page) => page.getByRole('heading', { name: '您的结果' });

test.describe('when the rules do not come as they should', () => {
  test.use({ expected: SAID_BY_BROWSER });

  test('I am told so in whatever way they are broken, keep my answers, and the next try works', async ({ page }) => {
    for (const way of Object.keys(WAYS)) {
      await test.step(way, async () => {
        const mend = await breakFiles(page, RULES, way);
        await page.goto('/help/');
        await page.goto(OPEN);
        await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeVisible();
        await expect(page.locator('[data-finder]')).toContainText('12385');
        await mend();
        await page.getByRole('button', { name: '再试一次' }).click();
        await expect(results(page)).toBeVisible();
        await expect(page.getByText('您多大？30岁')).toBeAttached();
      });
    }
  });

  const SHAPES: [what: string, change: (rules: Record<string, Record<string, unknown[]>>) => unknown][] = [
    ['a column is missing', ({ benefits, ...rest }) => ({ ...rest, benefits: { ...benefits, tiers: undefined } })],
    ['conditions are written otherwise', ({ benefits, ...rest }) => ({ ...rest, benefits: { ...benefits, criteria: benefits?.['criteria']?.map(() => ({ rule: 'age>5' })) } })],
    ['a condition is of a new kind', ({ benefits, ...rest }) => ({ ...rest, benefits: { ...benefits, criteria: benefits?.['criteria']?.map(() => ({ fact: 'disability', words: '新', source: 0 })) } })],
    ['benefits are rows, not columns', ({ benefits, ...rest }) => ({ ...rest, benefits: benefits?.['id']?.map((id) => ({ id })) })],
    ['there are no situations', ({ situations: _, ...rest }) => rest],
    ['there are no plans', ({ plans: _, ...rest }) => rest],
  ];
  for (const [what, change] of SHAPES) {
    test(`because the site was renewed and ${what}: I am told so, and a later release works`, async ({ page }) => {
      await page.route(RULES, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: change((await response.json()) as Record<string, Record<string, unknown[]>>) });
      });
      await page.goto(OPEN);
      await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeVisible();
      await expect(page.locator('[data-finder]')).toContainText('网站刚更新');
      await expectWhole(page);
      await page.unroute(RULES);
      await page.getByRole('button', { name: '再试一次' }).click();
      await expect(results(page)).toBeVisible();
    });
  }

  test('nothing answers: after ten seconds I am told, and what comes late does no harm', async ({ page }) => {
    await page.clock.install();
    await page.route(RULES, () => undefined);
    await page.goto(OPEN);
    await expect(page.locator('[data-finder-status]')).toContainText('正在取');
    await page.clock.fastForward('00:11');
    await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeVisible();
  });

  test('after a failure back leads to where I chose the place', async ({ page }) => {
    await page.goto('/finder/');
    await page.getByRole('link', { name: '会宁县' }).click();
    await page.getByLabel('孩子').check();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.goBack();
    await page.goBack();
    await breakFiles(page, RULES, 'breaks off');
    await page.getByRole('link', { name: '罗江区' }).click();
    await expect(page.getByRole('heading', { name: '现在取不到这个地方的规则' })).toBeVisible();
    await page.getByRole('link', { name: '做好的结果页' }).click();
    await expect(page).toHaveURL('/finder/luojiang/');
    await page.goBack();
    await expectWhole(page);
  });
});

test.describe('when its own words are damaged', () => {
  test.use({ expected: /JSON|undefined|reduce|null/ });
  for (const broken of ['', '{', 'null', '[]', '{"places":1}']) {
    test(`the places still lead to the results made ahead (${broken || 'empty'})`, async ({ page }) => {
      await page.route('/finder/', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(/(data-finder-vocabulary[^>]*>)[^<]*/, `$1${broken}`);
        await route.fulfill({ response, body: html });
      });
      await page.goto('/finder/');
      await page.getByRole('link', { name: '重庆市沙坪坝区' }).click();
      await expect(page).toHaveURL('/finder/shapingba/');
      await expectWhole(page);
    });
  }
});

const KEPT: [what: string, value: string][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[1,2]'],
  ['a number', '7'],
  ['an older version', '{"version":0,"region":"luojiang","age":30}'],
  ['a day that is none', '{"answers":"region=luojiang","until":"zzzz"}'],
  ['a day beyond every calendar', '{"answers":"region=luojiang","until":"9999-99-99"}'],
  ['a day from a clock that was wrong', '{"answers":"region=luojiang","until":"2099-01-01"}'],
  ['a hundred thousand characters', JSON.stringify({ answers: 'x'.repeat(100_000), until: 7 })],
];
for (const [what, value] of KEPT) {
  test(`answers kept on the device are ${what}: they are deleted, and the finder begins as usual`, async ({ page }) => {
    await page.goto('/help/');
    await page.evaluate((text) => localStorage.setItem('finder', text), value);
    await page.goto('/finder/');
    await expect(page.locator('[data-finder-kept]')).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('finder'))).toBeNull();
    await page.getByRole('link', { name: '会宁县' }).click();
    await expect(page.getByText('您替谁查')).toBeVisible();
  });
}

test('answers kept on the device name a place and questions that are gone: what is left is used, the rest is named', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
  await page.goto('/help/');
  await page.evaluate(() => localStorage.setItem('finder', JSON.stringify({ answers: 'region=luojiang&age=30&shoe=44&level=9', until: '2026-12-01' })));
  await page.goto('/finder/');
  await page.getByRole('button', { name: '接着用' }).click();
  await expect(results(page)).toBeVisible();
  await expect(page.locator('[data-finder-notice]')).toContainText('shoe=44');
  await expect(page.locator('[data-finder-notice]')).toContainText('level=9');
});

test('the memory of the device is full: I am told that it cannot be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(OPEN);
  await page.getByRole('button', { name: '在这台设备上记30天' }).click();
  await expect(page.locator('.finder-tools')).toContainText('这个浏览器不让记');
  await page.goto('/settings/?text=150');
  await page.locator('main').getByRole('radio', { name: '最大（两倍）' }).check();
  await expect(page.locator('main [data-reading-status]')).toContainText('不让记住');
});

const CLIPBOARDS: [what: string, damage: () => void][] = [
  ['there is no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  ['it is refused', () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })],
];
for (const [what, damage] of CLIPBOARDS) {
  test(`the link cannot be copied because ${what}: it stands in a field, chosen, to be copied by hand`, async ({ page }) => {
    await page.addInitScript(damage);
    await page.goto(OPEN);
    await page.getByRole('button', { name: '复制链接' }).click();
    const field = page.getByLabel('链接，请自己复制');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/finder\/#region=luojiang&age=30&disability=visual$/);
    expect(await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd === input.value.length])).toEqual([0, true]);
  });
}

test('a printer in the middle of a question leaves the question as it was', async ({ page }) => {
  await page.goto('/finder/');
  await page.getByRole('link', { name: '会宁县' }).click();
  await page.getByLabel('孩子').check();
  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
  });
  await expect(page.getByLabel('孩子')).toBeChecked();
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(page.getByText('您替谁查')).toHaveCount(0);
});

for (const state of [7, 'text', { answers: 7 }, { answers: 'region=nowhere&age=<img src=x onerror=injected=1>', asking: 'constructor', single: 'yes' }, { answers: 'x'.repeat(50_000), asking: {} }]) {
  test(`a history that another version left behind (${JSON.stringify(state).slice(0, 40)}) does not break the page`, async ({ page }) => {
    await page.goto('/finder/');
    await page.evaluate((content) => history.replaceState(content, ''), state);
    await page.reload();
    await expectWhole(page);
    await expectNothingInjected(page);
  });
}
