/**
 * Loads a folder of Markdown files as they are. Parsing and rendering happen where a page asks for them, so that a
 * fault stops the build with its message (Astro's own loader logs it and goes on without the page).
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';

/** @param folder relative to the root of the project; `README.md` is for editors and stays out */
export function textLoader(folder: string): Loader {
  return {
    name: 'text',
    schema: z.object({ file: z.string() }),
    async load({ store, generateDigest, watcher }) {
      const load = async (): Promise<void> => {
        const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
        store.clear();
        for (const name of names) {
          const body = await readFile(join(folder, name), 'utf8');
          store.set({ id: name.slice(0, -'.md'.length), data: { file: join(folder, name) }, body, digest: generateDigest(body) });
        }
      };
      watcher?.add(folder);
      watcher?.on('change', (path) => {
        if (path.includes(folder)) void load();
      });
      await load();
    },
  };
}
