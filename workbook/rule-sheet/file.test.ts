import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documents } from '../../shared/rulebooks';
import { readRulebook } from '../../shared/rules/check';
import { longest } from '../model/port/editor';
import { blocks } from './blocks';
import { planFile } from '../templates/plan-file';
import { FunctionNames } from '../xlsx/formula';
import { blankRuleSheets, writeRuleSheets } from './write';

const { read } = readRulebook(documents['sample-township-development']);
const written = read && writeRuleSheets(read, { years: { from: 2024, to: null } });
const plans = written && 'plans' in written ? written.plans : [];

describe('sheets of rules as a file', () => {
  const parts = unzipSync(planFile(plans, { title: '考核规则', names: new FunctionNames([]), language: 'zh' }));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);

  it('offer their words, tell at a heading what may stand below, and keep what is typed as text', () => {
    expect(sheet).toContain('<formula1>&quot;评分,加减分,');
    expect(sheet).toContain('promptTitle="取整"');
    expect(strFromU8(parts['xl/styles.xml']!)).toContain('formatCode="@"');
  });

  it('are printed on A4, across, with their headings on every page', () => {
    expect(sheet).toContain('paperSize="9" orientation="landscape"');
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('_xlnm.Print_Titles');
  });

  it('hold weights as numbers and the years for which they are', () => {
    const [main, ...others] = plans;
    const weight = main?.cells[1]?.indexOf('权重') ?? -1;
    expect(main?.cells.slice(2).map((row) => typeof row[weight])).toEqual(main?.cells.slice(2).map(() => 'number'));
    expect(others.flatMap(({ cells }) => cells).find(([key]) => key === '适用年度')?.[1]).toBe('2024-');
  });
});

it('no list of words is longer than Excel takes', () => {
  for (const { codec } of blocks.flatMap(({ columns }) => columns)) expect((codec.words ?? []).join(',').length).toBeLessThanOrEqual(longest.list);
});

it('empty sheets have the usual headings and room below them', () => {
  const [main, outcomes, about] = blankRuleSheets({ sheet: '规则2025' });
  expect([main, outcomes, about].map((plan) => plan?.name)).toEqual(['规则2025', '规则2025·结果', '规则2025·说明']);
  expect(main?.cells.flat()).toEqual(expect.arrayContaining(['序号', '考核内容', '权重', '计分细则', '取数', '换算', '参数']));
  expect(outcomes?.lists.every(({ rows }) => rows > 0)).toBe(true);
  expect(about?.cells.map(([first]) => first)).toEqual(expect.arrayContaining(['标题', '考核对象', '待定事项']));
});
