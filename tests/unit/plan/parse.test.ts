import { describe, expect, it } from 'vitest';
import type { PlanInfo } from '../../../src/plan/model.ts';
import { type ContentError, parsePlan } from '../../../src/plan/parse.ts';
import { passagesOf, toPlainText } from '../../../src/plan/text.ts';

const info: PlanInfo = {
  id: 'sample',
  title: '样本',
  shortTitle: '样本',
  region: 'chongqing',
  issuer: '某机关',
  docNumber: null,
  issued: '2026-01-01',
  period: { from: '2026-01-01', until: '2030-12-31' },
  periodBasis: '标题',
  source: { file: 'sample.txt', sha256: '0'.repeat(64) },
};

const DOCUMENT = `## 第一章 总则 {#s1}

### 第一节 目标 {#s1-1}

#### 一、做好康复。 {#h1-1-1}

给予2万元/人/年补助。 {#p1-1-1}

- ——第一条 {#i1-1-1}
- ——第二条 {#i1-1-2}

  第二条的另一段 {#i1-1-2-p2}

::::box[专栏1 指标]{#box1}
##### 一、资金类 {#box1-1}

:::table{#box1-t caption="指标" rowhead=2}
| 序号 | 指标 | 单位 |
| --- | --- | --- |
| 1 {#box1-r1} | 覆盖率（%） | 区残联<br>区民政局 |
| ^^ {#box1-r2} | 参保率 | << |
| 3 {#box1-r3} | 空的 |  |
:::

:::note
原文如此。
:::
::::
`;

function faultsOf(markdown: string): string[] {
  try {
    parsePlan(info, markdown, 'sample.md', 10);
  } catch (error) {
    return (error as ContentError).faults.map(({ line, message }) => `${line} ${message}`);
  }
  return [];
}

describe('an editor writes a document', () => {
  const plan = parsePlan(info, DOCUMENT, 'sample.md');

  it('and each passage can be cited by its own id', () => {
    expect(passagesOf(plan).map(({ id }) => id)).toEqual([
      's1', 's1-1', 'h1-1-1', 'p1-1-1', 'i1-1-1', 'i1-1-2', 'i1-1-2-p2', 'box1', 'box1-1', 'box1-t', 'box1-r1', 'box1-r2', 'box1-r3',
    ]);
  });

  it('and merged, empty and many-line cells stay what they are', () => {
    const box = plan.sections[1]?.blocks.at(-1);
    const table = box?.type === 'box' ? box.blocks.find((block) => block.type === 'table') : undefined;
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      [{ kind: 'text', text: '1' }, { kind: 'text', text: '覆盖率（%）' }, { kind: 'text', text: '区残联\n区民政局' }],
      [{ kind: 'above' }, { kind: 'text', text: '参保率' }, { kind: 'left' }],
      [{ kind: 'text', text: '3' }, { kind: 'text', text: '空的' }, { kind: 'text', text: '' }],
    ]);
  });

  it('and reads it as plain text, one heading or passage a line, notes marked', () => {
    expect(toPlainText(plan)).toContain('\n\n一、做好康复。\n给予2万元/人/年补助。\n——第一条\n——第二条\n第二条的另一段\n\n专栏1 指标\n');
    expect(toPlainText(plan)).toContain('单位：区残联、区民政局');
    expect(toPlainText(plan)).toContain('〔编者注：原文如此。〕');
  });

  it.each([
    ['text before the first heading', '前面的话 {#p1}', /11 正文要从一个有页面的标题开始/],
    ['a paragraph without id', '## 章 {#s1}\n\n没有编号', /13 缺少编号/],
    ['an id used twice', '## 章 {#s1}\n\n甲 {#p1}\n\n乙 {#p1}', /15 编号“p1”第13行已经用过/],
    ['an id in the middle of a line', '## 章 {#s1}\n\n甲 {#p1} 乙', /13 编号要写在最后面/],
    ['a skipped heading level', '## 章 {#s1}\n\n#### 小标题 {#h1}', /13 标题“小标题”跳过了一级/],
    ['a page deeper than a section', '#### 小节 {#s1}', /11 有自己页面的标题只能是/],
    ['an unknown container', '## 章 {#s1}\n\n:::frame\n甲 {#p1}\n:::', /13 不认识“:::frame”/],
    ['a table without a name', '## 章 {#s1}\n\n:::table{#t}\n| a |\n| --- |\n| 1 {#r1} |\n:::', /13 表格要有名字/],
    ['a row with a cell too few', '## 章 {#s1}\n\n:::table{#t caption="表"}\n| a | b |\n| --- | --- |\n| 1 {#r1} |\n:::', /16 这一行有1格，表头有2格/],
    ['raw HTML as a block', '## 章 {#s1}\n\n<script>alert(1)</script>', /13 这里不能写“html”/],
  ])('and is told file, line and cure for %s', (_, markdown, message) => {
    expect(faultsOf(markdown).join('\n')).toMatch(message);
  });

  it('and no markup of theirs becomes markup of the page', () => {
    const plan_ = parsePlan(info, '## 章 {#s1}\n\n甲<b onclick="x()">乙</b>丙 {#p1}', 'sample.md');
    expect(plan_.sections[0]?.blocks[0]).toMatchObject({ text: '甲<b onclick="x()">乙</b>丙' });
  });
});
