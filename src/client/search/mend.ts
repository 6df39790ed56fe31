/** What sets words right, in a file of its own: most questions do without it. */
import type { Lexicon, MendingData } from '../../search/lexicon.ts';
import { openSounds } from '../../search/pinyin.ts';
import { indexSounds, setRight, type SoundIndex } from '../../search/repair.ts';
import type { Repair } from '../../search/search.ts';

export interface Mender {
  repair: Repair;
  sounds: SoundIndex;
}

export function mender(lexicon: Lexicon, data: MendingData): Mender {
  const sounds = indexSounds(lexicon, openSounds(data.sounds));
  return { sounds, repair: (question) => setRight(question, lexicon, sounds, data.traditional) };
}
