import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../../tests/lib/built-in';
import { tell } from '../problem';
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

  it.each(['难度系数', '难度 系数', '难度\n系数', '　难度系数　', '【难度系数】', '难度系数（2025年核定）', '难度系数*', '「难度系数」'])('are known by the header however it is set: %s', (header) => {
    expect(attributesUnder([header], [1.05])).toEqual({ attributes: { 难度系数: 1.05 }, said: [] });
  });

  it.each(['ＧＤＰ（亿元）', 'gdp（亿元）', 'GDP 亿元', 'GDP(亿元)'])('are known in wide and narrow letters: %s', (header) => {
    expect(attributesUnder([header], ['１２．５'], ['GDP（亿元）'])).toEqual({ attributes: { 'GDP（亿元）': 12.5 }, said: [] });
  });

  it.each(['难度', '工作难度系数', '系数'])('are not known by a header that only shares a word: %s', (header) => {
    expect(attributesUnder([header], [1.05])).toEqual({ attributes: undefined, said: [] });
  });

  it('may stand under a header of the list itself', () => {
    expect(attributesUnder(['序列', '人数'], ['3', 12], ['序列', '人数'])).toEqual({ attributes: { 序列: 3, 人数: 12 }, said: [] });
  });

  it('come from the column that is called just so, beside one with a remark', () => {
    expect(attributesUnder(['难度系数（旧）', '难度系数'], [0.9, 1.05])).toEqual({ attributes: { 难度系数: 1.05 }, said: [] });
  });

  it('are asked where two columns may be meant and differ', () => {
    expect(attributesUnder(['难度系数（一）', '难度系数（二）'], [1.05, 1.05]).attributes).toEqual({ 难度系数: 1.05 });
    expect(attributesUnder(['难度系数（一）', '难度系数（二）'], [1.05, 1.1])).toEqual({ attributes: undefined, said: ['单位第2行 青石村：“难度系数”有两列，这一行都填了且不一样（“1.05”和“1.1”），请只留一个。'] });
  });

  it('are shares where a factor is shown as per cent, and asked where it may be an amount', () => {
    expect(attributesUnder(['难度系数', '占比'], [1.05, '7.1%'], ['难度系数', '占比'], ['B2'])).toEqual({ attributes: { 难度系数: 1.05, 占比: 0.071 }, said: [] });
    expect(attributesUnder(['起点分'], [0.6], ['起点分'], ['B2'])).toEqual({
      attributes: undefined,
      said: ['单位第2行 青石村：起点分显示为“60%”，办法里可能按 0.6 算，也可能按 60 算；请把这一格的格式改成“常规”，再按办法填其中一个数。'],
    });
  });
});

/** The attributes of one unit whose list has these headers and cells behind its name. */
function attributesUnder(headers: readonly string[], cells: readonly (string | number)[], keys = ['难度系数'], percents: readonly string[] = []): { attributes: unknown; said: string[] } {
  const grid = gridOf({ sheets: { 单位: { cells: [['单位', ...headers], ['青石村', ...cells]], percents } } }, { sheet: '单位' });
  const { units, problems } = cohortOf(readUnitSheet(grid!)!.rows, { ...view, attributes: keys });
  return { attributes: units[0]?.unit.attributes, said: problems.map((problem) => tell(problem, 'zh')) };
}
