/**
 * What a Mandarin voice is given to read: every number in Chinese characters, no sign that voices misread or read out.
 * Voices differ: one says 六百一千二百元斜杠年斜杠人, one nothing at all. Characters they all read alike.
 *
 * The rules stand in order; each takes its form out of the text, so that a later and plainer one does not see it.
 * Browsers that are served do not know lookbehind: what stands before is matched and given back.
 */
import { dictate, DIGITS, sayDigits, sayInteger, sayNumber } from './numbers.ts';

type Rule = [pattern: RegExp, say: (...found: string[]) => string];

const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const TO = '[-—–−~～]{1,2}';
const YEAR = '(?:19|20)\\d\\d';
/** A place within the text where no number or word of letters has begun. */
const EDGE = '(^|[^\\d.A-Za-z])';

/** Words before which 2 is 两. 二月, 二级, 二号, 二年级 are no counts. */
const COUNTED =
  '(?:[个名人位户家项所次场期倍天岁元块例份件种类套台辆间处座张组轮周条批支行栏成本部门对双亩米只头者岁县市省例层面方]|学[年期时]|年(?!级)|小时|课时|分钟|平方|公[里斤]|多|余|[万千百亿])';

/** What a sum can be for; who before how often: 每人每年. */
const PERS = ['人', '名', '生', '户', '家', '例', '个', '件', '台', '套', '车', '床', '张', '亩', '平方米', '项', '次', '学年', '年', '学期', '季度', '季', '月', '周', '天', '日', '课时', '小时'];
const PER = `(?:/(?:${[...PERS].sort((a, b) => b.length - a.length).join('|')}))`;

/** How binding a figure of a plan is. */
const GOAL = '(?=约束性|预期性|预测性)';

const AT_MOST = '(?:最高|最低|最多|最少|不高于|不超过|不低于|不少于|至少|约)?';

function count(number: string, next: string, before = ''): string {
  return number === '2' && before !== '第' && new RegExp(`^${COUNTED}`).test(next) ? '两' : sayNumber(number);
}

/** `600-1200元` → 六百元至一千二百元, `1-2万元` → 一万元至两万元. */
const sum = (from: string | undefined, to: string, unit: string): string => (from === undefined ? '' : `${count(from, unit)}${unit}至`) + count(to, unit) + unit;

const perWords = (pers: string): string =>
  pers
    .split('/')
    .filter(Boolean)
    .sort((a, b) => PERS.indexOf(a) - PERS.indexOf(b))
    .map((one) => `每${one}`)
    .join('');

const share = (number: string, sign = '%'): string => (sign === '%' ? '百分之' : '千分之') + (number === '100' ? '百' : sayNumber(number));

function clock(hour: string, minute: string): string {
  return `${hour === '2' ? '两' : sayInteger(hour)}点${minute === '00' ? '' : `${minute.charAt(0) === '0' ? '零' : ''}${sayInteger(String(Number(minute)))}分`}`;
}

/** Full-width and circled forms of what has a plain one. */
const PLAIN: Rule[] = [
  [/[０-９Ａ-Ｚａ-ｚ％＋／－．＝＜＞＆]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)],
  [/[①-⑳]/g, (sign) => `第${sayInteger(String(sign.charCodeAt(0) - 0x245f))}，`],
  [/[⑴-⒇]/g, (sign) => `${sayInteger(String(sign.charCodeAt(0) - 0x2473))}，`],
  [/[⒈-⒛]/g, (sign) => `${sayInteger(String(sign.charCodeAt(0) - 0x2487))}，`],
  [/[Ⅰ-Ⅻ]/g, (sign) => sayInteger(String(sign.charCodeAt(0) - 0x215f))],
  [/[ⅰ-ⅻ]/g, (sign) => sayInteger(String(sign.charCodeAt(0) - 0x216f))],
  [/[Ⅼ-Ⅿ]/g, (sign) => sayInteger(['50', '100', '500', '1000'][sign.charCodeAt(0) - 0x216c] ?? '')],
  [/([零一二三四五六七八九十])[○〇]/g, (_, before) => `${before}零`],
  [/〇/g, () => '零'],
];

const rule = (pattern: string, say: Rule[1]): Rule => [new RegExp(pattern, 'g'), say];

