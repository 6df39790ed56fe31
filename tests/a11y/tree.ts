/** What the browser itself tells assistive technology: its accessibility tree. */
import type { Page } from '@playwright/test';

/** Number of nodes of each role in the accessibility tree. */
export async function rolesInTree(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const counts: Record<string, number> = {};
  for (const node of nodes) {
    const role = String(node.role?.value ?? '');
    if (!node.ignored) counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}

/** Differences between the tables in the markup and those that a screen reader is told of. */
export async function lostTables(page: Page): Promise<string[]> {
  const told = await rolesInTree(page);
  const written = await page.evaluate(() => {
    const number = (selector: string): number => Array.from(document.querySelectorAll(selector)).filter((element) => element.checkVisibility()).length;
    return { table: number('table'), row: number('tr'), cell: number('td'), columnheader: number('thead th'), rowheader: number('tbody th') };
  });
  const roleOf: Record<string, string[]> = { cell: ['cell', 'gridcell'] };
  return Object.entries(written).flatMap(([role, expected]) => {
    const found = (roleOf[role] ?? [role]).reduce((sum, name) => sum + (told[name] ?? 0), 0);
    return found === expected ? [] : [`${expected} ${role} in the page, ${found} for screen readers`];
  });
}

/** States that are worth a word when they are set. */
const STATES = ['level', 'checked', 'expanded', 'selected', 'disabled', 'required', 'invalid'];

interface TreeNode {
  nodeId: string;
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value?: unknown };
  name?: { value?: unknown };
  value?: { value?: unknown };
  description?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** The tree below an element, a node a line: role, “name”, states; what is inside stands further in. */
export async function toldOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const nodes = (await session.send('Accessibility.getFullAXTree')).nodes as TreeNode[];
  await session.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!top) throw new Error(`nothing is told of ${selector}`);
  return linesOf(top, byId, 0, '');
}

function linesOf(node: TreeNode, byId: ReadonlyMap<string, TreeNode>, depth: number, around: string): string[] {
  const text = ({ value }: { value?: unknown } = {}): string => String(value ?? '').replace(/\s+/g, ' ').trim();
  const [role, name] = [text(node.role), text(node.name)];
  const inside = (at: number, words: string): string[] => (node.childIds ?? []).flatMap((id) => (byId.has(id) ? linesOf(byId.get(id) as TreeNode, byId, at, words) : []));
  if (node.ignored || ['generic', 'none'].includes(role)) return inside(depth, around);
  if (['InlineTextBox', 'LineBreak', 'ListMarker'].includes(role)) return [];
  const indent = '  '.repeat(depth);
  // The words of a link or heading are its name already.
  if (role === 'StaticText') return name === '' || around.includes(name) ? [] : [`${indent}${name}`];
  const states = (node.properties ?? []).filter(({ name: state, value }) => STATES.includes(state) && ![false, 'false'].includes(value.value as never));
  const said = [...states.map(({ name: state, value }) => (value.value === true ? state : `${state} ${text(value)}`)), ...[text(node.value)].filter(Boolean).map((value) => `value “${value}”`), ...[text(node.description)].filter(Boolean).map((words) => `hint “${words}”`)];
  return [`${indent}${role}${name === '' ? '' : ` “${name}”`}${said.map((one) => `, ${one}`).join('')}`, ...inside(depth + 1, name)];
}
