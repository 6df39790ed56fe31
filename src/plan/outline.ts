/** What stands where in a document: contents, neighbours, levels. */
import type { Block, Plan, Section } from './model.ts';

/** An entry of the contents; `children` are one level deeper. */
export interface OutlineEntry {
  title: string;
  /** Element id on the section page and on the full page. */
  id: string;
  /** Path of the page that holds it. */
  path: string;
  children: OutlineEntry[];
}

/** Contents of the whole document to any depth: chapters, sections, headings inside them, boxes. */
export function outlineOf(plan: Plan): OutlineEntry[] {
  const roots: OutlineEntry[] = [];
  for (const section of plan.sections) {
    const entry = { title: section.title, id: section.id, path: section.path, children: headingsOf(section) };
    const chapter = section.parent === null ? undefined : roots.find(({ path }) => path === section.parent);
    (chapter ? chapter.children : roots).push(entry);
  }
  return roots;
}

/** Headings and boxes inside one section, nested. */
export function headingsOf(section: Section): OutlineEntry[] {
  const root: OutlineEntry = { title: section.title, id: section.id, path: section.path, children: [] };
  const open: { level: number; entry: OutlineEntry }[] = [{ level: section.level, entry: root }];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type !== 'heading' && block.type !== 'box') continue;
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      const entry = { title: headingTitle(block), id: block.id, path: section.path, children: [] };
      open.at(-1)?.entry.children.push(entry);
      open.push({ level: block.level, entry });
      if (block.type === 'box') visit(block.blocks);
    }
  };
  visit(section.blocks);
  return root.children;
}

function headingTitle(block: Extract<Block, { type: 'heading' | 'box' }>): string {
  if (block.type === 'box') return block.title ?? UNTITLED_BOX;
  return block.text.replace(/。$/, '');
}

/** Editors' name for a box to which the document gives no title. */
export const UNTITLED_BOX = '没有标题的方框';

/** Short name for navigation: the notice and the preface have long official titles. */
export function navTitle(section: Section): string {
  if (section.path === 'notice') return '印发通知';
  if (section.path === 'preface') return '引言';
  return section.title;
}

/** Sections that belong to a chapter. */
export function sectionsOf(plan: Plan, chapter: Section): Section[] {
  return plan.sections.filter(({ parent }) => parent === chapter.path);
}

/** Previous and next page in reading order. */
export function neighbours(plan: Plan, section: Section): { previous: Section | undefined; next: Section | undefined } {
  const index = plan.sections.indexOf(section);
  return { previous: plan.sections[index - 1], next: plan.sections[index + 1] };
}
