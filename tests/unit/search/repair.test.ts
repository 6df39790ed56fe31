import { expect, test } from 'vitest';
import { openLexicon, teach } from '../../../src/search/lexicon.ts';
import { simplify } from '../../../src/search/normalize.ts';
import { blur, openSounds } from '../../../src/search/pinyin.ts';
import { understand } from '../../../src/search/question.ts';
import { indexSounds, setRight } from '../../../src/search/repair.ts';
import { soundsOf } from '../../../src/integrations/sounds.ts';

const words = ['康复训练', '护理补贴', '残疾人证', '低保', '白内障', '无障碍改造', '法律援助', '轮椅', '自闭症', '残疾人', '城市交通'];
const lexicon = openLexicon({ terms: words, places: { shapingba: '沙坪坝' }, common: [], person: [] });
teach(lexicon, { terms: {}, said: [], asked: { nothing: '怎么|能|坐|免费吗' }, first: {}, hints: {} });
const index = indexSounds(lexicon, openSounds(soundsOf(words.join('') + '沙坪坝')));
const right = (typed: string): string => setRight(understand(typed, lexicon), lexicon, index).text;

test.each([
  ['康付训练', '康复训练'],
  ['护里补贴', '护理补贴'],
  ['底保', '低保'],
  ['白内章手术', '白内障手术'],
  ['无障爱改造', '无障碍改造'],
  ['法律缓助', '法律援助'],
  ['自必症', '自闭症'],
  ['hlbt', '护理补贴'],
  ['lunyi', '轮椅'],
  ['kangfu xunlian', '康复训练'],
  ['shapingbadibao', '沙坪坝 低保'],
  ['kangfuxun', '康复训练'],
])('%s is taken for %s', (typed, meant) => {
  expect(right(typed)).toBe(meant);
});

test.each(['残疾人坐公交车免费吗', '向家湾', '第三章', 'asdfghjkl', '低保', '今天下雨了我没有带伞也没有人来接我回家所以护里补贴就没有办成'])('%s is left as it is', (typed) => {
  expect(right(typed)).toBe(typed);
});

test('traditional characters become those of the documents', () => {
  expect(simplify('殘疾人證', '殘残證证')).toBe('残疾人证');
});

test('every change is told', () => {
  expect(setRight(understand('沙坪坝底保 hlbt', lexicon), lexicon, index).changes).toEqual([
    { from: '底保', to: '低保' },
    { from: 'hlbt', to: '护理补贴' },
  ]);
});

test.each([['zhang', 'zan'], ['shi', 'si'], ['nan', 'lan'], ['fu', 'hu'], ['jing', 'jin']])('%s and %s sound alike', (a, b) => {
  expect(blur(a)).toBe(blur(b));
});
