/**
 * Every check of the matrix is proved on real pages of the site: it finds nothing there, then a fault is put into the page, and it must
 * find that one.
 */
import { expect, test } from '../support/site-test.ts';
import { availableText, lostText } from './loss.ts';
import { PROOF } from './axe.ts';
import { ofAppearance, ofForcedColours, ofOwnSpacing, ofPaper, ofStructure, type Checks } from './matrix.ts';

const ALL: Checks = { ...ofAppearance, ...ofStructure, ...ofOwnSpacing, ...ofPaper };
const SECTION = '/plans/huining-2021-2025/2-2/';
const HOME = '/';
const SETTINGS = '/settings/';

interface Fault {
  /** What is wrong, as one would say it. */
  name: string;
  check: string;
  at: string;
  /** Style sheet that is added. */
  css?: string;
  /** Put at the end of the text. */
  html?: string;
  /** Runs in the page. */
  run?: () => void;
}

const OWN = 'with the reader’s own spacing';

const FAULTS: Fault[] = [
  { name: 'a button without a name', check: 'axe', at: SECTION, html: '<button></button>' },
  { name: 'words in a colour that is enough for AA, not for AAA', check: 'axe', at: SECTION, css: 'main p { color: #6b6b6b }' },
  { name: 'a heading that is only bold', check: 'axe', at: SECTION, html: `<p style="font-weight:700;font-size:40px">只是粗体的标题</p><p>${'一段正文。'.repeat(20)}</p>` },
  { name: 'a picture without words', check: 'ace', at: SECTION, html: '<img>' },
  { name: 'a field without a label', check: 'ace', at: SECTION, html: '<input>' },
  { name: 'a quiet colour that is too quiet', check: 'weakContrast', at: SECTION, css: 'main p { color: #777 }' },
  { name: 'a field without a border', check: 'weakControls', at: HOME, css: '.find input { border-color: #eee }' },
  { name: 'pale words in a field', check: 'weakControls', at: HOME, css: '.find input { color: #999 }' },
  { name: 'links told by colour alone', check: 'bareLinks', at: HOME, css: 'main a { text-decoration: none }' },
  { name: 'lines that are too long', check: 'longLines', at: SECTION, css: '.text > *, main > * { max-width: none } .beside { display: block }' },
  { name: 'something wider than the window', check: 'overflow', at: SECTION, css: 'main p { width: 3000px; max-width: none }' },
  { name: 'words cut off by their box', check: 'clippedText', at: SECTION, css: 'main p { height: 10px; overflow: hidden }' },
  { name: 'paragraphs over one another', check: 'overlappingText', at: SECTION, css: 'main p { margin-bottom: -60px }' },
  { name: 'small links in the navigation', check: 'smallTargets', at: SECTION, css: 'header nav a { display: inline !important; padding: 0 !important; min-height: 0 !important; line-height: 1 !important }' },
  { name: 'a main action no larger than others', check: 'smallMainTargets', at: HOME, css: '.main-action { min-height: 44px; padding: 0 }' },
  { name: 'focus that is not drawn', check: 'badFocus', at: SECTION, css: 'a:focus { outline: none }' },
  { name: 'focus in the colour of the paper', check: 'badFocus', at: SECTION, css: 'a:focus { outline-color: #fdfbf6 }' },
  { name: 'a bar that covers what is focused', check: 'badFocus', at: SECTION, html: '<div style="position:fixed;top:0;left:0;width:100%;height:100%;background:#fff">横条</div>' },
  { name: 'links shown in another order than they are read', check: 'badFocus', at: HOME, css: '.places { display: flex; flex-direction: column-reverse }' },
  { name: 'a stop out of order', check: 'badFocus', at: HOME, run: () => document.querySelector('.places a')?.setAttribute('tabindex', '5') },
  { name: 'a field that does not let the keyboard go', check: 'badFocus', at: HOME, run: () => { document.querySelector('#find')?.addEventListener('keydown', (event) => { event.preventDefault(); }); } },
  { name: 'a skipped level of headings', check: 'brokenOutline', at: SECTION, html: '<h5>跳级</h5>' },
  { name: 'a second heading of the first level', check: 'brokenOutline', at: HOME, html: '<h1>又一个</h1>' },
  { name: 'a navigation without a name', check: 'brokenLandmarks', at: HOME, run: () => document.querySelector('header nav')?.removeAttribute('aria-label') },
  { name: 'words outside every landmark', check: 'brokenLandmarks', at: HOME, run: () => { document.body.append('在外面'); } },
  { name: 'links that sound the same and lead elsewhere', check: 'ambiguousLinks', at: HOME, html: '<a href="/a/">看全文</a> <a href="/b/">看全文</a>' },
  { name: 'a link without words', check: 'ambiguousLinks', at: HOME, html: '<a href="/a/"></a>' },
  { name: 'a name that is not what is written', check: 'hiddenLabels', at: HOME, run: () => document.querySelector('header form button')?.setAttribute('aria-label', '查询') },
  { name: 'text under 18 px', check: 'smallText', at: HOME, css: 'footer p { font-size: 14px }' },
  { name: 'lines that stand close', check: 'tightLines', at: SECTION, css: 'main p { line-height: 1.4 }' },
  { name: 'a table that is none to a screen reader', check: 'lostTables', at: SECTION, run: () => { document.querySelectorAll('table, table [role]').forEach((part) => { part.setAttribute('role', 'none'); }); } },
  { name: 'a box that just holds its words', check: `clippedText ${OWN}`, at: SECTION, html: '<div style="display:inline-block;width:7em;white-space:nowrap;overflow:hidden">七个字正好七字</div>' },
  { name: 'a line that just fits into the window', check: `overflow ${OWN}`, at: SECTION, html: `<div style="white-space:nowrap;max-width:none;font-size:min(18px,calc((100vw - 4em)/30))">${'一行正好三十字'.repeat(9)}</div>` },
  { name: 'words laid out by hand', check: `overlappingText ${OWN}`, at: SECTION, html: '<div style="position:relative;height:3em"><span style="position:absolute;left:0;white-space:nowrap">四个大字</span><span style="position:absolute;left:4.3em;white-space:nowrap">又四个字</span></div>' },
  { name: 'what is lost on paper', check: 'lostOnPaper', at: SETTINGS, html: '<style>@media print { .lost { display: none } }</style><p class="lost">纸上没有的字</p>' },
];

