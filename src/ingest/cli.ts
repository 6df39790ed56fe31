import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readArguments, USAGE } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { ImportError } from './errors.ts';
import { readSource, readTextIfThere, writeWhole } from './files.ts';
import type { Region } from './front-matter.ts';
import { importPlan } from './import-plan.ts';

/** Where the importer works and whom it talks to; tests give their own. */
export interface Surroundings {
  /** Folder that holds `content/` and `seeds/`. */
  readonly root: string;
  /** Folder that file names of the command line are relative to. */
  readonly cwd: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the importer and returns the exit code: 0 written or unchanged, 1 nothing written. Never throws. */
export function run(argv: readonly string[], surroundings: Surroundings): number {
  try {
    const args = readArguments(argv);
    if (args === null) {
      surroundings.print(USAGE);
      return 0;
    }
    return importFile(args, surroundings);
  } catch (error) {
    if (error instanceof ImportError) surroundings.complain(`没有导入，什么也没有写。\n${error.message}`);
    else surroundings.complain(`没有导入：程序出了错（${error instanceof Error ? error.message : String(error)}）。\n  怎么办：请把这句话和源文件交给开发者。`);
    return 1;
  }
}

function importFile(args: Arguments, { root, cwd, print, complain }: Surroundings): number {
  const path = resolve(cwd, args.file);
  const out = args.out === null ? join(root, 'content', 'plans', `${args.id}.md`) : resolve(cwd, args.out);
  const shownOut = relative(cwd, out);
  if (out === path) {
    throw new ImportError({ file: args.file, problem: '--out 与源文件是同一个文件', expected: '另一个文件名', cure: '源文件不能改；换一个 --out。' });
  }
  const bytes = readSource(path, args.file);
  const { markdown, hints } = importPlan({ bytes, file: args.file, recipe: findRecipe(args.id, path, { root, cwd }), regions: readRegions(root) });
  for (const hint of hints) print(`提示：${hint}`);

  const existing = readTextIfThere(out, shownOut);
  if (existing === markdown) {
    print(`unchanged（没有变化）：${shownOut} 与导入的结果一样。`);
    return 0;
  }
  if (existing !== null && !args.force) {
    const { removed, added } = countDifferentLines(existing, markdown);
    complain(
      `没有写入：${shownOut} 已经存在，内容不同（现有的${removed}行会被换掉，换成${added}行）。\n  怎么办：手工改过的地方先保存好；确定要覆盖，加上 --force；想先比较，用 --out 写到别处。`,
    );
    return 1;
  }
  writeWhole(out, markdown, shownOut);
  print(`已写入 ${shownOut}：${describe(markdown)}。请对照原文读一遍。`);
  return 0;
}

function findRecipe(id: string, source: string, { root, cwd }: Pick<Surroundings, 'root' | 'cwd'>): { file: string; text: string } | null {
  const name = `${id}.recipe.yaml`;
  for (const folder of new Set([dirname(source), join(root, 'seeds')])) {
    const shown = relative(cwd, join(folder, name));
    const text = readTextIfThere(join(folder, name), shown);
    if (text !== null) return { file: shown, text };
  }
  return null;
}

function readRegions(root: string): Region[] {
  const file = 'content/regions.json';
  const text = readTextIfThere(join(root, file), file);
  if (text === null) return [];
  try {
    const regions: Region[] = JSON.parse(text);
    return regions;
  } catch {
    throw new ImportError({ file, problem: '不是合法的JSON', expected: '地区的列表', cure: '改正 content/regions.json 再导入。' });
  }
}

function countDifferentLines(before: string, after: string): { removed: number; added: number } {
  const counts = new Map<string, number>();
  for (const line of before.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of after.split('\n')) {
    const left = counts.get(line) ?? 0;
    if (left === 0) added += 1;
    else counts.set(line, left - 1);
  }
  return { removed: [...counts.values()].reduce((sum, count) => sum + count, 0), added };
}

function describe(markdown: string): string {
  const count = (pattern: RegExp): number => (markdown.match(pattern) ?? []).length;
  return [
    `${count(/^#{2,6} /gmu)}个标题`,
    `${count(/\{#p[\w-]+(?: \.sign)?\}$/gmu)}段`,
    `${count(/^- .*\}$/gmu)}个列表项`,
    `${count(/^:{3,}box/gmu)}个专栏`,
    `${count(/^:::table/gmu)}张表`,
    `${count(/^:::note/gmu)}条编者注`,
  ].join('、');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = run(process.argv.slice(2), {
    root: resolve(dirname(fileURLToPath(import.meta.url)), '..', '..'),
    cwd: process.cwd(),
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
}
