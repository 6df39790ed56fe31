/** The server of `npm start` with what strangers send: it answers, never with an error of its own, never with a file from elsewhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/server/start.ts';
import { DIST } from '../support/dist.ts';

let server: { url: string; close: () => void };
beforeAll(async () => {
  server = await serve(0, DIST);
});
afterAll(() => {
  server.close();
});

/** Sends a request as it stands: libraries would tidy the address. @returns the status and the whole answer */
function ask(path: string, headers: readonly string[] = [], method = 'GET', url = server.url): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('utf8');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text });
    });
    socket.write([`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'));
  });
}

const ELSEWHERE = ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/%2e%2e%2f%2e%2e%2fetc/passwd', '/..\\package.json', '/%5c..%5cpackage.json', '//etc/passwd', '/b/../../package.json', '/b/%2e%2e/%2e%2e/package.json/', '/.hosts/nginx.conf', '/%2ehosts/nginx.conf', 'http://elsewhere.example/', '*', '/__proto__', '/constructor', '/_astro/', '/pagefind/'];

test.each(ELSEWHERE)('%s leads to no file but the page that says so', async (path) => {
  const { status, text } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toMatch(/"dependencies"|root:x:|try_files/);
});

const CODES = ['9999', '１４１２'.replace(/./g, encodeURIComponent), '%00', '%', '%E0%A4%A', '%F0%9F%A6%BD', '14.12', '1412%2f..%2f1413', '<script>', '%22%3E%3Cimg%20src=x%3E', '1'.repeat(5000), 'a/'.repeat(3000), '%25%32%65', '-1', '1e3', "1412'--"];

test.each(CODES)('the code %s is answered by the page for wrong addresses', async (code) => {
  const { status, text } = await ask(`/b/${code}/`);
  expect(status).toBe(404);
  expect(text).toContain('没有这一页');
  expect(text).toContain('12385');
});

test.each(['Range: bytes=10-5', 'Range: bytes=a-b', 'Range: bytes=999999999-', 'Range: bytes=-1-2', 'Range: x', 'Accept-Encoding: ', 'Accept-Encoding: br;q=nan, *;q=0', 'If-None-Match: *', 'If-Modified-Since: never', 'Cookie: ' + 'x'.repeat(8000), 'Transfer-Encoding: chunked', 'Upgrade: websocket'])('a request with “%s” is answered, and the next one too', async (header) => {
  expect((await ask('/robots.txt', [header])).status).toBe(200);
  expect((await ask('/')).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s changes nothing and is refused', async (method) => {
  expect((await ask('/robots.txt', [], method)).status).toBe(405);
});

test('whatever the path, the answer is a page of ours or that there is none', { timeout: 60_000 }, async () => {
  const piece = fc.constantFrom('b', '1412', '..', '.', '%2e', '%2f', '%5c', '%00', '/', '//', '?', '#', '%', '%zz', '%E4%BD', '%F0%9F%A6%BD', 'index.html', '~', ':', ';', '&', '=', '+', '*', '\\', '"', '<', '\u0001'.replace(/./, '%01'));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const { status, text } = await ask(`/${pieces.join('')}`);
      expect([200, 400, 404]).toContain(status);
      if (status === 200) expect(text).toContain('<html lang="zh-CN">');
    }),
    { numRuns: 300, seed: 12385 },
  );
});

test('a new build takes files away while the server runs: they are gone, and it goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(folder, '404.html'), 'none');
  writeFileSync(join(folder, 'old.txt'), 'old');
  const other = await serve(0, folder);
  try {
    expect((await ask('/old.txt', [], 'GET', other.url)).status).toBe(200);
    rmSync(join(folder, 'old.txt'));
    writeFileSync(join(folder, 'new.txt'), 'new');
    expect((await ask('/old.txt', [], 'GET', other.url)).status).toBe(404);
    expect((await ask('/new.txt', [], 'GET', other.url)).status).toBe(200);
  } finally {
    other.close();
    rmSync(folder, { recursive: true });
  }
});
