/** What benefits are called where several stand together. */
import { regionPath, type Region } from '../plan/regions.ts';
import type { Benefit } from './model.ts';

/**
 * Names by id: the title, and behind it the place where another of these benefits has the same title. Who lists the links of a page
 * hears nothing else of them: `残疾人家庭医生签约（沙坪坝区）`.
 *
 * @param taken names of other things that the same pages link to
 */
export function namesOf(benefits: readonly Pick<Benefit, 'id' | 'title' | 'region'>[], regions: readonly Region[], taken: readonly string[] = []): Map<string, string> {
  const often = new Map<string, number>();
  for (const { title } of benefits) often.set(title, (often.get(title) ?? 0) + 1);
  return new Map(
    benefits.map(({ id, title, region }) => {
      const place = regionPath(regions, region).at(-1)?.name ?? '';
      return [id, often.get(title) === 1 && !taken.includes(title) ? title : `${title}（${place}）`];
    }),
  );
}
