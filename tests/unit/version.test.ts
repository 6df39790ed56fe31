import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { versionOf } from '../../src/integrations/version.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhucan-version-'));
const write = (name: string, content: string): void => {
  writeFileSync(join(folder, name), content);
};

beforeEach(() => {
  for (const name of ['src', 'content', 'public']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['src/a.ts', 'content/b.json', 'public/robots.txt', 'astro.config.mjs', 'package-lock.json']) write(name, name);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the same files have the same version, wherever they lie', () => {
  expect(versionOf(folder)).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(folder)).toBe(versionOf(`${folder}/`));
});

test('whatever changes the site changes its version', () => {
  const before = versionOf(folder);
  for (const name of ['src/a.ts', 'content/b.json', 'public/robots.txt', 'package-lock.json']) {
    write(name, 'changed');
    expect(versionOf(folder), name).not.toBe(before);
    write(name, name);
  }
  write('src/new.ts', '');
  expect(versionOf(folder)).not.toBe(before);
  rmSync(join(folder, 'src/new.ts'));
  expect(versionOf(folder)).toBe(before);
});

test('publishing the figures of a test does not, nor do hidden files', () => {
  const before = versionOf(folder);
  write('content/evidence.json', '{}');
  write('content/.DS_Store', 'x');
  expect(versionOf(folder)).toBe(before);
});
