/**
 * What a blind person hears on the main ways through the site, line by line, kept and read by a person: `NAME.txt` by a screen reader
 * that runs in the page, `NAME.tree.txt` as the browser tells it to any screen reader. After a change that was meant,
 * `UPDATE=1 npm test -- browser` renews the transcripts; read the difference before you commit it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toldOf } from '../a11y/tree.ts';
import { heard } from '../support/heard.ts';
import { expect, test } from '../support/site-test.ts';

const FOLDER = 'tests/e2e/heard';

/** The day of the build is another one each day, and the size of what can be stored follows every change of a page. */
const steady = (line: string): string => line.replace(/(本页制作日期：)[\d年月日]+/, '$1（那一天）').replace(/约\d+KB/, '约（多少）KB');

/** Compares with the kept transcript, or renews it. */
function expectKept(file: string, said: readonly string[]): void {
  const text = `${said.map(steady).join('\n')}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(`${FOLDER}/${file}`, text);
  expect(text).toBe(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

/** Listens at several stations of a way, in both manners. */
function listener(page: Page): { listen: (title: string, where?: string) => Promise<void>; expectHeard: (name: string) => void } {
  const said: string[] = [];
  const told: string[] = [];
  return {
    listen: async (title, where = 'main') => {
      const head = `## ${title}（${await page.title()}）`;
      told.push(head, ...(await toldOf(page, where)), '');
      said.push(head, ...(await heard(page, where)), '');
    },
    expectHeard: (name) => {
      expectKept(`${name}.txt`, said);
      expectKept(`${name}.tree.txt`, told);
    },
  };
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
});

test('I hear the home page: where I am, what I can do, whom to call', async ({ page }) => {
  const { listen, expectHeard } = listener(page);
  await page.goto('/');
  await listen('打开首页', 'body');
  expectHeard('home');
});

test('I hear a benefit: who, how much, when, whom to ask, the very words', async ({ page }) => {
  const { listen, expectHeard } = listener(page);
  await page.goto('/benefits/shapingba-child-rehab-training/');
  await listen('打开一项待遇');
  expectHeard('benefit');
});

test('I hear a section of a document, with its box and its table', async ({ page }) => {
  const { listen, expectHeard } = listener(page);
  await page.goto('/plans/huining-2021-2025/2-2/');
  await listen('打开一节原文');
  expectHeard('section');
});

test('I hear the settings, and that what I chose is done', async ({ page }) => {
  const { listen, expectHeard } = listener(page);
  await page.goto('/settings/');
  await listen('打开阅读设置');
  await page.locator('main').getByRole('radio', { name: '最大（两倍）' }).check();
  await listen('选了最大的字', 'main form');
  await page.goto('/help/?text=100');
  await page.locator('header').getByText('字号和颜色').click();
  await listen('在别的页上打开“字号和颜色”', 'header');
  expectHeard('settings');
});

test('I hear every question with its hint and choices, and the results in their order', async ({ page }) => {
  const { listen, expectHeard } = listener(page);
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
  expectHeard('finder');
});

test('I hear the search: the field with its hint, what I may mean, what was set right, the results, and nothing twice', async ({ page }) => {
  const { listen, expectHeard } = listener(page);
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
  expectHeard('search');
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
