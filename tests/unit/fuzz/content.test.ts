/** Content cannot become markup, and content that is wrong is refused with file and line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toIcs } from '../../../src/benefit/calendar.ts';
import { toCsv } from '../../../src/benefit/csv.ts';
import type { Benefit } from '../../../src/benefit/model.ts';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import { renderProse } from '../../../src/markdown/prose.ts';
import { readSynonyms, readTerms, readTopics } from '../../../src/markdown/read-benefits.ts';
import { ContentError, parsePlan } from '../../../src/plan/parse.ts';
import type { PlanInfo } from '../../../src/plan/model.ts';
import { passagesOf } from '../../../src/plan/text.ts';
import { recordHtml } from '../../../src/search/record-html.ts';
import { dangersIn, HIDDEN, hostileMarkdown, hostileText, MARKUP } from '../../support/hostile.ts';
import { elements, parseHtml, text as textOf } from '../../support/html.ts';

const RUNS = { seed: 12385, numRuns: 120 };
const INFO = { id: 'x' } as PlanInfo;
const front = (body: string): string => `---\ntitle: 一\n---\n${body}`;

/** The result, or the faults; anything else that is thrown is a fault of ours. */
function attempt<T>(act: () => T): T | ContentError {
  try {
    return act();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

const expectFaults = (result: unknown, file: string): void => {
  expect(result).toBeInstanceOf(ContentError);
  for (const fault of (result as ContentError).faults) {
    expect(fault).toMatchObject({ file });
    expect(fault.line).toBeGreaterThan(0);
    expect(fault.message).toMatch(/\p{Script=Han}/u);
  }
};

describe('the words of a document', () => {
  it('are read, or refused with file and line, whatever stands in the file', () => {
    fc.assert(
      fc.property(hostileMarkdown, (body) => {
        const plan = attempt(() => parsePlan(INFO, body, 'x.md'));
        if (plan instanceof ContentError) expectFaults(plan, 'x.md');
        else for (const { id } of passagesOf(plan)) expect(id).toMatch(/^[a-z0-9-]+$/);
      }),
      RUNS,
    );
  });

  it('may not carry an id that is none', () => {
    expectFaults(attempt(() => parsePlan(INFO, '## 一 {#s1}\n\n:::box{id="a b<"}\n- 一 {#b-1}\n:::', 'x.md')), 'x.md');
  });
});

describe('the prose of the editors', () => {
  const render = async (body: string): Promise<string | ContentError> =>
    renderProse(front(body), 'x.md', z.object({ title: z.string() })).then(
      ({ html }) => html,
      (error: unknown) => {
        if (error instanceof ContentError) return error;
        throw error;
      },
    );

  it('becomes harmless HTML, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkdown, async (body) => {
        const html = await render(body);
        if (html instanceof ContentError) expectFaults(html, 'x.md');
        else expect(dangersIn(html)).toEqual([]);
      }),
      { ...RUNS, numRuns: 80 },
    );
  });

  it.each(['<b>x</b>', '[x](javascript:alert(1))', '[x](JAVASCRIPT:alert(1))', '[x](data:text/html,x)', '[x](//elsewhere.example/)', '[x](http://elsewhere.example/)', '[x][a]\n\n[a]: javascript:alert(1)', '![x](/x.png)', '<javascript:alert(1)>', '<!-- x -->'])('%s is refused', async (body) => {
    expectFaults(await render(body), 'x.md');
  });

  it.each(['[x](/help/)', '[x](#here)', '[x](tel:12385)', '[x](https://www.gov.cn/)'])('%s is a link', async (body) => {
    expect(await render(body)).toContain('<a href=');
  });
});

