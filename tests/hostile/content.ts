/** A small content with every kind of file, whose every text holds the given words: harmless ones, or markup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Marks {
  /** At most 22 characters, no digits and no slash: editors' sentences have rules of their own. */
  long: string;
  /** At most 11 characters. */
  short: string;
}

export const BENIGN: Marks = { long: '没有害处的几个字在这里写着给大家看一看的', short: '没有害处的几个字' };
export const HOSTILE: Marks[] = [
  { long: '"><img src=x onerror=a>', short: '"><b onx=a>' },
  { long: "'><svg onload=a()>", short: "'><i id=a>" },
  { long: '</script><script>a()', short: '<!--&lt;' },
];

const PLAN = 'trial-2021-2025';

function benefit(number: number, { long, short }: Marks): object {
  const sentence = `给${plain(long)}。`;
  const source = 0;
  return {
    id: `trial-${number}`, code: `100${number}`, title: `甲${plain(short)}`, plan: PLAN, region: 'chongqing', audience: ['person', 'family'], topics: ['income'], kind: 'cash', firmness: 'entitlement', period: null,
    summary: [sentence], who: [sentence], get: [sentence], when: [sentence],
    amounts: [{ text: '每人每年600元', min: 600, max: 600, unit: '元', per: ['person', 'year'], cap: false }],
    windows: [{ kind: 'apply', text: `三月${long}`, months: [3] }],
    departments: [{ name: `残联${long}`, role: 'lead' }],
    criteria: { all: [{ fact: 'disability', in: ['visual'], words: `视力${long}`, source }, { fact: 'situation', is: 'trial-state', words: `情况${long}`, source }] },
    tiers: [{ id: 'first', title: `一档${plain(short)}`, criteria: { fact: 'office', words: `部门${long}`, source }, amounts: [], get: [sentence], sources: [0] }],
    sources: [{ passage: 'p1-1', quote: `视力残疾人每人每年600元，三月${long}由残联${long}发。` }],
    same: 'trial',
  };
}

/** Editors' sentences may not hold a slash. */
const plain = (words: string): string => words.replace(/\//g, '');

const plan = ({ long, short }: Marks): string => `---
title: ${JSON.stringify(`重庆市规划${long}`)}
shortTitle: ${JSON.stringify(`规划${short}`)}
region: chongqing
issuer: ${JSON.stringify(`重庆市${long}`)}
docNumber: ${JSON.stringify(`渝〔2021〕1号${long}`)}
issued: 2021-12-20
period: { from: 2021-01-01, until: 2025-12-31 }
periodBasis: ${JSON.stringify(`标题${long}`)}
source: { file: ${JSON.stringify(`a${short}.txt`)}, sha256: ${'a'.repeat(64)} }
---

## 第一章 总则${escaped(long)} {#s1}

视力残疾人每人每年600元，三月${escaped(long)}由残联${escaped(long)}发。 {#p1-1}

### 小标题${escaped(long)} {#h1-1}

- 一条${escaped(long)} {#i1-1}

::::box[专栏1 ${escaped(long)}]{#box1}
- 一项${escaped(long)} {#box1-1}

:::table{#box1-t caption="表${short.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}" rowhead=1}
| 指标${escaped(long)} | 2025年${escaped(long)} |
| --- | --- |
| 人数${escaped(long)} {#box1-r1} | 90${escaped(long)} |
:::
::::

:::note
注${escaped(long)}。
:::

## 附件 {#s-annex}

:::table{#duty caption="分工" rowhead=2}
| 序号 | 工作任务 | 责任单位 |
| --- | --- | --- |
| 1 {#duty-1} | 任务${escaped(long)} | 残联${escaped(long)} |
:::
`;

/** As Markdown that says these very signs. */
const escaped = (words: string): string => words.replace(/[\\`*_[\]<>|~{}&:]/g, String.raw`\$&`);

const prose = (title: string, { long }: Marks): string => `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(`说明${long}`)}
---

一段${escaped(long)}，[链接${escaped(long)}](/plans/ "${long.replace(/"/g, '&quot;')}")。

## 标题${escaped(long)}

- \`${long}\`
`;

/** Writes the content below `folder`. */
export function writeContent(folder: string, marks: Marks): void {
  const { long, short } = marks;
  const sentence = `说${plain(long)}。`;
  const files: Record<string, unknown> = {
    [`plans/${PLAN}.md`]: plan(marks),
    [`guides/${PLAN}.md`]: `---\nplan: ${PLAN}\nchecked: 2026-01-01\n---\n\n一段${escaped(long)}，[金额](<quote:视力残疾人每人每年600元>)。\n`,
    'pages/about.md': prose(`关于${long}`, marks),
    'pages/help.md': prose('帮助', marks),
    'pages/accessibility.md': prose('无障碍', marks),
    'benefits/chongqing/trial-1.json': benefit(1, marks),
    'benefits/chongqing/trial-2.json': benefit(2, marks),
    'situations/trial.json': [{ id: 'trial-state', label: `您${long}`, audience: ['person', 'family'] }],
    [`uncited/${PLAN}.json`]: [],
    'topics.json': [{ id: 'income', name: short, about: sentence }],
    'regions.json': [{ id: 'chongqing', name: `重庆市${long}`, parent: null }, { id: 'other', name: `别处${long}`, parent: null }],
    'glossary.json': [{ id: 'term', term: `甲${plain(short)}`, forms: [`乙${long}`], also: [`丙${long}`], plain: [sentence], see: [] }],
    'synonyms.json': [{ say: [`俗${long}`], means: ['残联'] }],
    'question-words.json': { money: [`钱${long}`], help: [`帮${long}`], meaning: [`意${long}`], document: [`文${long}`], nothing: [`无${long}`], person: [`人${long}`] },
    'conformance.json': {
      reviewed: '2026-01-01',
      criteria: [{ id: '1.1.1', key: 'trial', name: `条${long}`, level: 'A', status: 'met', why: [sentence], tests: ['trial'], read: true }],
      chinese: [{ source: `法${long}`, asks: sentence, status: 'met', why: [sentence], tests: ['trial'], read: true }],
    },
    'requirements.json': [{ number: 1, group: `组${long}`, asks: sentence, tests: ['trial'], person: sentence, missing: sentence }],
    'tests.json': [{ id: 'trial', file: 'tests/dist/html.test.ts', title: `标题足够长${long}`, what: sentence }],
    'faults.json': [{ fault: `错${long}`, sees: sentence, test: `测${long}` }],
    'site.json': { name: `网站${long}`, tagline: `话${long}`, operator: `编者${long}`, official: false, notOfficial: `本网站不是政府网站${long}`, contact: null, hotline: { number: '12385', name: `热线${long}` }, icp: `备${long}`, siteCode: `码${long}`, offline: true },
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
}
