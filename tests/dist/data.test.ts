/** Data that other systems read. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { builtPages, filesOf, readDist } from '../support/dist.ts';
import { planIds } from '../support/plans.ts';

const dataFiles = filesOf().filter((file) => /^data\/([a-z]+|finder\/[a-z]+)\.json$/.test(file));
const schemaOf = (file: string): string => (file.startsWith('data/finder/') ? 'data/schema/finder-region.json' : file.replace('data/', 'data/schema/'));
const json = (file: string): unknown => JSON.parse(readDist(file));

interface PublishedPlans {
  plans: { id: string; url: string; fullUrl: string; sections: { id: string; url: string }[] }[];
}

test('the lists of plans and of regions are published', () => {
  expect(dataFiles).toEqual(expect.arrayContaining(['data/plans.json', 'data/regions.json']));
  expect((json('data/plans.json') as PublishedPlans).plans.map(({ id }) => id).sort()).toEqual(planIds());
});

test.each(dataFiles)('%s keeps to its published schema, and has nothing that the schema does not name', (file) => {
  const schema = z.fromJSONSchema(json(schemaOf(file)) as Parameters<typeof z.fromJSONSchema>[0]);
  expect(schema.safeParse(json(file)).error?.issues ?? []).toEqual([]);
  expect(schema.safeParse({ unknown: [] }).success).toBe(false);
});

test('every address in the data leads to a page', () => {
  const known = new Set(builtPages().map(({ url }) => url));
  const addresses = (json('data/plans.json') as PublishedPlans).plans.flatMap(({ url, fullUrl, sections }) => [url, fullUrl, ...sections.map((section) => section.url)]);
  expect(addresses.filter((url) => !known.has(url))).toEqual([]);
  expect(addresses.length).toBeGreaterThan(100);
});
