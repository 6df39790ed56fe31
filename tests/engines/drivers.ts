/** Other browsers than Chromium, driven by what they bring themselves: no package is needed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../support/browser.ts';

export interface Browser {
  version: string;
  go(url: string): Promise<void>;
  /** Runs the body of a function in the page. @returns what it returns, as JSON */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What is missing; `null` when it can be started. */
  missing(): string | null;
  start(): Promise<Browser>;
}

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries until it works. @throws {Error} the last failure after half a minute */
async function until<T>(act: () => Promise<T>): Promise<T> {
  for (let left = 60; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      if (left === 0) throw error;
      await wait(500);
    }
  }
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const end = new Promise((resolve) => process.once('exit', resolve));
  process.kill();
  await Promise.race([end, wait(5_000)]);
}

export const chromiumEngine: Engine = {
  name: 'Chromium',
  missing: () => (findBrowser() === undefined ? 'chromium' : null),
  async start() {
    const executablePath = findBrowser();
    const browser = await chromium.launch({ args: LAUNCH_ARGS, ...(executablePath === undefined ? {} : { executablePath }) });
    const page = await browser.newPage({ locale: 'zh-CN', bypassCSP: true });
    return {
      version: browser.version(),
      go: async (url) => void (await page.goto(url)),
      run: (script) => page.evaluate((body) => new Function(body)() as unknown, script),
      close: () => browser.close(),
    };
  },
};

/** Marionette, the remote protocol of Firefox: messages with their length in front. */
class Marionette {
  readonly #socket: Socket;
  readonly #waiting: ((message: [number, number, { message: string } | null, { value?: unknown }]) => void)[] = [];
  #bytes = Buffer.alloc(0);
  #count = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (part) => {
      this.#bytes = Buffer.concat([this.#bytes, part]);
      for (;;) {
        const colon = this.#bytes.indexOf(':');
        const length = Number(this.#bytes.subarray(0, colon).toString());
        if (colon < 0 || this.#bytes.length < colon + 1 + length) return;
        const message = JSON.parse(this.#bytes.subarray(colon + 1, colon + 1 + length).toString('utf8')) as never;
        this.#bytes = this.#bytes.subarray(colon + 1 + length);
        // The first is a greeting.
        if (Array.isArray(message)) this.#waiting.shift()?.(message as never);
      }
    });
  }

  async send(name: string, parameters: object): Promise<unknown> {
    this.#count += 1;
    const text = JSON.stringify([0, this.#count, name, parameters]);
    const answer = new Promise<[number, number, { message: string } | null, { value?: unknown }]>((resolve) => this.#waiting.push(resolve));
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    if (error) throw new Error(`${name}: ${error.message}`);
    return 'value' in result ? result.value : result;
  }
}

const PORT = 20_000 + (process.pid % 10_000);

const PREFERENCES = ['"marionette.port", ' + String(PORT), '"browser.shell.checkDefaultBrowser", false', '"datareporting.policy.dataSubmissionEnabled", false', '"app.update.enabled", false', '"app.normandy.enabled", false', '"network.captive-portal-service.enabled", false', '"network.connectivity-service.enabled", false', '"browser.safebrowsing.update.enabled", false', '"intl.accept_languages", "zh-CN"'];

export const firefoxEngine: Engine = {
  name: 'Firefox',
  missing: () => (['firefox-esr', 'firefox'].some(isThere) ? null : 'firefox-esr'),
  async start() {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    writeFileSync(join(profile, 'user.js'), PREFERENCES.map((preference) => `user_pref(${preference});\n`).join(''));
    const firefox = spawn(isThere('firefox-esr') ? 'firefox-esr' : 'firefox', ['--headless', '--no-remote', '--marionette', '--profile', profile], { stdio: 'ignore' });
    const socket = await until(() => new Promise<Socket>((resolve, reject) => {
      const one = connect(PORT, '127.0.0.1', () => resolve(one));
      one.once('error', reject);
    }));
    const marionette = new Marionette(socket);
    const session = (await marionette.send('WebDriver:NewSession', {})) as { capabilities: { browserVersion: string } };
    return {
      version: session.capabilities.browserVersion,
      go: async (url) => void (await marionette.send('WebDriver:Navigate', { url })),
      run: (script) => marionette.send('WebDriver:ExecuteScript', { script, args: [] }),
      async close() {
        socket.destroy();
        await ended(firefox);
      },
    };
  },
};

const miniBrowser = (): string | undefined => {
  const base = '/usr/lib';
  const folders = existsSync(base) ? readdirSync(base).flatMap((name) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => join(base, name, version, 'MiniBrowser'))) : [];
  return folders.find((path) => existsSync(path));
};

/** A browser behind a driver that speaks WebDriver, on a screen that nobody sees. */
async function startWebDriver(program: string, capabilities: object): Promise<Browser> {
  const display = `:${100 + (process.pid % 400)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  await wait(1_000);
  const driver = spawn(program, [`--port=${PORT}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LANG: 'zh_CN.UTF-8' } });
  const send = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error((value as { message: string }).message);
    return value;
  };
  try {
    await until(() => fetch(`http://127.0.0.1:${PORT}/status`));
    const session = (await send('/session', { capabilities: { alwaysMatch: capabilities } })) as { sessionId: string; capabilities: { browserVersion: string } };
    const at = `/session/${session.sessionId}`;
    return {
      version: session.capabilities.browserVersion,
      go: async (url) => void (await send(`${at}/url`, { url })),
      run: (script) => send(`${at}/execute/sync`, { script, args: [] }),
      async close() {
        await fetch(`http://127.0.0.1:${PORT}${at}`, { method: 'DELETE' });
        await ended(driver);
        await ended(screen);
      },
    };
  } catch (error) {
    await ended(driver);
    await ended(screen);
    throw error;
  }
}

export const webkitEngine: Engine = {
  name: 'WebKitGTK',
  missing: () => ['WebKitWebDriver', 'Xvfb'].find((program) => !isThere(program)) ?? (miniBrowser() === undefined ? 'MiniBrowser' : null),
  start: () => startWebDriver('WebKitWebDriver', { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } }),
};

/** Of 2022 in Debian 12: the oldest engine that can be had. */
export const wpeEngine: Engine = {
  name: 'WPE WebKit',
  missing: () => ['WPEWebDriver', 'cog', 'Xvfb'].find((program) => !isThere(program)) ?? null,
  start: () => startWebDriver('WPEWebDriver', { 'wpe:browserOptions': { binary: '/usr/bin/cog', args: ['--automation', '--platform=headless'] } }),
};
