import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chunks, spokenText } from '../../../src/reading/speech.ts';
import { MANDARIN } from '../../../src/reading/voices.ts';

describe('a voice says', () => {
  test.each([
    ['600-1200元/年/人', '每人每年六百元至一千二百元'],
    ['给予最高5000元/年/人住院补贴', '给予每人每年最高五千元住院补贴'],
    ['不高于150元/户的补贴', '每户不高于一百五十元的补贴'],
    ['2万元', '两万元'],
    ['1-2万元', '一万元至两万元'],
    ['1,200元', '一千二百元'],
    ['0—6周岁', '零到六周岁'],
    ['2～3人', '两到三人'],
    ['２～３人', '两到三人'],
    ['第2-4条', '第二到四条'],
    ['85%', '百分之八十五'],
    ['100%', '百分之百'],
    ['10%-20%', '百分之十到百分之二十'],
    ['5‰', '千分之五'],
    ['0.5', '零点五'],
    ['98.1万人', '九十八点一万人'],
    ['1/3', '三分之一'],
    ['2023年', '二零二三年'],
    ['2021-2025年', '二零二一年到二零二五年'],
    ['（2021—2025）', '二零二一年到二零二五年'],
    ['2023-2024学年', '二零二三到二零二四学年'],
    ['2023-12-07', '二零二三年十二月七日'],
    ['二○三五年', '二零三五年'],
    ['“惠残2023”工程', '惠残二零二三工程'],
    ['沙府办发〔2023〕100号', '沙府办发，二零二三，一百号'],
    ['12385', '幺二三八五'],
    ['请打“12385”问', '请打幺二三八五问'],
    ['12385元', '一万二千三百八十五元'],
    ['12345人', '一万二千三百四十五人'],
    ['热线110', '热线幺幺零'],
    ['13812345678', '幺三八幺二三四五六七八'],
    ['023-67890123', '零二三，六七八九零幺二三'],
    ['编号1203。', '编号幺二零三。'],
    ['短地址：/b/1072/', '短地址：斜杠b斜杠幺零七二'],
    ['C5', 'C五'],
    ['3D', '三D'],
    ['A4纸', 'A四纸'],
    ['①康复', '第一，康复'],
    ['1.康复', '一，康复'],
    ['1．康复', '一，康复'],
    ['（2）康复', '二，康复'],
    ['（一）康复', '一，康复'],
    ['3.5米', '三点五米'],
    ['第26号', '第二十六号'],
    ['2级、2月、2日、2号、2年级', '二级，二月，二日，二号，二年级'],
    ['2人、2个、2年、2岁、2元、2倍、2次', '两人，两个，两年，两岁，两元，两倍，两次'],
    ['12个、20名、22000元、200元、2500元', '十二个，二十名，两万二千元，二百元，两千五百元'],
    ['1-4月', '一月到四月'],
    ['4、10月', '四月，十月'],
    ['9:30到14:00', '九点三十分到十四点'],
    ['下午2：05', '下午两点零五分'],
    ['1:3', '一比三'],
    ['师生比1:10', '师生比一比十'],
    ['专栏1：5名', '专栏一：五名'],
    ['24小时', '二十四小时'],
    ['＞90', '大于九十'],
    ['≥3级', '大于等于三级'],
    ['-5℃', '负五摄氏度'],
    ['√', '是'],
    ['——', '无'],
    ['——多层次的', '多层次的'],
    ['互联网+助残', '互联网加助残'],
    ['男/女', '男或女'],
    ['和/或', '和或'],
    ['《甲办法》《乙办法》、“丙”', '甲办法，乙办法，丙'],
    ['关爱·未来', '关爱，未来'],
    ['第一章 总则', '第一章，总则'],
    ['区残联\n区教委', '区残联，区教委'],
    ['覆盖率（%）100100约束性', '覆盖率，百分之百，百分之百，约束性'],
    ['联合国CRPD', '联合国CRPD'],
    ['', ''],
  ])('%s as %s', (written, spoken) => {
    expect(spokenText(written)).toBe(spoken);
  });
});

