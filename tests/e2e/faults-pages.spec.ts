/** Every kind of page with its scripts or styles broken, a hostile address, a wrong clock: the text is there, and the number to call. */
import type { Page } from '@playwright/test';
import { breakFiles, expectNothingInjected, expectWhole, KINDS_OF_PAGES, WAYS } from '../support/broken.ts';
import { expect, test } from '../support/site-test.ts';

const LONG = 'x'.repeat(100_000);
const FRAGMENTS = ['region=<script>injected=1</script>', '"><img src=x onerror=injected=1>', '%', '%E0%A4%A=%FF', LONG, 'p99-no-such-passage', '__proto__=1&constructor', 'javascript:injected=1'];
const QUERY = '?text=%3Cscript%3E&contrast=%E0%A4&spacing=9e99&text=&q=%22%3E%3Cimg%20src=x%20onerror=injected=1%3E&place=constructor&kind=..%2F&topic=__proto__&period=%00&exact=%3C&&&===&%';

for (const address of KINDS_OF_PAGES) {
  test(`an address that somebody has tampered with does no harm to ${address}`, async ({ page }) => {
    for (const fragment of FRAGMENTS) {
      await page.goto('about:blank');
      await page.goto(`${address}#${fragment}`);
      await expectWhole(page);
      await expectNothingInjected(page);
    }
    await page.goto(address + QUERY);
    await expectWhole(page);
    await expectNothingInjected(page);
    expect(await page.evaluate(() => ['text', 'contrast', 'spacing'].map((mode) => document.documentElement.getAttribute(`data-${mode}`)))).toEqual(['100', 'system', 'normal']);
  });
}

test('somebody sends me a passage that is gone: the page opens at its beginning', async ({ page }) => {
  await page.goto('/plans/luojiang-2021-2025/3-1/#p3-1-999');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.locator(':target')).toHaveCount(0);
});

/** What the page says; the controls of what is stored on the device are made by a script. */
const words = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    const own = main.cloneNode(true) as HTMLElement;
    for (const made of Array.from(own.querySelectorAll('[data-offline] > :not(h2)'))) made.remove();
    return own.textContent.replace(/\s/g, '');
  });

test.describe('when a script does not do its work', () => {
  // Whatever the browser says of it: a file cut in two may say anything.
  test.use({ expected: /^(failed|error|console|404|500):/ });

  /** How a script breaks: before it begins, at its end, and as a file. */
  const breaks: [how: string, set: (page: Page, files: RegExp) => Promise<unknown>][] = [
    ['throws at its first word', (page, files) => rewrite(page, files, (code) => `throw new Error('half way');${code}`)],
    ['throws at its last word', (page, files) => rewrite(page, files, (code) => `${code};throw new Error('half way')`)],
    ...Object.keys(WAYS).map((way): (typeof breaks)[number] => [way, (page, files) => breakFiles(page, files, way)]),
  ];
  const rewrite = (page: Page, files: RegExp, change: (code: string) => string): Promise<unknown> =>
    page.route(files, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });

  for (const [how, set] of breaks) {
    test(`the script of every page ${how}: I read the same`, async ({ page }) => {
      for (const address of ['/', '/plans/luojiang-2021-2025/3-1/', '/benefits/shapingba-child-rehab-training/', '/settings/']) {
        await page.goto(address);
        const before = await words(page);
        await set(page, /_astro\/Page\./);
        await page.goto(address);
        expect(await words(page)).toBe(before);
        await expectWhole(page);
        await expect(page.locator('header').getByText('字号和颜色')).toBeVisible();
        await page.unrouteAll();
      }
      await expect(page.locator('main')).toContainText('选了没有变化，请重新打开这一页');
    });

    test(`the script of the finder ${how}: a place still leads to results`, async ({ page }) => {
      await set(page, /_astro\/index\./);
      await page.goto('/finder/');
      await expectWhole(page);
      await page.getByRole('link', { name: '重庆市沙坪坝区' }).click();
      await expect(page.locator('main')).toContainText(/您替谁查|孤独症，0到6岁/);
    });

    test(`the script of a wrong address ${how}: I am told so all the same`, async ({ page }) => {
      await set(page, /_astro\/404\./);
      await page.goto('/b/9999/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
      await expectWhole(page);
    });
  }

  test('one part of the script of every page fails: the others work', async ({ page }) => {
    // No clock of a device goes further; the day in China would be later still.
    await page.clock.setFixedTime(new Date(8.64e15));
    await page.goto('/plans/luojiang-2021-2025/');
    await page.locator('header summary').click();
    await expect(page.locator('header form[data-reading-form]')).toBeVisible();
    await expect(page.locator('[data-from][data-until]').first()).toContainText('12385');
  });
});

