/** Scripts for old phones: syntax and calls that Chrome 69 and iOS 12 know. */
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { builtPages, faultsOf, filesOf, readDist } from '../support/dist.ts';
import { attribute, tagged } from '../support/html.ts';

/** Calls that came after Chrome 69 or iOS 12, and that we might use without thinking; old-browsers.test.ts knows more, but not names that something old has too. */
const TOO_NEW =
  /(?<!\.)\.(replaceChildren|replaceAll|matchAll|fromEntries|allSettled|flatMap|flat|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy|checkVisibility|showModal|randomUUID|closest\?)\(|\b(queueMicrotask|structuredClone|globalThis|ResizeObserver|AbortSignal\.timeout|Promise\.any|WeakRef|BigInt|requestIdleCallback)\b|\(\?<[=!]/g;
/** Of these, what both know after all. */
const KNOWN_TO_BOTH = /^\.flat(Map)?\($/;

function syntaxFault(code: string, sourceType: 'module' | 'script'): string[] {
  try {
    // Chrome 64 and iOS 12 know `import()` and `import.meta`, which came into the standard later.
    parse(code.replace(/\bimport\s*\(/g, 'load(').replace(/\bimport\.meta\b/g, 'load.meta'), { ecmaVersion: 2018, sourceType });
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

const newCalls = (code: string): string[] => [...new Set(code.match(TOO_NEW) ?? [])].filter((call) => !KNOWN_TO_BOTH.test(call));

/** Ours, and the engine of the search. */
const ours = filesOf().filter((file) => file.endsWith('.js'));
const inline = (document: Parameters<typeof tagged>[0]): { code: string; module: boolean }[] =>
  tagged(document, 'script')
    .filter((script) => attribute(script, 'src') === undefined && !/json/.test(attribute(script, 'type') ?? ''))
    .map((script) => ({
      code: script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
      module: attribute(script, 'type') === 'module',
    }));

test('the scripts of the site are old enough in their syntax', () => {
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.flatMap((file) => syntaxFault(readDist(file), 'module').map((fault) => `${file}: ${fault}`))).toEqual([]);
  expect(faultsOf(({ document }) => inline(document).flatMap(({ code, module }) => syntaxFault(code, module ? 'module' : 'script')))).toEqual([]);
});

test('the scripts of the site call nothing that old phones do not know', () => {
  // Of caches and windows, which the worker asks for, `matchAll` is old.
  expect(ours.flatMap((file) => newCalls(file === 'sw.js' ? readDist(file).replace(/\.matchAll\(/g, '(') : readDist(file)).map((call) => `${file}: ${call}`))).toEqual([]);
  expect(faultsOf(({ document }) => inline(document).flatMap(({ code }) => newCalls(code)))).toEqual([]);
});

test('the reader’s settings are put in place by a script in the head, before anything is painted', () => {
  expect(
    faultsOf(({ html }) => {
      const head = html.slice(0, html.indexOf('</head>'));
      const script = head.indexOf('<script>');
      return script > 0 && script < head.indexOf('<style>') && head.includes('localStorage') ? [] : ['no script'];
    }),
  ).toEqual([]);
});

test('the check of scripts catches new syntax and new calls', () => {
  expect(syntaxFault('const a = b?.c;', 'script')).toHaveLength(1);
  expect(syntaxFault('try { f(); } catch { g(); }', 'script')).toHaveLength(1);
  expect(syntaxFault('const p = import("/a.js"); for (const [a, b] of c) d({ ...a, b });', 'module')).toEqual([]);
  expect(newCalls('x.replaceChildren(a); Object.fromEntries(b); /(?<=a)b/')).toHaveLength(3);
  expect(newCalls('x.append(a); y.flatMap(f); g(...at(b))')).toEqual([]);
});

test('there are pages without a script of their own that stay whole when scripts fail', () => {
  expect(builtPages().filter(({ document }) => tagged(document, 'noscript').length > 0).map(({ url }) => url)).toEqual(expect.arrayContaining(['/search/', '/settings/']));
});
