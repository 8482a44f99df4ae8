import { describe, expect, it } from 'vitest';
import { makeXlsx, row } from '../../../workbook/xlsx/testing/make';
import { quoted } from '../book';
import { refusalOf, type Here } from './here';

/** What people do with the workbook, what cells ask, and what stays on the machine. */
export function people(here: Here): void {
  describe('people', () => {
    it('goes to a cell and says what is chosen, or says that it cannot', async () => {
      const { workbook } = here.host;
      if (!here.promised.can.select) {
        await expect(workbook.select('台账!D4')).rejects.toThrow('不能定位到 台账!D4');
        expect(await workbook.selection()).toBeNull();
        expect(await workbook.onSelection(() => undefined)).toBeTypeOf('function');
        return;
      }
      let heard = 0;
      const stop = await workbook.onSelection(() => (heard += 1));
      await workbook.select("'2019 ''考核'''!A2");
      expect(await workbook.selection()).toMatchObject({ sheet: quoted, extent: { row: 1, column: 0, rows: 1, columns: 1 } });
      await expect.poll(() => heard).toBeGreaterThan(0);
      await expect(workbook.select('没有!A1')).rejects.toThrow('工作簿里没有 没有!A1 这个位置');
      stop();
    });

    it('tells of changes with the sheet that they are on, or says that it cannot', async () => {
      const heard: string[] = [];
      await here.host.workbook.outline();
      expect(await here.host.workbook.watch((sheet, cause) => void heard.push(`${sheet} ${cause}`))).toBe(here.promised.can.watch);
      expect(here.opened.type !== null, 'somebody types where changes are told').toBe(here.promised.can.watch);
      await here.opened.type?.('台账', 'D6', 2);
      if (here.opened.type) await expect.poll(() => heard).toContain('台账 entered');
      await here.host.editor.write([{ sheet: '台账', row: 5, column: 3, put: 3 }]);
      if (!here.promised.can.watch) expect(heard).toEqual([]);
    });

    it('opens another workbook, or says that it cannot', async () => {
      const { buffer } = makeXlsx({ sheets: [{ name: '另一本', rows: row(1, ['x']) }] });
      if (here.promised.can.openBook) {
        await here.host.editor.openBook(buffer as ArrayBuffer);
        expect(await here.opened.openedSheets()).toEqual(['另一本']);
      } else expect(await refusalOf(here.host.editor.openBook(buffer as ArrayBuffer))).toMatchObject({ kind: 'unsupported' });
    });

    it('lets cells call functions, with errors that carry a text, where it has such', async () => {
      if (!here.host.functions || !here.opened.ask) return expect([here.host.functions, here.opened.ask]).toEqual([null, null]);
      const { functions } = here.host;
      functions.associate('SCORE', ((...given: unknown[]) => {
        const stream = given.at(-1) as { setResult: (value: unknown) => void };
        stream.setResult(given[0] === '没有村' ? functions.errorOf('#N/A', '找不到没有村') : `${String(given[0])}${String(given[1])}`);
      }) as never);
      expect(await here.opened.ask('甲村')).toEqual({ value: '甲村2019', message: null });
      expect(await here.opened.ask('没有村')).toEqual({ value: '#N/A', message: '找不到没有村' });
    });

    it('keeps a key on the machine, and takes it away, where it keeps anything there', async () => {
      const { storage } = here.host;
      if (!storage) return expect(here.promised.storage).toBe(false);
      expect(await Promise.resolve(storage.get('key'))).toBeNull();
      await Promise.resolve(storage.set('key', '甲'));
      expect(await Promise.resolve(storage.get('key'))).toBe('甲');
      await Promise.resolve(storage.set('key', null));
      expect(await Promise.resolve(storage.get('key'))).toBeNull();
    });
  });
}
