/**
 * What a reader on a slow rural line sees: 400 ms a round trip, 400 kbit/s, processor slowed 6 times, nothing cached,
 * connection set-up not counted. Medians of five loads.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../src/server/start.ts';
import { findBrowser, HOW_TO_GET_ONE, LAUNCH_ARGS } from '../support/browser.ts';

const LINE = { latency: 400, bytesPerSecond: 400_000 / 8, cpuSlowdown: 6 };
const RUNS = 5;
const PAGES = ['/', '/plans/chongqing-2021-2025/', '/plans/chongqing-2021-2025/3-1/', '/plans/luojiang-2021-2025/3-1/', '/plans/luojiang-2021-2025/annex/', '/benefits/shapingba-child-rehab-training/', '/regions/shapingba/'];

interface Load {
  lcp: number;
  cls: number;
  blocking: number;
  requests: number;
}

/** Prints the medians for each kind of page, and for the bare text of one of them as the measure of this machine. */
export async function measureSpeed(dist: string): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
  const bare = makeBarePage(dist, '/plans/chongqing-2021-2025/3-1/');
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  console.log('\n慢线路（400毫秒，400 kbit/s，CPU慢6倍）：页面，最大内容绘制 ms，版面移动，阻塞 ms，请求数');
  for (const [folder, paths] of [[bare, ['/bare/']], [dist, PAGES]] as const) {
    const server = await serve(0, folder);
    for (const path of paths) {
      const loads: Load[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
        const page = await context.newPage();
        // Opens the connection, so that its set-up is not counted.
        await page.goto(`${server.url}data/regions.json`);
        loads.push(await load(page, new URL(path, server.url).href));
        await context.close();
      }
      const median = (key: keyof Load): number => loads.map((one) => one[key]).toSorted((a, b) => a - b)[RUNS >> 1] ?? NaN;
      console.log([path, Math.round(median('lcp')), median('cls'), Math.round(median('blocking')), median('requests')].join('\t'));
    }
    server.close();
  }
  await browser.close();
  rmSync(bare, { recursive: true });
}

/** A site of one page: the text of another without its frame, styles, scripts and attributes. @returns its folder */
function makeBarePage(dist: string, path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  const main = /<main[\s\S]*<\/main>/.exec(readFileSync(join(dist, path, 'index.html'), 'utf8'))?.[0] ?? '';
  const text = main.replace(/<nav[\s\S]*?<\/nav>/g, '').replace(/<(\w+)[^>]*>/g, '<$1>');
  const style = 'body{font-size:18px;line-height:1.75;max-width:34em}';
  mkdirSync(join(folder, 'bare'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'bare/index.html'), `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title><style>${style}</style>${text}`);
  copyFileSync(join(dist, '404.html'), join(folder, '404.html'));
  copyFileSync(join(dist, 'data/regions.json'), join(folder, 'data/regions.json'));
  return folder;
}

async function load(page: Page, url: string): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latency,
    downloadThroughput: LINE.bytesPerSecond,
    uploadThroughput: LINE.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: LINE.cpuSlowdown });
  let requests = 0;
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests += 1;
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, blocking: 0 };
    Object.assign(globalThis, { seen });
    const observe = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    };
    observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    observe('layout-shift', (entry) => (seen.cls += entry.value ?? 0));
    observe('longtask', (entry) => (seen.blocking += Math.max(0, entry.duration - 50)));
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Omit<Load, 'requests'> }).seen);
  return { ...seen, requests };
}
