import { describe, expect, it } from 'vitest';
import { placeOf } from '../model/places';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';
import { makeXlsx, PLAIN_STYLES, row } from '../xlsx/testing/make';
import { workbookOf } from './file-workbook';

const styles = PLAIN_STYLES.replace('<cellXfs count="1">', '<cellXfs count="2">').replace('</cellXfs>', '<xf numFmtId="10"/></cellXfs>');

describe('a file that is read like an open workbook', () => {
  it('tells which cells show a percentage, counted from the first cell of what is read', async () => {
    const rows = [row(3, ['单位', '满意率']), row(4, ['青石村', 0.95], 1)].join('');
    const workbook = workbookOf(readXlsx(makeXlsx({ sheets: [{ name: '指标', rows }], styles }), new FunctionNames([])));
    const [grid, part] = await workbook.read([{ sheet: '指标' }, { sheet: '指标', address: 'B4' }]);
    expect(grid).toMatchObject({ row: 2, column: 0, cells: [['单位', '满意率'], ['青石村', 0.95]] });
    expect([...(grid?.percents ?? [])]).toEqual([placeOf(1, 1)]);
    expect([...(part?.percents ?? [])]).toEqual([placeOf(0, 0)]);
  });
});
