/**
 * Keeps what every page needs in the script that every page loads: modules that another script shares with it would
 * become a file of their own, one round trip more on a slow line. What comes on demand comes without Vite's helper, which
 * fetches ahead what a module imports, and is larger than most of what we load so. Names of scripts are as short as can be:
 * every page holds one.
 */
import type { Plugin } from 'vite';

const OF_EVERY_PAGE =
  /layouts\/Page\.astro|client\/(site|periods|reading|contents|mark|print|warm|element|voice|offline\/register)\.ts|offline\/names\.ts|plan\/dates\.ts|reading\/(modes|choices|voices)\.ts|preload-helper/;
/** Shared by a few pages: one file, not several. */
const OF_OFFLINE = /client\/offline\/(device|save)\.ts|src\/offline\//;

export function oneScript(): Plugin {
  return {
    name: 'one-script',
    enforce: 'pre',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`, codeSplitting: { groups: [{ name: 'site', test: OF_EVERY_PAGE, priority: 1 }, { name: 'offline', test: OF_OFFLINE }] } } } } } : undefined,
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
