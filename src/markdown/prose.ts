/** The editors' own prose: Markdown with links to the very words of a document, to HTML. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Nodes, Root } from 'mdast';
import type { ZodType } from 'zod';
import { passageUrl } from '../plan/links.ts';
import type { Plan } from '../plan/model.ts';
import { ContentError, type Fault } from '../plan/parse.ts';
import { quoteFinder } from '../plan/quote.ts';
import { splitFrontMatter } from './front-matter.ts';

export interface Prose<Data> {
  data: Data;
  html: string;
}

const SCHEME = 'quote:';
/** Nothing that runs, and nobody else's files. */
const ADDRESS = /^(\/(?!\/)|#|quote:|tel:|mailto:|https:\/\/)/;

/**
 * @param plan document whose words `quote:` links may cite
 * @param shift levels by which headings move down, for prose inside a page that has headings of its own
 * @throws {ContentError} for broken front matter, raw HTML, or a quote that does not stand in the document exactly once
 */
export async function renderProse<Data>(
  text: string,
  file: string,
  schema: ZodType<Data>,
  { plan, shift = 0 }: { plan?: Plan; shift?: number } = {},
): Promise<Prose<Data>> {
  const { data, body, bodyLine } = splitFrontMatter(text, file);
  const parsed = schema.safeParse(data);
  const faults: Fault[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({
        file,
        line: 1,
        message: `文件信息“${issue.path.join('.')}”不对：${issue.message}`,
      }));
  const visitor = new ProseVisitor(file, bodyLine, plan, shift);
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    // Official text must not be altered.
    smartypants: false,
    remarkPlugins: [() => (tree: Root) => visitor.visit(tree)],
  });
  const { code } = await processor.render(body);
  faults.push(...visitor.faults);
  if (!parsed.success || faults.length > 0) throw new ContentError(faults);
  return { data: parsed.data, html: code };
}

class ProseVisitor {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #lineOffset: number;
  readonly #plan: Plan | undefined;
  readonly #find: ReturnType<typeof quoteFinder> | undefined;
  readonly #shift: number;

  constructor(file: string, lineOffset: number, plan: Plan | undefined, shift: number) {
    this.#file = file;
    this.#lineOffset = lineOffset;
    this.#plan = plan;
    this.#find = plan && quoteFinder(plan);
    this.#shift = shift;
  }

  visit(node: Nodes): void {
    if (node.type === 'heading') node.depth = Math.min(node.depth + this.#shift, 6) as typeof node.depth;
    if (node.type === 'html') this.#fault(node, `这里不能写 HTML：“${node.value.slice(0, 30)}”`);
    if (node.type === 'image' || node.type === 'imageReference') this.#fault(node, '这里不能放图片');
    if ((node.type === 'link' || node.type === 'definition') && !ADDRESS.test(node.url)) this.#fault(node, `链接只能是本站的地址、quote:、tel: 或 https:，这里是“${node.url.slice(0, 30)}”`);
    if (node.type === 'link' && node.url.startsWith(SCHEME)) node.url = this.#resolve(node, node.url.slice(SCHEME.length));
    if ('children' in node) for (const child of node.children) this.visit(child);
  }

  #resolve(node: Nodes, quote: string): string {
    const result = this.#find?.(quote) ?? { found: null, matches: 0 };
    if (result.found && this.#plan) return passageUrl(this.#plan.info.id, result.found.section.path, result.found.id);
    const matches = result.found ? 0 : result.matches;
    this.#fault(
      node,
      matches === 0
        ? `原文里没有“${quote}”；请从 content/plans/${this.#plan?.info.id ?? ''}.md 照抄`
        : `“${quote}”在原文里有${matches}处；请多抄几个字，让它只有一处`,
    );
    return '#';
  }

  #fault(node: Nodes, message: string): void {
    this.faults.push({ file: this.#file, line: (node.position?.start.line ?? 0) + this.#lineOffset, message });
  }
}
