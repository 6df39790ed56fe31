import { expect, test } from '../support/site-test.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript I can read a document from its front page to its sections', async ({ page }) => {
  await page.goto('/plans/huining-2021-2025/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('会宁县');
  await page.locator('nav.contents a').first().click();
  await expect(page.locator('main p[id]').first()).toBeVisible();
  await page.locator('a[rel=next]').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('without JavaScript the contents of a section still open', async ({ page }) => {
  await page.goto('/plans/chongqing-2021-2025/3-1/');
  const contents = page.locator('main nav.contents').first();
  await contents.locator('summary').click();
  await expect(contents.getByRole('link').first()).toBeVisible();
});

test('without JavaScript the words about the period stand as of the day of the build, with that day', async ({ page }) => {
  await page.goto('/plans/jiangbei-2016-2020/');
  await expect(page.locator('[data-from][data-until]').first()).toHaveText(/期限到2020年12月31日，已经过了.*按\d{4}年\d+月\d+日算/);
});

test('without JavaScript the settings page says that it can do nothing, and what can', async ({ page }) => {
  await page.goto('/settings/');
  await expect(page.locator('main').getByText(/关掉了脚本/)).toBeVisible();
});

test('without JavaScript the search page says so, and leads to the lists', async ({ page }) => {
  await page.goto('/search/?q=%E6%8A%A4%E7%90%86%E8%A1%A5%E8%B4%B4');
  await expect(page.locator('main').getByText(/搜索要用脚本/)).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: '看全部政策文件' })).toBeVisible();
});

test('without JavaScript the system’s preferences still apply, and the settings link is there', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(21, 25, 27)');
  await page.locator('header').getByRole('link', { name: '字号和颜色' }).click();
  await expect(page).toHaveURL('/settings/');
});

test('without JavaScript the desk of the hotline says so, and leads to the lists', async ({ page }) => {
  await page.goto('/staff/');
  await expect(page.locator('main').getByText(/工作台要用脚本/)).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: '按拼音找待遇和词语' })).toBeVisible();
});
