import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForSettings, DEFAULTS, MODES, readSettings } from '../../../src/reading/modes.ts';

describe('a reader’s settings', () => {
  it('are the default when nothing was chosen', () => {
    expect(readSettings(null, '')).toEqual(DEFAULTS);
  });

  it('come from the address before the memory', () => {
    expect(readSettings('{"text":"125","contrast":"dark"}', '?text=200')).toEqual({ text: '200', contrast: 'dark', spacing: 'normal' });
  });

  it('pass over what nobody knows: a broken memory, a mistyped address', () => {
    expect(readSettings('{"text":', '?text=300&contrast=neon&spacing=')).toEqual(DEFAULTS);
    expect(readSettings('null', '')).toEqual(DEFAULTS);
    expect(readSettings('[1]', '')).toEqual(DEFAULTS);
    expect(asksForSettings('?text=300')).toBe(false);
    expect(asksForSettings('?q=x&spacing=wide')).toBe(true);
  });

  it('are always known values, whatever is stored or asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (stored, query) => {
        const settings = readSettings(stored, query);
        expect(MODES.text).toContain(settings.text);
        expect(MODES.contrast).toContain(settings.contrast);
        expect(MODES.spacing).toContain(settings.spacing);
      }),
    );
  });
});
