import { expect, test } from '../support/site-test.ts';

const PLAN = '/plans/chongqing-2021-2025/';
const PLACES = [PLAN, `${PLAN}3-1/`, `${PLAN}full/`, `${PLAN}duties/`];

for (const [day, words, list] of [
  ['2024-06-01', /适用到2025年12月31日，现在还在期限里.*按2024年6月1日算/, '现在还在期限里'],
  ['2026-11-25', /期限到2025年12月31日，已经过了.*按2026年11月25日算/, '已经过了'],
  ['2020-12-31', /从2021年1月1日起适用，现在还没有开始.*按2020年12月31日算/, '现在还没有开始'],
] as const) {
  test(`reading on ${day}, I am told at the heading whether the document still applies`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));
    for (const address of PLACES) {
      await page.goto(address);
      const notice = page.locator('main [data-from][data-until]');
      await expect(notice).toHaveText(words);
      const below = await notice.boundingBox();
      const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
      expect((below?.y ?? 9999) - (heading?.y ?? 0) - (heading?.height ?? 0)).toBeLessThan(200);
    }
    await page.goto('/plans/');
    await expect(page.getByRole('listitem').filter({ hasText: '重庆市“十四五”' }).locator('[data-brief]')).toContainText(list);
    await page.goto('/regions/chongqing/');
    await expect(page.locator('[data-brief]').first()).toContainText(list);
  });
}

test('the last day of a period belongs to it, by the clock of China wherever I am', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2025-12-31T23:59:00+08:00'));
  await page.goto(PLAN);
  await expect(page.locator('[data-from][data-until]').first()).toContainText('现在还在期限里');
  await page.clock.setFixedTime(new Date('2026-01-01T00:01:00+08:00'));
  await page.goto(PLAN);
  await expect(page.locator('[data-from][data-until]').first()).toContainText('已经过了');
});

test('an old document that is over says to ask, and whom', async ({ page }) => {
  await page.goto('/plans/jiangbei-2016-2020/');
  await expect(page.locator('[data-from][data-until]').first()).toContainText('12385');
});
