/** Families as they would ring up, through the real page: what they must be told, and what they must not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

for (const { name, answers, ...expected } of personas) {
  test(`${name}（${answers}）`, async ({ page }) => {
    await page.goto(`/finder/#${answers}`);
    await expect(page.getByRole('heading', { name: '您的结果' })).toBeVisible();
    const shown = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[data-finder] [data-benefit]')).flatMap((item) => {
        const id = item.getAttribute('data-benefit') ?? '';
        const tiers = Array.from(item.querySelectorAll('[data-tier]'));
        return [[id, item.getAttribute('data-verdict')], ...tiers.map((tier) => [`${id}/${tier.getAttribute('data-tier') ?? ''}`, tier.getAttribute('data-verdict')])];
      }),
    );
    const verdicts = new Map(shown.map(([id = '', verdict]) => [id, verdict]));
    expect(verdicts.size, 'nothing stands twice').toBe(shown.length);
    const told = (verdict: string, ids: string[]): Record<string, string | null | undefined> => Object.fromEntries(ids.map((id) => [id, verdict === 'notLikely' && verdicts.get(id) !== 'likely' ? 'notLikely' : verdicts.get(id)]));
    const wanted = (verdict: string, ids: string[]): Record<string, string | undefined> => Object.fromEntries(ids.map((id) => [id, verdict === 'absent' ? undefined : verdict]));
    const lists = ['likely', 'ask', 'office', 'unlikely', 'notLikely', 'absent'] as const;
    expect(lists.map((verdict) => told(verdict, expected[verdict]))).toEqual(lists.map((verdict) => wanted(verdict, expected[verdict])));
  });
}
