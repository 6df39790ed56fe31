/** axe with every rule that applies: WCAG 2.0 to 2.2, A to AAA, and best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { AXE_RUN, type AxeRun } from '../support/reports.ts';
import { EXCEPTIONS } from './exceptions.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions['rules'] = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

/** In forced colours axe reads the text colour from `-webkit-text-fill-color`, which keeps the page's own. */
const FORCED_COLOURS: RunOptions['rules'] = { 'color-contrast-enhanced': { enabled: false }, 'color-contrast': { enabled: false } };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'];

/** Violations as `rule: selector`, exceptions taken off. */
export async function axe(page: Page, { forcedColours = false } = {}): Promise<string[]> {
  const options: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'tag', values: TAGS }, rules: { ...RULES, ...(forcedColours ? FORCED_COLOURS : {}) } };
  await page.evaluate(source);
  const violations = await page.evaluate(async (runOptions) => {
    const { violations: found } = await (window as unknown as { axe: { run: (root: Document, options: RunOptions) => Promise<AxeResults> } }).axe.run(document, runOptions);
    return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => ({ id, help, selector: target.join(' '), html })));
  }, options);
  const excepted = await page.evaluate(
    ({ list, exceptions }) => list.map(({ id, selector }) => exceptions.some((exception) => exception.rule === id && document.querySelector(selector)?.matches(exception.selector))),
    { list: violations, exceptions: EXCEPTIONS },
  );
  const found = violations.filter((_, index) => !excepted[index]).map(({ id, help, selector, html }) => `${id} (${help}): ${selector} ${html.slice(0, 100)}`);
  await note(page, found.length, forcedColours);
  return found;
}

/** Leaves in the report where axe has looked, for the published figures; made-up pages do not count. */
async function note(page: Page, findings: number, forcedColours: boolean): Promise<void> {
  if (!page.url().startsWith('http')) return;
  const mode = await page.evaluate(() => [...['text', 'contrast', 'spacing'].map((name) => document.documentElement.getAttribute(`data-${name}`)), innerWidth].join(' '));
  const run: AxeRun = { page: new URL(page.url()).pathname, mode: `${mode}${forcedColours ? ' forced' : ''}`, findings };
  test.info().annotations.push({ type: AXE_RUN, description: JSON.stringify(run) });
}
