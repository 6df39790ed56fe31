/**
 * Numbers in questions and documents, so that each is found exactly and in every spelling: `2万元`, `20000元` and `两万块钱` are
 * one amount; `12385` is never found by `1238`.
 */

/** What stands for a number in the index: no token is the beginning of another, because the engine takes words as beginnings. */
export interface NumberFound {
  start: number;
  end: number;
  kind: 'amount' | 'percent' | 'ages' | 'age' | 'docNumber' | 'digits' | 'latin';
  tokens: string[];
  /** Whole years, for `age`. */
  age?: number;
}

const DIGITS = '零一二三四五六七八九';

/** `六十八` → 68, `两万` → 20000, `1.2万` → 12000; NaN for anything else. */
export function readNumber(text: string): number {
  const unit = /^([\d.]+)(万|千|百)?$/.exec(text);
  if (unit) return Number(unit[1]) * ({ 万: 1e4, 千: 1e3, 百: 100 }[unit[2] || ''] || 1);
  let total = 0;
  let part = 0;
  let digit = 0;
  for (const character of text.replace(/两/g, '二').replace(/〇/g, '零')) {
    const value = DIGITS.indexOf(character);
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (value >= 0) digit = value;
    else if (unit !== undefined) {
      part += (character === '十' && digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (character === '万') {
      total += (part + digit) * 1e4;
      part = 0;
      digit = 0;
    } else return NaN;
  }
  return text === '' ? NaN : total + part + digit;
}

/** From here on a single age is looked for as it stands. */
const OLD = 55;

const N = '([0-9]+(?:\\.[0-9]+)?[万千百]?|[零〇一二两三四五六七八九十百千万]+)';
const TO = '(?:到|至|-|—|–|~|～)+';
const YUAN = '(?:元|块钱|块)';

interface Pattern {
  pattern: RegExp;
  read(match: RegExpExecArray): Omit<NumberFound, 'start' | 'end'> | null;
}

const whole = (value: number): string => String(Math.round(value * 100) / 100).replace('.', 'f');
const yuan = (text: string): string => `y${whole(readNumber(text))}e`;
const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

const PATTERNS: Pattern[] = [
  {
    pattern: /[〔[(（]?((?:19|20)\d\d)[〕\])）年]? ?第? ?(\d{1,4})号/g,
    read: ([, year = '', number = '']) => ({ kind: 'docNumber', tokens: [`n${year}x${Number(number)}e`] }),
  },
  {
    pattern: new RegExp(`${N}${YUAN}?${TO}${N}${YUAN}`, 'g'),
    read: ([, from = '', to = '']) => ({ kind: 'amount', tokens: [yuan(from), yuan(to)] }),
  },
  { pattern: new RegExp(`${N}(?:多|几)?${YUAN}`, 'g'), read: ([, sum = '']) => ({ kind: 'amount', tokens: [yuan(sum)] }) },
  { pattern: new RegExp(`${N}%|百分之${N}`, 'g'), read: ([, digits, words]) => ({ kind: 'percent', tokens: [`p${whole(readNumber(digits || words || ''))}e`] }) },
  {
    pattern: new RegExp(`${N}(?:周?岁)?${TO}${N}周?岁`, 'g'),
    read: ([, from = '', to = '']) => ({ kind: 'ages', tokens: [`a${readNumber(from)}t${readNumber(to)}e`] }),
  },
  {
    pattern: new RegExp(`${N}周?岁(以上|以下|以内)?`, 'g'),
    read: ([, age = '', bound]) => {
      const years = readNumber(age);
      // A bound of old age is in the documents as it is; the age of a child is only between two of them.
      return years > 120 ? null : { kind: 'age', tokens: bound || years >= OLD ? [`a${years}e`] : [], ...(bound === '以下' || bound === '以内' ? {} : { age: years }) };
    },
  },
  { pattern: new RegExp(`${N}个月大`, 'g'), read: () => ({ kind: 'age', tokens: [], age: 0 }) },
  // Single digits and years say nothing that is looked for: every document is full of them.
  { pattern: /\d+(?:\.\d+)?/g, read: ([digits = '']) => (digits.length < 2 || isYear(digits) ? null : { kind: 'digits', tokens: [`d${digits.replace('.', 'f')}e`] }) },
  { pattern: /[a-z]+[0-9]*/g, read: ([word]) => ({ kind: 'latin', tokens: [`l${word}zq`] }) },
];

/** Numbers, amounts, ages and Latin words of a normalised text, from the beginning; none overlap. */
export function findNumbers(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const what = read(match);
      if (what && what.tokens.every((token) => token.indexOf('NaN') < 0)) found.push({ start, end, ...what });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** All tokens by which a text of a document can be found; amounts also as bare digits (`1200`). */
export function numberTokens(text: string): string[] {
  return findNumbers(text).flatMap(({ kind, tokens }) =>
    kind === 'amount' ? tokens.flatMap((token) => [token, `d${token.slice(1)}`]) : kind === 'ages' ? [...tokens, ...bounds(tokens)] : tokens,
  );
}

function bounds(ranges: readonly string[]): string[] {
  return ranges.flatMap((range) => range.slice(1, -1).split('t').map((age) => `a${age}e`));
}
