import { describe, expect, it } from 'vitest';
import { termLinker, type Term } from '../../../src/benefit/terms.ts';

const term = (id: string, name: string, forms: string[] = []): Term => ({ id, term: name, forms, also: [], plain: [], see: [] });
const terms = [term('dibao', '低保', ['最低生活保障']), term('dibao-edge', '低保边缘'), term('c5', 'C5')];
const say = (link: ReturnType<typeof termLinker>, text: string): string =>
  link(text).map((segment) => (segment.term === null ? segment.text : `[${segment.text}:${segment.term}]`)).join('');

describe('a reader meets a technical term', () => {
  it('and finds its explanation at the first use on the page only', () => {
    const link = termLinker(terms);
    expect(say(link, '享受低保的人。')).toBe('享受[低保:dibao]的人。');
    expect(say(link, '低保和最低生活保障是一回事。')).toBe('低保和最低生活保障是一回事。');
  });

  it('and the longer term is not taken for the shorter one inside it', () => {
    expect(say(termLinker(terms), '低保边缘家庭和低保家庭。')).toBe('[低保边缘:dibao-edge]家庭和[低保:dibao]家庭。');
  });

  it('and no word is lost, whatever the sentence', () => {
    const sentence = 'C5驾照（低保）。';
    expect(termLinker(terms)(sentence).map(({ text }) => text).join('')).toBe(sentence);
    expect(termLinker([])(sentence)).toEqual([{ text: sentence, term: null }]);
  });
});
