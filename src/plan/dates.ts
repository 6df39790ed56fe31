/** Days and periods, and how they are said. */
import type { IsoDate, PlanInfo } from './model.ts';

export type PeriodState = 'before' | 'current' | 'over';

/** Whether a period has begun and is over on `today`; both its first and last day belong to it. */
export function periodState(period: PlanInfo['period'], today: IsoDate): PeriodState {
  if (today < period.from) return 'before';
  return today > period.until ? 'over' : 'current';
}

/** `2021-12-20` → `2021年12月20日`. @throws {RangeError} when it is no such date */
export function sayDate(date: IsoDate): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`日期要写成2021-12-20这样：${date}`);
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** The day in China, where the readers are, at the given moment. */
export function dayInChina(moment: Date): IsoDate {
  const hoursAheadOfUtc = 8;
  return new Date(moment.getTime() + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10);
}

/** The sentences that tell whether a document still applies, and what to do. */
export function periodWords(period: PlanInfo['period'], today: IsoDate): { state: PeriodState; lead: string; advice: string } {
  const state = periodState(period, today);
  switch (state) {
    case 'over':
      return {
        state,
        lead: `这份文件的期限到${sayDate(period.until)}，已经过了。`,
        advice: '里面的待遇现在还有没有，金额变没变，请先打12385问清楚。',
      };
    case 'before':
      return {
        state,
        lead: `这份文件从${sayDate(period.from)}起适用，现在还没有开始。`,
        advice: '现在能办什么，请打12385问清楚。',
      };
    case 'current':
      return {
        state,
        lead: `这份文件适用到${sayDate(period.until)}，现在还在期限里。`,
        advice: '办理之前，请打12385再确认一次。',
      };
  }
}