describe('a character that nobody sees', () => {
  const code = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

  it.each(HIDDEN.map((character) => [code(character), character]))('U+%s is refused in a file of words, with its line', (name, character) => {
    const result = attempt(() => splitFrontMatter(`---\ntitle: 一\n---\n一${character}段\n`, 'x.md'));
    expectFaults(result, 'x.md');
    expect(String(result)).toContain('x.md:4');
    expect(String(result).toLowerCase()).toContain(`u+${name}`);
  });

  it.each(HIDDEN.map((character) => [code(character)]))('U+%s is refused in a record, also when it is written as an escape', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    try {
      writeFileSync(join(folder, 'synonyms.json'), `[{ "say": ["轮\\u${name}椅"], "means": ["轮椅"] }]`);
      expectFaults(attempt(() => readSynonyms(folder)), join(folder, 'synonyms.json'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('front matter is data, or is refused: no program, no flood of copies', () => {
  const lines = fc.array(fc.oneof(hostileText, fc.constantFrom('title: x', 'a: &a [x, x]', 'b: *a', '? x', '- y', 'f: !!js/function "x"', '"__proto__": { x: 1 }', '<<: *a', 't: 2021-13-45', '\t', '{', '"')), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (head) => {
      const result = attempt(() => splitFrontMatter(`---\n${head.join('\n')}\n---\n`, 'x.md'));
      if (result instanceof ContentError) expectFaults(result, 'x.md');
      expect(({} as { x?: unknown }).x).toBeUndefined();
    }),
    RUNS,
  );
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefghi'.charAt(index)}`).join(',')}]`)];
  expectFaults(attempt(() => splitFrontMatter(`---\n${bomb.join('\n')}\n---\n`, 'x.md')), 'x.md');
});

it('lists of words, subjects and terms are refused with their file, whatever they hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  const json = fc.oneof(fc.json(), hostileText, fc.constantFrom('', '[', '[{}]', 'null', '[null]', '{"say":1}', '[{"say":[],"means":[]}]', '[[[[', `${'['.repeat(5000)}${']'.repeat(5000)}`));
  try {
    mkdirSync(join(folder, 'benefits'));
    fc.assert(
      fc.property(json, (text) => {
        for (const [name, read] of [['synonyms.json', readSynonyms], ['glossary.json', readTerms]] as const) {
          writeFileSync(join(folder, name), text);
          const result = attempt(() => read(folder));
          if (result instanceof ContentError) expectFaults(result, join(folder, name));
          else expect(Array.isArray(result)).toBe(true);
        }
        writeFileSync(join(folder, 'topics.json'), text);
        const faults: ContentError['faults'] = [];
        expect(Array.isArray(readTopics(folder, faults))).toBe(true);
      }),
      { ...RUNS, numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('a record for the search holds its words as words', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (title, words, id) => {
      const record = { url: '/', title, kind: 'text' as const, region: 'r', plan: words, until: null, topics: [title], code: words, amount: title, fields: [], prior: 1, passages: [{ id, text: words }] };
      const html = recordHtml(record, new Map([[1, ['c001']]]));
      expect(dangersIn(html)).toEqual([]);
      expect(elements(parseHtml(html)).map(({ tagName }) => tagName).join(' ')).toBe(`html head title body ${'i '.repeat(10)}p span span p`);
      expect(textOf(parseHtml(html))).toContain(words);
    }),
    RUNS,
  );
});

const benefit = (words: string): Benefit =>
  ({
    id: 'a-b', code: '1001', title: words, plan: 'p', region: 'r', audience: ['person'], topics: ['t'], kind: 'cash', firmness: 'entitlement', period: { from: '2021-01-01', until: '2021-12-31' },
    summary: [words], who: [words], get: [words], when: [words], windows: [{ kind: 'apply', text: words, months: [3] }], amounts: [], departments: [{ name: words, role: 'lead' }], criteria: { all: [] }, tiers: [], sources: [{ passage: 'p1', quote: words }], same: null,
  }) as unknown as Benefit;

const anyText = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('=1+1', '＝1+1', '@SUM(A1)', '-2+3', '\t=1', '\r\n=1', '"', '","=1+1', 'a\r\nEND:VEVENT', 'a\rEND:VEVENT', 'a;b,c\\n'));

it('a table holds one line a record, each cell its text, and nothing that a program would reckon', () => {
  const sources = { plans: [], placeName: (id: string) => id, topicName: (id: string) => id, site: 'https://example.org', builtOn: '2026-01-01' };
  fc.assert(
    fc.property(anyText, (words) => {
      const csv = toCsv([benefit(words)], sources).slice(1);
      const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
      expect(cells.map(([whole]) => whole).join('')).toBe(csv);
      expect(cells.filter(([, , end]) => end === '\r\n')).toHaveLength(2);
      for (const [, cell = ''] of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(cells.some(([, cell = '']) => cell.replace(/""/g, '"').replace(/^'/, '') === words.replace(/^'/, ''))).toBe(true);
    }),
    RUNS,
  );
});

it('a calendar file has no line that its text made', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const one = benefit(words);
      const window = one.windows[0];
      if (!window) throw new Error('no window');
      const lines = toIcs({ benefit: one, window, index: 0 }, { from: '2021-01-01', until: '2021-12-31' }, 'https://example.org/').replace(/\r\n /g, '').split(/\r\n|\r|\n/);
      expect(lines.map((line) => line.replace(/[:;].*/s, '')).filter(Boolean)).toEqual(['BEGIN', 'VERSION', 'PRODID', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'URL', 'END', 'END']);
    }),
    RUNS,
  );
});

it('the list of hostile texts is hostile', () => {
  expect(MARKUP.filter((markup) => dangersIn(markup).length > 0).length).toBeGreaterThan(5);
});
