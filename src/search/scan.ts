/** Finds many words in a text at once. */

/** @returns each of the words that stands in a text, once; overlapping words are all found */
export function wordScanner(words: Iterable<string>): (text: string) => Set<string> {
  const known = new Set(words);
  const lengths = new Map<string, number[]>();
  for (const word of known) {
    const first = word.charAt(0);
    const before = lengths.get(first);
    if (!before) lengths.set(first, [word.length]);
    else if (!before.includes(word.length)) before.push(word.length);
  }
  return (text) => {
    const found = new Set<string>();
    for (let start = 0; start < text.length; start++) {
      for (const length of lengths.get(text.charAt(start)) ?? []) {
        const word = text.slice(start, start + length);
        if (known.has(word)) found.add(word);
      }
    }
    return found;
  };
}
