import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { uncovered } from '../../src/benefit/coverage.ts';
import type { Benefit } from '../../src/benefit/model.ts';
import { inspectBenefits, readUncited } from '../../src/markdown/read-benefits.ts';
import { readPlan } from '../../src/markdown/read-plan.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { Fault } from '../../src/plan/parse.ts';

/** One region while editing: `BENEFITS=luojiang npm run check:content`. */
const only = process.env['BENEFITS'];
const folder = 'content/plans';
let plans: Plan[] = [];
let benefits: Benefit[] = [];
let faults: Fault[] = [];

beforeAll(async () => {
  plans = await Promise.all(readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readPlan(join(folder, name))));
  ({ benefits, faults } = inspectBenefits('content', plans));
});

const lines = (list: readonly Fault[]): string[] => list.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('a family reads a benefit', () => {
  it('and every word of the record is held by its document', () => {
    expect(lines(faults).filter((text) => only === undefined || text.includes(only))).toEqual([]);
  });

  it('and no sentence that grants something was passed over without a reason', () => {
    const missing = plans
      .filter(({ info }) => (only === undefined ? benefits.some(({ plan }) => plan === info.id) : info.region === only))
      .flatMap((plan) => uncovered(plan, benefits, readUncited('content', plan.info.id)).map(({ passage, text }) => `${plan.info.id} ${passage} ${text}`));
    expect(missing).toEqual([]);
  });
});
