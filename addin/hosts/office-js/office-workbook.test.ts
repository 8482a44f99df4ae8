import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOfficeEmulator, memoryBackend, type MemoryBackend } from '../../../web/office-emulator';
import { bindingStore } from '../../../workbook/binding/store';
import { startHost } from './host';
import { machineStorage } from './machine-storage';
import { sheetAndCells } from '../../../workbook/model/addresses';
import { placeOf } from '../../../workbook/model/places';
import { noCapabilities } from '../../../workbook/model/port/host-info';
import { withSettings } from '../../../workbook/model/stored-settings';
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

  it('finds settings that were kept while the file was open elsewhere, behind its own', async () => {
    uninstall();
    uninstall = createOfficeEmulator(memoryBackend({ sheets: [{ name: '台账' }], settings: { view: 1 }, xml: withSettings([], new Map<string, unknown>([['privacy', true], ['view', 2]])).map(({ xml }) => xml) })).install();
    const { settings } = (await startHost()).workbook;
    expect(await Promise.all(['privacy', 'view', 'none'].map((key) => settings.get(key)))).toEqual([true, 1, null]);
  });
});

describe('an Excel that can do less', () => {
  it('says so, and does as it says', async () => {
    const { requirements } = Office.context;
    requirements.isSetSupported = (set: string, version?: string | number) => set === 'ExcelApi' && Number(String(version).split('.')[1]) < 8;
    const { info, workbook: old, editor } = await startHost();
    expect(info).toMatchObject({ open: true, can: { watch: false, select: true, calculate: true, spills: false, openBook: false, oneUndo: false } });
    expect(await old.watch(() => undefined)).toBe(false);
    expect(await editor.spills([{ sheet: '台账', row: 3, column: 1 }])).toEqual([null]);
    await expect(editor.openBook(new ArrayBuffer(0))).rejects.toMatchObject({ kind: 'unsupported' });
    expect(await editor.write([{ sheet: '台账', row: 3, column: 3, put: 2 }])).toMatchObject({ oneUndo: false });
  });
});

describe('outside Excel', () => {
  it('says so instead of failing on what is not there', async () => {
    uninstall();
    const { info, workbook: outside, editor, functions } = await startHost();
    expect(info).toMatchObject({ open: false, can: noCapabilities });
    await expect(outside.outline()).rejects.toThrow(/没有打开的工作簿|No workbook/);
    await expect(editor.states([])).rejects.toMatchObject({ kind: 'unsupported' });
    expect(await outside.watch(() => undefined)).toBe(false);
    expect(await bindingStore(outside).load()).toBeNull();
    expect(functions).toBeNull();
  });
});

describe('what is kept on the machine', () => {
  it('has the key of whoever frames the page before its names', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) });
    (Office.context as { partitionKey?: string }).partitionKey = 'frame-';
    machineStorage()!.set('kaohe.key', '甲');
    expect([...kept]).toEqual([['frame-kaohe.key', '甲']]);
    vi.unstubAllGlobals();
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
