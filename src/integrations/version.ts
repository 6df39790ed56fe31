/**
 * Of what a build is made, as one short word: so that figures of a test can say which site they are of. It counts files, not
 * commits, because the figures are committed after the test, and because a site may be built outside of Git.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:version';
const MADE_OF = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];
/** The figures themselves, which come after what they are of. */
const EVIDENCE = 'content/evidence.json';

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** Twelve hexadecimal digits: equal for equal sources, content and packages. @param root folder of the project */
export function versionOf(root = '.'): string {
  const hash = createHash('sha256');
  for (const file of MADE_OF.flatMap((name) => filesOf(join(root, name)))) {
    const name = relative(root, file).split(sep).join('/');
    if (name === EVIDENCE) continue;
    const content = readFileSync(file);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

export function version(): Plugin {
  return {
    name: 'version',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(versionOf())};` : undefined),
  };
}
