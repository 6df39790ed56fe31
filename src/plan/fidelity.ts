/**
 * Proves that a page holds a source document character by character: nothing lost, added or moved.
 *
 * Compared are all characters except white space. Exceptions come from the recipe beside the seed: page furniture
 * (page numbers, running heads) and regions whose characters the source file scattered.
 */

/** A piece of page furniture; `text` must be the whole of that piece of the line, white space aside. */
export interface Furniture {
  /** Line of the seed, from 1. */
  line: number;
  text: string;
  reason: string;
}

/** Lines of the seed whose characters stand on the page in another order. */
export interface Scattered {
  fromLine: number;
  toLine: number;
  reason: string;
}

export interface Difference {
  kind: 'lost' | 'added' | 'changed' | 'furniture';
  /** Line of the seed, from 1, where reading the two side by side first fails. */
  line: number;
  expected: string;
  found: string;
}

/** Text without white space and without what nobody sees, as it is compared. */
export function normalise(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, '');
}

interface SourceCharacter {
  character: string;
  line: number;
}

/**
 * @param seed the source document, decoded
 * @param page the document's own words on the page, in reading order
 * @returns `null` when they are the same, otherwise the first difference with its surroundings
 */
export function compare(
  seed: string,
  page: string,
  exceptions: { furniture: readonly Furniture[]; scattered: readonly Scattered[] },
): Difference | null {
  const lines = seed.split(/\r\n|\r|\n/).map(normalise);
  for (const { line, text } of exceptions.furniture) {
    const piece = normalise(text);
    const index = lines[line - 1]?.indexOf(piece) ?? -1;
    if (piece === '' || index < 0) {
      return { kind: 'furniture', line, expected: text, found: lines[line - 1] ?? '' };
    }
    lines[line - 1] = (lines[line - 1] ?? '').slice(0, index) + (lines[line - 1] ?? '').slice(index + piece.length);
  }
  const expected: SourceCharacter[] = lines.flatMap((text, index) =>
    [...text].map((character) => ({ character, line: index + 1 })),
  );
  const found = [...normalise(page)];

  let position = 0;
  while (position < expected.length || position < found.length) {
    const source = expected[position];
    const scattered = source && exceptions.scattered.find(({ fromLine, toLine }) => source.line >= fromLine && source.line <= toLine);
    if (scattered) {
      const length = expected.findIndex(({ line }, index) => index > position && line > scattered.toLine);
      const end = length < 0 ? expected.length : length;
      const sameCharacters =
        sorted(expected.slice(position, end).map(({ character }) => character)) === sorted(found.slice(position, end));
      if (!sameCharacters) return describe(expected, found, position, scattered.fromLine);
      position = end;
      continue;
    }
    if (source?.character !== found[position]) return describe(expected, found, position, source?.line ?? lines.length);
    position += 1;
  }
  return null;
}

function sorted(characters: readonly string[]): string {
  return characters.toSorted().join('');
}

function describe(expected: readonly SourceCharacter[], found: readonly string[], position: number, line: number): Difference {
  const source = expected.map(({ character }) => character);
  const window = 24;
  const rest = (from: readonly string[], at: number): string => from.slice(at, at + window).join('');
  const resumes = (in_: readonly string[], what: string): boolean => what.length === window && in_.slice(position).join('').includes(what);
  const kind =
    position >= found.length || resumes(source, rest(found, position))
      ? 'lost'
      : position >= source.length || resumes(found, rest(source, position))
        ? 'added'
        : 'changed';
  const from = Math.max(0, position - 10);
  return { kind, line, expected: source.slice(from, position + window).join(''), found: found.slice(from, position + window).join('') };
}
