/** The QR codes on paper, all of them: a phone that reads one comes to the page, or to the short address that leads there. */
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { builtPages, filesOf, readDist } from '../support/dist.ts';

const SITE = 'https://zhucan.example';
const PIXELS = 4;
const CODE = /<svg[^>]*viewBox="0 0 (\d+) \1"[^>]*><path stroke="#000" d="([^"]+)"/;

/** What a reader sees in a code drawn as rows of strokes; `null` when it sees none. */
function read(svg: string): string | null {
  const [, side = '', path = ''] = CODE.exec(svg) ?? [];
  const width = Number(side) * PIXELS;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, move = '', a = '', b = ''] of path.matchAll(/([Mmh])(-?\d+)(?: ([\d.]+))?/g)) {
    if (move === 'M') [x, y] = [Number(a), Math.floor(Number(b))];
    else if (move === 'm') x += Number(a);
    else {
      for (let row = y * PIXELS; row < (y + 1) * PIXELS; row += 1) data.fill(0, (row * width + x * PIXELS) * 4, (row * width + (x + Number(a)) * PIXELS) * 4);
      x += Number(a);
    }
  }
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
  return jsQR(data, width, width)?.data ?? null;
}

test('every code in a page leads to the address that is written beside it', { timeout: 180_000 }, () => {
  const papers = builtPages().flatMap(({ url, html }) => [...html.matchAll(/<p class="paper"[^>]*>(<svg.*?<\/svg>)\s*([^<]*)/g)].map(([, svg = '', address = '']) => ({ url, svg, address: address.trim() })));
  expect(papers.length).toBeGreaterThan(1100);
  expect(papers.filter(({ svg, address }) => read(svg) !== address).map(({ url }) => url)).toEqual([]);
});

test('every code that is fetched when somebody prints leads to its page', { timeout: 60_000 }, () => {
  const codes = filesOf().filter((file) => file.startsWith('qr/'));
  expect(codes.length).toBeGreaterThan(90);
  expect(codes.filter((file) => read(readDist(file)) !== `${SITE}/${file.slice('qr/'.length).replace(/\.svg$/, '/')}`)).toEqual([]);
});
