/** Families as they would ring up, through the real page: what they must be told, and what they must not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site-test.ts';

interface Persona {
  name: string;
  story: string;
  answers: string;
  likely: string[];
  ask: string[];
  office: string[];
  unlikely: string[];
  notLikely: string[];
  absent: string[];
}

const FOLDER = 'tests/e2e/personas';
const personas = readdirSync(FOLDER).flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Persona[]);

test('there are at least sixty families, each with a name of its own', () => {
  expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length);
  expect(personas.length).toBeGreaterThanOrEqual(60);
});

/** What the page says of each benefit and each tier. */
async function verdictsFor(page: Page, answers: string): Promise<Map<string, string | null>> {
  // From one family to the next by the address alone, as when a link is pasted into an open page.
  await page.evaluate((fragment) => {
    document.querySelector('#finder-results')?.remove();
    location.hash = fragment;
  }, answers);
  await page.locator('#finder-results').waitFor();
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-finder] [data-benefit]')).flatMap((item) => {
      const id = item.getAttribute('data-benefit') ?? '';
      const tiers = Array.from(item.querySelectorAll('[data-tier]'));
      return [[id, item.getAttribute('data-verdict')], ...tiers.map((tier) => [`${id}/${tier.getAttribute('data-tier') ?? ''}`, tier.getAttribute('data-verdict')])];
    }),
  );
  const verdicts = new Map(shown.map(([id = '', verdict]) => [id ?? '', verdict ?? null]));
  expect(verdicts.size, 'nothing stands twice').toBe(shown.length);
  return verdicts;
}

const LISTS = ['likely', 'ask', 'office', 'unlikely', 'notLikely', 'absent'] as const;

/** What this family is told otherwise than it must be. */
function faults(persona: Persona, verdicts: Map<string, string | null>): string[] {
  return LISTS.flatMap((list) =>
    persona[list].flatMap((id) => {
      const told = verdicts.get(id);
      const right = list === 'absent' ? told === undefined : list === 'notLikely' ? told !== undefined && told !== 'likely' : told === list;
      return right ? [] : [`${persona.name}: ${id} ${list}, told ${told ?? 'nothing'}`];
    }),
  );
}

for (const place of [...new Set(personas.map(({ answers }) => /region=(\w+)/.exec(answers)?.[1] ?? ''))]) {
  const families = personas.filter(({ answers }) => (/region=(\w+)/.exec(answers)?.[1] ?? '') === place);
  test(`${families.length} families of ${place} are told what they can get, what is open, what an office decides, what does not apply`, async ({ page }) => {
    await page.goto('/finder/');
    const found: string[] = [];
    for (const family of families) found.push(...faults(family, await verdictsFor(page, family.answers)));
    expect(found).toEqual([]);
  });
}
