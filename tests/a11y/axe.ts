/** axe with every rule it has: WCAG 2.0 to 2.2, A to AAA, best practices, experimental ones; what it cannot tell is a finding too. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { AXE_RUN, type AxeRun } from '../support/reports.ts';
import { EXCEPTIONS, LOOKED_AT_OTHERWISE } from './exceptions.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In forced colours axe reads the text colour from `-webkit-text-fill-color`, which keeps the page's own. */
const CONTRAST = ['color-contrast', 'color-contrast-enhanced'];

interface Engine {
  getRules: () => { ruleId: string }[];
  run: (root: Document, options: RunOptions) => Promise<AxeResults>;
}

/** Violations, and what axe leaves to people, as `rule: selector`; exceptions and what is looked at otherwise taken off. */
export async function axe(page: Page, { forcedColours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async ({ without, exceptions, lookedAt }) => {
      const engine = (window as unknown as { axe: Engine }).axe;
      const rules = Object.fromEntries(engine.getRules().map(({ ruleId }) => [ruleId, { enabled: !without.includes(ruleId) }]));
      const { violations, incomplete } = await engine.run(document, { resultTypes: ['violations', 'incomplete'], rules });
      const open = incomplete.filter(({ id }) => !lookedAt.includes(id)).map((rule) => ({ ...rule, help: `not sure: ${rule.help}` }));
      return [...violations, ...open].flatMap(({ id, help, nodes }) =>
        nodes.flatMap(({ target, html }) => {
          const selector = target.join(' ');
          const excepted = exceptions.some((exception) => exception.rule === id && document.querySelector(selector)?.matches(exception.selector));
          return excepted ? [] : [`${id} (${help}): ${selector} ${html.slice(0, 100)}`];
        }),
      );
    },
    { without: forcedColours ? CONTRAST : [], exceptions: EXCEPTIONS, lookedAt: Object.keys(LOOKED_AT_OTHERWISE) },
  );
  await note(page, found.length, forcedColours);
  return found;
}

/** Tag of tests that put a fault into a page, to see that it is found. */
export const PROOF = '@proof';

/** Leaves in the report where axe has looked, for the published figures; made-up pages and made-up faults do not count. */
async function note(page: Page, findings: number, forcedColours: boolean): Promise<void> {
  if (!page.url().startsWith('http') || test.info().tags.includes(PROOF)) return;
  const mode = await page.evaluate(() => [...['text', 'contrast', 'spacing'].map((name) => document.documentElement.getAttribute(`data-${name}`)), innerWidth].join(' '));
  const run: AxeRun = { page: new URL(page.url()).pathname, mode: `${mode}${forcedColours ? ' forced' : ''}`, findings };
  test.info().annotations.push({ type: AXE_RUN, description: JSON.stringify(run) });
}
