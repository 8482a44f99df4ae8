import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../../tests/lib/built-in';
import { gridOf } from '../testing/fake-book';
import { cohortOf, readUnitSheet } from './unit-sheet';

const view = { ...rulebookViews().find(({ id }) => id === 'beijinggang-2019-village')!, attributes: ['户数', '补助基数', '人数'] };

function cohort(...rows: (string | number | null)[][]): ReturnType<typeof cohortOf> {
  const grid = gridOf({ sheets: { 单位: { cells: [['单位', '人数', '户数（户）', '补助 基数', '电话'], ...rows] } } }, { sheet: '单位' });
  return cohortOf(readUnitSheet(grid!)!.rows, view);
}

describe('the attributes of units', () => {
  it('are read from the columns that a rulebook names, and from no others', () => {
    const { units, problems } = cohort(['青石村', 5, 320, '1,500元', 8888]);
    expect(units.map(({ unit }) => unit)).toEqual([{ id: '青石村', type: 'village', staff: 5, attributes: { 户数: 320, 补助基数: 1500, 人数: 5 } }]);
    expect(problems).toEqual([]);
  });

  it('are left out where the cell is blank', () => {
    expect(cohort(['青石村', null, '—', null, null]).units.map(({ unit }) => unit)).toEqual([{ id: '青石村', type: 'village' }]);
  });

  it('are told of where they are no numbers', () => {
    const { units, problems } = cohort(['青石村', null, '三百', 20, null]);
    expect(units[0]?.unit.attributes).toEqual({ 补助基数: 20 });
    expect(problems.map(({ code, address, unit }) => ({ code, address, unit }))).toEqual([{ code: 'not-a-number', address: '单位!C2', unit: '青石村' }]);
  });

  it('are nothing to a rulebook that names none', () => {
    const { attributes: _, ...plain } = view;
    const grid = gridOf({ sheets: { 单位: { cells: [['单位', '户数'], ['青石村', 320]] } } }, { sheet: '单位' });
    expect(cohortOf(readUnitSheet(grid!)!.rows, plain).units[0]?.unit).toEqual({ id: '青石村', type: 'village' });
  });
});
