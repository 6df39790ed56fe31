import { expect, test } from 'vitest';
import { headersFor, RULES, toCaddy, toHeadersFile, toNginx } from '../../src/integrations/headers.ts';
import { policyFor } from '../../src/integrations/security.ts';

test('pages are asked for anew, what is named by its content is kept for ever', () => {
  expect(headersFor('/plans/')['Cache-Control']).toBe('no-cache');
  expect(headersFor('/sw.js')['Cache-Control']).toBe('no-cache');
  expect(headersFor('/_astro/a.js')['Cache-Control']).toContain('immutable');
  expect(headersFor('/pagefind/1/all/pagefind.js')['Cache-Control']).toContain('immutable');
  expect(headersFor('/pagefind/1/all/pagefind.js')['X-Content-Type-Options']).toBe('nosniff');
});

test('every kind of host is told the same', () => {
  for (const { headers } of RULES) {
    for (const [name, value] of Object.entries(headers)) {
      for (const text of [toHeadersFile(), toNginx(), toCaddy()]) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
    }
  }
});

test('servers that do not know books are told their type', () => {
  for (const text of [toNginx(), toCaddy()]) expect(text).toMatch(/\.epub[\s\S]*application\/epub\+zip/);
});

test('a page may run what was built into it, by its hash, and nothing else that stands in it', () => {
  const policy = policyFor('<style>a{}</style><script>b()</script><script type="module">c()</script><script type="application/ld+json">{}</script><script src="/d.js"></script>');
  expect(policy).not.toContain('unsafe');
  expect(policy.match(/sha256-/g)).toHaveLength(3);
  expect(policy).not.toContain('manifest-src');
  expect(policyFor('<link rel="manifest" href="/manifest.webmanifest">')).toContain("manifest-src 'self'");
  expect(policyFor('<form data-search-index="/pagefind/1/">')).toContain("'wasm-unsafe-eval'");
});
