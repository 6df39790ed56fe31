/**
 * Gives pages their style sheets as short strings to inline: on a slow line, one round trip less before the first
 * paint. The order of the files in a sheet is the order of the cascade (cascade layers are unknown to the oldest
 * browsers that are served).
 */
import { readFile } from 'node:fs/promises';
import { Features, transform } from 'lightningcss';
import type { Plugin } from 'vite';

const SHEETS = {
  frame: ['tokens', 'base', 'frame'],
  document: ['document'],
  front: ['front'],
  home: ['home'],
  benefits: ['benefits'],
  benefit: ['benefits', 'benefit'],
  finder: ['finder'],
  search: ['search'],
  staff: ['staff'],
  places: ['places'],
  controls: ['controls'],
  sheet: ['sheet'],
  data: ['data'],
} as const;

export type Sheet = keyof typeof SHEETS;

const PREFIX = 'virtual:style-';

/** Oldest browsers that are served in full; `light-dark()` is not used and needs no help. In the form that lightningcss reads. */
const TARGETS = { chrome: 69 << 16, ios_saf: 12 << 16, safari: 12 << 16 };

export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const files = SHEETS[id.slice(PREFIX.length + 1) as Sheet];
      const parts = await Promise.all(
        files.map(async (name) => {
          const filename = `src/styles/${name}.css`;
          this.addWatchFile(filename);
          return transform({ filename, code: await readFile(filename), minify: true, targets: TARGETS, exclude: Features.LightDark }).code.toString();
        }),
      );
      return `export default ${JSON.stringify(parts.join(''))};`;
    },
  };
}
