import { describe, expect, it } from 'vitest';
import { enter } from './entry';

describe('what is entered into a cell', () => {
  it.each([
    ['87.5', { value: 87.5 }], ['+86', { value: 86 }], ['-3', { value: -3 }], ['1,234', { value: 1234, format: '#,##0' }], ['5%', { value: 0.05, format: '0%' }],
    ['2019-7-1', { value: 43647, format: 'yyyy-m-d' }], ['true', { value: true }], ['甲村', { value: '甲村' }], ['2.5分', { value: '2.5分' }], ['0。5', { value: '0。5' }],
    ['=A1', { formula: '=A1' }], ['-A1', { formula: '=-A1' }], ['+SUM(A1)', { formula: '=+SUM(A1)' }], ['@A1', { formula: '=@A1' }], ['=', { value: '=' }],
    ["'=A1", { value: '=A1' }], ["'001", { value: '001' }], ['#N/A', { value: '#N/A' }], ['', { value: '' }], [null, null], [7, { value: 7 }],
  ])('%j becomes %j', (input, expected) => expect(enter(input, 'General')).toEqual(expected));

  it('stays text in a cell of text, and keeps the format a cell has', () => {
    expect(['001', '=A1', '-A1', '2019-7-1'].map((text) => enter(text, '@'))).toEqual([{ value: '001' }, { value: '=A1' }, { value: '-A1' }, { value: '2019-7-1' }]);
    expect(enter('5%', '0.00')).toEqual({ value: 0.05 });
  });
});
