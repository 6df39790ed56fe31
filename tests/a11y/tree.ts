/** What the browser tells assistive technology about tables. */
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