test.describe('the settings in the head are kept from running', () => {
  test.use({ expected: /Content Security Policy|violates/ });
  test('the page has its usual look, and the panel still works', async ({ page }) => {
    await page.route('/plans/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/script-src 'self'[^;]*/, "script-src 'self'") });
    });
    await page.goto('/plans/?text=200');
    await expectWhole(page);
    await page.locator('header summary').click();
    await page.locator('header').getByRole('radio', { name: '更大' }).check();
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-text'))).toBe('150');
  });
});

test.describe('when styles do not come', () => {
  test.use({ expected: /rest\.|Failed to load|ERR_|404|MIME/ });

  /** Lines of text that lie over each other, or stick out of the window. */
  const faults = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const hidden = (one: Element): boolean => one.matches('.hidden-visually, .skip, .stack thead *') || (one.closest('details:not([open])') !== null && one.closest('summary') === null);
      const lines = Array.from(document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, td, th, caption, summary, label'))
        .filter((one) => !hidden(one) && !one.querySelector('p, li, h2, h3, label, select') && one.textContent.trim() !== '')
        .flatMap((one) => Array.from(one.getClientRects(), (box) => ({ one, box, said: one.textContent.trim().slice(0, 15) })));
      const over = lines.flatMap(({ one, box: a, said }, index) =>
        lines.slice(index + 1, index + 8).flatMap(({ one: other, box: b, said: too }) => {
          const [x, y] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
          return x > 2 && y > 2 && !one.contains(other) && !other.contains(one) ? [`“${said}” lies over “${too}”`] : [];
        }),
      );
      return [...(wide > 1 ? [`${wide} px too wide`] : []), ...over];
    });

  for (const address of KINDS_OF_PAGES) {
    test(`${address} without any style, and without those of its end: everything in its order, nothing over another, nothing sideways`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      const order = await page.locator('h1, h2, h3').allTextContents();
      await breakFiles(page, /rest\.[^/]*css/, 'is not there');
      await page.goto(address);
      expect(await faults(page)).toEqual([]);
      await page.route(address, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/<style>[\s\S]*?<\/style>/, '') });
      });
      await page.goto(address);
      expect(await page.locator('h1, h2, h3').allTextContents()).toEqual(order);
      expect(await faults(page)).toEqual([]);
      await expectWhole(page);
    });
  }
});

test('with images switched off I miss nothing: there are none', async ({ page }) => {
  const images: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && !request.url().startsWith('data:')) images.push(request.url());
  });
  for (const address of KINDS_OF_PAGES) {
    await page.goto(address);
    expect(await page.locator('img:not(.paper img), picture, video, canvas').count(), address).toBe(0);
  }
  expect(images).toEqual([]);
});

for (const [when, now, words, said] of [
  ['has fallen back to 1970', '1970-01-01T00:00:00Z', /现在还没有开始.*按1970年1月1日算/, '12385'],
  ['runs ahead to 2099', '2099-12-31T23:59:00Z', /已经过了.*按2100年1月1日算/, '12385'],
] as const) {
  test(`the clock of my device ${when}: the page says by which day it reckons, and everything works`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(now));
    await page.goto('/plans/luojiang-2021-2025/');
    await expect(page.locator('[data-from][data-until]').first()).toHaveText(words);
    await expect(page.locator('[data-from][data-until]').first()).toContainText(said);
    await page.goto('/finder/#region=luojiang&age=30');
    await page.getByRole('button', { name: '在这台设备上记30天' }).click();
    await expect(page.locator('.finder-tools')).toContainText('记好了');
    await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
    await page.goto('/help/');
    await page.goto('/finder/');
    await expect(page.locator('[data-finder-kept]')).toHaveCount(0);
  });
}
