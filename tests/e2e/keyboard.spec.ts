import { currentStop, expect, tabTo, test } from '../support/site-test.ts';

const PLAN = '/plans/luojiang-2021-2025/';

test('I never touch a mouse: from the home page to a document, a section, and the cited sentence', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, ({ href }) => href === PLAN);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(PLAN);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('罗江区');

  await tabTo(page, ({ href }) => href.startsWith(`${PLAN}3-1/#s3-1`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${PLAN}3-1/#s3-1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();

  await tabTo(page, ({ words }) => words === '回到目录');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(PLAN);

  const citation = await tabTo(page, ({ href }) => /^\/plans\/[^#]+#(p|box|i)\d/.test(href));
  await page.keyboard.press('Enter');
  const passage = page.locator(':target');
  await expect(passage).toBeInViewport();
  expect(`#${(await passage.getAttribute('id')) ?? ''}`).toBe(citation.href.replace(/^[^#]+/, ''));

  await page.keyboard.press('Tab');
  const goesOnFromThere = await page.evaluate(() => {
    const target = document.querySelector(':target');
    const focused = document.activeElement;
    return target !== null && focused !== null && (target.contains(focused) || (target.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  });
  expect(goesOnFromThere).toBe(true);
});

test('the first Tab offers to skip to the text, and the next Tab goes on from there', async ({ page }) => {
  await page.goto(`${PLAN}3-1/`);
  await page.keyboard.press('Tab');
  const stop = await currentStop(page);
  expect(stop).toMatchObject({ words: '跳到正文', href: '#main', faults: [] });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${PLAN}3-1/#main`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('I can walk through a whole section page and out of it again: no trap, in the order of reading', async ({ page }) => {
  await page.goto(`${PLAN}1-1/`);
  const last = await page.locator('footer a').last().getAttribute('href');
  // Each stop is compared with the one before it, which the page remembers.
  const comesAfter = (): Promise<boolean> =>
    page.evaluate(() => {
      const memory = window as unknown as { before?: Element };
      const [before, now] = [memory.before, document.activeElement ?? document.body];
      memory.before = now;
      return before === undefined || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
  let stops = 0;
  for (let href = ''; href !== last || stops < 8; stops += 1) {
    ({ href } = await tabTo(page, () => true));
    expect(await comesAfter(), `after the stop before it: ${href}`).toBe(true);
    expect(stops).toBeLessThan(150);
  }
  await page.keyboard.press('Shift+Tab');
  expect((await currentStop(page)).faults).toEqual([]);
});

test('the contents of a section open and close with Enter and Space', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto('/plans/chongqing-2021-2025/3-1/');
  await tabTo(page, ({ tag, words }) => tag === 'summary' && words.includes('本页目录'));
  const contents = page.locator('main details');
  await page.keyboard.press('Enter');
  await expect(contents).toHaveAttribute('open');
  await page.keyboard.press('Space');
  await expect(contents).not.toHaveAttribute('open');
});
