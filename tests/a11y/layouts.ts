/** One page of each layout, and the states of components that change what is on it. */
import type { Page } from '@playwright/test';

export interface Layout {
  name: string;
  url: string;
  /** Much like another: only in `npm run test:all`. */
  long?: true;
  /** Brings the page into its state. */
  prepare?: (page: Page) => Promise<void>;
}

const searched = async (page: Page): Promise<void> => {
  await page.locator('[data-search-state=done] ~ [data-search-results] [data-result]').first().waitFor({ timeout: 30_000 });
};

export const LAYOUTS: Layout[] = [
  { name: 'home', url: '/' },
  {
    name: 'home with the settings open',
    long: true,
    url: '/',
    prepare: async (page) => {
      await page.locator('header [data-reading-panel] summary, header details summary').first().click();
    },
  },
  { name: 'all plans', long: true, url: '/plans/' },
  { name: 'plan with figures', url: '/plans/luojiang-2021-2025/' },
  { name: 'section with box and table', url: '/plans/huining-2021-2025/2-2/' },
  {
    name: 'section with its contents open',
    url: '/plans/chongqing-2021-2025/3-1/',
    prepare: async (page) => {
      const contents = page.locator('main nav.contents details').first();
      if ((await contents.getAttribute('open')) === null) await contents.locator('summary').click();
    },
  },
  { name: 'table of duties', url: '/plans/shapingba-huican-2023/annex/' },
  { name: 'duties by department', url: '/plans/shapingba-huican-2023/duties/' },
  { name: 'full document', url: '/plans/shapingba-huican-2023/full/' },
  { name: 'cited passage', long: true, url: '/plans/luojiang-2021-2025/annex/#duty-27' },
  { name: 'region', url: '/regions/shapingba/' },
  { name: 'benefit with tiers', url: '/benefits/shapingba-child-rehab-training/' },
  { name: 'all benefits', long: true, url: '/benefits/' },
  { name: 'kind of disability', long: true, url: '/for/visual/' },
  { name: 'comparison of places', long: true, url: '/compare/child-rehab/' },
  { name: 'calendar', long: true, url: '/calendar/' },
  { name: 'data files', url: '/data/' },
  {
    name: 'search results, a word set right, narrowed',
    url: `/search/?q=${encodeURIComponent('沙坪坝护里补贴自必症')}&kind=benefit`,
    prepare: searched,
  },
  {
    name: 'search with suggestions, one chosen',
    url: '/search/',
    prepare: async (page) => {
      await page.locator('#query').fill('护理');
      await page.getByRole('option').first().waitFor();
      await page.locator('#query').press('ArrowDown');
    },
  },
  {
    name: 'search without a result',
    long: true,
    url: '/search/?q=qqzzxxyy',
    prepare: async (page) => {
      await page.locator('[data-search-state=done]').waitFor();
    },
  },
  { name: 'letter of the pinyin list', long: true, url: '/a-z/h/' },
  { name: 'finder', url: '/finder/' },
  {
    name: 'finder question with a fault',
    url: '/finder/',
    prepare: async (page) => {
      await page.getByRole('link', { name: '重庆市沙坪坝区' }).click();
      await page.getByRole('button', { name: '下一题' }).click();
      await page.getByRole('group', { name: '这一题还没有答好' }).waitFor();
    },
  },
  {
    name: 'finder question with many answers',
    url: '/finder/#region=shapingba',
    prepare: async (page) => {
      await page.getByRole('button', { name: /哪类残疾/ }).first().click();
      await page.getByLabel('孤独症').check();
    },
  },
  {
    name: 'finder results with folds and an answer open',
    url: '/finder/#region=shapingba&age=5&disability=autism&who=child&hukou=local&strange=1',
    prepare: async (page) => {
      await page.getByText('个回答，可以改').click();
      await page.getByRole('button', { name: /^改：.*多大/ }).click();
      for (const verdict of ['likely', 'unlikely']) await page.locator(`[data-group=${verdict}] summary`).first().click();
      await page.locator('[data-group=unlikely] details summary').first().click();
    },
  },
  { name: 'finder made ahead', url: '/finder/shapingba/autism/0-6/' },
  { name: 'finder made ahead, choices', long: true, url: '/finder/shapingba/' },
  {
    name: 'desk with a card',
    url: '/staff/#1412',
    prepare: async (page) => {
      await page.locator('[data-desk-card] h2').waitFor();
    },
  },
  {
    name: 'desk while typing',
    long: true,
    url: '/staff/',
    prepare: async (page) => {
      await page.locator('#asked').fill('护理');
      await page.getByRole('option').first().waitFor();
      await page.locator('#asked').press('ArrowDown');
    },
  },
  { name: 'settings', url: '/settings/' },
  { name: 'help', long: true, url: '/help/' },
  { name: 'not found', url: '/404.html' },
];

/** Opens a layout with reading settings given by its address. */
export async function open(page: Page, layout: Layout, settings = ''): Promise<void> {
  const [path = '', hash] = layout.url.split('#');
  // Coming back to the same address would restore the state that the page had.
  await page.goto('about:blank');
  await page.goto([path, settings === '' ? '' : (path.includes('?') ? '&' : '?') + settings, hash === undefined ? '' : `#${hash}`].join(''));
  await layout.prepare?.(page);
}
