import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindingStore } from '../../workbook/binding/store';
import { fileHost } from '../../workbook/file-host/file-host';
import { placeOf } from '../../workbook/model/places';
import { EditRefused, type Change, type Put } from '../../workbook/model/port/editor';
import type { Host } from '../../workbook/model/port/host';
import type { Capabilities } from '../../workbook/model/port/host-info';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx } from '../../workbook/xlsx/read';
import { makeXlsx, row } from '../../workbook/xlsx/testing/make';
import { text, unpack } from '../../workbook/xlsx/zip';
import { contractBook, NOTE, quoted } from './book';

/** A host with a workbook open in it, and what a test does beside it as people do. */
export interface OpenHost {
  readonly host: Host;
  /** Somebody types into a cell. null: there is nobody. */
  readonly type: ((sheet: string, address: string, value: string | number) => Promise<void>) | null;
  /** The sheets of the workbook that was opened last beside this one, or in its place. */
  readonly openedSheets: () => Promise<readonly string[]>;
  /** The workbook as a file. null: only the program itself saves it. */
  readonly save: (() => Promise<Uint8Array>) | null;
  /** A formula `=SCORE(given, 2019)` is entered: what its cell shows, and the text of its error. */
  readonly ask: ((given: string) => Promise<{ readonly value: unknown; readonly message: string | null }>) | null;
  end(): Promise<void>;
}

export interface HostPromise {
  readonly can: Capabilities;
  /** Cells call functions of ours. */
  readonly functions: boolean;
  /** Something can be kept on the machine. */
  readonly storage: boolean;
}

const names = new FunctionNames(['SCORE']);

