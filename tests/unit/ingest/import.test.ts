import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importPlan } from '../../../src/ingest/import-plan.ts';
import { openWorkshop, PROJECT, SAMPLE } from './sample.ts';
import type { Workshop } from './sample.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => {
  shop.remove();
});

const PLANS = ['chongqing-2021-2025', 'luojiang-2021-2025', 'shapingba-huican-2023', 'jiangbei-2016-2020', 'huining-2021-2025'];
const OUT = 'content/plans/a.md';

describe('whoever imports the five documents again gets the Markdown that is published', () => {
  it.each(PLANS)('%s', (id) => {
    const file = join(PROJECT, 'seeds', `${id}.recipe.yaml`);
    const { markdown } = importPlan({
      bytes: readFileSync(join(PROJECT, 'seeds', `${id}.txt`)),
      file: `seeds/${id}.txt`,
      recipe: { file, text: readFileSync(file, 'utf8') },
      regions: JSON.parse(readFileSync(join(PROJECT, 'content', 'regions.json'), 'utf8')),
    });
    expect(markdown).toBe(readFileSync(join(PROJECT, 'content', 'plans', `${id}.md`), 'utf8'));
  });
});

describe('the seeds are what was received', () => {
  it.each(PLANS)('%s has the SHA-256 that seeds/README.md states', (id) => {
    const readme = readFileSync(join(PROJECT, 'seeds', 'README.md'), 'utf8');
    const sha = createHash('sha256').update(readFileSync(join(PROJECT, 'seeds', `${id}.txt`))).digest('hex');
    expect(readme.split('\n').find((line) => line.includes(`\`${id}\``))).toContain(sha);
  });
});

describe('a plan of 2026–2030 is imported without any recipe', () => {
  beforeEach(() => {
    const result = shop.importer(shop.put('a.txt', SAMPLE), '--id', 'a');
    expect(result.err).toBe('');
    expect(result.code).toBe(0);
  });

  it('with its front matter', () => {
    expect(shop.read(OUT)).toContain('title: 重庆市“十五五”残疾人保障和发展规划（2026—2030年）');
    expect(shop.read(OUT)).toContain('shortTitle: 重庆“十五五”残疾人规划');
    expect(shop.read(OUT)).toContain('region: chongqing');
    expect(shop.read(OUT)).toContain('docNumber: 渝府发〔2026〕9号');
    expect(shop.read(OUT)).toContain('issued: 2026-03-01');
    expect(shop.read(OUT)).toContain('period: { from: 2026-01-01, until: 2030-12-31 }');
  });

  it.each([
    ['the notice as a page of its own', '的通知 {#s-notice}'],
    ['the signature set right', '2026年3月1日 {#p-notice-5 .sign}'],
    ['chapters and sections with one space after the number', '### 第二节 发展目标 {#s1-2}'],
    ['short first sentences as headings', '#### 坚持改革创新。 {#h1-1-2}\n\n尊重基层的首创精神。 {#p1-1-2}'],
    ['words closed up', '到2030年，残疾人生活更好。 {#p1-2-1}'],
    ['enumerations as lists', '- ——保障更有力。 {#i1-2-1}\n- ——服务更便利。 {#i1-2-2}'],
    ['boxes', ':::box[专栏1 残疾人就业]{#box1}\n- 1.就业补贴。给予补贴。 {#box1-1}\n- 2.岗位补贴。给予补贴。 {#box1-2}\n:::'],
    ['the annex with its table', '## 附件 任务分工 {#s-annex}\n\n:::table{#duty caption="任务分工" rowhead=1}'],
    ['table rows by their own number', '| 1 {#duty-1} | 开展培训。 | 市残联 |'],
  ])('with %s', (_, text) => {
    expect(shop.read(OUT)).toContain(text);
  });
});

describe('the same plan reads the same in every encoding that offices use', () => {
  it.each([
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${SAMPLE}`)],
    ['UTF-16 little endian', iconv.encode(SAMPLE, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(SAMPLE, 'utf-16be', { addBOM: true })],
    ['GB18030', iconv.encode(SAMPLE, 'gb18030')],
    ['GBK', iconv.encode(SAMPLE, 'gbk')],
    ['Windows line ends', Buffer.from(SAMPLE.replaceAll('\n', '\r\n'))],
  ])('%s', (_, bytes) => {
    const body = (text: string): string => text.slice(text.indexOf('\n---\n'));
    shop.importer(shop.put('utf8.txt', SAMPLE), '--id', 'a');
    const result = shop.importer(shop.put('other.txt', bytes), '--id', 'b');
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(body(shop.read('content/plans/b.md'))).toBe(body(shop.read(OUT)));
  });
});

describe('work done by hand is safe', () => {
  beforeEach(() => {
    shop.importer(shop.put('a.txt', SAMPLE), '--id', 'a');
  });

  it('importing again changes nothing and says so', () => {
    const result = shop.importer('a.txt', '--id', 'a');
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('unchanged');
  });

  it('a file that was edited is kept, and the number of different lines is shown', () => {
    const edited = `${shop.read(OUT)}\n:::note\n手工写的。\n:::\n`;
    shop.put(OUT, edited);
    const result = shop.importer('a.txt', '--id', 'a');
    expect(result.code).toBe(1);
    expect(result.err).toContain('现有的4行会被换掉，换成0行');
    expect(result.err).toContain('--force');
    expect(shop.read(OUT)).toBe(edited);
  });

  it('--force overwrites it', () => {
    const imported = shop.read(OUT);
    shop.put(OUT, '别的内容\n');
    expect(shop.importer('a.txt', '--id', 'a', '--force').code).toBe(0);
    expect(shop.read(OUT)).toBe(imported);
  });

  it('--out writes elsewhere', () => {
    expect(shop.importer('a.txt', '--id', 'a', '--out', 'draft.md').code).toBe(0);
    expect(shop.read('draft.md')).toBe(shop.read(OUT));
  });

  it('a failed import leaves neither a half file nor a temporary one, even with --force', () => {
    const before = shop.read(OUT);
    shop.put('a.txt', '没有标题的文字。\n');
    expect(shop.importer('a.txt', '--id', 'a', '--force').code).toBe(1);
    expect(shop.read(OUT)).toBe(before);
    expect(shop.plans()).toEqual(['a.md']);
  });

  it('--help explains the command and imports nothing', () => {
    const result = shop.importer('--help');
    expect(result.code).toBe(0);
    expect(result.out).toContain('--force');
  });
});
