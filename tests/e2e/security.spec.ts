import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { headersFor } from '../../src/integrations/headers.ts';
import { expect, test } from '../support/site-test.ts';

test.describe('what does not belong into a page', () => {
  test.use({ expected: /Content Security Policy|violates/ });

  test('does not run, whoever put it there', async ({ page }) => {
    await page.route('/about/', async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace('</main>', '<script>document.title="taken"</script><img src="data:," onerror="document.title=\'taken\'"><style>h1{display:none}</style></main>');
      await route.fulfill({ response: answer, body: html });
    });
    await page.goto('/about/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).not.toHaveTitle('taken');
  });

  test('is not fetched from elsewhere', async ({ page }) => {
    await page.goto('/about/');
    const outcome = await page.evaluate(() => fetch('https://elsewhere.example/').then(() => 'fetched', () => 'refused'));
    expect(outcome).toBe('refused');
  });
});

for (const path of ['/', '/pagefind/', '/data/plans.json']) {
  test(`the server sends what a good host sends with ${path}`, async ({ page }) => {
    const address = path === '/pagefind/' ? ((await (await page.request.get('/search/')).text()).match(/\/pagefind\/[^"]+lexicon\.json/)?.[0] ?? '') : path;
    const headers = (await page.request.get(address)).headers();
    for (const [name, value] of Object.entries(headersFor(address))) expect(headers[name.toLowerCase()], name).toBe(value);
  });
}

/**
 * Whatever the host: pages are found and compressed, with our headers; what never changes is kept; what is not there is said.
 *
 * @param copies whether it sends the copies that lie there compressed
 */
async function servesAsWeSay(request: APIRequestContext, at: string, copies: boolean): Promise<void> {
  await expect.poll(() => request.get(`${at}/`).then((answer) => answer.status(), () => 0)).toBe(200);
  const page = await request.get(`${at}/plans/chongqing-2021-2025/3-1/`);
  expect(page.status()).toBe(200);
  expect(page.headers()['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
  for (const [name, value] of Object.entries(headersFor('/plans/'))) expect(page.headers()[name.toLowerCase()], name).toBe(value);
  const book = await request.get(`${at}/regions/shapingba/shapingba.epub`);
  expect(book.headers()['content-type']).toBe('application/epub+zip');
  for (const [name, value] of Object.entries(headersFor('/regions/'))) expect(book.headers()[name.toLowerCase()], name).toBe(value);
  const index = (await (await request.get(`${at}/search/`)).text()).match(/\/pagefind\/[^"]+lexicon\.json/)?.[0] ?? '';
  for (const [name, value] of Object.entries(headersFor(index))) expect((await request.get(at + index)).headers()[name.toLowerCase()], name).toBe(value);
  const script = /\/_astro\/[^"]+\.js/.exec(await page.text())?.[0] ?? '';
  for (const path of ['/', script, index]) expect((await request.get(at + path)).headers()['content-encoding'], path).toMatch(/^(br|gzip|zstd)$/);
  if (copies) {
    const size = String(statSync(join('dist', `${script}.br`)).size);
    const sent = (await request.get(at + script)).headers();
    // Caddy makes no brotli itself, and does not say how long it is.
    expect([sent['content-encoding'], sent['content-length'] ?? size]).toEqual(['br', size]);
  }
  for (const path of ['/nowhere/', '/_astro/of-an-earlier-release.js']) {
    const missing = await request.get(at + path);
    expect(missing.status()).toBe(404);
    expect(missing.headers()['cache-control'] ?? '', path).not.toContain('immutable');
    expect(await missing.text()).toContain('12385');
  }
}

test('our own server serves as we say', async ({ request, baseURL }) => {
  await servesAsWeSay(request, (baseURL ?? '').replace(/\/$/, ''), true);
});

const PORT = 20_000 + (process.pid % 10_000);

test('nginx with our rules serves as we say', async ({ request }) => {
  test.skip(spawnSync('nginx', ['-v']).status !== 0, 'no nginx on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const file = join(folder, 'nginx.conf');
  const types = 'types { text/html html; text/css css; text/javascript js; application/json json; text/plain txt; application/xml xml; }';
  const logs = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(
    file,
    `daemon off; user root; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${logs} ${types} server { listen 127.0.0.1:${PORT}; root ${resolve('dist')}; ${readFileSync('.hosts/nginx.conf', 'utf8')} } }`,
  );
  const nginx = spawn('nginx', ['-c', file]);
  try {
    await servesAsWeSay(request, `http://127.0.0.1:${PORT}`, false);
  } finally {
    nginx.kill();
  }
});

test('Caddy with our rules serves as we say', async ({ request }) => {
  test.skip(spawnSync('caddy', ['version']).status !== 0, 'no Caddy on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  writeFileSync(join(folder, 'Caddyfile'), `{\nadmin off\nauto_https off\n}\n:${PORT} {\nroot * ${resolve('dist')}\n${readFileSync('.hosts/Caddyfile', 'utf8')}}\n`);
  const caddy = spawn('caddy', ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], { cwd: folder, env: { ...process.env, HOME: folder }, stdio: 'ignore' });
  try {
    await servesAsWeSay(request, `http://127.0.0.1:${PORT}`, true);
  } finally {
    caddy.kill();
  }
});
