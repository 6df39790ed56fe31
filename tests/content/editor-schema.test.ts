import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { benefitSchema } from '../../src/schemas/benefit.ts';

const FILE = 'content/benefit.schema.json';

/** `UPDATE=1 npm run check:content` writes the file anew after the schema has changed. */
it('an editor’s program knows the shape of a benefit: its JSON Schema is the one that the build uses', () => {
  const schema = z.toJSONSchema(benefitSchema, { io: 'input', unrepresentable: 'any' });
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
