import { describe, expect, it } from 'vitest';
import { fromGrids, type PrintedSheet } from './from-grids';
import { proposeRulebook } from './proposal/whole/rulebook';

const cells = [
  ['示例县年度考核', '', '', '', ''],
  ['序号', '考核项目', '分值', '旧分值', '计分细则'],
  [1, '学习', 5, 50, '缺课一次扣1分，扣完为止'],
  [2, '宣传', 5, 60, '少报一篇扣1分，扣完为止'],
];
const sheet = (more: Partial<PrintedSheet> = {}): PrintedSheet => ({ sheet: '考核表', row: 0, column: 0, cells, merges: [{ row: 0, column: 0, rows: 1, columns: 5 }], ...more });
const words = (...args: Parameters<typeof fromGrids>): string => JSON.stringify(fromGrids(...args).blocks);
const asked = (...args: Parameters<typeof fromGrids>): string[] => proposeRulebook(fromGrids(...args)).questions.map(({ text }) => text);

describe('what is hidden in a sheet', () => {
  it('is not used where its column is hidden, and that is told', () => {
    expect(words([sheet({ hiddenColumns: [3] })])).not.toContain('旧分值');
    expect(words([sheet({ hiddenColumns: [3] })])).toContain('缺课一次扣1分');
    expect(asked([sheet({ hiddenColumns: [3] })])).toContain('有1列是隐藏的，没有采用。要用的请取消隐藏后重新读取。');
  });

  it('stays where it is merged into columns that are seen', () => {
    expect(words([sheet({ hiddenColumns: [0] })])).toContain('示例县年度考核');
  });

  it('is told of a hidden column only where something stands in it', () => {
    expect(fromGrids([sheet({ hiddenColumns: [9] })]).unseen).toBeUndefined();
  });

  it('is not used where a number format shows nothing of a cell, and that is told', () => {
    const hiddenCells = [{ row: 2, column: 3 }, { row: 3, column: 3 }];
    expect(words([sheet({ hiddenCells })])).not.toMatch(/50|60/);
    expect(asked([sheet({ hiddenCells })]).some((text) => text.startsWith('有2个单元格的内容被格式隐藏'))).toBe(true);
  });

  it('is told where whole sheets are', () => {
    expect(asked([sheet()], 2)).toContain('有2张工作表是隐藏的，没有采用。要用的请取消隐藏。');
  });
});
