/** How words sound: for questions typed in pinyin or by initials, and for characters that sound like the right ones. */

/** Syllables of each character, the usual first. */
export type Sounds = ReadonlyMap<string, readonly string[]>;

/** @param data characters by syllable: `{"bu": "不步部"}` */
export function openSounds(data: Readonly<Record<string, string>>): Sounds {
  const sounds = new Map<string, string[]>();
  for (const syllable of Object.keys(data)) {
    for (const character of Array.from(data[syllable] || '')) sounds.set(character, [...(sounds.get(character) || []), syllable]);
  }
  return sounds;
}

const MOST_READINGS = 4;

/** All ways to read a word, as syllables; what is no Han character stands for itself. Empty when a character is not known. */
export function readings(word: string, sounds: Sounds): string[][] {
  let all: string[][] = [[]];
  for (const character of Array.from(word)) {
    const syllables = sounds.get(character) || (/[a-z0-9]/.test(character) ? [character] : []);
    all = all.flatMap((before) => syllables.map((syllable) => [...before, syllable])).slice(0, MOST_READINGS);
  }
  return all;
}

/** Sounds that many people do not tell apart fall together: zh and z, n and l, h and f, in and ing. */
export function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^f/, 'h')
    .replace(/^hu(?=[aoe])/, 'h')
    .replace(/([aei]n)g$/, '$1');
}
