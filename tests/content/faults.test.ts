/** `content/faults.json`: what may go wrong, what the reader then sees, and the test that holds it. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** `test`: a file, a colon, and words of the title of a test in it. */
const faults = z.array(z.strictObject({ fault: z.string().min(4), sees: z.string().regex(/。$/), test: z.string().regex(/^tests\/\S+\.ts: .+/) })).parse(JSON.parse(readFileSync('content/faults.json', 'utf8')));

/** Titles, and what tests are described as; a title may be put together from parts. */
const titlesOf = (file: string): string =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:test|it|describe)(?:\.\w+)?\(\s*(['"`])([\s\S]*?)\1,|\)\(\s*(['"`])([\s\S]*?)\3,|^ {2}\['([^']+)', \//gm)].map((match) => match[2] ?? match[4] ?? match[5] ?? '').join('\n');

test.each(faults)('$fault: there is a test that holds it', ({ test: named }) => {
  const [file = '', title = ''] = named.split(/: (.*)/);
  expect(existsSync(file), file).toBe(true);
  expect(titlesOf(file), file).toContain(title);
});

test('each fault is told once, in plain words', () => {
  expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length);
  for (const { sees } of faults) expect(sees).not.toMatch(/[！!]/);
});
