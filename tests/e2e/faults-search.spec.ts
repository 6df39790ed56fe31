/** The search with every one of its files broken in every way: it answers, or it says that it cannot; it never says that there is nothing. */
import type { Page } from '@playwright/test';
import { breakFiles, expectWhole, SAID_BY_BROWSER, WAYS } from '../support/broken.ts';
import { expect, test } from '../support/site-test.ts';

const STATE = '[data-search-state]';
const results = (page: Page) => page.locator('[data-result]');
const at = (question: string, more = ''): string => `/search/?q=${encodeURIComponent(question)}${more}`;

async function told(page: Page): Promise<void> {
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'error');
  await expect(page.locator(STATE)).toContainText('12385');
  await expect(page.locator('main').getByRole('link', { name: '按拼音找待遇和词语' })).toBeVisible();
  await expectWhole(page);
}

test.use({ expected: SAID_BY_BROWSER });

const FILES: [name: string, files: RegExp, address: string][] = [
  ['list of words', /lexicon\.json/, at('护理补贴')],
  ['shelf of spoken words', /spoken\/\d+\.json/, at('护理补贴')],
  ['engine', /pagefind\.js/, at('护理补贴')],
  ['entry of the index', /pagefind-entry\.json/, at('护理补贴')],
  ['list of records', /\.pf_meta/, at('护理补贴')],
  ['machine code', /wasm\.unknown/, at('护理补贴')],
  ['piece of the index', /\.pf_index/, at('护理补贴')],
  ['list of places', /\.pf_filter/, at('护理补贴', '&place=luojiang')],
  ['text of the results', /\.pf_fragment/, at('护理补贴')],
  ['script that sets words right', /mend\.js/, at('hlbt')],
  ['list of sounds', /mending\.json/, at('hlbt')],
  ['list of all terms', /terms\.json/, at('hlbt')],
  ['script of the search', /_astro\/search\./, at('护理补贴')],
  ['script of every page', /_astro\/Page\./, at('护理补贴')],
];

for (const [name, files, address] of FILES) {
  test(`a search whose ${name} is broken says that it cannot answer, in whatever way it is broken`, async ({ page }) => {
    for (const way of Object.keys(WAYS)) {
      await test.step(way, async () => {
        const mend = await breakFiles(page, files, way);
        await page.goto(address);
        await told(page);
        await expect(results(page)).toHaveCount(0);
        await mend();
      });
    }
    await page.reload();
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
    expect(await results(page).count()).toBeGreaterThan(0);
  });
}

for (const [name, files] of [['list of titles', /titles\.json/], ['script of suggestions', /suggest\.js/]] as const) {
  test(`suggestions whose ${name} is broken leave the search as it is`, async ({ page }) => {
    for (const way of Object.keys(WAYS)) {
      const mend = await breakFiles(page, files, way);
      await page.goto('/search/');
      await page.locator('#query').pressSequentially('护理');
      await page.keyboard.press('Enter');
      await expect(page.locator(STATE), way).toHaveAttribute('data-search-state', 'done');
      await mend();
    }
  });
}

test('a script of the search that takes long: I am told that it does, and it ends well', async ({ page }) => {
  await page.clock.install();
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route(/_astro\/search\./, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(at('护理补贴'), { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.clock.fastForward('00:06');
  await expect(page.locator(STATE)).toContainText('网络很慢');
  go();
  await page.clock.resume();
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
});

test('the site is renewed between two of my questions: the second says so, and back leads to the first', async ({ page }) => {
  await page.goto(at('轮椅'));
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
  await breakFiles(page, /\/pagefind\//, 'is not there');
  await page.locator('#query').fill('zibizheng');
  await page.keyboard.press('Enter');
  await told(page);
  await expect(page.locator(STATE)).toContainText('重新打开');
  await page.goBack();
  await expect(page.locator('#query')).toHaveValue('轮椅');
  await expect(page.locator(STATE)).toHaveAttribute('data-search-state', /^(done|error)$/);
});

for (const narrow of ['place=constructor', 'kind=constructor', 'topic=nowhere', 'period=valueof', 'place=%3Cscript%3E&kind=..%2F..%2F', 'exact=%E0%A4&place=']) {
  test(`a part that the page does not know (${narrow}) is passed over`, async ({ page }) => {
    await page.goto(at('护理补贴', `&${narrow}`));
    await expect(page.locator(STATE)).toHaveAttribute('data-search-state', 'done');
    await expect(results(page)).toHaveCount(10);
  });
}

test('a browser that cannot run the search still suggests while I write, and opens the benefit', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }));
  await page.goto('/search/');
  await page.locator('#query').pressSequentially('1412');
  await page.getByRole('option').filter({ hasText: '编号1412' }).click();
  await expect(page).toHaveURL('/benefits/shapingba-child-rehab-training/');
});
