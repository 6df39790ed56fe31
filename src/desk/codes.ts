/** Codes as they are heard over the phone. */

const MOST = 5;

/** Whether one is heard, or typed, for the other: one digit is another, or two neighbours changed places. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differ = Array.from(a, (_, index) => index).filter((index) => a.charAt(index) !== b.charAt(index));
  const [first = 0, second = 0] = differ;
  return differ.length === 1 || (differ.length === 2 && second === first + 1 && a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first));
}

/** Entries whose code may have been meant by one that does not exist, changed places first. */
export function nearCodes<Entry extends { code: string }>(code: string, entries: readonly Entry[]): Entry[] {
  const swapped = (entry: Entry): number => (Array.from(entry.code).sort().join('') === Array.from(code).sort().join('') ? 0 : 1);
  return entries
    .filter((entry) => isNear(entry.code, code))
    .sort((a, b) => swapped(a) - swapped(b) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST);
}
