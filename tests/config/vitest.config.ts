import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${folder}/**/*.test.ts`] },
});

/** One project a suite: `unit` and `content` need no build, `dist` reads the built site, `hostile` builds sites of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [project('unit', 'unit'), project('content', 'content'), project('dist', 'dist'), project('hostile', 'hostile')],
  },
});
