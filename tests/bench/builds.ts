/** Time and memory of a build as the number of plans grows: synthetic corpora made of the five real ones. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Scale, ScaleRow } from '../../src/conformance/model.ts';
import { versionOf } from '../../src/integrations/version.ts';
import { dayInChina } from '../../src/plan/dates.ts';
import { firstSearchBytes } from './search.ts';
import { weigh } from './weights.ts';

/** Of a good 5,000 characters. */
const SECTION = 'plans/huining-2021-2025/3-4/index.html';
const QUESTION = '会宁护理补贴';
const COPIED = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Read by `npm run evidence`. */
const SCALE_FILE = 'test-results/scale.json';

/** Prints one line a corpus, and keeps them for the published figures. @param sizes numbers of plans */
export async function measureBuilds(sizes: readonly number[]): Promise<void> {
  console.log('\n规模：文件，页，搜索记录，建站秒数，内存峰值 MB，大小 MB，一节的字节，第一次搜索的字节');
  const rows: ScaleRow[] = [];
  for (const size of sizes) {
    const row = await measureCorpus(size);
    rows.push(row);
    console.log(Object.values(row).join('\t'));
  }
  const scale: Scale = { date: dayInChina(new Date()), version: versionOf(), rows };
  mkdirSync(dirname(SCALE_FILE), { recursive: true });
  writeFileSync(SCALE_FILE, `${JSON.stringify(scale, null, 2)}\n`);
}

async function measureCorpus(plans: number): Promise<ScaleRow> {
  const folder = makeCorpus(plans);
  const { seconds, peakMb } = await build(folder);
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const { html, css, js } = weigh(dist, SECTION);
  const row: ScaleRow = {
    plans,
    pages: files.filter((file) => file.endsWith('.html')).length,
    records: files.filter((file) => file.endsWith('.pf_fragment')).length,
    seconds: Math.round(seconds),
    memoryMb: peakMb,
    sizeMb: Math.round((await folderBytes(dist)) / 1e6),
    sectionBytes: html + css + js,
    searchBytes: await firstSearchBytes(dist, QUESTION),
  };
  rmSync(folder, { recursive: true });
  return row;
}

/** A copy of the project with `size` plans: the real ones first, then copies under other ids. */
export function makeCorpus(size: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const plans = join(folder, 'content/plans');
  const real = readdirSync(plans).filter((name) => name.endsWith('.md') && name !== 'README.md');
  for (let index = real.length; index < size; index += 1) {
    const name = real[index % real.length] ?? '';
    const number = Math.floor(index / real.length);
    const text = readFileSync(join(plans, name), 'utf8').replace(/^(title: .*)$/m, `$1之${number}`).replace(/^(shortTitle: ).*$/m, `$1规划${index}`);
    writeFileSync(join(plans, name.replace('.md', `-${number}.md`)), text);
  }
  return folder;
}

export async function build(folder: string): Promise<{ seconds: number; peakMb: number }> {
  const started = performance.now();
  const child = spawn(join('node_modules', '.bin', 'astro'), ['build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? 0));
  }, 200);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`建站失败（${folder}）`);
  return { seconds: (performance.now() - started) / 1000, peakMb: Math.round(peak / 1e6) };
}

/** Bytes of memory of a process and its children; 0 where the system does not tell. */
function treeMemory(root: number): number {
  try {
    const status = readFileSync(`/proc/${root}/status`, 'utf8');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    const children = readFileSync(`/proc/${root}/task/${root}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + treeMemory(Number(child)), own);
  } catch {
    return 0;
  }
}

async function folderBytes(folder: string): Promise<number> {
  const { stat } = await import('node:fs/promises');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = await Promise.all(files.map(async (file) => {
    const entry = await stat(join(folder, file));
    return entry.isFile() ? entry.size : 0;
  }));
  return sizes.reduce((sum, size) => sum + size, 0);
}