const NUMBERS: Rule[] = [
  // A cell that holds no figure.
  [/^\s*[-—–]+\s*$/, () => '无'],
  // 〔2021〕43号
  rule(`[〔（([](${YEAR})[〕）)\\]] ?第?(\\d+)号`, (_, year = '', number = '') => `，${sayDigits(year)}，${sayInteger(number)}号，`),
  rule(`(${YEAR})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)`, (_, year = '', month = '', day = '') => `${sayDigits(year)}年${sayInteger(String(Number(month)))}月${sayInteger(String(Number(day)))}日`),
  // 2021—2025年, （2021—2025）, 2023-2024学年
  rule(`${EDGE}(${YEAR})年?${TO}(${YEAR})(年|学年|(?!\\d))`, (_, edge = '', from = '', to = '', unit = '') =>
    unit === '学年' ? `${edge}${sayDigits(from)}到${sayDigits(to)}学年` : `${edge}${sayDigits(from)}年到${sayDigits(to)}年`),
  rule(`${EDGE}(${YEAR})(?=年|”|工程|行动|计划|方案|规划|版)`, (_, edge = '', year = '') => edge + sayDigits(year)),
  // What is dictated: telephone numbers, codes, the short address of a benefit.
  rule('(0\\d{2,3}[-—）)])(\\d{7,8})(?!\\d)', (_, area = '', number = '') => `${dictate(area.slice(0, -1))}，${dictate(number)}`),
  rule('(400|800)-(\\d{3,4})-(\\d{3,4})(?!\\d)', (_, ...parts) => parts.slice(0, 3).map(dictate).join('，')),
  rule(`${EDGE}(1[3-9]\\d{9}|123\\d\\d)(?![\\d.,%]|${COUNTED})`, (_, edge = '', number = '') => edge + dictate(number)),
  rule(`((?:打|拨|热线|电话)[为是：:“ ]{0,2})(\\d{3,8})(?![\\d.,%]|${COUNTED})`, (_, before = '', number = '') => before + dictate(number)),
  rule('(编号|代码|编码|号码|证号|邮编)([为是：: ]{0,2})([A-Za-z\\d]{3,})', (_, name = '', between = '', code = '') => name + between + dictate(code)),
  rule('/([a-z]+)/(\\d+)/?', (_, path = '', code = '') => `斜杠${path}斜杠${dictate(code)}`),
  // 1:10 after 比, else a time. A full colon between figures is mostly no more than a colon.
  rule('(比[例率]?[^，。；]{0,4}?)(\\d+)[:∶](\\d+)', (_, before = '', one = '', other = '') => `${before}${sayInteger(one)}比${sayInteger(other)}`),
  [/([早午晚]上?)(\d{1,2})：([0-5]\d)(?!\d)/g, (_, before, hour = '', minute = '') => before + clock(hour, minute)],
  rule(`${EDGE}([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d)`, (_, edge = '', hour = '', minute = '') => edge + clock(hour, minute)),
  rule(`${EDGE}(\\d+)[:∶](\\d+)`, (_, edge = '', one = '', other = '') => `${edge}${sayInteger(one)}比${sayInteger(other)}`),
  // Rows of figures, quoted in one string: 覆盖率（%）100100约束性, 招聘会场5约束性.
  rule(`(?:（%）|%)((?:100|[1-9]\\d)+)(?:${GOAL}|$)`, (_, figures = '') => `，${(figures.match(/100|\d\d/g) || []).map((one) => share(one)).join('，')}，`),
  rule(`([个场])(\\d+)${GOAL}`, (_, unit = '', number = '') => `，${count(number, unit)}${unit}，`),
  // Shares.
  rule(`(${NUMBER})%?${TO}(${NUMBER})([%‰])`, (_, from = '', to = '', sign) => `${share(from, sign)}到${share(to, sign)}`),
  rule(`(${NUMBER})([%‰])`, (_, number = '', sign) => share(number, sign)),
  rule('%', () => '百分比'),
  rule(`${EDGE}(\\d{1,3})/(\\d{1,3})(?![\\d/])`, (_, edge = '', part = '', whole = '') => `${edge}${sayInteger(whole)}分之${sayInteger(part)}`),
  // Sums: 最高5000元/年/人, 3000-5000元.
  rule(`(${AT_MOST})(?:(${NUMBER})${TO})?(${NUMBER})([万亿]?元)(${PER}+)`, (_, most = '', from, to = '', unit = '', pers = '') => perWords(pers) + most + sum(from, to, unit)),
  rule(`(${NUMBER})${TO}(${NUMBER})([万亿]?元)`, (_, from = '', to = '', unit = '') => sum(from, to, unit)),
  // Months: 6-11月, 4、10月.
  rule(`${EDGE}(\\d{1,2})${TO}(\\d{1,2})月`, (_, edge = '', from = '', to = '') => `${edge}${sayInteger(from)}月到${sayInteger(to)}月`),
  rule(`${EDGE}(\\d{1,2})、(?=\\d{1,2}月)`, (_, edge = '', month = '') => `${edge}${sayInteger(month)}月，`),
  // Other ranges: 0—6岁, 1-2期.
  rule(`${EDGE}(${NUMBER})${TO}(${NUMBER})(${COUNTED}?)`, (_, edge = '', from = '', to = '', unit = '') => `${edge}${count(from, unit, edge)}到${count(to, unit, edge)}${unit}`),
  rule('(^|[ （(，、；：])[-−](?=\\d)', (_, edge = '') => `${edge}负`),
  // The number of an item: 1.康复 → 一，康复; 专栏4三 → 专栏四，三.
  rule('(^|[\\n。；：“])([（(]?)(\\d{1,3})(?:[.、）)])(?!\\d) ?', (_, edge = '', _open, number = '') => `${edge}${sayInteger(number)}，`),
  [/\d(?=[一二三四五六七八九十])|[一二三四五六七八九十](?=\d)/g, (mark) => `${mark}，`],
  // Beside a letter: C5, 3D, A4; long ones are codes.
  rule('([A-Za-z]-?)(\\d{3,})', (_, letter = '', digits = '') => letter + dictate(digits)),
  rule(`(第?)(${NUMBER})(?=(${COUNTED}?))`, (_, nth = '', number = '', unit = '') => nth + count(number, unit, nth)),
  [/\.(?=[零一二三四五六七八九])/g, () => '点'],
];

