/** Judgements and figures as people read them. */
import { LEVELS, type Criterion, type Grounds, type Level, type Requirement, type Run, type Status } from './model.ts';

const STATUS_WORDS: Record<Status, string> = { met: '符合', 'not-fully': '部分符合', 'not-met': '不符合', 'not-applicable': '不适用' };

export const sayStatus = (status: Status): string => STATUS_WORDS[status];

/** How a judgement came about. */
export function sayGrounds({ tests, read }: Grounds): string {
  if (tests.length > 0) return read ? '程序测，编者看' : '程序测';
  return read ? '编者看' : '没有人查过';
}

export interface LevelCount {
  level: Level;
  total: number;
  counts: Record<Status, number>;
}

/** Judgements of each level. */
export const countByLevel = (criteria: readonly Criterion[]): LevelCount[] =>
  LEVELS.map((level) => {
    const own = criteria.filter((criterion) => criterion.level === level);
    const count = (status: Status): number => own.filter((criterion) => criterion.status === status).length;
    return { level, total: own.length, counts: { met: count('met'), 'not-fully': count('not-fully'), 'not-met': count('not-met'), 'not-applicable': count('not-applicable') } };
  });

/** `held`: by tests alone; `person`: also or only by an editor; `missing`: something about it is held by nothing. */
export type RequirementState = 'held' | 'person' | 'missing';

export function stateOf({ person, missing }: Requirement): RequirementState {
  if (missing !== null) return 'missing';
  return person === null ? 'held' : 'person';
}

/** Sums over the suites of a run. */
export function totals({ suites }: Run): { passed: number; failed: number; skipped: number; minutes: number } {
  const sum = (key: 'passed' | 'failed' | 'skipped' | 'seconds'): number => suites.reduce((all, suite) => all + suite[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), minutes: Math.max(1, Math.round(sum('seconds') / 60)) };
}

/** Whether the figures are of this very build; in sentences. */
export function sayFreshness(run: Run | null, version: string): string[] {
  if (run === null) return ['还没有公布过整轮测试的数字。', '上面的结论靠编者对照和单个测试，没有一轮完整的记录。'];
  if (run.version === version) return ['这些数字测的就是您看到的这一版。'];
  return ['这些数字测的不是您看到的这一版。', '测过以后，网站改过。改了的地方，还没有整轮重测。'];
}

const SUITE_WORDS: Record<string, string> = {
  lint: '代码写法',
  types: '代码类型',
  unit: '单个功能',
  content: '内容和原文',
  build: '建站',
  dist: '建好的网页',
  hostile: '混进恶意内容时',
  browser: '浏览器里',
};

export const saySuite = (name: string): string => SUITE_WORDS[name] ?? name;
