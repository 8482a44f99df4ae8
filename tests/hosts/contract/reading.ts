import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../workbook/model/places';
import { quoted } from '../book';
import { scores, type Here } from './here';

/** What there is to read, and what stands in the way of a write. */
export function reading(here: Here): void {
  describe('reading', () => {
    it('tells of its sheets and tables, with what is used of them', async () => {
      expect(await here.host.workbook.outline()).toMatchObject({
        sheets: [
          { name: '台账', used: { row: 2, column: 1, rows: 4, columns: 3 }, hidden: false },
          { name: quoted, used: { row: 0, column: 0, rows: 2, columns: 1 }, hidden: false },
          { name: '空', used: null, hidden: true },
          { name: '锁' }, { name: '得分' }, { name: '展开' },
        ],
        tables: [{ name: '得分表', sheet: quoted, extent: { row: 0, column: 0, rows: 2, columns: 1 } }],
      });
    });

    it('gives every sheet an id of its own', async () => {
      const ids = (await here.host.workbook.outline()).sheets.map(({ id }) => id);
      expect(new Set(ids).size).toBe(6);
      expect(ids).not.toContain(undefined);
    });

    it('reads sheets, tables and blocks with their merges; what is not there or blank is null', async () => {
      const places = [{ sheet: '台账' }, { table: '得分表' }, { sheet: '台账', address: 'C4:C9' }, { address: "'2019 ''考核'''!$A$2" }, { sheet: '没有' }, { table: '没有' }, { sheet: '空' }];
      const [sheet, table, block, cell, ...none] = await here.host.workbook.read(places);
      expect(sheet).toMatchObject({
        sheet: '台账', row: 2, column: 1,
        cells: [['单位', '条款', '数值'], ['甲村', 'V1', 0.95], ['', 'V2', ''], ['乙村', 'V2', 1.5]],
        merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
      });
      expect(table).toMatchObject({ table: '得分表', sheet: quoted, cells: [['得分'], ['y']] });
      expect(block).toMatchObject({ row: 3, column: 2, cells: [['V1'], ['V2'], ['V2']] });
      expect(cell).toMatchObject({ row: 1, column: 0, cells: [['y']] });
      expect(none).toEqual([null, null, null]);
    });

    it('tells which numbers are shown as per cent, counted from the first cell of what is read', async () => {
      const [sheet, block] = await here.host.workbook.read([{ sheet: '台账' }, { sheet: '台账', address: 'D4:D6' }]);
      expect([sheet, block].map((grid) => [...(grid?.percents ?? [])])).toEqual([[placeOf(1, 2)], [placeOf(0, 0)]]);
    });

    it('tells what stands in an area and what is in the way', async () => {
      const [state, gone, locked] = await here.host.editor.states([scores, { ...scores, sheet: '没有' }, { ...scores, sheet: '锁' }]);
      expect(state).toMatchObject({ area: scores, values: [[1.5], [70], ['']], formulas: [['=SUM(台账!D6:D6)'], [''], ['']], locked: false, hiddenRows: [2] });
      expect(state!.widths!.every((width) => width > 20 && width < 200), `widths in points: ${state!.widths!.join()}`).toBe(true);
      expect(gone).toBeNull();
      expect(locked!.locked).toBe(true);
    });

    it('tells what nobody sees: rows, columns, and cells whose format shows nothing', async () => {
      const [unseen, gone] = await here.host.editor.unseen([{ sheet: '得分', row: 0, column: 0, rows: 4, columns: 4 }, { ...scores, sheet: '没有' }]);
      expect(unseen).toEqual({ rows: [2], columns: [3], cells: [{ row: 1, column: 2 }] });
      expect(gone).toBeNull();
    });

    it('finds the formulas that hold a text, on all sheets or on some', async () => {
      expect(await here.host.editor.formulasWith('sum(')).toEqual([{ sheet: '得分', row: 1, column: 1, formula: '=SUM(台账!D6:D6)', value: 1.5 }]);
      expect(await here.host.editor.formulasWith('sum(', ['台账'])).toEqual([]);
    });

    it('tells over which cells a formula spills, where it knows that', async () => {
      const cells = [{ sheet: '展开', row: 0, column: 0 }, { sheet: '展开', row: 3, column: 0 }];
      const area = here.promised.can.spills ? { sheet: '展开', row: 0, column: 0, rows: 2, columns: 1 } : null;
      expect(await here.host.editor.spills(cells)).toEqual([area, null]);
    });
  });
}
