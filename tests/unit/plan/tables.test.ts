import { describe, expect, it } from 'vitest';
import { byDepartment, dutiesOf } from '../../../src/plan/duties.ts';
import { indicatorsOf } from '../../../src/plan/indicators.ts';
import type { Cell, Plan, TableBlock } from '../../../src/plan/model.ts';
import { layOut } from '../../../src/plan/table-layout.ts';

const cell = (text: string): Cell => (text === '^^' ? { kind: 'above' } : text === '<<' ? { kind: 'left' } : { kind: 'text', text });

function table(header: string[], rows: string[][], rowHeader = 0): TableBlock {
  return { type: 'table', id: 't', caption: '表', rowHeader, header, rows: rows.map((cells, index) => ({ id: `r${index + 1}`, cells: cells.map(cell) })) };
}

function planWith(block: TableBlock): Plan {
  return { info: {} as Plan['info'], sections: [{ id: 's1', path: '1', title: '章', level: 2, parent: null, blocks: [block] }] };
}

describe('a hotline worker asks who is responsible', () => {
  it('and sees who leads and who supports, from two columns', () => {
    const duties = dutiesOf(planWith(table(['序号', '工作任务', '牵头单位', '责任单位'], [['5', '提高补贴', '市民政局，各区县政府', '市财政局、市残联']])));
    expect(duties[0]).toMatchObject({ name: '第5号任务', task: '提高补贴', deadline: null });
    expect(duties[0]?.departments).toEqual([
      { name: '市民政局', role: 'lead' },
      { name: '各区县政府', role: 'lead' },
      { name: '市财政局', role: 'support' },
      { name: '市残联', role: 'support' },
    ]);
  });

  it('and sees that it is open where the source does not tell the columns apart', () => {
    const duties = dutiesOf(planWith(table(['序号', '工作任务', '牵头单位', '责任单位'], [['17', '文化进家庭', '市残联、市文化旅游委', '<<']])));
    expect(duties[0]?.departments).toEqual([
      { name: '市残联', role: 'open' },
      { name: '市文化旅游委', role: 'open' },
    ]);
  });

  it('and sees the first unit of a single column as the one that leads, merged cells read through', () => {
    const duties = dutiesOf(
      planWith(table(['项目名称', '项目内容', '完成时限', '责任单位'], [['3.康复', '1.服药', '全年', '区残联\n区民政局'], ['^^', '2.手术', '', '^^']], 1)),
    );
    expect(duties[1]).toMatchObject({ name: '3.康复', task: '2.手术', deadline: '' });
    expect(duties[1]?.departments.map(({ name, role }) => `${name}:${role}`)).toEqual(['区残联:lead', '区民政局:support']);
    expect(byDepartment(duties).map(({ department, duties: own }) => `${department} ${own.length}`)).toEqual(['区残联 2', '区民政局 2']);
  });
});

describe('a reader looks at the figures of a plan', () => {
  it('with unit, years and "more than" kept apart', () => {
    const [first, second] = indicatorsOf(
      planWith(table(['指标', '2020年', '2025年', '指标属性'], [['6.养老保险参保率（%）', '96', '＞96', '预期性'], ['2.培训人次（万）', '—', '0.02', '预期性']])),
    );
    expect(first).toMatchObject({ name: '养老保险参保率', unit: '%', kind: '预期性' });
    expect(first?.values).toEqual([
      { label: '2020年', text: '96', percent: 96, more: false },
      { label: '2025年', text: '＞96', percent: 96, more: true },
    ]);
    expect(second?.values.map(({ percent }) => percent)).toEqual([null, null]);
  });
});

describe('a table with merged cells', () => {
  it('is laid out in groups with spans, each cell under the name of its column', () => {
    const groups = layOut(
      table(['项目名称', '项目内容', '责任单位'], [['1.甲', '一', '区残联'], ['^^', '二', '^^'], ['2.乙', '三', '区教委']], 1),
    );
    expect(groups.map((rows) => rows.map(({ id }) => id))).toEqual([['r1', 'r2'], ['r3']]);
    expect(groups[0]?.[0]?.cells.map(({ text, rowSpan, header, label }) => [text, rowSpan, header, label])).toEqual([
      ['1.甲', 2, 'group', '项目名称'],
      ['一', 1, 'row', '项目内容'],
      ['区残联', 2, null, '责任单位（下面2条共同）'],
    ]);
  });

  it('says which columns a cell may belong to', () => {
    const [[row] = []] = layOut(table(['序号', '牵头单位', '责任单位'], [['3', '市残联', '<<']]));
    expect(row?.cells[1]).toMatchObject({ colSpan: 2, open: true, label: '牵头单位或责任单位' });
  });
});
