/** The desk of the hotline, by keyboard, with a caller on the line. */
import type { Page } from '@playwright/test';
import { SMS_LENGTH } from '../../src/desk/sms.ts';
import { currentStop, expect, test } from '../support/site-test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const option = (page: Page) => page.getByRole('option');
const card = (page: Page) => page.locator('[data-desk-card]');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses keys one after the other; the focus is visible after each. @returns how many keys it took */
async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) {
    await page.keyboard.press(key);
    expect((await currentStop(page)).faults, `after ${key}`).toEqual([]);
  }
  return keys.length;
}

test('the phone rings three times: from the keyword to a copied message in a few keys, and on to the next call', async ({ page }) => {
  await page.goto('/staff/');
  await expect(page.locator('#asked')).toBeFocused();
  const calls = [
    { says: '沙坪坝5岁自闭症补多少', title: '残疾儿童康复训练补助', code: '1412' },
    { says: '会宁轮椅', title: /辅具|辅助器具/, code: null },
    { says: '1409', title: '精神残疾人服药救助', code: '1409' },
  ];
  for (const { says, title, code } of calls) {
    await page.keyboard.type(says);
    await expect(option(page).first()).toBeVisible();
    let keys = await press(page, 'ArrowDown');
    await page.keyboard.press('Enter');
    await expect(card(page).locator('h2')).toHaveText(title);
    await expect(card(page).locator('h2')).toBeFocused();
    keys += 1 + (await press(page, 'Tab', 'Enter'));
    await expect(card(page).getByRole('status')).toHaveText(/^短信复制好了/);
    expect(keys).toBeLessThanOrEqual(10);
    const sms = await copied(page);
    expect(sms.length).toBeLessThanOrEqual(SMS_LENGTH + new URL(page.url()).origin.length);
    expect(sms).toContain('到期');
    if (code !== null) expect(sms.endsWith(`/b/${code}/`)).toBe(true);
    await press(page, 'Escape');
    await expect(page.locator('#asked')).toBeFocused();
  }
});

test('a card has all that a caller may ask: amount, period, conditions, half a minute to read out, the sentence, whom to turn to', async ({ page }) => {
  await page.goto('/staff/#1412');
  await expect(card(page).locator('.amount')).toHaveText('每人每年3000元至2万元');
  await expect(card(page).locator('.notice')).toContainText('这份文件的期限到2025年12月31日，已经过了。');
  await expect(card(page)).toContainText('重庆市沙坪坝区');
  for (const words of ['本人多大？', '其他家庭经济困难，是不是算，由部门认定', '0岁到6岁：低视力', '每人每年1万元。', '区残联，牵头']) await expect(card(page)).toContainText(words);
  await expect(card(page).getByRole('heading', { name: /^念给来电人听，约(1|2)?\d秒|约30秒/ })).toBeVisible();
  expect(await card(page).locator('.script').first().innerText()).not.toMatch(/\d/);
  const cite = card(page).locator('.quotation a').first();
  await cite.click();
  await expect(page.locator(':target')).toContainText('对0-6周岁沙坪坝区户籍的儿童');
});

test('I copy the short address, and an address that opens with large text', async ({ page }) => {
  await page.goto('/staff/#1412');
  await card(page).getByRole('button', { name: '复制短地址' }).click();
  await expect(card(page).getByRole('status')).toHaveText('短地址复制好了。');
  expect(await copied(page)).toMatch(/^http.*\/b\/1412\/$/);
  await card(page).getByRole('button', { name: '复制大字页的地址' }).click();
  await expect(card(page).getByRole('status')).toHaveText(/大字页/);
  await page.goto(await copied(page));
  await expect(page.locator('html')).toHaveAttribute('data-text', '200');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('残疾儿童康复训练补助');
});

