/**
 * Keeps what every page needs in the script that every page loads: modules that another script shares with it would
 * become a file of their own, one round trip more on a slow line.
 */
import type { Plugin } from 'vite';

const OF_EVERY_PAGE = /layouts\/Page\.astro|client\/(site|periods|reading|contents|mark|warm|element|offline\/register)\.ts|offline\/names\.ts|plan\/dates\.ts|src\/reading\//;
/** Shared by a few pages: one file, not several. */
const OF_OFFLINE = /client\/offline\/(device|save)\.ts|src\/offline\//;

export function oneScript(): Plugin {
  return {
    name: 'one-script',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'site', test: OF_EVERY_PAGE, priority: 1 }, { name: 'offline', test: OF_OFFLINE }] } } } } } : undefined,
  };
}
