/** What the finder costs: bytes, evaluation, and the time from a tap to the new results on an old phone. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { factsOf } from '../../src/finder/answers.ts';
import { unpack } from '../../src/finder/pack.ts';
import { judge } from '../../src/finder/verdict.ts';
import { serve } from '../../src/server/start.ts';
import { findBrowser, HOW_TO_GET_ONE, LAUNCH_ARGS } from '../support/browser.ts';
import { brotli, weigh } from './weights.ts';

const ANSWERS = { age: ['40'], disability: ['visual', 'hearing'], level: ['2'], hukou: ['local'], certificate: ['yes'], economy: ['dibao'] };
const TIMES = 15;
const CPU_SLOWDOWN = 6;

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Prints bytes, milliseconds of evaluation, and milliseconds from tap to painted results, in sight and all. */
export async function measureFinder(dist: string): Promise<void> {
  const { html, css, js } = weigh(dist, 'finder/index.html');
  console.log(`\n待遇查找（brotli 字节）：HTML ${html}，CSS ${css}，JS ${js}`);
  console.log('地方，待遇数，规则字节，全部字节，判定毫秒（中位数）');
  const folder = join(dist, 'data/finder');
  for (const file of readdirSync(folder)) {
    const content = readFileSync(join(folder, file));
    const { benefits, situations } = unpack(JSON.parse(content.toString()) as Parameters<typeof unpack>[0]);
    if (benefits.length === 0) continue;
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      judge(benefits, factsOf(ANSWERS, situations));
      return performance.now() - start;
    });
    console.log([file.replace('.json', ''), benefits.length, brotli(content), html + css + js + brotli(content), median(times).toFixed(2)].join('\t'));
  }
  for (const [what, height] of [['手机（360×640）', 640], ['结果组在眼前（360×1600）', 1600]] as const) {
    console.log(`从按下到眼前的结果画好，CPU慢${CPU_SLOWDOWN}倍，${what}，毫秒：${await measureTap(dist, height)}`);
  }
}

/** @param height of the window: whether the first group is in sight */
async function measureTap(dist: string, height: number): Promise<string> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
  const server = await serve(0, dist);
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const page = await browser.newPage({ viewport: { width: 360, height } });
  const answers = Object.entries(ANSWERS).map(([id, values]) => `${id}=${values.join(',')}`);
  await page.goto(`${server.url}finder/#region=jiangbei&${answers.join('&')}`);
  await page.getByText('个回答，可以改').click();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const times: number[] = [];
  const complete: number[] = [];
  for (let count = 0; count < TIMES; count += 1) {
    await page.locator('[data-answer=age] button').click();
    await page.locator('[data-answer=age] input[type=text]').fill(String(5 + count * 4));
    await page.waitForTimeout(300);
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const start = performance.now();
            Object.assign(globalThis, { tapped: start });
            document.querySelector<HTMLElement>('[data-answer=age] [type=submit]')?.click();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                done(performance.now() - start);
              };
              port2.postMessage(null);
            });
          }),
      ),
    );
    complete.push(await page.evaluate(() => performance.now() - (globalThis as unknown as { tapped: number }).tapped));
    await page.waitForTimeout(300);
  }
  await browser.close();
  server.close();
  return `中位数${Math.round(median(times))}，最多${Math.round(Math.max(...times))}；全部画完中位数${Math.round(median(complete))}`;
}
