/** Pagefind's engine, which is made for pages, over the files of a folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RANKING, type Engine } from '../search/engine.ts';

/** It reads its files by `fetch`, and its language from the page. */
const OF_A_PAGE = ['document', 'fetch'] as const;

/**
 * Until it is closed, the process looks to the engine like a page.
 *
 * @param bundle folder of one index inside `folder`
 * @param onFile told of each file of the index that the engine asks for
 * @throws {Error} when a file of the index is missing
 */
export async function openEngine(folder: string, bundle: string, onFile: (file: string, bytes: number) => void = () => undefined): Promise<{ engine: Engine; close(): void }> {
  const before = OF_A_PAGE.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) },
    fetch: (address: string) => {
      const file = address.slice(address.indexOf(`/${bundle}/`) + 1).replace(/\?.*/, '');
      const bytes = readFileSync(join(folder, file));
      onFile(file, bytes.length);
      return Promise.resolve(new Response(bytes));
    },
  });
  const engine = (await import(pathToFileURL(join(folder, bundle, 'pagefind.js')).href)) as Engine & { options(options: object): Promise<void>; init(): Promise<void> };
  await engine.options({ basePath: `/pagefind/${bundle}/`, metaCacheTag: 'node', ranking: RANKING });
  await engine.init();
  const close = (): void => {
    for (const [name, property] of before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
  return { engine, close };
}
