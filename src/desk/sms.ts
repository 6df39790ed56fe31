/** A text message that fits into one, for callers without a smartphone at hand: what it is, whether it still holds, where to look. */
import { periodState } from '../plan/dates.ts';
import type { DeskCard } from './card.ts';

/** Characters of one message in Chinese (UCS-2); a longer one is sent, and paid, as two. */
export const SMS_LENGTH = 70;

type Told = Pick<DeskCard, 'code' | 'title' | 'district' | 'amount' | 'period'>;

/** `2025-12-31` as short as it can be said. */
function sayShort(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return month === '12' && day === '31' ? `${year}年底` : `${year}年${Number(month)}月${Number(day)}日`;
}

/**
 * The fullest message that fits. An amount is never told without the day on which its document ends.
 *
 * @param address of the benefit, whole: `https://…/b/1203/`
 * @param today `2026-11-25`
 * @param hotline to ask before relying on it
 * @returns at most `SMS_LENGTH` characters, unless the address alone takes nearly all of them
 */
export function smsFor({ code, title, district, amount, period }: Told, address: string, today: string, hotline: string): string {
  const until = sayShort(period.until);
  const isOver = periodState(period, today) === 'over';
  const time = isOver ? `${until}已到期，先问${hotline}` : `文件到${until}，可问${hotline}`;
  const tight = isOver ? `${until}已到期，要核实` : `到${until}`;
  const briefly = isOver ? `已到期，先问${hotline}` : `可问${hotline}`;
  const messages = [
    ...(amount === null ? [] : [`${district}：${title}，${amount}。${time}。${address}`, `${title}，${amount}。${time}。${address}`, `${title}，${amount}。${tight}。${address}`]),
    `${district}：${title}。${time}。${address}`,
    `${title}。${time}。${address}`,
    `${title}。${briefly}。${address}`,
    `待遇${code}，${briefly}：${address}`,
  ];
  const shortest = messages[messages.length - 1] || address;
  return messages.filter((message) => message.length <= SMS_LENGTH)[0] || shortest;
}
