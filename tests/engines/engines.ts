/**
 * `npm run test:engines`: the same journeys in every browser engine of this machine, compared with Chromium's. Not part of `npm test`,
 * because few machines have them (Debian: firefox-esr; webkit2gtk-driver xvfb; wpewebkit-driver cog xvfb).
 */
import { serve } from '../../src/server/start.ts';
import { DIST } from '../support/dist.ts';
import { readQuestions } from '../support/search-quality.ts';
import { chromiumEngine, firefoxEngine, webkitEngine, wpeEngine, type Browser, type Engine } from './drivers.ts';

type Journey = (browser: Browser, site: string) => Promise<unknown>;

const LONGEST_MS = 60_000;

/** Runs a script until it gives something. @returns `null` when it never does */
async function waitFor(browser: Browser, script: string): Promise<unknown> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
    const value = await browser.run(script);
    if (value !== null && value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return null;
}

const TEXT = "return document.querySelector('main').textContent.replace(/\\s+/g, '')";
const click = (selector: string, words: string): string =>
  `const one = Array.from(document.querySelectorAll('${selector}')).filter((it) => it.textContent.trim() === '${words}')[0]; if (!one) return null; one.click(); return true`;
const VERDICTS = "const all = Array.from(document.querySelectorAll('[data-finder] [data-benefit]')); return all.length ? all.map((it) => it.getAttribute('data-benefit') + ':' + it.getAttribute('data-verdict')).sort().join(' ') : null";

const read = (path: string): Journey => async (browser, site) => {
  await browser.go(site + path);
  return browser.run(TEXT);
};

const JOURNEYS: Record<string, Journey> = {
  'home': read(''),
  'a section': read('plans/luojiang-2021-2025/3-1/'),
  'a whole document': read('plans/shapingba-huican-2023/full/'),
  'a benefit': read('benefits/shapingba-child-rehab-training/'),
  'results of a link': async (browser, site) => {
    await browser.go(`${site}finder/#region=shapingba&age=5&disability=autism&hukou=local`);
    return waitFor(browser, VERDICTS);
  },
  'questions one by one': async (browser, site) => {
    await browser.go(`${site}help/`);
    await browser.go(`${site}finder/`);
    await waitFor(browser, click('[data-finder-place]', '四川省德阳市罗江区'));
    const heard = [await waitFor(browser, "const one = document.querySelector('[data-finder] legend'); return one && one.textContent")];
    await browser.run("document.querySelector('[data-finder] input').click()");
    await browser.run(click('button', '下一题'));
    heard.push(await waitFor(browser, "const one = document.querySelector('[data-finder] legend'); return one && one.textContent.indexOf('您替谁查') < 0 && one.textContent"));
    await browser.run(click('button', '先看结果'));
    return [...heard, await waitFor(browser, VERDICTS)];
  },
  'reading modes': async (browser, site) => {
    await browser.go(`${site}settings/?text=150&contrast=dark`);
    await waitFor(browser, "return document.querySelector('main input:checked') !== null");
    await browser.run("document.querySelector('main input[value=\"200\"]').click()");
    await browser.go(`${site}help/`);
    const marks = await browser.run("const html = document.documentElement; return [html.getAttribute('data-text'), html.getAttribute('data-contrast'), getComputedStyle(document.body).backgroundColor, getComputedStyle(html).fontSize]");
    await browser.go(`${site}help/?text=100&contrast=system`);
    return marks;
  },
};

/** Every so many of the golden questions. */
const questions = readQuestions().filter(({ expect }) => expect.length > 0);
const EVERY = Math.ceil(questions.length / 20);
for (const { q } of questions.filter((_, index) => index % EVERY === 0)) {
  JOURNEYS[`“${q}”`] = async (browser, site) => {
    await browser.go(`${site}search/?q=${encodeURIComponent(q)}`);
    return waitFor(browser, "const state = document.querySelector('[data-search-state]').getAttribute('data-search-state'); const first = document.querySelector('[data-result] a'); return state === 'error' ? 'error' : state === 'done' && (first ? first.getAttribute('href') : 'nothing')");
  };
}

async function journeys({ start }: Engine, site: string): Promise<{ version: string; found: Record<string, string> }> {
  const browser = await start();
  const found: Record<string, string> = {};
  try {
    for (const [name, journey] of Object.entries(JOURNEYS)) found[name] = JSON.stringify(await journey(browser, site).catch((error: unknown) => `failed: ${String(error)}`));
  } finally {
    await browser.close();
  }
  return { version: browser.version, found };
}

const { url, close } = await serve(0, DIST);
const wanted = await journeys(chromiumEngine, url);
const names = Object.keys(JOURNEYS);
console.log(`Chromium ${wanted.version}: ${names.length} journeys`);
for (const engine of [firefoxEngine, webkitEngine, wpeEngine]) {
  const missing = engine.missing();
  if (missing !== null) {
    console.log(`skipped: ${engine.name}: no ${missing} on this machine`);
    continue;
  }
  try {
    const { version, found } = await journeys(engine, url);
    const other = names.filter((name) => found[name] !== wanted.found[name]);
    for (const name of other) console.log(`${engine.name}: ${name}\n  Chromium: ${(wanted.found[name] ?? '').slice(0, 200)}\n  here:     ${(found[name] ?? '').slice(0, 200)}`);
    console.log(`${other.length === 0 ? 'same' : 'DIFFERENT'}: ${engine.name} ${version}: ${names.length - other.length} of ${names.length} as in Chromium`);
    if (other.length > 0) process.exitCode = 1;
  } catch (error) {
    console.log(`skipped: ${engine.name}: does not start here (${(error as Error).message})`);
  }
}
close();
process.exit();
