/** The importer with whatever somebody gives it: a plan with every word, or a refusal with the reason; never half a file. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlan } from '../../../src/markdown/read-plan.ts';
import { normalise } from '../../../src/plan/fidelity.ts';
import { passagesOf } from '../../../src/plan/text.ts';
import { HIDDEN, hostileText } from '../../support/hostile.ts';
import { openWorkshop, SAMPLE, type Workshop } from '../ingest/sample.ts';

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
});
afterAll(() => {
  shop.remove();
});

/** Work of the processor, because other programs may keep it waiting. */
const MOST_MS = 3_000;

/** @returns the Markdown, or `null` when it was refused */
function give(content: string | Uint8Array): string | null {
  const begun = process.cpuUsage();
  const { code, err } = shop.importer(shop.put('a.txt', content), '--id', 'a', '--force');
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
  if (code === 0) return shop.read('content/plans/a.md');
  expect(err).toContain('怎么办');
  expect(err).not.toMatch(/程序出了错|\n\s+at /u);
  return null;
}

/** As the site reads it; a plan that the importer wrote is never refused. */
const read = (markdown: string | null): string => (markdown === null ? '' : passagesOf(toPlan(markdown, 'a.md')).map(({ text }) => text).join(''));

/** Puts something into the sample: into a line, or as lines of its own. */
const disturbed = (what: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(what, fc.integer({ min: 12, max: SAMPLE.split('\n').length - 1 }), fc.boolean()).map(([text, at, inside]) => {
    const lines = SAMPLE.split('\n');
    if (inside) lines[at] = `${lines[at] ?? ''}${text}`;
    else lines.splice(at, 0, text);
    return lines.join('\n');
  });

describe('whatever is given', () => {
  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => void give(bytes)), { seed: 12385, numRuns: 100 });
  });

  it('bytes in the middle of a document', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.nat(Buffer.byteLength(SAMPLE)), (bytes, at) => {
        const source = Buffer.from(SAMPLE);
        give(Buffer.concat([source.subarray(0, at), bytes, source.subarray(at)]));
      }),
      { seed: 12385, numRuns: 100 },
    );
  });

  it('lines in any order', () => {
    const line = fc.oneof(fc.constantFrom(...SAMPLE.split('\n')), hostileText, fc.constantFrom('第一章', '一、', '（一）', '1.', '专栏', '\t', '\t\t1', '附件', '—', '- 5 -', '\u3000', ':::', '---'));
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => void read(give(lines.join('\n')))), { seed: 12385, numRuns: 60 });
  });

  it('markup in a document stays its words', () => {
    fc.assert(
      fc.property(disturbed(hostileText), (source) => {
        const markdown = give(source);
        if (markdown === null) return;
        const words = read(markdown);
        for (const sign of ['<', '>', '`', '{', '}', '\\', '&', '|', '*']) expect(words.split(sign).length, sign).toBe(normalise(source).split(sign).length);
      }),
      { seed: 12385, numRuns: 60 },
    );
  });

  it('what nobody sees is taken out and told, or refused with its line', () => {
    fc.assert(
      fc.property(disturbed(fc.constantFrom(...HIDDEN)), (source) => {
        const markdown = give(source);
        if (markdown !== null) expect(HIDDEN.filter((character) => markdown.includes(character))).toEqual([]);
      }),
      { seed: 12385, numRuns: 60 },
    );
    const { out } = shop.importer(shop.put('a.txt', SAMPLE.replace('坚持改革', '坚\u202e持改革')), '--id', 'a', '--force');
    expect(out).toContain('U+202E');
    expect(out).toContain('第16行');
  });
});

it.each([
  ['a line of two hundred thousand characters', SAMPLE.replace('各级政府', '各级政府'.repeat(50_000))],
  ['twenty thousand short lines', SAMPLE.replace('各级政府要加强领导。', '各级政府要加强领导。\n'.repeat(20_000))],
  ['two thousand tables', SAMPLE.replace('\t1\n', '\t1\n\t开展培训。\n\t市残联\n\n'.repeat(2_000))],
  ['a hundred thousand brackets', SAMPLE.replace('各级政府', '（'.repeat(100_000))],
  ['a hundred thousand spaces', SAMPLE.replace('各级政府', `各${' '.repeat(100_000)}级`)],
  ['fifty thousand signs of Markdown', SAMPLE.replace('各级政府', '*_['.repeat(17_000))],
])('%s does not hold it up', { timeout: 30_000 }, (_, source) => {
  give(source);
});
