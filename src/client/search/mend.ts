/** What sets words right, in a file of its own: most questions do without it. */
import type { Lexicon, MendingData } from '../../search/lexicon.ts';
import { simplify } from '../../search/normalize.ts';
import { openSounds } from '../../search/pinyin.ts';
import { indexSounds, setRight, type SoundIndex } from '../../search/repair.ts';
import type { Mending } from '../../search/search.ts';

export interface Mender extends Mending {
  sounds: SoundIndex;
}

/** @param lexicon of the words that may be meant */
export function mender(lexicon: Lexicon, data: MendingData): Mender {
  const sounds = indexSounds(lexicon, openSounds(data.sounds));
  return { sounds, simplify: (text) => simplify(text, data.traditional), repair: (question) => setRight(question, lexicon, sounds) };
}