/** Reads a Chinese number back, by the rules of the language and not those of the code. */
function readBack(said: string): bigint {
  const tens: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n };
  const parse = (text: string): bigint => {
    for (const [unit, value] of [['亿', 100_000_000n], ['万', 10_000n]] as const) {
      const at = text.lastIndexOf(unit);
      if (at >= 0) return parse(text.slice(0, at)) * value + parse(text.slice(at + 1));
    }
    let sum = 0n;
    let digit = 0n;
    for (const character of text.replace(/两/g, '二')) {
      const unit = tens[character];
      if (unit === undefined) digit = BigInt('零一二三四五六七八九'.indexOf(character));
      else {
        sum += (digit === 0n ? 1n : digit) * unit;
        digit = 0n;
      }
    }
    return sum + digit;
  };
  return parse(said);
}

describe('every number', () => {
  const sums = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9 })).map(([head, zeros]) => BigInt(head) * 10n ** BigInt(zeros)));

  it('up to a million million is heard as it was written', () => {
    fc.assert(
      fc.property(sums, (number) => {
        const said = spokenText(`${number}元`);
        expect(said.endsWith('元')).toBe(true);
        expect(said).not.toMatch(/零零|零[十百千万亿]|^一十|零元./);
        expect(readBack(said.slice(0, -1))).toBe(number);
      }),
      { numRuns: 5000 },
    );
  });

  it('up to ten thousand, one by one', () => {
    for (let number = 0n; number <= 10_000n; number += 1n) expect(readBack(spokenText(`${number}户`).slice(0, -1))).toBe(number);
  });
});

/** Much of what documents are made of, in any order. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'0123456789．.，。、；：！？%‰元年月日人岁个/—-～~〔〕（）“”《》①⑵ⅣⅬⅯ第号编残疾ＡａC√+＞· \n０８', '万元', '2021', '12385', '残疾人'), { maxLength: 200 })
    .map((parts) => parts.join('')),
);

describe('whatever the text', () => {
  it('it can be said, and without a digit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(spokenText(text)).not.toMatch(/[\d０-９①-⒛Ⅰ-ⅻ《》“”/、—%]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('its pieces join to the whole', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(chunks(text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('no piece is cut within a number, or longer than one breath', () => {
    const words = fc.array(fc.oneof(fc.integer({ min: 0, max: 99_999_999 }).map(String), fc.constantFrom('残疾人', '补贴', '，', '。', '、', '的', '康复训练')), { minLength: 20, maxLength: 150 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('').replace(/\d{9,}/g, '7').replace(/(?:\d+、){2,}(?=\d)/g, '4、');
        const cut = chunks(text);
        cut.slice(1).forEach((piece, index) => expect(`${cut[index]?.slice(-1)}|${piece.slice(0, 1)}`).not.toMatch(/\d\|\d/));
        expect(cut.filter((piece) => spokenText(piece).length > 60)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('a sentence is one piece, a long one is cut at its commas', () => {
  expect(chunks('一句。“两句！”三句；末了')).toEqual(['一句。', '“两句！”', '三句；', '末了']);
  const long = '符合条件的残疾人可以申请康复训练补贴，'.repeat(5);
  expect(chunks(`${long}。`).map((piece) => piece.length)).toEqual([57, 39]);
});

test('the voice speaks Mandarin, not Cantonese, not that of Taiwan', () => {
  for (const lang of ['zh-CN', 'zh_CN', 'zh', 'cmn-Hans-CN', 'cmn-CN', 'zh_CN_#Hans', 'zho-CHN', 'zh-Hans']) expect(MANDARIN.test(lang), lang).toBe(true);
  for (const lang of ['zh-HK', 'zh-TW', 'zh_TW', 'yue', 'yue-Hant-HK', 'zh-Hant', 'zh-CN-liaoning', 'wuu-CN', 'en-US', 'ja-JP', '']) expect(MANDARIN.test(lang), lang).toBe(false);
});
