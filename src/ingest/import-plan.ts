import { createHash } from 'node:crypto';

import { compare } from '../plan/fidelity.ts';
import { findHidden, INVISIBLE } from '../plan/hidden.ts';
import type { Furniture, Scattered } from '../plan/fidelity.ts';
import { decode } from './decode.ts';
import { ImportError } from './errors.ts';
import { inferFrontMatter, writeFrontMatter } from './front-matter.ts';
import type { Region } from './front-matter.ts';
import type { Node, NoteNode } from './nodes.ts';
import { isFirstHeading, readOpening } from './opening.ts';
import { ownCharacters } from './own-characters.ts';
import { joinLines, typeAreaWidth } from './pdf-lines.ts';
import type { Piece, SourceLine, Span } from './pieces.ts';
import { emptyRecipe, parseRecipe } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import { guessLayout, splitLines, takeOffFurniture } from './source.ts';
import { recogniseStructure } from './structure.ts';
import { readWordLines } from './word-lines.ts';
import { writeMarkdown } from './writer.ts';

export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** Name of the source as the user gave it, for messages and front matter. */
  readonly file: string;
  readonly recipe: { readonly file: string; readonly text: string } | null;
  readonly regions: readonly Region[];
}

export interface ImportResult {
  readonly markdown: string;
  /** What the person importing should look at; one sentence each. */
  readonly hints: readonly string[];
}

/**
 * Turns the bytes of a source document into our Markdown with front matter. Reads and writes no files.
 * @throws ImportError for every fault of the input or of the recipe
 */
export function importPlan(request: ImportRequest): ImportResult {
  const { file } = request;
  const recipeFile = request.recipe?.file ?? 'recipe';
  const recipe = request.recipe === null ? emptyRecipe() : parseRecipe(request.recipe.text, recipeFile);
  const hints: string[] = [];
  const text = withoutInvisible(decode(request.bytes, file), hints);
  const source = takeOffFurniture(splitLines(text), recipe, recipeFile);
  for (const found of source.found) hints.push(`第${found.line}行：“${found.text}”当作页码删去；请写进recipe的furniture。`);

  const layout = recipe.layout ?? guessLayout(source.lines);
  const start = bodyStart(source.lines, recipe, file);
  const width = layout === 'lines' ? typeAreaWidth(source.lines.filter(isFilled)) : null;
  const opening = readOpening(source.lines.slice(0, start).filter(isFilled), width);
  const pieces = readPieces(source.lines.slice(start), width, recipe, recipeFile);
  const body = recogniseStructure(pieces, recipe, file, (hint) => hints.push(hint));
  checkOverrides(recipe, pieces, recipeFile);
  checkNotes(recipe, source.lines.length, recipeFile);

  const nodes = insertNotes([...opening.nodes, ...body], recipe);
  const markdown = writeMarkdown(nodes);
  const front = inferFrontMatter(opening.facts, recipe.meta, request.regions, {
    file: recipe.meta.sourceFile ?? baseName(file),
    sha256: createHash('sha256').update(request.bytes).digest('hex'),
  }, file);

  const scattered = [...recipe.scattered, ...movedNumber(opening.moved, recipe, hints)];
  checkReplacements(text, recipe, recipeFile);
  checkFidelity(text, { furniture: [...recipe.furniture, ...source.found], scattered }, markdown, file);
  checkIds(markdown, recipeFile);
  return { markdown: `${writeFrontMatter(front)}\n${markdown}`, hints };
}

/** What nobody sees is no word of the document; on a page it could turn its words round. */
function withoutInvisible(text: string, hints: string[]): string {
  const hidden = findHidden(text);
  if (hidden === null) return text;
  hints.push(`第${hidden.line}行：有看不见的字符（${hidden.name}），这样的字符都删去了。`);
  return text.replace(INVISIBLE, '');
}

function isFilled(line: SourceLine): boolean {
  return line.text.trim() !== '';
}

function baseName(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}

function bodyStart(lines: readonly SourceLine[], recipe: Recipe, file: string): number {
  const named = new Set(recipe.headings.filter((heading) => heading.rank !== null).map((heading) => heading.line));
  const start = lines.findIndex((line) => named.has(line.no) || isFirstHeading(line.text));
  if (start >= 0) return start;
  throw new ImportError({
    file,
    problem: '没有认出任何标题',
    expected: '至少一行单独成行的“第一章 ……”或“一、……”',
    cure: '标题写法特别的，在recipe的headings里写明行号（line）和级别（rank: chapter、section、cn、cnParen、arabic）。',
  });
}

