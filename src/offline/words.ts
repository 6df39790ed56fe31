/** What is said of stored pages. */
import { dayInChina, sayDate } from '../plan/dates.ts';

const HOURS_AHEAD_OF_UTC = 8;

/** `2026年11月25日上午10点`, in China. */
export function sayMoment(moment: Date): string {
  const hour = (moment.getUTCHours() + HOURS_AHEAD_OF_UTC) % 24;
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${sayDate(dayInChina(moment))}${part}${hour > 12 ? hour - 12 : hour}点`;
}

/** Above a stored page. */
export const savedWords = (moment: Date): string => `没有网络，或者连不上网站。您看到的是${sayMoment(moment)}存下的内容，可能不是最新的。`;
/** Above the list of what is stored, instead of a page that is not. */
export const NOT_STORED = '没有网络，或者连不上网站。您要的页面没有存在这台设备上。';
