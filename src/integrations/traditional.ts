/** Traditional characters with their simplified ones, from OpenCC. */
import { Converter } from 'opencc-js';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** Every character whose simplified form is another one. */
export function traditionalCharacters(): Map<string, string> {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs = new Map<string, string>();
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    const simplified = simplify(character);
    if (simplified !== character && simplified.length === 1) pairs.set(character, simplified);
  }
  return pairs;
}
