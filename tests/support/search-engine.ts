/** The engine as the browser has it, over the files of `dist/`, with a count of the bytes that it asks for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface EngineResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; content: string; meta: Record<string, string>; anchors: { id: string; location: number }[]; raw_content?: string }>;
}
export interface Engine {
  search(term: string, options?: { filters?: object }): Promise<{ results: EngineResult[] }>;
  options(options: object): Promise<void>;
}

export interface Fetched {
  file: string;
  bytes: number;
}

/** @param dist the folder that holds `pagefind/` */
export async function openEngine(dist: string): Promise<{ engine: Engine; fetched: Fetched[] }> {
  const fetched: Fetched[] = [];
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) };
  Object.assign(globalThis, {
    document: page,
    fetch: async (address: string) => {
      const file = address.replace(/^.*\/pagefind\//, '').replace(/\?.*/, '');
      const bytes = await readFile(join(dist, 'pagefind', file));
      fetched.push({ file, bytes: bytes.length });
      return new Response(bytes);
    },
  });
  const engine = (await import(pathToFileURL(join(dist, 'pagefind/pagefind.js')).href)) as Engine & { init(): Promise<void> };
  await engine.options({ basePath: '/pagefind/', metaCacheTag: 'x', ranking: { pageLength: 0, termFrequency: 1, termSaturation: 2 } });
  await engine.init();
  return { engine, fetched };
}
