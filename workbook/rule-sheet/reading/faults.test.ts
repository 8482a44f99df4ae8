import { describe, expect, it } from 'vitest';
import { readRuleSheets } from '../read';
import { errorsOf, grid, HEADINGS, INFO, read, readItem } from '../testing/sheets';

describe('what is wrong with a sheet of rules is told at its cell', () => {
  it('an unknown heading names the nearest known one, which one click writes', () => {
    const { faults, rulebook } = read([['序号', '考核内容', '权重', '取数', '换算方法'], ['A', '甲', 10, '评分', '']]);
    expect(rulebook).toBeNull();
    expect(faults[0]).toMatchObject({ severity: 'error', address: '规则!E1', mend: { address: '规则!E1', text: '换算' } });
    expect(faults[0]?.text.zh).toContain('换算方法');
  });

  it('missing columns, columns without heading and headings twice are told', () => {
    expect(errorsOf(read([['序号', '权重', '考核内容', '分值'], ['A', 10, '甲', 10]])).join('\n')).toMatch(/D1 表头“分值”与 规则!B1[^]*A1 “规则”缺少列：取数/u);
    expect(errorsOf(read([['序号', '考核内容', '取数', ''], ['A', '甲', '评分', '散落']])).join('\n')).toContain('规则!D2 “散落”');
  });

  it('a word that is none of the list offers the nearest', () => {
    const [fault] = readItem('A', '甲', 10, '完成律', '按比例').faults;
    expect(fault).toMatchObject({ address: '规则!D2', mend: { text: '完成率' } });
  });

  it('what the cell 参数 cannot say is told with its characters', () => {
    const [fault] = readItem('A', '甲', 10, '完成率', '分档', '≥95%:10；大概90%:8').faults;
    expect(fault).toMatchObject({ address: '规则!F2', span: [8, 15] });
    expect(fault?.text.zh).toContain('大概90%:8');
  });

  it('an edge that two bands claim is asked, and one that is said with 含 or < is not', () => {
    const [fault] = readItem('A', '甲', 10, '完成率', '分档', '≥95%:10；90%-95%:8；<90%:5').faults;
    expect(fault).toMatchObject({ severity: 'error', address: '规则!F2', span: [8, 17] });
    expect(fault?.text.zh).toContain('0.95');
    expect(errorsOf(readItem('A', '甲', 10, '完成率', '分档', '≥95%:10；≥90%且<95%:8；<90%:5'))).toEqual([]);
    expect(errorsOf(readItem('A', '甲', 10, '完成率', '分档', '>95%:10；90%-95%:8；<90%:5'))).toEqual([]);
  });

  it('a day in 序号 or 参数 is refused and never guessed back', () => {
    expect(errorsOf(readItem(45_294, '甲', 10, '评分'))[0]).toMatch(/规则!A2 .*日期/u);
    expect(errorsOf(readItem('A', '甲', 10, '完成率', '分档', 45_294))[0]).toMatch(/规则!F2 .*日期/u);
  });

  it('a blank 一级指标 above a filled 二级指标 is told by its heading, at its cell', () => {
    const { faults } = read([['序号', '一级指标', '二级指标', '指标', '权重', '取数', '换算'], ['A', '', '环境', '甲', 10, '评分', '']]);
    expect(faults.map(({ address, text }) => `${address} ${text.zh}`)).toContain('规则!B2 “一级指标”空着，下一级却填了“环境”。');
  });

  it('a percentage that is written as text is exactly its hundredth', () => {
    const { draft } = read([[...HEADINGS, '封顶'], ['A', '甲', 10, '数值', '原值', '', '0.7%']]);
    expect(draft).toMatchObject({ items: [{ max: 0.007 }] });
  });

  it('error values are told, and a cell shown as a percentage keeps its figure', () => {
    expect(errorsOf(readItem('A', '甲', '#REF!', '评分'))[0]).toMatch(/规则!C2 .*#REF!/u);
    const { draft } = read([[...HEADINGS, '封顶'], ['A', '甲', 10, '数值', '原值', '', 0.95]]);
    expect(draft).toMatchObject({ items: [{ max: 0.95 }] });
  });

  it('what the check of rulebooks finds stands at the cell that says it', () => {
    const twice = read([[...HEADINGS], ['A', '甲', 10, '评分'], ['A', '乙', 5, '评分']]);
    expect(errorsOf(twice)[0]).toContain('规则!A3');
    const stranger = read([[...HEADINGS, '此项不得分'], ['A', '甲', 10, '评分', '', '', 'B9 事件']]);
    expect(errorsOf(stranger)[0]).toContain('规则!G2');
  });

  it('or without brackets beside and is not read: which comes first is not said', () => {
    const { faults } = read([[...HEADINGS, '此项不得分'], ['A', '甲', 10, '评分', '', '', 'A 事件 且 总分<60 或 前3名']]);
    expect(faults[0]?.address).toBe('规则!G2');
  });

  it('a sheet without any heading, and a row above the headings, are told', () => {
    expect(errorsOf(readRuleSheets([grid([['标题'], ['甲', '乙', '丙'], ...INFO])])[0]!).join('\n')).toMatch(/规则!A2[^]*没有读到任何指标/u);
  });

  it('a measured row without 换算 offers what its parameters look like', () => {
    expect(readItem('A', '甲', 10, '完成率', '', '≥95%:10；<95%:0').faults[0]).toMatchObject({ address: '规则!E2', mend: { text: '分档' } });
  });
});

describe('what one click mends', () => {
  it('weights that do not add up: the sum', () => {
    const rows = [[...HEADINGS], ['A', '甲', 60, '评分'], ['B', '乙', 30, '评分'], [], ...INFO, ['权重合计', 100]];
    const fault = readRuleSheets([grid(rows)])[0]!.faults.find(({ address }) => address === '规则!B9');
    expect(fault?.mend).toEqual({ address: '规则!B9', text: '90' });
  });

  it('a gap in the bands: the band that is missing, its points blank', () => {
    const fault = readItem('A', '甲', 10, '完成率', '分档', '≥95%:10；<90%:5').faults.find(({ mend }) => mend);
    expect(fault).toMatchObject({ severity: 'warning', mend: { address: '规则!F2', text: '≥95%:10；<90%:5；≥90%且<95%:' } });
  });

  it('a step that is not full: three answers to choose from', () => {
    const fault = readItem('A', '甲', 10, '完成率', '增减', '从100%起；每低1个百分点扣0.5').faults.find(({ choices }) => choices);
    expect(fault?.choices?.map(({ mend }) => mend.text)).toEqual(['不足不计', '不足按一个计', '按比例'].map((word) => `从100%起；每低1个百分点扣0.5(${word})`));
    for (const { mend } of fault?.choices ?? []) expect(readItem('A', '甲', 10, '完成率', '增减', mend.text).faults).toEqual([]);
  });

  it('a cap below one event: the cap that lets one through', () => {
    const fault = readItem('A', '甲', '', '加减分', '', '加分最多2；表彰:加3').faults.find(({ mend }) => mend);
    expect(fault?.mend?.text).toBe('加分最多3；表彰:加3');
  });
});
