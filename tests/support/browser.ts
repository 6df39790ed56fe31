/** Finds a Chromium on this machine, or gets one; likewise a font with Chinese characters. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** For containers where everything runs as root, and so that the browser itself asks the network for nothing. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const HOW_TO_GET_ONE = '没有找到浏览器，也装不上：请装 Chromium（Debian：apt-get install chromium），或用 CHROMIUM=/路径 npm test 指明';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** @returns the path of a browser that is there, or `undefined` */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env['CHROMIUM'], ...NAMES.map((name) => `/usr/bin/${name}`), ...onPath, ...MAC, ...playwrightsOwn()];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Browsers that `npx playwright install` has put into its cache, newest first. */
function playwrightsOwn(): string[] {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '',
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ].filter((folder) => folder !== '' && existsSync(folder));
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => inside.map((path) => join(cache, name, path))),
  );
}

/** Finds a browser or installs one. @returns its path, or `undefined` when there is no way */
export function getBrowser(): string | undefined {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('没有浏览器，正在装……');
  run('npx', ['playwright', 'install', 'chromium']);
  const installed = findBrowser();
  if (installed !== undefined && starts(installed)) return installed;
  return installPackages('chromium', 'fonts-noto-cjk') ? findBrowser() : undefined;
}

/** Its name and number, or `null` when there is none. */
export function browserVersion(): string | null {
  const browser = findBrowser();
  if (browser === undefined) return null;
  const { status, stdout } = spawnSync(browser, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/ *(built|snap|Debian|Ubuntu).*$/i, '') : null;
}

/** A browser from Playwright's cache may lack libraries of the system. */
const starts = (browser: string): boolean => spawnSync(browser, ['--version'], { timeout: 30_000 }).status === 0;

/** Measures of text are only worth something with real Chinese glyphs. @returns whether there is a font for them */
export function getChineseFont(): boolean {
  const hasFont = (): boolean => platform() === 'darwin' || (spawnSync('fc-list', [':lang=zh-cn', 'family']).stdout?.toString().trim() ?? '') !== '';
  return hasFont() || (installPackages('fonts-noto-cjk', 'fontconfig') && hasFont());
}

function installPackages(...names: string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 10 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
