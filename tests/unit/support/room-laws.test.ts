/** The laws of the house are only worth something while the linter enforces them. */
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'tests/config/eslint.config.ts' });

async function restricted(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.flatMap(({ ruleId }) => (ruleId?.startsWith('no-restricted') ? ruleId : [])));
}

const use = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const front = (from: string): string => `---\nimport { x } from '${from}';\n---\n<p>{x}</p>\n`;

test.each([
  ['the domain asks no schema', 'src/plan/new.ts', use('../schemas/plan.ts')],
  ['the domain touches no disk', 'src/plan/new.ts', use('node:fs')],
  ['the domain knows nothing of Astro', 'src/reading/new.ts', use('astro:content')],
  ['the browser gets no Zod', 'src/client/new.ts', use('zod')],
  ['the browser gets no schema', 'src/client/new.ts', use('../schemas/site.ts')],
  ['a schema knows nothing of pages', 'src/schemas/new.ts', use('../data/site.ts')],
  ['the importer is not part of the pages', 'src/ingest/new.ts', use('../components/plan/Box.astro')],
  ['a component does not look into pages', 'src/components/plan/New.astro', front('../../pages/index.astro')],
  ['a component does not parse Markdown', 'src/components/plan/New.astro', front('../../markdown/prose.ts')],
  ['a component runs no browser code at build time', 'src/components/plan/New.astro', front('../../client/site.ts')],
  ['a page does not parse Markdown', 'src/pages/new.astro', front('../markdown/prose.ts')],
  ['a page does not ask for content itself', 'src/pages/new.astro', front('astro:content')],
  ['a script of a page gets client code only', 'src/pages/new.astro', `<p>a</p>\n<script>\nimport { site } from '../data/site.ts';\nconsole.log(site);\n</script>\n`],
])('%s', async (_, file, code) => {
  expect(await restricted(file, code)).toHaveLength(1);
});

test.each([
  ['the domain may use the domain', 'src/plan/new.ts', use('../reading/modes.ts')],
  ['the browser may use the domain', 'src/client/new.ts', use('../plan/dates.ts')],
  ['a component may use the domain, its neighbours and the data', 'src/components/plan/New.astro', `---\nimport { x } from '../../plan/dates.ts';\nimport { y } from '../site/navigation.ts';\nimport { z } from '../../data/site.ts';\n---\n<p>{x}{y}{z}</p>\n`],
  ['the script of a layout may use client code', 'src/layouts/New.astro', `<p>a</p>\n<script>\nimport '../client/site.ts';\n</script>\n`],
  ['the importer may read files', 'src/ingest/new.ts', use('node:fs')],
])('%s', async (_, file, code) => {
  expect(await restricted(file, code)).toEqual([]);
});
