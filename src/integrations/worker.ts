/** Makes the service worker, as old browsers read it. */
import { build } from 'esbuild';

/** @param offline whether pages may be stored; if not, the worker takes back what an earlier one has stored */
export async function makeWorker(offline: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/client/worker/${offline ? 'sw' : 'leave'}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2018',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
