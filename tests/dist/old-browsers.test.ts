/** For old phones: what is younger than Chrome 69 and iOS 12 is known, is reviewed, and the reader can do without it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages, DIST, filesOf, readDist, type BuiltPage } from '../support/dist.ts';
import { attribute, tagged } from '../support/html.ts';
import { FLOOR, isTooNew, newInPage, newInPolicy, newInScript, newInStyles, newInWasm, since } from '../support/old-browsers.ts';

/** `content/old-browsers.json`: what we use all the same, and what is there instead. */
interface Reviewed {
  feature: string;
  name: string;
  without: string;
}
const reviewed = JSON.parse(readFileSync('content/old-browsers.json', 'utf8')) as Reviewed[];

const code = (element: ReturnType<typeof tagged>[number]): string => element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function newInDocument({ document }: BuiltPage): string[] {
  const policies = tagged(document, 'meta').filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
  return [...newInPage(document), ...policies.flatMap((meta) => newInPolicy(attribute(meta, 'content') ?? ''))];
}

/** What stands in pages, each text once. */
function inline(): { styles: Set<string>; scripts: Map<string, 'module' | 'script'> } {
  const styles = new Set<string>();
  const scripts = new Map<string, 'module' | 'script'>();
  for (const { document } of builtPages()) {
    for (const style of tagged(document, 'style')) styles.add(code(style));
    for (const script of tagged(document, 'script')) {
      if (attribute(script, 'src') === undefined && !/json/.test(attribute(script, 'type') ?? '')) scripts.set(code(script), attribute(script, 'type') === 'module' ? 'module' : 'script');
    }
  }
  return { styles, scripts };
}

test('nothing younger than the oldest browsers is used but what is on the reviewed list, and all of the list is used', { timeout: 240_000 }, () => {
  const { styles, scripts } = inline();
  const files = filesOf();
  const found = new Set([
    ...builtPages().flatMap(newInDocument),
    ...[...styles, ...files.filter((file) => file.endsWith('.css')).map(readDist)].flatMap(newInStyles),
    ...[...scripts].flatMap(([script, type]) => newInScript(script, type)),
    ...files.filter((file) => file.endsWith('.js')).flatMap((file) => newInScript(readDist(file), 'module')),
    ...files.filter((file) => file.endsWith('.wasm')).flatMap((file) => newInWasm(readFileSync(`${DIST}/${file}`))),
  ]);
  expect([...found].sort()).toEqual(reviewed.map(({ feature }) => feature).sort());
});

test('the list says of each in plain words what it is and what is there without it', () => {
  for (const { feature, name, without } of reviewed) {
    expect(since(feature), feature).not.toBeNull();
    expect(name.length, feature).toBeGreaterThan(3);
    expect(without, feature).toMatch(/。$/);
  }
});

test('the check finds what is too new in styles, and lets pass what old browsers have something for', () => {
  expect(newInStyles('a { inset: 0; width: min(1px, 2px); height: 10dvh; aspect-ratio: 1 }')).toEqual(['css.properties.aspect-ratio', 'css.properties.inset', 'css.types.length.viewport_percentage_units_dynamic', 'css.types.min']);
  expect(newInStyles('a:has(b), a:focus-visible, a:not(.b, .c), a:is(b) { color: red }')).toEqual(['css.selectors.focus-visible', 'css.selectors.has', 'css.selectors.is', 'css.selectors.not.selector_list']);
  expect(newInStyles('@layer x { a { color: red } } @container (width > 1px) { a { color: red } }')).toEqual(['css.at-rules.container', 'css.at-rules.layer']);
  expect(newInStyles('@media (width >= 40em) { a { color: color-mix(in srgb, red, blue) } }')).toEqual(['css.at-rules.media.range_syntax', 'css.types.color.color-mix']);
  expect(newInStyles("a { content: 'x'; content: 'x' / ''; display: grid; color: var(--min) } @media (min-width: 1px) { a:not(.b) { width: calc(1px + 2px) } }")).toEqual([]);
});

test('the check finds what is too new in scripts, and no names of our own', () => {
  expect(newInScript('x.replaceChildren(a); Object.fromEntries(b); queueMicrotask(c); new ResizeObserver(d); /(?<=a)b/', 'script')).toEqual([
    'api.Document.replaceChildren',
    'api.ResizeObserver',
    'api.queueMicrotask',
    'javascript.builtins.Object.fromEntries',
    'javascript.regular_expressions.lookbehind_assertion',
  ]);
  expect(newInScript('a.at(1); s.replaceAll(r, t); globalThis.x; Promise.any(p); navigator.share(s)', 'script')).toHaveLength(5);
  expect(newInScript('const at = 1; x.append(a); y.flatMap(f); g(at); const o = { groupBy() {} }; o.groupBy(); document.querySelector("a").closest("b")', 'module')).toEqual([]);
  expect(() => newInScript('const a = b?.c;', 'script')).toThrow(SyntaxError);
});

test('the check finds what is too new in pages, policies and WebAssembly', () => {
  expect(isTooNew('html.elements.dialog')).toBe(true);
  expect(isTooNew('html.elements.details')).toBe(false);
  expect(newInPolicy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")).toEqual(['http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval']);
  expect(newInWasm(Buffer.from('\0asm…target_features+\u0008sign-ext+\u000fmutable-globals'))).toEqual(['webassembly.sign-extension-operations']);
  expect(FLOOR).toEqual({ chrome: 69, ios: 12 });
});
