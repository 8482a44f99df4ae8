import { describe, expect, it } from 'vitest';
import { EditRefused, type Change } from '../../../workbook/model/port/editor';
import { at, refusalOf, type Here } from './here';

/** What is written is what was put, all of it or nothing. */
export function writing(here: Here): void {
  describe('writing', () => {
    it('writes values and texts as they are, never as formulas, and takes them back', async () => {
      const written = await here.host.editor.write([at(1, 81.5), at(2, '=A1'), at(3, '2019')]);
      expect(written).toMatchObject({ before: [{ formula: '=SUM(台账!D6:D6)' }, 70, null], differing: [], sheets: [], oneUndo: here.promised.can.oneUndo });
      expect([await here.values(), await here.formulas()]).toEqual([[81.5, '=A1', '2019'], ['', '', '']]);
      expect(await here.host.editor.revert(written)).toEqual({ cells: 3, left: [] });
      // The value of the formula is that of whoever works it out.
      expect([(await here.values()).slice(1), await here.formulas()]).toEqual([[70, ''], ['=SUM(台账!D6:D6)', '', '']]);
    });

    it.each(['+1', '-1', '@x', '1.10', '1-3', 'TRUE', "'x", '=1+1'])('keeps the text %s a text', async (put) => {
      expect((await here.host.editor.write([at(3, put)])).differing).toEqual([]);
      expect([(await here.values())[2], (await here.formulas())[2]]).toEqual([put, '']);
    });

    it('writes truth values and noughts, and clears cells', async () => {
      await here.host.editor.write([at(1, null), at(2, 0), at(3, true)]);
      expect([await here.values(), await here.formulas()]).toEqual([['', 0, true], ['', '', '']]);
    });

    it('writes a formula, and a value for it where it works formulas out', async () => {
      await here.host.editor.write([at(3, { formula: '=B3+1' })]);
      expect((await here.formulas())[2]).toBe('=B3+1');
      const [, , value] = await here.values();
      if (here.promised.can.calculate) expect(value).toBeTypeOf('number');
      else expect(value).toBe('');
    });

    it('shows what was written to whoever reads next', async () => {
      await here.host.editor.write([{ sheet: '台账', row: 6, column: 1, put: '丙村' }]);
      expect((await here.host.workbook.read([{ sheet: '台账' }]))[0]).toMatchObject({ row: 2, cells: [[], [], [], [], ['丙村', '', '']].map((line) => (line.length ? line : expect.anything() as unknown)) });
      expect((await here.host.workbook.outline()).sheets[0]!.used).toEqual({ row: 2, column: 1, rows: 5, columns: 3 });
    });

    it('leaves alone, in taking back, what came since', async () => {
      const written = await here.host.editor.write([at(2, 1), at(3, 2)]);
      await here.host.editor.write([at(3, 99)]);
      expect(await here.host.editor.revert(written)).toEqual({ cells: 1, left: [{ sheet: '得分', row: 3, column: 1 }] });
      expect(await here.values()).toEqual([1.5, 70, 99]);
    });

    it('makes a sheet where one is asked for, and removes it again when it is empty', async () => {
      const look = { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], lists: [{ row: 2, column: 1, rows: 2, values: ['每次', '按比例'] }], notes: [{ row: 1, column: 1, text: '怎样计分' }], widths: [8, 30], headings: [1] };
      const cells = [['办法', null], ['序号', '计分方式'], ['1.10', '每次']].flatMap((line, row) => line.map((put, column): Change => ({ sheet: '规则', row, column, put })));
      const written = await here.host.editor.write(cells, [{ name: '规则', look }]);
      expect(written).toMatchObject({ sheets: ['规则'], differing: [] });
      expect((await here.host.workbook.outline()).sheets.map((sheet) => sheet.name)).toContain('规则');
      expect((await here.host.workbook.read([{ sheet: '规则' }]))[0]).toMatchObject({ cells: [['办法', ''], ['序号', '计分方式'], ['1.10', '每次']], merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] });
      const [state] = await here.host.editor.states([{ sheet: '规则', row: 0, column: 0, rows: 1, columns: 2 }]);
      expect(state!.widths![1]).toBeGreaterThan(state!.widths![0]! * 2);
      await here.host.editor.revert(written);
      expect((await here.host.workbook.outline()).sheets.map((sheet) => sheet.name)).not.toContain('规则');
    });

    it('hides the columns of a new sheet that are for the add-in alone, and no others', async () => {
      const cells = [0, 1, 2, 3].map((column): Change => ({ sheet: '记录', row: 0, column, put: `甲${column}` }));
      await here.host.editor.write(cells, [{ name: '记录', table: true, hiddenFrom: 2 }]);
      expect(await here.host.editor.unseen([{ sheet: '记录', row: 0, column: 0, rows: 1, columns: 4 }])).toEqual([{ rows: [], columns: [2, 3], cells: [] }]);
    });

    it.each([
      ['locked', { sheet: '锁', row: 0, column: 0, put: 1 }],
      ['gone', { sheet: '没有', row: 0, column: 0, put: 1 }],
      ['moved', { sheet: '得分', row: 3, column: 1, put: 1, seen: 5 }],
    ] as const)('writes nothing at all where one cell is %s', async (kind, change) => {
      const error = await refusalOf(here.host.editor.write([at(2, 1), change]));
      expect(error).toBeInstanceOf(EditRefused);
      expect(error).toMatchObject({ kind });
      expect(await here.values()).toEqual([1.5, 70, '']);
    });
  });
}
