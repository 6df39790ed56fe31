/**
 * The whole site, built of content whose every text is markup, has not one element, attribute, script or handler that the same site of
 * harmless words has not.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../support/dist.ts';
import { attribute, elements, parseHtml, tagged, text, type Element } from '../support/html.ts';
import { BENIGN, HOSTILE, writeContent, type Marks } from './content.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** @returns the folder of the built site */
function build(name: string, marks: Marks): string {
  const folder = join(root, name);
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeContent(join(folder, 'content'), marks);
  const { status, stdout, stderr } = spawnSync('node', ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: folder, encoding: 'utf8', env: { ...process.env, BUILD_DATE: '2026-01-01', PATH: `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}` } });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`.slice(-2000));
  return join(folder, 'dist');
}

const isData = (script: Element): boolean => /json/.test(attribute(script, 'type') ?? '');

/**
 * Every element with the names of its attributes, in order; of scripts and styles the words too. One script holds the name of the index,
 * which comes from what is in it.
 */
function skeleton(html: string): string[] {
  return elements(parseHtml(html)).map((element) => {
    const { tagName, attrs } = element;
    const code = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    const runs = ((tagName === 'script' && !isData(element)) || tagName === 'style') && !code.includes('/pagefind-entry.json');
    return `${tagName} ${attrs.map(({ name }) => name).sort().join(' ')} ${runs ? code : ''}`.trim();
  });
}

let benign: string;
beforeAll(() => {
  benign = build('benign', BENIGN);
}, 300_000);

test.each(HOSTILE.map((marks, index) => [marks.long, index, marks] as const))('%s in every text of the content changes no element of any page', { timeout: 300_000 }, (_, index, marks) => {
  const hostile = build(`hostile-${index}`, marks);
  const pages = filesOf(benign).filter((file) => file.endsWith('.html'));
  expect(filesOf(hostile).filter((file) => file.endsWith('.html'))).toEqual(pages);
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) {
    const html = readFileSync(join(hostile, page), 'utf8');
    expect(skeleton(html), page).toEqual(skeleton(readFileSync(join(benign, page), 'utf8')));
    for (const link of tagged(parseHtml(html), 'a')) expect(attribute(link, 'href') ?? '#', page).toMatch(/^(\/(?!\/)|#|tel:|mailto:|https:\/\/)/);
    for (const script of tagged(parseHtml(html), 'script').filter(isData)) expect(() => JSON.parse(text(script.childNodes[0] ?? script)) as unknown, page).not.toThrow();
  }
  const section = parseHtml(readFileSync(join(hostile, 'plans/trial-2021-2025/1/index.html'), 'utf8'));
  expect(text(section)).toContain(`三月${marks.long}由残联${marks.long}发。`);
  expect(readFileSync(join(hostile, 'opensearch.xml'), 'utf8')).not.toMatch(/<(?!\?xml|\/?(OpenSearchDescription|ShortName|Description|InputEncoding|Language|Url)\b)/);
});
