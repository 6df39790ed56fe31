import { ImportError } from './errors.ts';
import type { SourceLine } from './pieces.ts';
import type { Recipe } from './recipe.ts';

const PAGE_NUMBER = /^[-—–]\s*\d{1,3}\s*[-—–]$/u;

/** A piece of page furniture that was taken off without the recipe naming it. */
export interface FoundFurniture {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export interface CleanSource {
  readonly lines: readonly SourceLine[];
  readonly found: readonly FoundFurniture[];
}

/** Splits text into numbered lines; any kind of line end will do. */
export function splitLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/u).map((line, at) => ({ no: at + 1, text: line }));
}

/**
 * Takes page furniture off: what the recipe names, and lines that are nothing but a page number.
 * @throws ImportError when a text of the recipe does not stand at its line.
 */
export function takeOffFurniture(lines: readonly SourceLine[], recipe: Recipe, recipeFile: string): CleanSource {
  const found: FoundFurniture[] = [];
  const cleaned = lines.map((line) => ({ ...line }));
  for (const { line, text } of recipe.furniture) {
    const target = cleaned[line - 1];
    if (target === undefined || !target.text.includes(text)) {
      const there = lines[line - 1]?.text.trim();
      throw new ImportError({
        file: recipeFile,
        problem: `furniture 第${line}行没有“${text}”${there === undefined ? '（文件没有这么多行）' : `，那里写的是“${there.slice(0, 30)}”`}`,
        expected: '要删的文字与源文件那一行完全一样',
        cure: '改正 furniture 里的 line 或 text；源文件本身不能改。',
      });
    }
    target.text = target.text.replace(text, '');
  }
  for (const line of cleaned) {
    if (!PAGE_NUMBER.test(line.text.trim())) continue;
    found.push({ line: line.no, text: line.text.trim(), reason: '页码' });
    line.text = '';
  }
  return { lines: cleaned, found };
}

/** Tells PDF text (short physical lines) from Word text (a paragraph a line, cells behind tabs). */
export function guessLayout(lines: readonly SourceLine[]): 'lines' | 'paragraphs' {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const long = filled.filter((line) => line.text.trim().length > 60).length;
  const cells = filled.filter((line) => /^ *\t/u.test(line.text)).length;
  return cells > 0 || long > filled.length * 0.05 ? 'paragraphs' : 'lines';
}
