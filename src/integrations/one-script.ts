/**
 * Keeps what every page needs in the script that every page loads: modules that another script shares with it would
 * become a file of their own, one round trip more on a slow line. Names of scripts are as short as can be: every page holds one.
 */
import type { Plugin } from 'vite';

const OF_EVERY_PAGE = /layouts\/Page\.astro|client\/(site|periods|reading|contents|mark|print|warm|element)\.ts|plan\/dates\.ts|src\/reading\//;

export function oneScript(): Plugin {
  return {
    name: 'one-script',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js', codeSplitting: { groups: [{ name: 'site', test: OF_EVERY_PAGE }] } } } } } : undefined,
  };
}
