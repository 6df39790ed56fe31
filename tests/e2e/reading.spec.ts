import type { Page } from '@playwright/test';
import { shiftsOf, watchShifts } from '../support/shifts.ts';
import { expect, tabTo, test } from '../support/site-test.ts';

/** What opens the settings on every page. */
const PANEL = '字号和颜色';
const SECTION = '/plans/shapingba-huican-2023/3-1/';

const marks = (page: Page): Promise<Record<string, string | null>> =>
  page.evaluate(() => Object.fromEntries(['text', 'contrast', 'spacing'].map((mode) => [mode, document.documentElement.getAttribute(`data-${mode}`)])));

const textSize = (page: Page): Promise<number> =>
  page.locator('main p').first().evaluate((paragraph) => parseFloat(getComputedStyle(paragraph).fontSize));

/** Radios of one group: Tab reaches the group, arrows choose. */
async function choose(page: Page, group: string, value: string): Promise<void> {
  await tabTo(page, ({ tag, words }) => tag === 'input' && words === group);
  for (let presses = 0; presses < 6; presses += 1) {
    const chosen = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    if (chosen === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no choice ${value}`);
}

test('I enlarge the text to 200 % and choose high contrast in the panel of a page, with the keyboard only', async ({ page }) => {
  await page.goto(SECTION);
  const before = await textSize(page);
  await tabTo(page, ({ tag, words }) => tag === 'summary' && words === PANEL);
  await page.keyboard.press('Enter');
  await expect(page.locator('header form[data-reading-form]')).toBeVisible();
  await choose(page, 'text', '200');
  await choose(page, 'contrast', 'high');
  const wanted = { text: '200', contrast: 'high', spacing: 'normal' };
  expect(await marks(page)).toEqual(wanted);
  expect(await textSize(page)).toBeCloseTo(before * 2, 0);

  await page.reload();
  expect(await marks(page)).toEqual(wanted);
  await page.goto('/plans/');
  expect(await marks(page)).toEqual(wanted);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');

  await tabTo(page, ({ tag, words }) => tag === 'summary' && words === PANEL);
  await page.keyboard.press('Enter');
  await expect(page.locator('header form[data-reading-form]')).toBeVisible();
  await tabTo(page, ({ tag, words }) => tag === 'button' && words.includes('恢复原样'));
  await page.keyboard.press('Enter');
  expect(await marks(page)).toEqual({ text: '100', contrast: 'system', spacing: 'normal' });
});

test('I set 200 % and high contrast on the settings page, hear that it is done, and undo it with one press', async ({ page }) => {
  await page.goto('/settings/');
  const form = page.locator('main form[data-reading-form]');
  await page.locator('#main').focus();
  await choose(page, 'text', '200');
  await choose(page, 'contrast', 'high-dark');
  expect(await marks(page)).toEqual({ text: '200', contrast: 'high-dark', spacing: 'normal' });
  await expect(form.getByRole('status')).toHaveText(/改好了/);

  await page.reload();
  await expect(form.getByRole('radio', { name: '最大（两倍）' })).toBeChecked();
  await form.getByRole('button', { name: /恢复原样/ }).click();
  expect(await marks(page)).toEqual({ text: '100', contrast: 'system', spacing: 'normal' });
  await expect(form.getByRole('status')).toHaveText(/恢复/);
  await expect(form.getByRole('radio', { name: '标准', exact: true }).first()).toBeChecked();
});

test('somebody sends me an address, and the page opens readable and stays so', async ({ page }) => {
  const wanted = { text: '200', contrast: 'high', spacing: 'wide' };
  await page.goto(`${SECTION}?text=200&contrast=high&spacing=wide`);
  expect(await marks(page)).toEqual(wanted);
  await page.goto('/help/');
  expect(await marks(page)).toEqual(wanted);
  await page.goto('/help/?text=125');
  expect(await marks(page)).toEqual({ ...wanted, text: '125' });
});

test('a mistyped address changes nothing', async ({ page }) => {
  await page.goto('/?text=999&contrast=%3Cscript%3E&spacing=');
  expect(await marks(page)).toEqual({ text: '100', contrast: 'system', spacing: 'normal' });
});

for (const broken of ['{', 'null', '[]', '"high"', '{"text":"9000","contrast":{},"spacing":7}', '{"__proto__":{"text":"200"}}']) {
  test(`a broken memory (${broken}) gives the normal page, and settings work again`, async ({ page }) => {
    await page.goto('/');
    await page.evaluate((value) => {
      localStorage.setItem('reading', value);
    }, broken);
    await page.goto('/settings/');
    expect(await marks(page)).toEqual({ text: '100', contrast: 'system', spacing: 'normal' });
    await page.locator('main').getByRole('radio', { name: '更大' }).check();
    await page.reload();
    expect((await marks(page))['text']).toBe('150');
  });
}

test('my browser forbids storage: the address still works, the settings hold for the page and say so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/settings/?contrast=dark');
  expect((await marks(page))['contrast']).toBe('dark');
  await page.locator('main').getByRole('radio', { name: '最大（两倍）' }).check();
  expect((await marks(page))['text']).toBe('200');
  await expect(page.locator('main [data-reading-status]')).toContainText('不让记住');
});

test('nothing flashes: the settings stand on the page before there is anything to see', async ({ page }) => {
  await page.goto('/?text=150&contrast=high-dark&spacing=wide');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { text, contrast, spacing } = document.documentElement.dataset;
      Object.assign(window, { atFirstSight: { text, contrast, spacing } });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(SECTION);
  expect(await page.evaluate(() => (window as unknown as { atFirstSight: unknown }).atFirstSight)).toEqual({ text: '150', contrast: 'high-dark', spacing: 'wide' });
});

test('the text does not move while the page loads', async ({ page }) => {
  await watchShifts(page);
  for (const width of [320, 800, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['/', SECTION, '/plans/chongqing-2021-2025/3-1/', '/plans/chongqing-2021-2025/']) {
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(200);
      expect(await shiftsOf(page), `${address} at ${width} px`).toEqual([]);
    }
  }
});

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('whoever has set nothing gets what the system asks for', async ({ page }) => {
  await page.goto(SECTION);
  expect(await ground(page)).toBe('rgb(253, 251, 246)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe('rgb(21, 25, 27)');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  expect(await ground(page)).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  expect(await ground(page)).toBe('rgb(0, 0, 0)');
});

test('my own setting counts more than the system’s', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${SECTION}?contrast=standard`);
  expect(await ground(page)).toBe('rgb(253, 251, 246)');
});

test('forced colours are left alone: links and focus keep the system’s colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${SECTION}?contrast=dark`);
  const systemColours = await page.evaluate(() => {
    const probe = document.createElement('a');
    probe.style.color = 'CanvasText';
    probe.style.backgroundColor = 'Canvas';
    document.body.append(probe);
    const { color, backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return { color, backgroundColor };
  });
  expect(await page.locator('main p').first().evaluate((paragraph) => getComputedStyle(paragraph).color)).toBe(systemColours.color);
  expect(await ground(page)).toBe(systemColours.backgroundColor);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.activeElement as Element).outlineWidth))).toBeGreaterThanOrEqual(2);
});
