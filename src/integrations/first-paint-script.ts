/** Gives the layout the script that must run before first paint, bundled for old browsers, as a string to inline. */
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const ID = 'virtual:first-paint';

export function firstPaintScript(): Plugin {
  const entry = 'src/client/first-paint.ts';
  return {
    name: 'first-paint-script',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'es2018',
      });
      return `export default ${JSON.stringify(outputFiles[0]?.text.trim())};`;
    },
  };
}
