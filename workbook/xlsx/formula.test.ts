import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName } from '../model/area';
import { callsAny, FunctionNames, shift, toCell, toFile } from './formula';

const names = new FunctionNames(['SCORE', 'SCORE.ITEMS', 'KH.评分']);

describe('formulas between cells and files', () => {
  it.each([
    ['=SCORE(A2,2019)+1', '_xldudf_SCORE(A2,2019)+1'],
    ['=IFERROR(SCORE.ITEMS(A2,2019),"SCORE(1)")', 'IFERROR(_xldudf_SCORE_ITEMS(A2,2019),"SCORE(1)")'],
    ['=KH.评分(甲!A1)', '_xldudf_KH_评分(甲!A1)'],
    ['=XLOOKUP(A1,表1[单位],表1[得分])', '_xlfn.XLOOKUP(A1,表1[单位],表1[得分])'],
    ["=SUM('SCORE(x)'!A1:B2)", "SUM('SCORE(x)'!A1:B2)"],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
  ])('writes %s as %s, and reads it back', (cell, file) => {
    expect(toFile(cell, names)).toBe(file);
    expect(toCell(file, names)).toBe(cell);
  });

  it('takes the name with an underscore where a file could mean two', () => {
    const both = new FunctionNames(['SCORE.ITEMS', 'SCORE_ITEMS']);
    expect(toCell('_xldudf_SCORE_ITEMS(A1)', both)).toBe('=SCORE_ITEMS(A1)');
    expect(toCell('_xldudf_OTHER_THING(A1)', both)).toBe('=OTHER_THING(A1)');
  });

  it('finds calls in code, not in texts or in longer names', () => {
    expect(['=1+score(A1,2)', '=IF(A1,SCORE.ITEMS(A1,1),0)', '="SCORE("&A1', '=MYSCORE(A1)', '=SCORE.OTHER(A1)'].map((formula) => callsAny(formula, names)))
      .toEqual([true, true, false, false, false]);
  });

  it('shifts references as sharing them means: fixed parts stay, the rest moves', () => {
    expect(shift("=A1+$B2+C$3+$D$4+'表 A1'!E5+SUM(A:A)+SUM(2:3)+LOG10(A1)+\"A1\"+表1[A1]", 2, 1))
      .toBe("=B3+$B4+D$3+$D$4+'表 A1'!F7+SUM(B:B)+SUM(4:5)+LOG10(B3)+\"A1\"+表1[A1]");
  });

  it('shifts there and back again to the same formula', () => {
    const index = fc.integer({ min: 20, max: 200 });
    fc.assert(fc.property(index, index, fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (row, column, down, across) => {
      const formula = `=SCORE(${cellName(row, column)},$A$1)&"${cellName(row, column)}"`;
      expect(shift(shift(formula, down, across), -down, -across)).toBe(formula);
      expect(shift(formula, down, across)).toContain(`(${cellName(row + down, column + across)},`);
    }));
  });
});
