/** A device with a voice that speaks when the test says so, and notes what it was given. */
import type { Page } from '@playwright/test';

export interface VoiceStub {
  /** Languages of the voices that are there at once. */
  langs?: string[];
  /** Languages of those that come later: after so many milliseconds, or `null`: by `bringVoices`; `silently`: without an event. */
  later?: { langs: string[]; after: number | null; silently?: true };
  /** How long a sentence takes; `null`: until the test ends it. */
  takes?: number | null;
  /** The engine takes what it is given and never answers. */
  dumb?: boolean;
}

interface Utterance {
  text: string;
  rate: number;
  lang: string;
}

interface Stage {
  said: Utterance[];
  bring: () => void;
  now: (Utterance & { onend: (() => void) | null; onerror: ((event: { error: string }) => void) | null }) | null;
}

const stage = (page: Page): Promise<{ said: Utterance[]; now: Utterance | null }> =>
  page.evaluate(() => {
    const { said, now } = (window as unknown as { stage: Stage }).stage;
    const plain = ({ text, rate, lang }: Utterance): Utterance => ({ text, rate, lang });
    return { said: said.map(plain), now: now && plain(now) };
  });

export const said = async (page: Page): Promise<string[]> => (await stage(page)).said.map(({ text }) => text);
export const saidWith = async (page: Page): Promise<Utterance[]> => (await stage(page)).said;
/** What is in the air; `null` for silence. */
export const inTheAir = async (page: Page): Promise<string | null> => (await stage(page)).now?.text ?? null;

export const bringVoices = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { stage: Stage }).stage.bring();
  });

export const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { stage: own } = window as unknown as { stage: Stage };
    const { now } = own;
    own.now = null;
    now?.onend?.();
  });

export const breakVoice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { stage: own } = window as unknown as { stage: Stage };
    const { now } = own;
    own.now = null;
    now?.onerror?.({ error: 'network' });
  });

/** Puts the voice into every page that is opened from now on. How often a page fell silent is kept in the session: `silences`. */
export async function withVoice(page: Page, { langs = ['en-US', 'zh-CN'], later, takes = null, dumb = false }: VoiceStub = {}): Promise<void> {
  await page.addInitScript(
    (stub) => {
      const own: Stage = { said: [], now: null, bring: () => undefined };
      let voices = stub.langs.map((lang) => ({ lang, localService: true, name: lang, default: false, voiceURI: lang }));
      const speech = {
        onvoiceschanged: null as (() => void) | null,
        paused: false,
        pending: false,
        get speaking() {
          return own.now !== null;
        },
        getVoices: () => voices,
        speak(utterance: NonNullable<Stage['now']> & { onstart: (() => void) | null }) {
          own.said.push(utterance);
          own.now = utterance;
          if (stub.dumb) return;
          setTimeout(() => utterance.onstart?.());
          if (stub.takes === null) return;
          setTimeout(() => {
            if (own.now !== utterance) return;
            own.now = null;
            utterance.onend?.();
          }, stub.takes);
        },
        cancel() {
          const { now } = own;
          own.now = null;
          sessionStorage.setItem('silences', String(Number(sessionStorage.getItem('silences') ?? 0) + 1));
          // As engines do: the end of what was cut off comes as a fault, and late.
          if (now) setTimeout(() => now.onerror?.({ error: 'interrupted' }));
        },
        pause: () => undefined,
        resume: () => undefined,
      };
      if (stub.later) {
        const { langs: late, after, silently } = stub.later;
        own.bring = () => {
          voices = late.map((lang) => ({ lang, localService: false, name: lang, default: false, voiceURI: lang }));
          if (!silently) speech.onvoiceschanged?.();
        };
        if (after !== null) setTimeout(own.bring, after);
      }
      class SpeechSynthesisUtterance {
        text: string;
        rate = 1;
        lang = '';
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
      Object.assign(window, { SpeechSynthesisUtterance, stage: own });
    },
    { langs, later, takes, dumb },
  );
}
