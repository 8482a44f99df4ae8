import { describe, expect, it } from 'vitest';
import { callIn } from './formula';

describe('the call of a scoring function in a formula', () => {
  it('gives a text, a number and the cell that an argument points at', () => {
    expect(callIn('=SCORE("青石村",2019,C$3)', 'SCORE')).toEqual([
      { is: 'value', value: '青石村' },
      { is: 'value', value: 2019 },
      { is: 'cell', sheet: null, row: 2, column: 2 },
    ]);
  });

  it('is found under other names, inside other functions and in files from another machine', () => {
    expect(callIn('=IFERROR(ROUND(KH.SCORE.RANK($A5, 2019),2),"")', 'KH.SCORE')?.[0]).toEqual({ is: 'cell', sheet: null, row: 4, column: 0 });
    expect(callIn('=_xldudf_SCORE($A$2,2019)', 'SCORE')?.[0]).toEqual({ is: 'cell', sheet: null, row: 1, column: 0 });
  });

  it('reads sheet names with and without quotes, and commas inside texts', () => {
    expect(callIn("=SCORE('2019 得分'!B7,2019)", 'SCORE')?.[0]).toEqual({ is: 'cell', sheet: '2019 得分', row: 6, column: 1 });
    expect(callIn('=SCORE("甲,乙""丙",2019)', 'SCORE')?.[0]).toEqual({ is: 'value', value: '甲,乙"丙' });
  });

  it('is not found where there is none', () => {
    expect(callIn('=SUM(A1:A3)', 'SCORE')).toBeNull();
    expect(callIn('=MYSCORE(A1)', 'SCORE')).toBeNull();
  });

  it('has arguments that are neither value nor cell, which are told as such', () => {
    expect(callIn('=SCORE(INDEX(A:A,3),YEAR(NOW()))', 'SCORE')).toEqual([{ is: 'other' }, { is: 'other' }]);
  });
});
