import { parseArgs } from 'node:util';

import { ImportError } from './errors.ts';

export const USAGE = `用法：npm run import -- 文件 --id 规划编号 [--force] [--out 文件]

  文件      规划的纯文本（.txt）：UTF-8、带BOM的UTF-16或GB18030，不超过5 MB
  --id      规划编号，只用小写字母、数字和连字符，例如 chongqing-2021-2025
  --out     写到哪里；不写就是 content/plans/规划编号.md
  --force   覆盖已有的、内容不同的文件
  --help    显示这一页

  同一文件夹（或 seeds/）里的“规划编号.recipe.yaml”会自动使用，写法见 seeds/README.md。`;

export interface Arguments {
  readonly file: string;
  readonly id: string;
  readonly force: boolean;
  readonly out: string | null;
}

/**
 * Reads the command line; null means that help was asked for.
 * @throws ImportError for a missing, unknown or malformed argument
 */
export function readArguments(argv: readonly string[]): Arguments | null {
  const { values, positionals } = parse(argv);
  if (values.help === true) return null;
  const [file, ...more] = positionals;
  if (file === undefined) {
    throw new ImportError({ problem: '没有写要导入的文件', expected: '一个文件名', cure: '写成 npm run import -- 文件 --id 规划编号' });
  }
  if (more.length > 0) {
    throw new ImportError({ problem: `写了不止一个文件：${positionals.join('、')}`, expected: '一次导入一个文件', cure: '分几次导入；文件名里有空格的，加上引号。' });
  }
  if (values.id === undefined) {
    throw new ImportError({ problem: '没有写规划编号', expected: '--id 规划编号', cure: `写成 npm run import -- ${file} --id chongqing-2026-2030` });
  }
  if (!/^[a-z0-9-]+$/u.test(values.id)) {
    throw new ImportError({ problem: `规划编号“${values.id}”不能用`, expected: '只有小写字母a—z、数字和连字符“-”', cure: '换一个编号，例如 chongqing-2026-2030；它会成为网址的一部分。' });
  }
  return { file, id: values.id, force: values.force === true, out: values.out ?? null };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new ImportError({ problem: `参数 ${option} 写得不对`, expected: '--id 规划编号、--out 文件、--force、--help', cure: '运行 npm run import -- --help 看用法。' });
  }
}
