import { expect, test } from '../support/site-test.ts';

test.describe('a wrong address', () => {
  test.use({ expected: /404/ });

  for (const address of ['/gibt-es-nicht/', '/plans/chongqing-2021-2025/99/', '/plans/chongqing-2021-2025/3-1/x.html']) {
    test(`${address} says that there is no such page, with status 404, and offers ways on`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      const main = page.locator('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
      await expect(main.getByRole('link', { name: '12385' })).toHaveAttribute('href', 'tel:12385');
      await main.getByRole('link', { name: '搜索' }).click();
      await expect(page).toHaveURL('/search/');
    });
  }
});

test.describe('a code that was misheard', () => {
  test.use({ expected: /404/ });

  for (const [address, words, query] of [['/b/9999/', '没有编号“9999”。编号是四位数字', '9999'], ['/b/护理补贴', '没有编号“护理补贴”', '护理补贴'], ['/轮椅', '您是不是要找“轮椅”', '轮椅'], ['/b/%3Cimg%20src=x%3E/', '没有编号“<img src=x>”', '<img src=x>']] as const) {
    test(`${address} says so and offers to search for it`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('[data-wrong-address]')).toContainText(words);
      expect(await page.locator('main img:not(.paper img)').count()).toBe(0);
      await page.locator('[data-wrong-address] a').click();
      await expect(page.locator('#query')).toHaveValue(query);
    });
  }
});

test('I take the list of my place with me as a table', async ({ page }) => {
  await page.goto('/regions/shapingba/');
  const href = (await page.getByRole('link', { name: '重庆市沙坪坝区的待遇表格' }).getAttribute('href')) ?? '';
  const answer = await page.request.get(href);
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const table = (await answer.body()).toString('utf8');
  expect(table.startsWith('\ufeff"编号"')).toBe(true);
  expect(table).toContain('"1412","残疾儿童康复训练补助","重庆市沙坪坝区"');
  expect(table).toContain('"重庆市"');
});

test('I take my place with me as a book, as plain text, on one page', async ({ page }) => {
  await page.goto('/regions/shapingba/');
  const file = async (name: string): Promise<{ type: string; body: Buffer }> => {
    const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    const answer = await page.request.get(href);
    return { type: answer.headers()['content-type'] ?? '', body: await answer.body() };
  };
  const book = await file('重庆市沙坪坝区的待遇电子书');
  expect(book.type).toBe('application/epub+zip');
  expect(book.body.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  const text = await file('重庆市沙坪坝区的待遇纯文字版');
  expect(text.type).toBe('text/plain; charset=utf-8');
  expect(text.body.toString()).toContain('\n残疾儿童康复训练补助\n');
  await page.getByRole('link', { name: '重庆市沙坪坝区的全部待遇在一页' }).click();
  await page.goto(`${page.url()}#shapingba-child-rehab-training`);
  await expect(page.locator(':target')).toHaveText('残疾儿童康复训练补助');
  await expect(page.locator(':target')).toBeInViewport();
});

test('I can call the hotline from every kind of page with one tap on its digits', async ({ page }) => {
  for (const address of ['/', '/plans/', '/plans/huining-2021-2025/', '/plans/huining-2021-2025/2-2/', '/regions/other/', '/search/', '/settings/']) {
    await page.goto(address);
    const call = page.locator('aside').getByRole('link', { name: '12385' });
    await expect(call).toHaveAttribute('href', 'tel:12385');
    const box = await call.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(60);
  }
});

test('the navigation says where I am', async ({ page }) => {
  for (const [address, name] of [['/plans/huining-2021-2025/2-2/', '政策文件'], ['/regions/huining/', '按地方查'], ['/help/', '帮助']] as const) {
    await page.goto(address);
    await expect(page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]')).toHaveText(name);
  }
});

test('a passage that somebody sends me opens in view and is marked', async ({ page }) => {
  for (const address of ['/plans/luojiang-2021-2025/annex/#duty-27', '/plans/luojiang-2021-2025/full/#duty-27', '/plans/chongqing-2021-2025/full/#box3']) {
    await page.goto(address);
    await expect(page.locator(':target')).toBeInViewport();
    expect(await page.locator(':target').evaluate((passage) => getComputedStyle(passage).outlineStyle)).not.toBe('none');
  }
});

test('the plain text opens as Chinese text, one heading or passage a line', async ({ page }) => {
  await page.goto('/plans/huining-2021-2025/');
  await page.locator('main').getByRole('link', { name: '纯文字版' }).click();
  const response = await page.request.get(page.url());
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toMatch(/^会宁县人民政府办公室关于印发/);
});

test('data for other systems is served as JSON in UTF-8', async ({ request }) => {
  for (const file of ['/data/plans.json', '/data/schema/plans.json', '/data/regions.json']) {
    const response = await request.get(file);
    expect(response.headers()['content-type']).toBe('application/json; charset=utf-8');
  }
});

test('on paper there is the text without navigation, black on white, large enough', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/plans/chongqing-2021-2025/2-3/?contrast=dark&text=100');
  for (const gone of ['header', 'nav[aria-label="您在这里"]', '.pager', 'nav.contents', '.skip', 'footer nav']) {
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  }
  const paragraph = page.locator('main p[id], main td').first();
  const style = await paragraph.evaluate((element) => {
    const { color, fontSize } = getComputedStyle(element);
    return { color, fontSize: parseFloat(fontSize), ground: getComputedStyle(document.body).backgroundColor };
  });
  expect(style).toMatchObject({ color: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' });
  expect(style.fontSize).toBeGreaterThanOrEqual((16 * 96) / 72 - 0.1);
  await expect(page.locator('table')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('a full page prints whole', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/plans/shapingba-huican-2023/full/');
  const hidden = await page.locator('main .text').evaluate((text) =>
    Array.from(text.querySelectorAll<HTMLElement>('p[id], li[id], tr[id], h2, h3, h4')).filter((element) => element.offsetHeight === 0).map(({ id }) => id),
  );
  expect(hidden).toEqual([]);
});

test('home: what I need first stands first', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.locator('header').getByRole('searchbox')).toBeInViewport();
  const places = page.locator('.places a');
  await expect(places.first()).toBeInViewport();
  for (const place of await places.all()) expect((await place.boundingBox())?.height).toBeGreaterThanOrEqual(60);
});
