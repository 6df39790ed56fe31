import { expect, test } from '../support/site-test.ts';
import { axe } from './axe.ts';
import { clippedText, longLines, overflow, READERS_SPACING, smallTargets, smallText, tightLines, weakContrast } from './measures.ts';
import { lostTables } from './tree.ts';

const GOOD = `<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width"><title>好</title>
<style>body{font:18px/1.75 sans-serif;color:#1b1b1a;background:#fdfbf6} p{max-width:34em} a.alone{display:inline-block;min-height:44px}</style></head>
<body><main><h1>好</h1><p>${'一段正文里有很多字，也有<a href="#x">一个链接</a>，还有'.repeat(5)}</p><p><a class="alone" href="#y">单独的链接</a></p></main></body></html>`;

const spoilt = (css: string, html = ''): string => GOOD.replace('</style>', `${css}</style>`).replace('</main>', `${html}</main>`);

for (const [name, measure, fault] of [
  ['sideways scrolling', overflow, spoilt('', '<div style="width:3000px">x</div>')],
  ['long lines', longLines, spoilt('p{max-width:none}')],
  ['small targets', smallTargets, spoilt('a.alone{display:inline;min-height:0}')],
  ['a small button', smallTargets, spoilt('', '<button style="height:20px">x</button>')],
  ['small text', smallText, spoilt('', '<p style="font-size:14px">小字</p>')],
  ['tight lines', tightLines, spoilt('p{line-height:1.4}')],
  ['text cut off', clippedText, spoilt('', '<p style="height:20px;overflow:hidden">切掉的字</p>')],
  ['weak contrast', weakContrast, spoilt('', '<p style="color:#777">淡</p>')],
  ['weak contrast on a tinted ground', weakContrast, spoilt('', '<div style="background:rgba(0,0,0,.6)"><p>字</p></div>')],
] as const) {
  test(`the measure of ${name} catches it, and leaves a good page alone`, async ({ page }) => {
    await page.setContent(GOOD);
    expect(await page.evaluate(measure)).toEqual([]);
    await page.setContent(fault);
    expect(await page.evaluate(measure)).not.toEqual([]);
  });
}

test('text that only the reader’s own spacing cuts off is noticed', async ({ page }) => {
  await page.setContent(spoilt('.tag{display:inline-block;width:7em;white-space:nowrap;overflow:hidden;line-height:1}', '<div class="tag">七个字正好七字</div>'));
  await page.addStyleTag({ content: READERS_SPACING });
  expect(await page.evaluate(clippedText)).not.toEqual([]);
});

test('a table that loses its roles on a narrow screen is noticed', async ({ page }) => {
  const table = (role: (name: string) => string): string =>
    `<table ${role('table')}><caption>表</caption><thead ${role('rowgroup')}><tr ${role('row')}><th scope="col" ${role('columnheader')}>一</th></tr></thead><tbody ${role('rowgroup')}><tr ${role('row')}><td ${role('cell')}>二</td></tr></tbody></table>`;
  const css = 'table,thead,tbody,tr,th,td{display:block}';
  await page.setContent(spoilt(css, table((name) => `role="${name}"`)));
  expect(await lostTables(page)).toEqual([]);
  // Today's Chromium keeps a table that is laid out as blocks; older ones did not. A table without its roles is one to any.
  await page.setContent(spoilt(css, table(() => 'role="none"')));
  expect(await lostTables(page)).not.toEqual([]);
});

test('axe finds weak contrast of the AAA kind, a missing name, a skipped heading', async ({ page }) => {
  await page.setContent(spoilt('', '<p style="color:#6b6b6b">这段字的颜色太淡</p><button></button><h4>跳级</h4>'));
  const found = (await axe(page)).join('\n');
  expect(found).toContain('color-contrast-enhanced');
  expect(found).toContain('button-name');
  expect(found).toContain('heading-order');
});
