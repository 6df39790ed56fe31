/**
 * Reading modes: size of text, contrast, spacing. Which values there are, how an address or the browser's memory
 * gives them, and which attributes on `<html>` carry them.
 */

export const MODES = {
  text: ['100', '125', '150', '200'],
  contrast: ['system', 'standard', 'high', 'high-dark', 'dark'],
  spacing: ['normal', 'wide'],
} as const;

export type Mode = keyof typeof MODES;
export type Settings = { [M in Mode]: (typeof MODES)[M][number] };

/** What a reader has who has chosen nothing: the first value of each. */
export const DEFAULTS: Settings = { text: '100', contrast: 'system', spacing: 'normal' };

/** Name under which the browser remembers the settings. */
export const STORAGE_KEY = 'reading';

/**
 * Settings from what was remembered and what the address asks for; the address wins. Anything that is not a known
 * value is passed over, so a broken memory or a mistyped address gives the default.
 *
 * @param stored JSON as remembered, or `null`
 * @param query the address after `?`
 */
export function readSettings(stored: string | null, query: string): Settings {
  let memory: Partial<Record<string, unknown>> = {};
  try {
    memory = Object(JSON.parse(stored || '{}'));
  } catch {
    // not JSON: as if nothing had been remembered
  }
  const asked = new URLSearchParams(query);
  const choose = <M extends Mode>(mode: M): Settings[M] => {
    const values: readonly string[] = MODES[mode];
    const wanted = [asked.get(mode), memory[mode]].find((value) => values.indexOf(value as string) >= 0);
    return (wanted || DEFAULTS[mode]) as Settings[M];
  };
  return { text: choose('text'), contrast: choose('contrast'), spacing: choose('spacing') };
}

/** Whether the address asks for at least one known setting. */
export function asksForSettings(query: string): boolean {
  const asked = new URLSearchParams(query);
  return (Object.keys(MODES) as Mode[]).some((mode) => (MODES[mode] as readonly string[]).indexOf(asked.get(mode) || '') >= 0);
}

/**
 * Attributes of `<html>` that carry the settings; `null` takes one away. `data-large` marks text so large that what
 * stands side by side must stand below each other sooner.
 */
export function attributesOf(settings: Settings): [name: string, value: string | null][] {
  const large = settings.text === '150' || settings.text === '200';
  return [
    ['data-text', settings.text],
    ['data-contrast', settings.contrast],
    ['data-spacing', settings.spacing],
    ['data-large', large ? '' : null],
  ];
}