test('what I heard is filled into a finder that I can send', async ({ page }) => {
  await page.goto('/staff/');
  await page.locator('#asked').fill('沙坪坝5岁自闭症补多少');
  await expect(option(page).first()).toBeVisible();
  await expect(page.getByLabel('住在哪里')).toHaveValue('shapingba');
  await expect(page.getByLabel('多大')).toHaveValue('5');
  await expect(page.getByLabel('哪类残疾')).toHaveValue('autism');
  await page.keyboard.press('Escape');
  await page.getByLabel('打开时的字').selectOption('最大');
  await page.getByRole('button', { name: '复制链接，发给来电人' }).click();
  await expect(page.getByText('链接复制好了。')).toBeVisible();
  const link = await copied(page);
  expect(link).toMatch(/\/finder\/\?text=200#region=shapingba&age=5&disability=autism$/);
  await page.goto(link);
  await expect(page.locator('[data-benefit]').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-text', '200');
});

test('a misheard code: I am told, and those that it may be are one key away', async ({ page }) => {
  await page.goto('/staff/');
  await page.locator('#asked').fill('9412');
  await page.locator('#asked').press('Enter');
  await expect(page.locator('[data-desk-status]')).toContainText('没有编号9412。是不是听错了一位？');
  const near = page.locator('[data-desk-status]').getByRole('button').first();
  await near.click();
  await expect(card(page).locator('h2')).toBeFocused();
});

test('the next call begins clean: field, card and what was heard of the last caller are gone', async ({ page }) => {
  await page.goto('/staff/');
  await page.locator('#asked').fill('江北60岁盲人');
  await page.locator('#asked').press('Enter');
  await expect(card(page).locator('h2')).toBeFocused();
  await card(page).getByRole('button', { name: '下一个电话' }).click();
  await expect(page.locator('#asked')).toBeFocused();
  await expect(page.locator('#asked')).toHaveValue('');
  await expect(card(page)).toBeEmpty();
  await expect(page.getByLabel('住在哪里')).toHaveValue('');
  await expect(page).toHaveURL(/\/staff\/$/);
});

test('what I used lately is on this device only, and I can delete it', async ({ page }) => {
  await page.goto('/staff/#1412');
  await expect(card(page).locator('h2')).toBeFocused();
  await page.goto('/staff/');
  await expect(page.locator('[data-desk-recent]').getByRole('button', { name: /^1412/ })).toBeVisible();
  await page.getByRole('button', { name: '全部删掉' }).click();
  await expect(page.locator('[data-desk-recent]')).toBeEmpty();
  await page.reload();
  await expect(page.locator('[data-desk-recent]')).toBeEmpty();
});

test('broken storage, or none, does no harm', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('desk', '[{"code":1},null,"<img>",{"code":"<b>","words":"a","note":"b"}]');
  });
  await page.goto('/staff/#1412');
  await expect(card(page).locator('h2')).toHaveText('残疾儿童康复训练补助');
  await expect(page.locator('[data-desk-recent]').getByRole('listitem')).toHaveCount(1);
});

test('where the browser does not let copy, the text stands there selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) });
  });
  await page.goto('/staff/#1412');
  await card(page).getByRole('button', { name: '复制短信' }).click();
  const field = card(page).getByLabel('请自己复制');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/\/b\/1412\/$/);
  expect(await page.evaluate(() => String(getSelection()).length || (document.activeElement as HTMLInputElement).selectionEnd)).toBeGreaterThan(20);
});

test('I go back to the card before, and forward again', async ({ page }) => {
  await page.goto('/staff/#1412');
  await expect(card(page).locator('h2')).toHaveText('残疾儿童康复训练补助');
  await page.locator('#asked').fill('1409');
  await page.locator('#asked').press('Enter');
  await expect(card(page).locator('h2')).toHaveText('精神残疾人服药救助');
  await page.goBack();
  await expect(card(page).locator('h2')).toHaveText('残疾儿童康复训练补助');
});

test.describe('when something does not come', () => {
  test.use({ expected: /Failed to load|ERR_|404|500|desk|pagefind/ });

  test('the index is gone: names that hold my word are still found', async ({ page }) => {
    await page.route(/pagefind\.js|\.pf_|wasm/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/staff/');
    await page.locator('#asked').fill('护理');
    await expect(option(page).first()).toContainText('护理');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(card(page).locator('h2')).toContainText('护理');
  });

  for (const [what, answer] of [
    ['cut off', { status: 200, body: '{"code":"14' }],
    ['a server error', { status: 500, body: '' }],
    ['a page instead of data', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
  ] as const) {
    test(`a card that does not come (${what}): I am told what to do, and the desk goes on`, async ({ page }) => {
      await page.route('**/data/desk/1412.json', (route) => route.fulfill(answer));
      await page.goto('/staff/#1412');
      await expect(page.locator('[data-desk-status]')).toHaveText(/^打不开编号1412/);
      await page.locator('#asked').fill('1409');
      await page.locator('#asked').press('Enter');
      await expect(card(page).locator('h2')).toHaveText('精神残疾人服药救助');
    });
  }
});