/** Signs that are words. */
const SIGNS: Record<string, string> = {
  '+': '加', '=': '等于', '>': '大于', '<': '小于', '≥': '大于等于', '≤': '小于等于', '±': '正负', '×': '乘', '÷': '除以', '√': '是', '✓': '是',
  '℃': '摄氏度', '㎡': '平方米', '¥': '元', '￥': '元', '&': '和', '→': '到', '‰': '千分比',
};

const PAUSES: Rule[] = [
  [/[+=<>≥≤±×÷√✓℃㎡¥￥&→‰]/g, (sign) => SIGNS[sign] ?? ''],
  // 和/或 is said 和或, 男/女 男或女.
  [/和\/或/g, () => '和或'],
  [/([\u4e00-\u9fff])\/(?=[\u4e00-\u9fff])/g, (_, before) => `${before}或`],
  [/[”》’」』〉"][“《‘「『〈"]/g, () => '，'],
  [/[“”‘’《》〈〉「」『』"'`*#_|]/g, () => ''],
  [/([A-Za-z])[-](?=[A-Za-z])/g, (_, before) => `${before} `],
  [/([A-Za-z]) (?=[A-Za-z])/g, (_, before) => `${before}\u0000`],
  [/[\s（）()〔〕【】[\]{}、,·・•—–−~～\\/^-]+|…+/g, () => '，'],
  [/\u0000/g, () => ' '],
  [/;/g, () => '；'],
  [/，*([。；：！？])[，；：]*/g, (_, mark) => mark],
  [/，{2,}/g, () => '，'],
  [/^[，。；：]+|，+$/g, () => ''],
];

const LAST: Rule = [/\d/g, (digit) => DIGITS.charAt(Number(digit))];

/**
 * Text as a Mandarin voice should be given it: `600-1200元/年/人` → 每人每年六百元至一千二百元. Never throws, holds no digit. It may be empty:
 * then there is nothing to say.
 */
export function spokenText(text: string): string {
  return [...PLAIN, ...NUMBERS, LAST, ...PAUSES].reduce((said, [pattern, say]) => said.replace(pattern, say), text);
}