for (const { name, check, at, css = '', html = '', run } of FAULTS) {
  test(`${check} finds ${name}, and nothing before`, { tag: PROOF }, async ({ page }) => {
    const find = ALL[check];
    if (!find) throw new Error(`no check ${check}`);
    await page.goto(at);
    expect(await find(page)).toEqual([]);
    if (css !== '') await page.addStyleTag({ content: css });
    await page.evaluate((words) => document.querySelector('main')?.insertAdjacentHTML('beforeend', words), html);
    if (run) await page.evaluate(run);
    // What shows only once the reader spaces the text is right without.
    const plain = check.endsWith(OWN) ? ALL[check.slice(0, -OWN.length - 1)] : undefined;
    if (plain) expect(await plain(page)).toEqual([]);
    expect(await find(page)).not.toEqual([]);
  });
}

test('every check of the matrix is proved', () => {
  const proved = new Set(FAULTS.map(({ check }) => check));
  expect([...Object.keys(ALL), ...Object.keys(ofForcedColours)].filter((check) => !proved.has(check))).toEqual([]);
});

test('what is only on a wide screen is noticed as lost', async ({ page }) => {
  await page.goto(SECTION);
  const before = await page.evaluate(availableText);
  expect(lostText(before, await page.evaluate(availableText))).toEqual([]);
  await page.addStyleTag({ content: 'main table { display: none }' });
  expect(lostText(before, await page.evaluate(availableText))).not.toEqual([]);
});
