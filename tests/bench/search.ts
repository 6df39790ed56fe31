/** What the search finds, what it costs, and how long it takes on an old phone and a slow line. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser, HOW_TO_GET_ONE, LAUNCH_ARGS } from '../support/browser.ts';
import { build, makeCorpus } from './builds.ts';
import { serveH2 } from '../support/serve-h2.ts';
import { openSearch, type AskOptions } from '../support/search-engine.ts';
import { askAll, byClass, percent, readQuestions, total } from '../support/search-quality.ts';

const RURAL = { latency: 400, bytesPerSecond: 400_000 / 8, cpuSlowdown: 6 };
const PHONE_SLOWDOWN = 4;
const RUNS = 5;
const TYPED = ['护理补贴', '轮椅', '孩子自闭症能补多少', '残疾证怎么办', '公交免费吗', '沙坪坝5岁自闭症补多少', '低保', '房子漏雨', '驾照', '精神病人吃药'];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const LAYERS: readonly (readonly [string, AskOptions])[] = [
  ['全部', {}],
  ['Pagefind 原样', { plain: true }],
  ['不猜意思', { guessing: false }],
  ['不认平时说法', { unspoken: true }],
  ['每个意思都要有', { every: true }],
  ['不改错字和拼音', { exact: true }],
  ['没有 Intl.Segmenter', { segmented: false }],
];

/** Prints hits by class, set and layer; bytes; milliseconds. */
export async function measureSearch(dist: string): Promise<void> {
  const search = await openSearch(dist);
  const questions = readQuestions();
  const head = '问题，个数，第一条就对，前三条里有，前十条里有，没有结果（百分比；没有结果是个数）';
  for (const set of ['first', 'late'] as const) {
    const asked = await askAll(search, questions.filter((question) => question.set === set));
    console.log(`\n搜索，${set === 'first' ? '先写的问题' : '做好以后才写的问题'}：${head}`);
    for (const [name, hits] of byClass(asked)) console.log([name, hits.asked, percent(hits.first, hits), percent(hits.three, hits), percent(hits.ten, hits), hits.none].join('\t'));
  }
  console.log(`\n搜索，每一层带来什么：${head}`);
  for (const [layer, options] of LAYERS) {
    for (const set of ['first', 'late'] as const) {
      const hits = total(await askAll(search, questions.filter((question) => question.set === set), options));
      console.log([layer, set, percent(hits.first, hits), percent(hits.three, hits), percent(hits.ten, hits), hits.none].join('\t'));
    }
  }
  await measureBrowser(dist);
}

/** The same in the browser for a site of many plans. @param plans how many */
export async function measureSearchAt(plans: number): Promise<void> {
  const folder = makeCorpus(plans);
  await build(folder);
  const dist = join(folder, 'dist');
  const records = readdirSync(join(dist, 'pagefind'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pf_fragment')).length;
  console.log(`\n搜索，${plans}份文件，${records}条记录：`);
  await measureBrowser(dist, ['会宁护理补贴', '会宁孩子自闭症能补多少'], TYPED.map((question) => `会宁${question}`));
  rmSync(folder, { recursive: true });
}

async function visit(dist: string): Promise<{ browser: Browser; server: Awaited<ReturnType<typeof serveH2>> }> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
  const server = await serveH2(dist);
  return { browser: await chromium.launch({ executablePath, args: [...LAUNCH_ARGS, server.trust] }), server };
}

async function measureBrowser(dist: string, cold = ['护理补贴', '孩子自闭症能补多少'], typed = TYPED): Promise<void> {
  const { browser, server } = await visit(dist);
  for (const question of cold) {
    const loads = [];
    for (let run = 0; run < RUNS; run += 1) loads.push(await coldSearch(browser, server.url, question));
    console.log(`慢线路，第一次打开 /search/?q=${question}：到第一条结果 ${Math.round(median(loads.map(({ time }) => time)))} 毫秒，共 ${median(loads.map(({ bytes }) => bytes))} 字节`);
  }
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(`${server.url}search/?q=%E6%AE%8B%E7%96%BE%E8%AF%81`);
  await page.locator('[data-search-state=done]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE_SLOWDOWN });
  const bytes = countBytes(page);
  const times: number[] = [];
  const costs: number[] = [];
  for (const question of typed) {
    const before = (await bytes)();
    times.push(await typedSearch(page, question));
    await page.waitForTimeout(300);
    costs.push((await bytes)() - before);
  }
  console.log(`已经打开以后，CPU慢${PHONE_SLOWDOWN}倍，从回车到结果：中位数 ${Math.round(median(times))}，最多 ${Math.round(Math.max(...times))} 毫秒；每次再取 ${median(costs)} 字节（中位数），最多 ${Math.max(...costs)}`);
  await browser.close();
  server.close();
}

/** Bytes on the wire for the first question that somebody asks, everything included. @throws {Error} without a browser */
export async function firstSearchBytes(dist: string, question: string): Promise<number> {
  const { browser, server } = await visit(dist);
  const { bytes } = await coldSearch(browser, server.url, question);
  await browser.close();
  server.close();
  return bytes;
}

/** Bytes on the wire of everything that a page loads. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let total = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (total += encodedDataLength));
  return () => total;
}

async function coldSearch(browser: Browser, url: string, question: string): Promise<{ time: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${url}data/regions.json`);
  const bytes = await countBytes(page);
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: RURAL.latency, downloadThroughput: RURAL.bytesPerSecond, uploadThroughput: RURAL.bytesPerSecond });
  await session.send('Emulation.setCPUThrottlingRate', { rate: RURAL.cpuSlowdown });
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('[data-result]')) Object.assign(globalThis, { found: performance.now() });
      else setTimeout(look, 10);
    };
    look();
  });
  await page.goto(`${url}search/?q=${encodeURIComponent(question)}`);
  await page.locator('[data-result]').first().waitFor({ timeout: 60_000 });
  const time = await page.evaluate(() => (globalThis as unknown as { found: number }).found);
  await page.locator('[data-search-state=done]').waitFor({ timeout: 60_000 });
  const total = bytes();
  await context.close();
  return { time, bytes: total };
}

/** From Enter to the new results in the page. */
async function typedSearch(page: Page, question: string): Promise<number> {
  await page.locator('#query').fill(question);
  await page.waitForTimeout(500);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.querySelector('[data-search-results]')?.replaceChildren();
        const look = (): void => {
          if (document.querySelector('[data-result]')) resolve(performance.now() - start);
          else setTimeout(look, 1);
        };
        document.querySelector<HTMLFormElement>('[data-search-form]')?.requestSubmit();
        look();
      }),
  );
}

