/** Numbers as the documents write them. */

/**
 * Every number in a text: digits, with 万 as ten thousands (`0.3万` is 3000); a number before 万 counts both ways.
 * Ages, percentages and years are numbers like any other.
 */
export function numbersIn(text: string): Set<number> {
  const numbers = new Set<number>();
  for (const match of text.matchAll(/(\d+(?:\.\d+)?)(万?)/g)) {
    const value = Number(match[1]);
    numbers.add(value);
    if (match[2] === '万') numbers.add(Math.round(value * 10_000));
  }
  return numbers;
}
