import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../support/browser.ts';

const browser = findBrowser();

// What one shard has seen would part the rest anew, and pages would be passed over.
if (process.env['CHANGED'] === '1' && process.argv.some((arg) => arg.startsWith('--shard'))) throw new Error('CHANGED=1 整个跑，不要和 --shard 一起用：前一份跑完，后面的分法就变了，会漏页');

/** `e2e` and `a11y` belong to `npm test`; `long` is the rest of the matrix, for `npm run test:all`. */
export default defineConfig({
  testDir: '..',
  // The matrix keeps its summary beside it.
  outputDir: '../../test-results/browser',
  globalSetup: '../support/serve-dist.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 90_000,
  // Machines that run the tests are often busy with something else.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['../support/matrix-report.ts']],
  use: {
    baseURL: process.env['SITE'] ?? '',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // It would hide requests from tests that change or watch them; offline.spec.ts lets it run.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    launchOptions: { args: LAUNCH_ARGS, ...(browser === undefined ? {} : { executablePath: browser }) },
    trace: 'off',
  },
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    // They put the reader's own styles into the pages, which the pages would not let in.
    { name: 'a11y', testMatch: 'a11y/**/*.spec.ts', testIgnore: 'a11y/**/*.long.spec.ts', use: { bypassCSP: true } },
    { name: 'long', testMatch: 'a11y/**/*.long.spec.ts', use: { bypassCSP: true } },
  ],
});
