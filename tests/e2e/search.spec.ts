import { expect, test } from '../support/site-test.ts';

const STATE = '[data-search-state]';

test('I search from the field on any page and reach the place that answers', async ({ page }) => {
  await page.goto('/');
  await page.locator('header').getByRole('searchbox').fill('护理补贴');
  await page.locator('header').getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  const results = page.locator('[data-result]');
  expect(await results.count()).toBeGreaterThan(2);
  expect(await results.count()).toBeLessThanOrEqual(10);
  await expect(page.locator(STATE)).toHaveText(/“护理补贴”有\d+条结果/);
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('护理补贴');

  for (const link of await results.locator('a').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))) {
    expect((await page.request.get(link)).status(), link).toBe(200);
  }
  await expect(results.first()).toContainText('护理补贴');
  await results.first().getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('护理补贴');
});

test('exactly one element says how the search stands, politely', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator(STATE)).toHaveCount(1);
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'idle');
  await expect(page.locator(STATE)).toHaveAttribute('role', 'status');
});

for (const word of ['康复训练', '残疾儿童', '托养', '无障碍改造', '公共汽车', '自主创业', '法律援助']) {
  test(`an everyday word (${word}) is found`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}`);
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
    await expect(page.locator('[data-result]').first()).toBeVisible();
  });
}

test('when there is nothing, I am told so and what to do', async ({ page }) => {
  await page.goto('/search/?q=qqzzxxyy');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator(STATE)).toHaveText(/没有找到“qqzzxxyy”/);
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expect(page.locator('main').getByRole('link', { name: '按地方查' })).toBeVisible();
});

test('more results come when I ask for them, and the focus goes to the first of them', async ({ page }) => {
  await page.goto('/search/?q=%E6%AE%8B%E7%96%BE%E4%BA%BA');
  const more = page.getByRole('button', { name: /再看\d+条/ });
  await more.click();
  await expect(page.locator('[data-result]')).toHaveCount(20);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-result]') !== null)).toBe(true);
});

for (const hostile of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "' OR 1=1 --", '%', '\\', '残'.repeat(1000), '🦽', '\u0000', '$&']) {
  test(`a strange search (${encodeURIComponent(hostile).slice(0, 40)}) does no harm`, async ({ page }) => {
    let alarmed = false;
    page.on('dialog', (dialog) => {
      alarmed = true;
      void dialog.dismiss();
    });
    await page.goto(`/search/?q=${encodeURIComponent(hostile)}`);
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', /^(done|idle)$/);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(alarmed).toBe(false);
  });
}

test('a search address with a broken percent sign does not break the page', async ({ page }) => {
  await page.goto('/search/?q=%E6%8A');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', /^(done|idle)$/);
});

test.describe('when the index cannot be loaded', () => {
  test.use({ expected: /pagefind|ERR_FAILED|Failed to fetch/ });

  test('I am told so, with the lists and the number to call, instead of waiting for ever', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86');
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'error');
    await expect(page.locator(STATE)).toContainText('12385');
    await expect(page.locator('main').getByRole('link', { name: '看全部政策文件' })).toBeVisible();
  });

  test('an index that never answers ends in the same words', async ({ page }) => {
    await page.clock.install();
    await page.route('**/pagefind/**', () => undefined);
    await page.goto('/search/?q=%E6%8A%A4%E7%90%86', { waitUntil: 'commit' });
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'loading');
    await page.clock.fastForward('01:00');
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'error');
  });
});