function readPieces(lines: readonly SourceLine[], width: number | null, recipe: Recipe, recipeFile: string): Piece[] {
  if (width === null && recipe.join.length + recipe.split.length > 0) {
    throw new ImportError({
      file: recipeFile,
      problem: 'join、split只用于PDF文字，这份文件一行就是一段',
      expected: '没有join、split',
      cure: '删去join和split，或者写明 layout: lines。',
    });
  }
  const breaks = { join: new Set(recipe.join.map(({ line }) => line)), split: new Set(recipe.split.map(({ line }) => line)) };
  const regions = [...recipe.replace].sort((a, b) => a.fromLine - b.fromLine);
  const read = (part: readonly SourceLine[]): Piece[] => (width === null ? readWordLines(part) : joinLines(part.filter(isFilled), width, breaks));
  const pieces: Piece[] = [];
  let rest = lines;
  for (const region of regions) {
    pieces.push(...read(rest.filter((line) => line.no < region.fromLine)));
    pieces.push({ type: 'replacement', markdown: region.markdown, from: region.fromLine, to: region.toLine });
    rest = rest.filter((line) => line.no > region.toLine);
  }
  return [...pieces, ...read(rest)];
}

function checkOverrides(recipe: Recipe, pieces: readonly Piece[], recipeFile: string): void {
  const starts = new Set(pieces.flatMap((piece) => (piece.type === 'table' ? piece.rows.map((row) => row.from) : [piece.from])));
  for (const key of ['headings', 'lead', 'tables'] as const) {
    for (const { line } of recipe[key]) {
      if (starts.has(line)) continue;
      throw new ImportError({
        file: recipeFile,
        problem: `${key} 第${line}行不是一段（或一张表）的开头`,
        expected: '源文件里一段开头那一行的行号',
        cure: `改正 ${key} 里的 line。`,
      });
    }
  }
}

function checkNotes(recipe: Recipe, lineCount: number, recipeFile: string): void {
  const beyond = recipe.notes.find((note) => note.afterLine > lineCount);
  if (beyond === undefined) return;
  throw new ImportError({
    file: recipeFile,
    problem: `notes 第${beyond.afterLine}行不存在，源文件只有${lineCount}行`,
    expected: '源文件里的行号',
    cure: '改正 notes 里的 afterLine。',
  });
}

function insertNotes(nodes: readonly Node[], recipe: Recipe): Node[] {
  const result: Node[] = [...nodes];
  for (const { afterLine, text } of recipe.notes) {
    let at = -1;
    result.forEach((node, index) => {
      if (node.from <= afterLine) at = index;
    });
    const note: NoteNode = { type: 'note', text: text.trim(), from: afterLine, to: afterLine };
    result.splice(at + 1, 0, note);
  }
  return result;
}

/** The exception that a document number above its title needs when the recipe does not list it. */
function movedNumber(moved: Span | null, { scattered }: Recipe, hints: string[]): Scattered[] {
  if (moved === null || scattered.some((region) => region.fromLine <= moved.from && moved.to <= region.toLine)) return [];
  hints.push(`第${moved.from}—${moved.to}行：文号写到了标题后面；请写进recipe的scattered。`);
  return [{ fromLine: moved.from, toLine: moved.to, reason: '文号写到标题后面' }];
}

function checkReplacements(text: string, recipe: Recipe, recipeFile: string): void {
  for (const { fromLine, toLine, markdown } of recipe.replace) {
    const isInside = (line: number): boolean => fromLine <= line && line <= toLine;
    const region = splitLines(text).map((line) => (isInside(line.no) ? line.text : '')).join('\n');
    const furniture = recipe.furniture.filter(({ line }) => isInside(line));
    const difference = compare(region, ownCharacters(markdown), { furniture, scattered: recipe.scattered });
    if (difference === null) continue;
    throw new ImportError({
      file: recipeFile,
      problem: `replace 第${fromLine}—${toLine}行的Markdown与源文件不一致：源文件第${difference.line}行是“${difference.expected}”，Markdown里是“${difference.found}”`,
      expected: '去掉编号和标记以后，与源文件这几行一字不差',
      cure: '改正 replace 里的 markdown；次序确实不同的几行写进 scattered。',
    });
  }
}

interface Exceptions {
  readonly furniture: readonly Furniture[];
  readonly scattered: readonly Scattered[];
}

function checkFidelity(text: string, exceptions: Exceptions, markdown: string, file: string): void {
  const difference = compare(text, ownCharacters(markdown), exceptions);
  if (difference === null) return;
  throw new ImportError({
    file,
    line: difference.line,
    problem: `写出的文字与源文件不一致：源文件是“${difference.expected}”，写出的是“${difference.found}”`,
    expected: '一个字不多，一个字不少，次序不变',
    cure: '这一段推断不出的，在recipe的replace里写成Markdown。',
  });
}

function checkIds(markdown: string, recipeFile: string): void {
  const seen = new Set<string>();
  for (const [, id = ''] of markdown.matchAll(/\{#([\w-]+)[^}]*\}/gu)) {
    if (seen.has(id)) {
      throw new ImportError({ file: recipeFile, problem: `编号 ${id} 出现了两次`, expected: '每个编号只用一次', cure: '在recipe的tables或replace里换一个编号。' });
    }
    seen.add(id);
  }
}
