/** How a page comes onto the screen: in pieces on a slow line, its late style sheet last; nothing that is read moves. */
import { readDist } from '../support/dist.ts';
import { sampledUrls } from '../support/page-urls.ts';
import { serveChanging } from '../support/serve-changing.ts';
import { shiftsOf, watchShifts } from '../support/shifts.ts';
import { expect, test } from '../support/site-test.ts';

const BENEFIT = 'benefits/shapingba-child-rehab-training/';
const WIDTHS = [320, 800, 1280];

test('wherever the line pauses in the head of a page, the head does not move when the rest comes', async ({ browser }) => {
  const html = readDist(`${BENEFIT}index.html`);
  const from = html.indexOf('<header');
  const to = html.indexOf('<h1');
  const pauses = Array.from(html.slice(from, to).matchAll(/>/g), ({ index }) => from + index + 1);
  expect(pauses.length).toBeGreaterThan(50);
  const site = await serveChanging();
  for (const [turn, width] of WIDTHS.entries()) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await watchShifts(page);
    for (const pause of pauses.filter((_, index) => index % WIDTHS.length === turn)) {
      site.change(`/${BENEFIT}`, [html.slice(0, pause), html.slice(pause)]);
      await page.goto(new URL(BENEFIT, site.url).href);
      expect(await shiftsOf(page), `${width} px, paused after ${html.slice(pause - 40, pause)}`).toEqual([]);
    }
    await page.close();
  }
  await site.close();
});

/** Every kind of page. */
const KINDS = sampledUrls.filter((url, index, urls) => urls.findIndex((other) => kindOf(other) === kindOf(url)) === index);
function kindOf(url: string): string {
  return url.replace(/(?<=^\/[^/]+\/).+/, '…');
}

for (const width of WIDTHS) {
  test(`nothing on the first screen is elsewhere before the late style sheet has come, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    /** Every element of the first screen before the late sheet, which is painted without it. */
    const places = (): Promise<string[]> =>
      page.evaluate(() => {
        const sheet = document.querySelector('body link[rel=stylesheet]');
        const early = Array.from(document.querySelectorAll('body *')).filter((element) => !sheet || (element.compareDocumentPosition(sheet) & 4 && !element.contains(sheet)));
        return early
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && box.height > 0 && box.top < innerHeight)
          .map(({ element, box }) => `${element.tagName} ${element.id} ${Math.round(box.x)} ${Math.round(box.y)} ${Math.round(box.right)} ${Math.min(Math.round(box.bottom), innerHeight)}`);
      });
    expect(KINDS.length).toBeGreaterThan(25);
    for (const url of KINDS) {
      await page.route(/\/rest\.[^/]+\.css$/, (route) => route.fulfill({ contentType: 'text/css', body: '' }));
      await page.goto(url);
      await page.waitForTimeout(100);
      const early = await places();
      await page.unroute(/\/rest\.[^/]+\.css$/);
      await page.reload();
      await page.waitForTimeout(100);
      expect(early.length).toBeGreaterThan(10);
      expect(await places(), url).toEqual(early);
    }
  });
}
