/** axe with every rule that applies: WCAG 2.0 to 2.2, A to AAA, and best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
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
  return violations.filter((_, index) => !excepted[index]).map(({ id, help, selector, html }) => `${id} (${help}): ${selector} ${html.slice(0, 100)}`);
}
