/**
 * A second engine beside axe: IBM's Equal Access checker, which has its own reading of names, roles, tables and ARIA. What it is certain
 * of is a finding; what it asks people to confirm is not.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { ACE_EXCEPTIONS } from './exceptions.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

interface Report {
  results: { ruleId: string; message: string; value: [level: string, verdict: string]; path: { dom: string } }[];
}

/** Failures as `rule: message, where`, exceptions taken off. */
export async function ace(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  return page.evaluate(async (exceptions) => {
    const { Checker } = (window as unknown as { ace: { Checker: new () => { check: (root: Document, guidelines: string[]) => Promise<Report> } } }).ace;
    const { results } = await new Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return results.flatMap(({ ruleId, message, value: [, verdict], path }) => {
      if (verdict !== 'FAIL') return [];
      const element = document.evaluate(path.dom, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue as Element | null;
      const excepted = exceptions.some(({ rule, selector }) => rule === ruleId && element?.matches(selector));
      return excepted ? [] : [`${ruleId}: ${message} ${path.dom} ${element?.outerHTML.slice(0, 80) ?? ''}`];
    });
  }, ACE_EXCEPTIONS);
}
