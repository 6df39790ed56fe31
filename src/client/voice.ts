/** Offers to read the page aloud where the device has a Mandarin voice; what reads comes only then. */
import { MANDARIN } from '../reading/voices.ts';

/** Voices come late on many phones, on some without a word. */
const LATER = 2000;

export function offerVoice(): void {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const look = (): void => {
    if (speech.getVoices().some(({ lang }) => MANDARIN.test(lang))) import('./read-aloud.ts').then(({ setUp }) => setUp(document)).catch(String);
  };
  look();
  // Safari cannot add listeners here.
  speech.onvoiceschanged = look;
  setTimeout(look, LATER);
}
