/** Numbers as they are said in Mandarin. */

export const DIGITS = '零一二三四五六七八九';

/** How numbers are said whose digits count one by one: in telephone numbers and codes 1 is 幺, because 一 sounds like 七. */
const DICTATED = '零幺二三四五六七八九';

/** Beyond 万亿亿 nobody knows the words; such a thing is no amount. */
const LONGEST = 16;

/** `2023` → 二零二三, for years; other characters stay. */
export const sayDigits = (text: string): string => text.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));

/** `12385` → 幺二三八五, for what is dictated; other characters stay. */
export const dictate = (text: string): string => text.replace(/\d/g, (digit) => DICTATED.charAt(Number(digit)));

/**
 * A whole number: `12000` → 一万二千, `200` → 二百, `2000` → 两千 (两 only at the head, before 千, 万 and 亿), `10` → 十.
 *
 * @param digits what begins with 0 or is longer than sixteen digits is said digit by digit
 */
export function sayInteger(digits: string): string {
  if (digits.length > LONGEST || /^0\d/.test(digits)) return sayDigits(digits);
  const said = Number(digits) === 0 ? DIGITS.charAt(0) : big(digits);
  return said.replace(/^一十/, '十').replace(/^二(?=[千万亿])/, '两');
}

/** `0.3` → 零点三, `1,200` → 一千二百. */
export function sayNumber(number: string): string {
  const [whole = '', part] = number.replace(/,/g, '').split('.');
  return sayInteger(whole) + (part === undefined ? '' : `点${sayDigits(part)}`);
}

/** Strings, because 10^16 is beyond what numbers hold exactly. */
function big(digits: string): string {
  const bare = digits.replace(/^0+/, '');
  for (const [length, unit] of [[8, '亿'], [4, '万']] as const) {
    if (bare.length <= length) continue;
    const rest = bare.slice(-length);
    return `${big(bare.slice(0, -length))}${unit}${Number(rest) === 0 ? '' : (rest.charAt(0) === '0' ? '零' : '') + big(rest)}`;
  }
  return small(bare);
}

/** One to four digits, the first not 0. */
function small(digits: string): string {
  let said = '';
  let gap = false;
  digits.split('').forEach((digit, index) => {
    if (digit === '0') gap = true;
    else {
      said += (gap ? '零' : '') + DIGITS.charAt(Number(digit)) + ['', '十', '百', '千'][digits.length - 1 - index];
      gap = false;
    }
  });
  return said;
}