/** What every host does, or says that it cannot. `open` opens a host on the bytes of a workbook (.xlsx). */
export function hostContract(name: string, open: (book: Uint8Array) => Promise<OpenHost>, promised: HostPromise): void {
  describe(`${name} as a host`, () => {
    let opened: OpenHost;
    let host: Host;
    beforeEach(async () => {
      opened = await open(contractBook);
      ({ host } = opened);
    });
    afterEach(async () => opened.end());

    const at = (row: number, put: Put, sheet = '得分'): Change => ({ sheet, row, column: 1, put });
    const scores = { sheet: '得分', row: 1, column: 1, rows: 3, columns: 1 };
    const values = async (): Promise<unknown[]> => (await host.editor.states([scores]))[0]!.values.flat();
    const formulas = async (): Promise<string[]> => (await host.editor.states([scores]))[0]!.formulas.flat();
    const refusal = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'was not refused', (error: unknown) => error);

    it('says that a workbook is open, and what it can do', () => {
      expect(host.info).toMatchObject({ open: true, can: promised.can });
      expect(host.workbook.host).toMatchObject({ open: true, can: promised.can });
      expect(host.info.language).toMatch(/^zh/);
      expect([host.functions !== null, host.storage !== null]).toEqual([promised.functions, promised.storage]);
    });

    describe('reading', () => {
      it('tells of its sheets and tables, with what is used of them', async () => {
        expect(await host.workbook.outline()).toMatchObject({
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
        const ids = (await host.workbook.outline()).sheets.map(({ id }) => id);
        expect(new Set(ids).size).toBe(6);
        expect(ids).not.toContain(undefined);
      });

      it('reads sheets, tables and blocks with their merges; what is not there or blank is null', async () => {
        const places = [{ sheet: '台账' }, { table: '得分表' }, { sheet: '台账', address: 'C4:C9' }, { address: "'2019 ''考核'''!$A$2" }, { sheet: '没有' }, { table: '没有' }, { sheet: '空' }];
        const [sheet, table, block, cell, ...none] = await host.workbook.read(places);
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
        const [sheet, block] = await host.workbook.read([{ sheet: '台账' }, { sheet: '台账', address: 'D4:D6' }]);
        expect([sheet, block].map((grid) => [...(grid?.percents ?? [])])).toEqual([[placeOf(1, 2)], [placeOf(0, 0)]]);
      });

      it('tells what stands in an area and what is in the way', async () => {
        const [state, gone, locked] = await host.editor.states([scores, { ...scores, sheet: '没有' }, { ...scores, sheet: '锁' }]);
        expect(state).toMatchObject({ area: scores, values: [[1.5], [70], ['']], formulas: [['=SUM(台账!D6:D6)'], [''], ['']], locked: false, hiddenRows: [2] });
        expect(state!.widths!.every((width) => width > 20 && width < 200), `widths in points: ${state!.widths!.join()}`).toBe(true);
        expect(gone).toBeNull();
        expect(locked!.locked).toBe(true);
      });

      it('tells what nobody sees: rows, columns, and cells whose format shows nothing', async () => {
        const [unseen, gone] = await host.editor.unseen([{ sheet: '得分', row: 0, column: 0, rows: 4, columns: 4 }, { ...scores, sheet: '没有' }]);
        expect(unseen).toEqual({ rows: [2], columns: [3], cells: [{ row: 1, column: 2 }] });
        expect(gone).toBeNull();
      });

      it('finds the formulas that hold a text, on all sheets or on some', async () => {
        expect(await host.editor.formulasWith('sum(')).toEqual([{ sheet: '得分', row: 1, column: 1, formula: '=SUM(台账!D6:D6)', value: 1.5 }]);
        expect(await host.editor.formulasWith('sum(', ['台账'])).toEqual([]);
      });

      it('tells over which cells a formula spills, where it knows that', async () => {
        const cells = [{ sheet: '展开', row: 0, column: 0 }, { sheet: '展开', row: 3, column: 0 }];
        const area = promised.can.spills ? { sheet: '展开', row: 0, column: 0, rows: 2, columns: 1 } : null;
        expect(await host.editor.spills(cells)).toEqual([area, null]);
      });
    });

    describe('writing', () => {
      it('writes values and texts as they are, never as formulas, and takes them back', async () => {
        const written = await host.editor.write([at(1, 81.5), at(2, '=A1'), at(3, '2019')]);
        expect(written).toMatchObject({ before: [{ formula: '=SUM(台账!D6:D6)' }, 70, null], differing: [], sheets: [], oneUndo: promised.can.oneUndo });
        expect([await values(), await formulas()]).toEqual([[81.5, '=A1', '2019'], ['', '', '']]);
        expect(await host.editor.revert(written)).toEqual({ cells: 3, left: [] });
        // The value of the formula is that of whoever works it out.
        expect([(await values()).slice(1), await formulas()]).toEqual([[70, ''], ['=SUM(台账!D6:D6)', '', '']]);
      });

      it.each(['+1', '-1', '@x', '1.10', '1-3', 'TRUE', "'x", '=1+1'])('keeps the text %s a text', async (put) => {
        expect((await host.editor.write([at(3, put)])).differing).toEqual([]);
        expect([(await values())[2], (await formulas())[2]]).toEqual([put, '']);
      });

      it('writes truth values and noughts, and clears cells', async () => {
        await host.editor.write([at(1, null), at(2, 0), at(3, true)]);
        expect([await values(), await formulas()]).toEqual([['', 0, true], ['', '', '']]);
      });

      it('writes a formula, and a value for it where it works formulas out', async () => {
        await host.editor.write([at(3, { formula: '=B3+1' })]);
        expect((await formulas())[2]).toBe('=B3+1');
        const [, , value] = await values();
        if (promised.can.calculate) expect(value).toBeTypeOf('number');
        else expect(value).toBe('');
      });

      it('shows what was written to whoever reads next', async () => {
        await host.editor.write([{ sheet: '台账', row: 6, column: 1, put: '丙村' }]);
        expect((await host.workbook.read([{ sheet: '台账' }]))[0]).toMatchObject({ row: 2, cells: [[], [], [], [], ['丙村', '', '']].map((line) => (line.length ? line : expect.anything() as unknown)) });
        expect((await host.workbook.outline()).sheets[0]!.used).toEqual({ row: 2, column: 1, rows: 5, columns: 3 });
      });

      it('leaves alone, in taking back, what came since', async () => {
        const written = await host.editor.write([at(2, 1), at(3, 2)]);
        await host.editor.write([at(3, 99)]);
        expect(await host.editor.revert(written)).toEqual({ cells: 1, left: [{ sheet: '得分', row: 3, column: 1 }] });
        expect(await values()).toEqual([1.5, 70, 99]);
      });

      it('makes a sheet where one is asked for, and removes it again when it is empty', async () => {
        const look = { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], lists: [{ row: 2, column: 1, rows: 2, values: ['每次', '按比例'] }], notes: [{ row: 1, column: 1, text: '怎样计分' }], widths: [8, 30], headings: [1] };
        const cells = [['办法', null], ['序号', '计分方式'], ['1.10', '每次']].flatMap((line, row) => line.map((put, column): Change => ({ sheet: '规则', row, column, put })));
        const written = await host.editor.write(cells, [{ name: '规则', look }]);
        expect(written).toMatchObject({ sheets: ['规则'], differing: [] });
        expect((await host.workbook.outline()).sheets.map((sheet) => sheet.name)).toContain('规则');
        expect((await host.workbook.read([{ sheet: '规则' }]))[0]).toMatchObject({ cells: [['办法', ''], ['序号', '计分方式'], ['1.10', '每次']], merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] });
        const [state] = await host.editor.states([{ sheet: '规则', row: 0, column: 0, rows: 1, columns: 2 }]);
        expect(state!.widths![1]).toBeGreaterThan(state!.widths![0]! * 2);
        await host.editor.revert(written);
        expect((await host.workbook.outline()).sheets.map((sheet) => sheet.name)).not.toContain('规则');
      });

      it('hides the columns of a new sheet that are for the add-in alone, and no others', async () => {
        const cells = [0, 1, 2, 3].map((column): Change => ({ sheet: '记录', row: 0, column, put: `甲${column}` }));
        await host.editor.write(cells, [{ name: '记录', table: true, hiddenFrom: 2 }]);
        expect(await host.editor.unseen([{ sheet: '记录', row: 0, column: 0, rows: 1, columns: 4 }])).toEqual([{ rows: [], columns: [2, 3], cells: [] }]);
      });

      it.each([
        ['locked', { sheet: '锁', row: 0, column: 0, put: 1 }],
        ['gone', { sheet: '没有', row: 0, column: 0, put: 1 }],
        ['moved', { sheet: '得分', row: 3, column: 1, put: 1, seen: 5 }],
      ] as const)('writes nothing at all where one cell is %s', async (kind, change) => {
        const error = await refusal(host.editor.write([at(2, 1), change]));
        expect(error).toBeInstanceOf(EditRefused);
        expect(error).toMatchObject({ kind });
        expect(await values()).toEqual([1.5, 70, '']);
      });
    });

    describe('what the file keeps', () => {
      it('keeps settings', async () => {
        expect(await host.workbook.settings.get('privacy')).toBeNull();
        await host.workbook.settings.set('privacy', true);
        await host.workbook.settings.set('view', { wide: [1, '二'] });
        expect([await host.workbook.settings.get('privacy'), await host.workbook.settings.get('view')]).toEqual([true, { wide: [1, '二'] }]);
      });

      it('keeps parts of XML by their namespace, beside those of others', async () => {
        const bindings = bindingStore(host.workbook);
        expect(await bindings.load()).toBeNull();
        const binding = { ledgers: [{ place: { sheet: 'a & b <"c">' }, rulebook: 'x' }] };
        await bindings.save({ ledgers: [] });
        await bindings.save(binding);
        expect(await bindings.load()).toEqual(binding);
        expect(await host.workbook.xml.read(NOTE)).toContain('别人的');
        expect(await host.workbook.xml.read('urn:example:none')).toBeNull();
      });

      it('has what was written in the bytes of the file, where it saves one, and the rest as it was', async () => {
        await host.editor.write([at(2, '=A1'), at(3, 12.5), { sheet: quoted, row: 1, column: 0, put: '改过' }]);
        await host.workbook.settings.set('privacy', true);
        await host.workbook.xml.write('urn:example:own', '<own xmlns="urn:example:own"/>');
        if (!opened.save) return expect(opened.type, 'a host that cannot be saved from here belongs to a program').not.toBeNull();
        const bytes = await opened.save();
        const again = fileHost(readXlsx(bytes, names), names, 'zh');
        expect((await again.editor.states([scores]))[0]).toMatchObject({ values: [[1.5], ['=A1'], [12.5]], formulas: [['=SUM(台账!D6:D6)'], [''], ['']] });
        expect((await again.workbook.read([{ table: '得分表' }]))[0]!.cells).toEqual([['得分'], ['改过']]);
        expect([await again.workbook.settings.get('privacy'), await again.workbook.xml.read('urn:example:own')]).toEqual([true, expect.stringContaining('<own')]);
        const [before, after] = [unpack(contractBook), unpack(bytes)];
        for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml', 'xl/worksheets/sheet4.xml', 'xl/worksheets/sheet6.xml', 'xl/tables/table1.xml', 'customXml/item1.xml']) {
          expect(text(after.get(path)!), path).toBe(text(before.get(path)!));
        }
      });
    });

    describe('people', () => {
      it('goes to a cell and says what is chosen, or says that it cannot', async () => {
        const { workbook } = host;
        if (!promised.can.select) {
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
        await host.workbook.outline();
        expect(await host.workbook.watch((sheet, cause) => void heard.push(`${sheet} ${cause}`))).toBe(promised.can.watch);
        expect(opened.type !== null, 'somebody types where changes are told').toBe(promised.can.watch);
        await opened.type?.('台账', 'D6', 2);
        if (opened.type) await expect.poll(() => heard).toContain('台账 entered');
        await host.editor.write([{ sheet: '台账', row: 5, column: 3, put: 3 }]);
        if (!promised.can.watch) expect(heard).toEqual([]);
      });

      it('opens another workbook, or says that it cannot', async () => {
        const { buffer } = makeXlsx({ sheets: [{ name: '另一本', rows: row(1, ['x']) }] });
        if (promised.can.openBook) {
          await host.editor.openBook(buffer as ArrayBuffer);
          expect(await opened.openedSheets()).toEqual(['另一本']);
        } else expect(await refusal(host.editor.openBook(buffer as ArrayBuffer))).toMatchObject({ kind: 'unsupported' });
      });

      it('lets cells call functions, with errors that carry a text, where it has such', async () => {
        if (!host.functions || !opened.ask) return expect([host.functions, opened.ask]).toEqual([null, null]);
        const { functions } = host;
        functions.associate('SCORE', ((...given: unknown[]) => {
          const stream = given.at(-1) as { setResult: (value: unknown) => void };
          stream.setResult(given[0] === '没有村' ? functions.errorOf('#N/A', '找不到没有村') : `${String(given[0])}${String(given[1])}`);
        }) as never);
        expect(await opened.ask('甲村')).toEqual({ value: '甲村2019', message: null });
        expect(await opened.ask('没有村')).toEqual({ value: '#N/A', message: '找不到没有村' });
      });

      it('keeps a key on the machine, and takes it away, where it keeps anything there', async () => {
        const { storage } = host;
        if (!storage) return expect(promised.storage).toBe(false);
        expect(await Promise.resolve(storage.get('key'))).toBeNull();
        await Promise.resolve(storage.set('key', '甲'));
        expect(await Promise.resolve(storage.get('key'))).toBe('甲');
        await Promise.resolve(storage.set('key', null));
        expect(await Promise.resolve(storage.get('key'))).toBeNull();
      });
    });
  });
}
