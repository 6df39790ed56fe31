/** Characters by syllable, from pinyin-pro: those in everyday use and those of our own words. */
import iconv from 'iconv-lite';
import { pinyin } from 'pinyin-pro';

/** First level of GB 2312: the 3,755 characters in everyday use. */
function everydayCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return Array.from(iconv.decode(Buffer.from(bytes), 'gb2312'));
}

/** @param words whose characters must be there */
export function soundsOf(words: string): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const character of new Set([...everydayCharacters(), ...Array.from(words).filter((one) => /[\u4e00-\u9fff]/.test(one))])) {
    for (const syllable of new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))) {
      sounds[syllable] = (sounds[syllable] ?? '') + character;
    }
  }
  return sounds;
}
