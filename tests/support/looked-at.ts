/**
 * What the long matrix has looked at, kept between runs: a page that is the same to the byte, looked at with the same checks in the
 * same browser, need not be looked at again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserVersion } from './browser.ts';
import { DIST, filesOf } from './dist.ts';

export interface Finding {
  /** Address, or the name of a layout. */
  page: string;
  mode: string;
  check: string;
  what: string;
}

/** A page looked at in one mode. */
export interface Look {
  page: string;
  /** A layout with a state of its components, not a page as it opens. */
  layout: boolean;
  mode: string;
  checks: string[];
  findings: Finding[];
}

/** A look that is kept. */
export interface Kept extends Look {
  /** Of what was looked at and with what; equal prints, equal findings. */
  print: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The test came to its end, with all its looks, and found nothing. */
  passed: boolean;
}

const FOLDER = 'test-results/matrix';
/** The day of the build stands in every page. */
const DAY = /本页制作日期：[^。]*。/g;

const digest = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
};

/** All that checks are made of. */
function checksPrint(): string {
  const files = readdirSync('tests/a11y').filter((name) => !name.startsWith('layouts')).sort();
  const engines = ['axe-core', 'accessibility-checker-engine'].map((name) => readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return digest(...files.map((name) => readFileSync(join('tests/a11y', name))), ...engines, browserVersion() ?? '');
}

/** Tells what was looked at: of a page its HTML, which names its scripts and styles by their content; of a state, the whole site. */
export function printer(): (look: Pick<Look, 'page' | 'layout'>) => string {
  const checks = checksPrint();
  const site = digest(...filesOf().filter((name) => /\.(html|js|css|json)$/.test(name)).flatMap((name) => [name, readFileSync(join(DIST, name), 'utf8').replace(DAY, '')]));
  const prints = new Map<string, string>();
  return ({ page, layout }) => {
    if (layout) return digest(checks, site);
    const file = join(DIST, page.endsWith('/') ? `${page}index.html` : page);
    const known = prints.get(page) ?? (existsSync(file) ? digest(checks, readFileSync(file, 'utf8').replace(DAY, '')) : '');
    prints.set(page, known);
    return known;
  };
}

/** The last look at each page in each mode, of those that are of this site. */
export function keptLooks(print: ReturnType<typeof printer>): Kept[] {
  if (!existsSync(FOLDER)) return [];
  const all = readdirSync(FOLDER).flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Kept[]);
  return lastLooks(all.filter((look) => look.print === print(look)));
}

/** Of several looks at a page in a mode, the last holds. */
export function lastLooks(looks: readonly Kept[]): Kept[] {
  return [...new Map(looks.toSorted((a, b) => a.at - b.at).map((look) => [`${look.page}\n${look.mode}`, look])).values()];
}

/** Keeps looks beside the earlier ones. @param shard `1/4`: shards that run at the same time write a file each */
export function keep(looks: readonly Kept[], shard: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${shard.replace('/', '-of-')}.json`);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept[]) : [];
  writeFileSync(file, JSON.stringify(lastLooks([...before, ...looks])));
}

/** With `CHANGED=1`, pages that passed and have not changed since are left out. */
export function stillToSee(): (page: string) => boolean {
  if (process.env['CHANGED'] !== '1') return () => true;
  const seen = new Set<string>();
  const open = new Set<string>();
  for (const { page, layout, passed } of keptLooks(printer())) if (!layout) (passed ? seen : open).add(page);
  return (page) => !seen.has(page) || open.has(page);
}
