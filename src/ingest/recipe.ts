import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';

import { ImportError } from './errors.ts';
import { RANKS } from './marks.ts';

const line = z.number().int().positive();
const reason = z.string().trim().min(2);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, '日期写成2025-12-31这样');
const region = { fromLine: line, toLine: line, reason };
const inOrder = (part: { fromLine: number; toLine: number }): boolean => part.fromLine <= part.toLine;
const ORDER = 'fromLine不能大于toLine';

/** Front matter that the text itself does not give. What is left out is inferred. */
const metaSchema = z.strictObject({
  title: z.string().min(1).optional(),
  shortTitle: z.string().min(1).max(16).optional(),
  region: z.string().regex(/^[a-z0-9-]+$/u).optional(),
  issuer: z.string().min(1).optional(),
  docNumber: z.string().min(1).nullable().optional(),
  issued: day.optional(),
  period: z.strictObject({ from: day, until: day }).optional(),
  periodBasis: z.string().min(1).optional(),
  /** Name of the file as received; the name of the imported file when left out. */
  sourceFile: z.string().min(1).optional(),
});

/** How one table is to be written; tables are named by the line of their first cell. */
const tableSchema = z.strictObject({
  line,
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u).optional(),
  caption: z.string().min(1).optional(),
  /** Number of the column that says what a row is about. */
  rowhead: line.optional(),
  /** Columns in which an empty cell is the trace of a vertical merge. */
  mergeEmpty: z.array(line).default([]),
  /** Columns whose leading number makes the row id: `{ prefix: task, columns: [1, 2] }` gives `task-3-2`. */
  rowIds: z.strictObject({ prefix: z.string(), columns: z.array(line).min(1) }).optional(),
  reason,
});

/**
 * What the importer cannot infer about one document. All line numbers are 1-based lines of the source file.
 * The fidelity check of the site reads `furniture` and `scattered` from the same file.
 */
export const recipeSchema = z.strictObject({
  meta: metaSchema.default({}),
  /** `lines`: physical lines of a PDF; `paragraphs`: one paragraph a line, tables in tab form. */
  layout: z.enum(['lines', 'paragraphs']).optional(),
  /** Page furniture to take off: never words of the document. `text` is the exact piece, trimmed. */
  furniture: z.array(z.strictObject({ line, text: z.string().min(1), reason })).default([]),
  /** Regions whose characters stand in another order on the page than in the source. */
  scattered: z.array(z.strictObject(region).refine(inOrder, ORDER)).default([]),
  /** Regions given as finished Markdown in our format. */
  replace: z.array(z.strictObject({ ...region, markdown: z.string().min(1) }).refine(inOrder, ORDER)).default([]),
  /** Editor's notes, each placed after the passage (or box, or table) that holds the line. */
  notes: z.array(z.strictObject({ afterLine: line, text: z.string().min(2) })).default([]),
  /** Paragraphs that are headings although they do not look like it, or of another rank; `null` makes none of it. */
  headings: z.array(z.strictObject({ line, rank: z.enum(RANKS).nullable(), reason })).default([]),
  /** Whether the first sentence of the paragraph that begins at the line becomes a heading. */
  lead: z.array(z.strictObject({ line, use: z.boolean(), reason })).default([]),
  /** The paragraph goes on after this line / ends after this line, whatever the line looks like. */
  join: z.array(z.strictObject({ line, reason })).default([]),
  split: z.array(z.strictObject({ line, reason })).default([]),
  tables: z.array(tableSchema).default([]),
});

/** A recipe after validation; every list is present. */
export type Recipe = z.infer<typeof recipeSchema>;
export type TableOptions = z.infer<typeof tableSchema>;

/** The recipe of a document that has none. */
export function emptyRecipe(): Recipe {
  return recipeSchema.parse({});
}

/**
 * Reads a recipe from YAML text.
 * @throws ImportError that names the file, the YAML line and the key.
 */
export function parseRecipe(yamlText: string, file: string): Recipe {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    throw new ImportError({
      file,
      line: lines.linePos(syntax.pos[0]).line,
      problem: `YAML写法有错（${syntax.code}）`,
      expected: '合法的YAML',
      cure: '看这一行的缩进、冒号和引号；含有冒号或井号的文字要加引号。',
    });
  }
  const parsed = recipeSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  throw new ImportError({
    file,
    line: lineOfPath(document, lines, issue?.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path),
    problem: issue?.code === 'unrecognized_keys' ? `不认识的键：${issue.keys.join('、')}` : `“${path.join('.')}”写得不对（${issue?.message ?? ''}）`,
    expected: '能用的键和值见 src/ingest/recipe.ts 和 seeds/README.md',
    cure: '改正这一处再导入。',
  });
}

function lineOfPath(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
