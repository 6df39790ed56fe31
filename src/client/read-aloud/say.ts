/** Says one piece of text; what is known of engines that break off, fall silent or forget. */
import { MANDARIN } from '../../reading/voices.ts';

/** An engine that has not begun by then does not come. Voices from the net need their time. */
const TO_BEGIN = 6000;
/** Slow voices take a third of a second a character. */
const TO_END = 10_000;
const A_CHARACTER = 600;
/** Some Android phones swallow what comes right after a cancel. */
const AFTER_CANCEL = 100;

let turn = 0;
let timer = 0;
/** Chrome forgets an utterance that nobody holds, and its end never comes. */
let held: SpeechSynthesisUtterance | null = null;

/** Falls silent. Engines cannot be trusted to pause: on Android that stops for good. */
export function fallSilent(): void {
  turn += 1;
  clearTimeout(timer);
  held = null;
  speechSynthesis.cancel();
}

/**
 * @param text short: Chrome breaks off after 15 seconds
 * @param rate 1 is normal
 * @param done called at the end
 * @param lost called once instead, when the voice fails or does not answer
 */
export function say(text: string, rate: number, done: () => void, lost: () => void): void {
  const busy = speechSynthesis.speaking || speechSynthesis.pending;
  if (busy) fallSilent();
  turn += 1;
  const mine = turn;
  clearTimeout(timer);
  const settle = (then: () => void): void => {
    if (turn !== mine) return;
    turn += 1;
    clearTimeout(timer);
    then();
  };
  const fail = (): void => {
    settle(() => {
      fallSilent();
      lost();
    });
  };
  const voices = speechSynthesis.getVoices().filter(({ lang }) => MANDARIN.test(lang));
  const voice = voices.filter(({ localService }) => localService)[0] || voices[0];
  if (!voice) {
    fail();
    return;
  }
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = voice.lang;
  utterance.voice = voice;
  utterance.rate = rate;
  utterance.onstart = () => {
    if (turn !== mine) return;
    clearTimeout(timer);
    timer = window.setTimeout(fail, TO_END + (text.length * A_CHARACTER) / rate);
  };
  utterance.onend = () => {
    settle(done);
  };
  utterance.onerror = fail;
  held = utterance;
  timer = window.setTimeout(fail, TO_BEGIN);
  const speak = (): void => {
    if (held === utterance) speechSynthesis.speak(utterance);
  };
  if (busy) setTimeout(speak, AFTER_CANCEL);
  else speak();
}
