import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { builtPages, faultsOf, readDist } from '../support/dist.ts';
import { attribute, tagged } from '../support/html.ts';

const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('every page says, before anything else, what it may load and run, and holds nothing beyond it', () => {
  expect(
    faultsOf(({ html, document }) => {
      const policies = tagged(document, 'meta').filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
      const policy = (policies[0] && attribute(policies[0], 'content')) ?? '';
      const inline = [...tagged(document, 'style'), ...tagged(document, 'script').filter((script) => attribute(script, 'src') === undefined && !/json/.test(attribute(script, 'type') ?? ''))];
      const codes = inline.map((element) => element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
      return [
        ...(policies.length === 1 ? [] : [`${policies.length} policies`]),
        ...(html.indexOf('Content-Security-Policy') < Math.min(...['<script', '<style', '<link'].map((tag) => html.indexOf(tag))) ? [] : ['too late']),
        ...(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/.test(policy) ? [policy] : []),
        ...codes.filter((code) => !policy.includes(hash(code))).map((code) => `not allowed: ${code.slice(0, 40)}`),
      ];
    }),
  ).toEqual([]);
});

test('only the pages that search run WebAssembly', () => {
  expect(builtPages().filter(({ html }) => html.includes('wasm-unsafe-eval')).map(({ url }) => url)).toEqual(['/search/', '/staff/']);
});

test('hosts that read it find what to send in the site', () => {
  expect(readDist('_headers')).toMatch(/^\/\*\n {2}Cache-Control: no-cache\n/);
});
