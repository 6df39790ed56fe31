/** Traditional characters with their simplified ones, from OpenCC. */
import { Converter } from 'opencc-js';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** Traditional and simplified characters in turn. @param words whose characters can be asked for in the traditional form */
export function traditionalFor(words: string): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  const known = new Set(words);
  let pairs = '';
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    const simplified = simplify(character);
    if (simplified !== character && simplified.length === 1 && known.has(simplified) && !known.has(character)) pairs += character + simplified;
  }
  return pairs;
}
