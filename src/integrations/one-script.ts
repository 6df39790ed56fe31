/**
 * Keeps what every page needs in the script that every page loads: modules that another script shares with it would
 * become a file of their own, one round trip more on a slow line.
 */
import type { Plugin } from 'vite';

const OF_EVERY_PAGE = /layouts\/Page\.astro|client\/(site|periods|reading|contents|mark|warm|element)\.ts|plan\/dates\.ts|src\/reading\//;

export function oneScript(): Plugin {
  return {
    name: 'one-script',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'site', test: OF_EVERY_PAGE }] } } } } } : undefined,
  };
}
