import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOfficeEmulator, memoryBackend, type MemoryBackend } from '../../../web/office-emulator';
import { bindingStore } from '../../../workbook/binding/store';
import { startHost } from './host';
import { sheetAndCells } from '../../../workbook/model/addresses';
import { placeOf } from '../../../workbook/model/places';
import type { Workbook } from '../../../workbook/model/port/workbook';

let backend: MemoryBackend;
let uninstall: () => void;
let workbook: Workbook;

beforeEach(async () => {
  backend = memoryBackend({
    sheets: [
      { name: '台账', at: 'B3', cells: [['单位', '条款', '数值'], ['甲村', 'V1', 1.5], ['', 'V2', ''], ['乙村', 'V2', '#REF!']], merges: ['B4:B5'] },
      { name: "2019 '考核'", cells: [['x'], ['y']], tables: [{ name: '得分表', range: 'A1:A2' }] },
      { name: '空', visibility: 'Hidden' },
    ],
  });
  uninstall = createOfficeEmulator(backend).install();
  workbook = (await startHost()).workbook;
});
afterEach(() => uninstall());

describe('the workbook', () => {
  it('tells of its sheets and tables, with what is used of them', async () => {
    expect(await workbook.outline()).toMatchObject({
      sheets: [
        { name: '台账', used: { row: 2, column: 1, rows: 4, columns: 3 }, hidden: false },
        { name: "2019 '考核'", used: { row: 0, column: 0, rows: 2, columns: 1 }, hidden: false },
        { name: '空', used: null, hidden: true },
      ],
      tables: [{ name: '得分表', sheet: "2019 '考核'", extent: { row: 0, column: 0, rows: 2, columns: 1 } }],
    });
  });

  it('reads sheets, tables and blocks with their merges; what is not there is null', async () => {
    const places = [{ sheet: '台账' }, { table: '得分表' }, { sheet: '台账', address: 'C4:C9' }, { address: "'2019 ''考核'''!$A$2" }, { sheet: '没有' }, { table: '没有' }, { sheet: '空' }];
    const [sheet, table, block, cell, ...none] = await workbook.read(places);
    expect(sheet).toEqual({
      sheet: '台账',
      row: 2,
      column: 1,
      cells: [['单位', '条款', '数值'], ['甲村', 'V1', 1.5], ['', 'V2', ''], ['乙村', 'V2', '#REF!']],
      merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
    });
    expect(table).toMatchObject({ table: '得分表', sheet: "2019 '考核'", cells: [['x'], ['y']] });
    expect(block).toMatchObject({ row: 3, column: 2, cells: [['V1'], ['V2'], ['V2']] });
    expect(cell).toMatchObject({ row: 1, column: 0, cells: [['y']] });
    expect(none).toEqual([null, null, null]);
  });

  it('tells which numbers are shown as per cent, wherever they stand', async () => {
    uninstall();
    backend = memoryBackend({
      sheets: [{ name: '台账', at: 'B3', cells: [['单位', '条款', '数值', '备注'], ['甲村', 'V1', { value: 0.95, format: '0.00%' }, 'x'], ['乙村', 'V1', { value: 0.5, format: '0"%"' }, 'x'], ['丙村', { value: 'V1', format: '0%' }, { value: 1, format: '0%' }, 'x']] }],
    });
    uninstall = createOfficeEmulator(backend).install();
    const places = [{ sheet: '台账' }, { sheet: '台账', address: 'D4:D6' }];
    const [sheet, block] = await (await startHost()).workbook.read(places);
    expect([sheet, block].map((grid) => [...(grid?.percents ?? [])])).toEqual([[placeOf(1, 2), placeOf(3, 2)], [placeOf(0, 0), placeOf(2, 0)]]);
  });

  it('reads a large sheet block by block, whole and in order', async () => {
    const rows = Array.from({ length: 4_000 }, (_, row) => Array.from({ length: 18 }, (__, column) => row * 100 + column));
    uninstall();
    backend = memoryBackend({ sheets: [{ name: '台账', cells: rows }] });
    uninstall = createOfficeEmulator(backend).install();
    const [grid] = await (await startHost()).workbook.read([{ sheet: '台账' }]);
    expect(grid?.cells).toEqual(rows);
  });

  it('tells of changes with the sheet they are on', async () => {
    await workbook.outline();
    const heard: (string | null)[] = [];
    expect(await workbook.watch((sheet) => heard.push(sheet))).toBe(true);
    backend.type('台账', 'D4', [[2]]);
    await later();
    expect(heard).toContain('台账');
  });

  it('tells of a number that is shown otherwise', async () => {
    await workbook.outline();
    const heard: (string | null)[] = [];
    await workbook.watch((sheet) => heard.push(sheet));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('D4').numberFormat = [['0%']];
      await context.sync();
    });
    await later();
    expect(heard).toContain('台账');
    const [grid] = await workbook.read([{ sheet: '台账' }]);
    expect([...(grid?.percents ?? [])]).toEqual([placeOf(1, 2)]);
  });

  it('goes to a cell, and says so where there is none', async () => {
    await workbook.select("'2019 ''考核'''!A2");
    expect(await workbook.selection()).toMatchObject({ sheet: "2019 '考核'", extent: { row: 1, column: 0 } });
    await expect(workbook.select('没有!A1')).rejects.toThrow('工作簿里没有 没有!A1 这个位置');
  });

  it('keeps settings and bindings in the file', async () => {
    await workbook.settings.set('privacy', true);
    expect(await workbook.settings.get('privacy')).toBe(true);
    expect(await workbook.settings.get('other')).toBeNull();
    const store = bindingStore(workbook);
    expect(await store.load()).toBeNull();
    const binding = { ledgers: [{ place: { sheet: 'a & b <"c">' }, rulebook: 'x' }] };
    await store.save(binding);
    await store.save(binding);
    expect(await bindingStore(workbook).load()).toEqual(binding);
  });
});

describe('outside Excel', () => {
  it('says so instead of failing on what is not there', async () => {
    uninstall();
    const outside = (await startHost()).workbook;
    expect(outside.host.open).toBe(false);
    await expect(outside.outline()).rejects.toThrow(/Excel/);
    expect(await outside.watch(() => undefined)).toBe(false);
    expect(await bindingStore(outside).load()).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['台账!A3:R120', { sheet: '台账', cells: 'A3:R120' }],
    ["'2019 ''台账'''!$A$3", { sheet: "2019 '台账'", cells: 'A3' }],
    ["'[考核.xlsx]台账'!A1", { sheet: '台账', cells: 'A1' }],
    ['B2', { sheet: null, cells: 'B2' }],
  ])('%s is taken apart', (address, parts) => {
    expect(sheetAndCells(address)).toEqual(parts);
  });
});

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
