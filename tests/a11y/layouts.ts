/** One page of each layout, and the states of components that change what is on it. */
import type { Page } from '@playwright/test';

export interface Layout {
  name: string;
  url: string;
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
    url: '/',
    prepare: async (page) => {
      await page.locator('header [data-reading-panel] summary, header details summary').first().click();
    },
  },
  { name: 'all plans', url: '/plans/' },
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
  { name: 'cited passage', url: '/plans/luojiang-2021-2025/annex/#duty-27' },
  { name: 'region', url: '/regions/shapingba/' },
  { name: 'benefit with tiers', url: '/benefits/shapingba-child-rehab-training/' },
  { name: 'all benefits', url: '/benefits/' },
  { name: 'kind of disability', url: '/for/visual/' },
  { name: 'comparison of places', url: '/compare/child-rehab/' },
  { name: 'calendar', url: '/calendar/' },
  { name: 'data files', url: '/data/' },
  { name: 'search results', url: '/search/?q=%E6%8A%A4%E7%90%86%E8%A1%A5%E8%B4%B4', prepare: searched },
  { name: 'settings', url: '/settings/' },
  { name: 'help', url: '/help/' },
  { name: 'not found', url: '/404.html' },
];

/** Opens a layout with reading settings given by its address. */
export async function open(page: Page, layout: Layout, settings = ''): Promise<void> {
  const [path = '', hash] = layout.url.split('#');
  await page.goto([path, settings === '' ? '' : (path.includes('?') ? '&' : '?') + settings, hash === undefined ? '' : `#${hash}`].join(''));
  await layout.prepare?.(page);
}
