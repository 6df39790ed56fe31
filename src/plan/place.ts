/** Where in a document a passage stands, in words. */
import type { Block, Plan } from './model.ts';

/** `第三章 重点任务，第一节 …，专栏2 …`. Unknown ids give an empty string. */
export function placeOf(plan: Plan, passage: string): { path: string; words: string } {
  for (const section of plan.sections) {
    const trail = section.id === passage ? [] : find(section.blocks, passage);
    if (trail === null) continue;
    const chapter = plan.sections.find(({ path }) => path === section.parent);
    const titles = [chapter?.title, section.title, ...trail].filter((title) => title !== undefined);
    return { path: section.path, words: titles.join('，') };
  }
  return { path: '', words: '' };
}

/** Titles of the heading and box that a passage stands under; `null` when it is not here. */
function find(blocks: readonly Block[], passage: string): string[] | null {
  let heading: string[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') heading = [block.text.replace(/。$/, '')];
    if (block.type === 'box') {
      if (block.id === passage) return [block.title ?? ''];
      const inside = find(block.blocks, passage);
      if (inside) return [...(block.title === null ? [] : [block.title]), ...inside];
      continue;
    }
    if (holds(block, passage)) return heading;
  }
  return null;
}

function holds(block: Block, passage: string): boolean {
  switch (block.type) {
    case 'list':
      return block.items.some((item) => item.id === passage || item.more.some(({ id }) => id === passage));
    case 'table':
      return block.id === passage || block.rows.some(({ id }) => id === passage);
    case 'note':
      return false;
    default:
      return block.id === passage;
  }
}
