/** A question as it is compared: one width, one case, no stray spaces. */

/** Nobody asks longer questions; what is beyond is not read. */
export const LONGEST = 500;

const SPACED = /([\u4e00-\u9fff])[ ]+(?=[\u4e00-\u9fff](?:[ ]|$))/g;

/** NFKC, lower case, `残 疾 证` joined. Safe for any input. */
export function normalise(text: string): string {
  const plain = Array.from(text.slice(0, LONGEST * 2).normalize('NFKC').toLowerCase())
    .slice(0, LONGEST)
    .join('')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\ufeff\ufffd]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return isSpelledOut(plain) ? plain.replace(SPACED, '$1') : plain;
}

/** Traditional characters in the form that the documents have. @param pairs traditional and simplified characters in turn */
export function simplify(text: string, pairs: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => {
    const at = pairs.indexOf(character);
    return at >= 0 && at % 2 === 0 ? pairs.charAt(at + 1) : character;
  });
}

/** Whether single Han characters stand apart (`护 理 补贴`); `沙坪坝 聋 就业` keeps its spaces. */
function isSpelledOut(text: string): boolean {
  const pieces = text.split(' ').filter((piece) => /[\u4e00-\u9fff]/.test(piece));
  const single = pieces.filter((piece) => piece.length === 1).length;
  return pieces.length > 1 && single >= Math.max(2, pieces.length - 1);
}

/** Whether a character is one of the Han characters that words are made of. */
export const isHan = (character: string): boolean => /[\u3400-\u9fff]/.test(character);
