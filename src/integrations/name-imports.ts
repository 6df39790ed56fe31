/**
 * Names in a page the scripts that its scripts import: they are fetched together, one round trip less on a slow line, and
 * whoever stores a page finds in it all that it needs.
 */

const FIRST = '<script type="module" src="';

/** @param scripts by address */
export function nameImports(html: string, scripts: ReadonlyMap<string, string>): string {
  const named = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src);
  const missing = [...new Set(named.flatMap((src) => importsOf(src, scripts)))].filter((src) => !named.includes(src));
  return missing.length === 0 ? html : html.replace(FIRST, () => `${missing.map((src) => `${FIRST}${src}"></script>`).join('')}${FIRST}`);
}

/** All that a script needs, what is imported by imports too. */
function importsOf(src: string, scripts: ReadonlyMap<string, string>): string[] {
  const folder = src.slice(0, src.lastIndexOf('/') + 1);
  const own = [...(scripts.get(src) ?? '').matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g)].map(([, name = '']) => folder + name);
  return own.flatMap((one) => [...importsOf(one, scripts), one]);
}
