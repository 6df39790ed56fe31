/** From a file of `content/plans/` to a {@link Plan}: front matter, schema, text. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plan } from '../plan/model.ts';
import { ContentError, parsePlan } from '../plan/parse.ts';
import { planInfoSchema } from '../schemas/plan.ts';
import { splitFrontMatter } from './front-matter.ts';

/** @throws {ContentError} naming file, line and cure */
export async function readPlan(file: string): Promise<Plan> {
  return toPlan(await readFile(file, 'utf8'), file);
}

/** @throws {ContentError} naming file, line and cure */
export function toPlan(text: string, file: string): Plan {
  const { data, body, bodyLine } = splitFrontMatter(text, file);
  const info = planInfoSchema.safeParse(data);
  if (!info.success) {
    throw new ContentError(
      info.error.issues.map((issue) => ({
        file,
        line: lineOfField(text, issue.path[0]),
        message: `文件信息“${issue.path.join('.')}”不对：${issue.message}`,
      })),
    );
  }
  return parsePlan({ id: basename(file, '.md'), ...info.data }, body, file, bodyLine);
}

function lineOfField(text: string, field: PropertyKey | undefined): number {
  const index = text.split('\n').findIndex((line) => line.startsWith(`${String(field)}:`));
  return index < 0 ? 1 : index + 1;
}
