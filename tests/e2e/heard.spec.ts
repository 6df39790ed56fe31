/**
 * What a blind person hears on the way through the finder and the search, line by line, kept and read by a person. After a change that
 * was meant, `UPDATE=1 npm test -- browser` renews the transcripts; read the difference before you commit it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { heard } from '../support/heard.ts';
import { expect, test } from '../support/site-test.ts';

const FOLDER = 'tests/e2e/heard';

/** Compares with the kept transcript, or renews it. */
function expectHeard(name: string, said: readonly string[]): void {
  const file = `${FOLDER}/${name}.txt`;
  const text = `${said.join('\n')}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

test('I hear every question with its hint and choices, and the results in their order', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
  const said: string[] = [];
  const listen = async (title: string, where = 'main'): Promise<void> => {
    said.push(`## ${title}（${await page.title()}）`, ...(await heard(page, where)), '');
  };
  await page.goto('/finder/');
  await listen('打开待遇查找');
  await page.getByRole('link', { name: '重庆市沙坪坝区' }).click();
  await page.locator('[data-finder] legend').waitFor();
  await listen('选了沙坪坝');
  await page.getByRole('button', { name: '下一题' }).click();
  await listen('没有选就按下一题');
  const answers = ['孩子', '5', '孤独症', '没有', '就在住的这个区县', '都没有', '未评定', '没有上学', '康复'];
  await page.getByLabel('孩子').check();
  await page.getByRole('button', { name: '下一题' }).click();
  for (let step = 0; step < 16 && !(await atResults(page)); step += 1) {
    const age = page.getByLabel('周岁或出生日期');
    if (await age.isVisible()) await age.fill('5');
    else await answer(page, answers);
    await listen(`第${step + 2}步`);
    await page.getByRole('button', { name: '下一题' }).click();
  }
  await listen('结果');
  expectHeard('finder', said);
});

test('I hear the search: the field with its hint, what I may mean, what was set right, the results, and nothing twice', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
  const said: string[] = [];
  const listen = async (title: string, where = 'main'): Promise<void> => {
    said.push(`## ${title}（${await page.title()}）`, ...(await heard(page, where)), '');
  };
  await page.goto('/search/');
  await listen('打开搜索');
  await page.locator('#query').fill('轮椅');
  await page.getByRole('option').first().waitFor();
  await page.locator('#query').press('ArrowDown');
  await listen('写了“轮椅”，按了向下键', 'form[data-search-form]');
  await page.goto(`/search/?q=${encodeURIComponent('沙坪坝5岁自必症补多少')}`);
  await page.locator('[data-search-state=done]').waitFor();
  await listen('找“沙坪坝5岁自必症补多少”');
  await page.goto('/search/?q=qqzzxxyy');
  await page.locator('[data-search-state=done]').waitFor();
  await listen('什么也没有找到', '[data-search-state]');
  expectHeard('search', said);
});

const atResults = (page: Page): Promise<boolean> => page.getByRole('heading', { name: '您的结果' }).isVisible();

/** The first of the answers that this question offers; 不确定 where it offers none of them. */
async function answer(page: Page, answers: readonly string[]): Promise<void> {
  for (const label of [...answers, '不确定']) {
    const choice = page.locator('[data-finder] form').getByLabel(label, { exact: true });
    if ((await choice.count()) === 1 && (await choice.getAttribute('type')) !== 'text') {
      await choice.check();
      return;
    }
  }
}
