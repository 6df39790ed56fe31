import { describe, expect, it } from 'vitest';
import { readSearchContent } from '../../src/markdown/read-search.ts';
import { comparable } from '../../src/search/annotate.ts';
import { makeRecords } from '../../src/search/records.ts';

const content = await readSearchContent('content');
const records = makeRecords({ ...content, pages: [] });
const texts = comparable(records.flatMap(({ title, fields }) => [title, ...fields.map(({ text }) => text)]).join('\n'));
const places = content.regions.flatMap(({ name }) => [name, name.replace(/[省市区县]$/, '')]);

describe('somebody asks in their own words', () => {
  it('and each of these leads to words that stand in the documents', () => {
    const lost = content.synonyms.flatMap(({ say, means }) => means.filter((word) => !texts.includes(comparable(word)) && !places.includes(word)).map((word) => `${say[0]} → ${word}`));
    expect(lost).toEqual([]);
  });

  it('and no word leads to two different things', () => {
    const seen = new Map<string, string>();
    const double = content.synonyms.flatMap(({ say }) =>
      say.flatMap((word) => {
        const other = seen.get(word);
        seen.set(word, say[0] ?? '');
        return other === undefined ? [] : [`${word}: ${other} / ${say[0]}`];
      }),
    );
    expect(double).toEqual([]);
  });

  it('and no word that leads somewhere is dropped as grammar', () => {
    const said = new Set(content.synonyms.flatMap(({ say }) => say));
    expect(content.asked.nothing.filter((word) => said.has(word))).toEqual([]);
  });

  it('and each phrase of a question tells one thing', () => {
    const { person, ...asked } = content.asked;
    const all = Object.values(asked).flat();
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    expect(person.filter((word, index) => person.indexOf(word) !== index)).toEqual([]);
  });
});
