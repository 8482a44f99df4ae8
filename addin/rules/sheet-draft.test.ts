import { describe, expect, it } from 'vitest';
import { freeNames, sheetDraft } from './sheet-draft';

const plan = (name: string, cells: (string | number)[][]) => ({ name, cells, merges: [], lists: [], notes: [], widths: [], headings: [0] });

describe('planned sheets', () => {
  it('keep together under names that no sheet has', () => {
    const plans = [plan('规则', []), plan('规则·说明', [])];
    expect(freeNames(plans, ['台账']).map(({ name }) => name)).toEqual(['规则', '规则·说明']);
    expect(freeNames(plans, ['规则·说明']).map(({ name }) => name)).toEqual(['规则2', '规则2·说明']);
    expect(freeNames(plans, ['规则', '规则2·说明']).map(({ name }) => name)).toEqual(['规则3', '规则3·说明']);
  });

  it('are handed over cell by cell, blanks left out, with what makes them comfortable', () => {
    const { changes, sheets } = sheetDraft([plan('规则', [['序号', ''], ['1', 40]])]);
    expect(changes).toEqual([
      { sheet: '规则', row: 0, column: 0, put: '序号' },
      { sheet: '规则', row: 1, column: 0, put: '1' },
      { sheet: '规则', row: 1, column: 1, put: 40 },
    ]);
    expect(sheets).toEqual([{ name: '规则', look: { merges: [], lists: [], notes: [], widths: [], headings: [0] } }]);
  });
});
