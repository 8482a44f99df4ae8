import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOfficeEmulator, memoryBackend, type MemoryBackend } from './index';

const code = (fault: unknown): unknown => (fault as { code?: unknown }).code;
const failure = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (fault) {
    return code(fault);
  }
  return 'no error';
};
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

let backend: MemoryBackend;
let uninstall: () => void;

beforeEach(() => {
  backend = memoryBackend({
    sheets: [
      {
        name: '台账',
        cells: [['单位', '条款', '数值'], ['甲村', 'V1', 1.5], ['乙村', 'V2', { value: 43466, format: 'yyyy-m-d' }]],
        tables: [{ name: '台账表', range: 'A1:C3' }],
      },
      { name: '得分', cells: [['合计'], [{ formula: '=SUM(A1:A2)', value: 87.5, format: '0.00' }]], merges: ['A1:B1'], hiddenRows: [3] },
      { name: '锁', cells: [['x', { value: 'y', style: { unlocked: true } }]], protected: true },
    ],
    names: { 区域: '=台账!$A$1:$C$3' },
    xml: ['<k:binding xmlns:k="urn:kaohe">1</k:binding>'],
  });
  uninstall = createOfficeEmulator(backend).install();
});
afterEach(() => uninstall());

describe('what was not loaded cannot be read', () => {
  it('throws PropertyNotLoaded before load and before sync', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1:B2');
      expect(() => range.values).toThrow(/load/);
      range.load('values');
      try {
        void range.values;
      } catch (fault) {
        expect(code(fault)).toBe('PropertyNotLoaded');
        expect(fault).toBeInstanceOf(OfficeExtension.Error);
      }
      await context.sync();
      expect(range.values).toEqual([['单位', '条款'], ['甲村', 'V1']]);
      expect(() => range.address).toThrow(/address/);
    });
  });

  it('loads paths through navigation properties and collections', async () => {
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name, items/worksheet/name');
      const sheets = context.workbook.worksheets.load({ $all: true } as never);
      await context.sync();
      expect(tables.items.map((table) => [table.name, table.worksheet.name])).toEqual([['台账表', '台账']]);
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(['台账', '得分', '锁']);
      expect(() => tables.items[0]!.style).toThrow();
    });
  });

  it('has a value for a result only after sync', async () => {
    await Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      expect(() => count.value).toThrow(/sync/);
      await context.sync();
      expect(count.value).toBe(3);
    });
  });
});

describe('nothing happens before sync', () => {
  it('writes when the batch runs, in order', async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('得分').getRange('C1');
      cell.values = [['先']];
      cell.values = [['后']];
      expect(backend.read(backend.id('得分'), { row: 0, column: 2, rows: 1, columns: 1 })[0]![0]!.value).toBe('');
      const again = cell.load('values');
      await context.sync();
      expect(again.values).toEqual([['后']]);
    });
  });

  it('keeps what was done before a fault and stops there', async () => {
    const result = await failure(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('得分');
      sheet.getRange('C1').values = [[1]];
      sheet.getRange('C2').values = [[1, 2]];
      sheet.getRange('C3').values = [[3]];
      await context.sync();
    }));
    expect(result).toBe('InvalidArgument');
    const column = backend.read(backend.id('得分'), { row: 0, column: 2, rows: 3, columns: 1 }).map((row) => row[0]!.value);
    expect(column).toEqual([1, '', '']);
  });
});

describe('what does not exist', () => {
  it('is ItemNotFound with the statement, or a null object where asked for so', async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const below = missing.getRange('A1').load('values');
      missing.load('name');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(below.isNullObject).toBe(true);
      const found = context.workbook.tables.getItemOrNullObject('台账表');
      await context.sync();
      expect(found.isNullObject).toBe(false);
    });
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { statement: 'var object = context.workbook.worksheets.getItem("没有");' } });
  });

  it('says that a range lives no longer than its run unless it is tracked', async () => {
    let kept: Excel.Range | undefined;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem('台账').getRange('A1').load('values');
      await context.sync();
      await context.sync();
      kept.load('address');
      await context.sync();
    });
    kept!.load('text');
    expect(await failure(kept!.context.sync())).toBe('InvalidObjectPath');
    kept!.track();
    kept!.load('text');
    expect(await failure(kept!.context.sync())).toBe('no error');
  });
});

describe('ranges', () => {
  it('reads values, texts, formats, formulas and kinds', async () => {
    await Excel.run(async (context) => {
      const date = context.workbook.worksheets.getItem('台账').getRange('C3').load('values,text,numberFormat,valueTypes,address');
      const total = context.workbook.worksheets.getItem('得分').getRange('A2').load();
      await context.sync();
      expect([date.values, date.text, date.numberFormat, date.valueTypes, date.address]).toEqual([[[43466]], [['2019-1-1']], [['yyyy-m-d']], [['Double']], '台账!C3']);
      expect([total.values, total.formulas, total.text]).toEqual([[[87.5]], [['=SUM(A1:A2)']], [['87.50']]]);
    });
  });

  it('takes entries as Excel does: texts become numbers, dates and formulas unless the cell is text', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('得分');
      sheet.getRange('D2:D3').numberFormat = [['@'], ['@']];
      const range = sheet.getRange('D1:D6');
      range.values = [['12.50'], ['=1+1'], ['+86'], ['-A1'], ["'=x"], ['2019-1-1']];
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect(range.formulas).toEqual([[12.5], ['=1+1'], ['+86'], ['=-A1'], ['=x'], [43466]]);
      expect(range.numberFormat[5]).toEqual(['yyyy-m-d']);
      range.values = [[null], [''], [null], [null], [null], [null]];
      await context.sync();
      const after = sheet.getRange('D1:D2').load('values');
      await context.sync();
      expect(after.values).toEqual([[12.5], ['']]);
    });
  });

  it('finds used ranges, merges, offsets and intersections', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('得分');
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      const merged = sheet.getRange('A1').getMergedAreasOrNullObject().load('address,areaCount');
      const none = sheet.getRange('F9').getUsedRangeOrNullObject(true);
      const moved = sheet.getRange('A1:B2').getOffsetRange(1, 1).getResizedRange(1, 0).load('address');
      const shared = sheet.getRange('A1:C3').getIntersectionOrNullObject('C3:D9').load('address');
      const whole = sheet.getRange('B2').getEntireRow().load('address');
      await context.sync();
      expect([used.address, merged.address, none.isNullObject, moved.address, shared.address, whole.address])
        .toEqual(['得分!A1:A2', '得分!A1:B1', true, '得分!B2:C4', '得分!C3', '得分!2:2']);
    });
  });

  it('refuses to write where the sheet is protected, but for unlocked cells', async () => {
    const write = (address: string) => failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('锁').getRange(address).values = [['z']];
      await context.sync();
    }));
    expect(await write('A1')).toBe('AccessDenied');
    expect(await write('B1')).toBe('no error');
  });

  it('goes by defined names and moves tables when rows come in', async () => {
    await Excel.run(async (context) => {
      const named = context.workbook.names.getItem('区域').getRange().load('address');
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('1:1').insert('Down');
      const body = context.workbook.tables.getItem('台账表').getDataBodyRange().load('address');
      await context.sync();
      expect([named.address, body.address]).toEqual(['台账!A1:C3', '台账!A3:C4']);
    });
  });

  it('adds rows to a table and lets it grow with what is typed under it', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('台账表');
      table.rows.add(undefined, [['丙村', 'V3', 2]]);
      const body = table.getDataBodyRange().load('values,address');
      await context.sync();
      expect(body.address).toBe('台账!A2:C4');
      expect(body.values.at(-1)).toEqual(['丙村', 'V3', 2]);
      backend.type('台账', 'A5', [['丁村']]);
      const after = table.getRange().load('address');
      table.rows.load('count');
      await context.sync();
      expect([after.address, table.rows.count]).toEqual(['台账!A1:C5', 4]);
    });
  });
});

describe('what is kept in the workbook', () => {
  it('finds custom XML parts by namespace', async () => {
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace('urn:kaohe').getOnlyItemOrNullObject();
      const none = context.workbook.customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      const xml = part.getXml();
      await context.sync();
      expect(xml.value).toContain('binding');
      expect(none.isNullObject).toBe(true);
      part.setXml('<b xmlns="urn:kaohe">2</b>');
      const changed = part.getXml();
      await context.sync();
      expect(changed.value).toContain('2');
    });
    expect(await failure(Excel.run(async (context) => {
      context.workbook.customXmlParts.add('no xml');
      await context.sync();
    }))).toBe('InvalidArgument');
  });

  it('keeps settings as JSON and tells of changes', async () => {
    let told = 0;
    await Excel.run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async () => { told += 1; });
      await context.sync();
      context.workbook.settings.add('版式', { 列: [1, 2] });
      const setting = context.workbook.settings.getItem('版式').load('value');
      await context.sync();
      expect(setting.value).toEqual({ 列: [1, 2] });
    });
    await later();
    expect(told).toBe(1);
  });
});

describe('events', () => {
  it('come for people and for the add-in, not for results, and end when removed', async () => {
    const heard: string[] = [];
    const results: string[] = [];
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${event.address} ${event.triggerSource} ${event.details?.valueAfter ?? '-'}`);
      });
      context.workbook.worksheets.onCalculated.add(async (event) => { results.push(event.address); });
      await context.sync();
      return added;
    });
    backend.type('台账', 'C2', [[2]]);
    backend.calculated('得分', 'A2', 90);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('得分').getRange('C1:D1').values = [[1, 2]];
      await context.sync();
    });
    await later();
    expect(heard).toEqual(['C2 Unknown 2', 'C1:D1 ThisLocalAddin -']);
    expect(results).toEqual(['A2']);
    registration.remove();
    await registration.context.sync();
    backend.type('台账', 'C2', [[3]]);
    await later();
    expect(heard).toHaveLength(2);
  });

  it('are silent while the add-in has switched them off', async () => {
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.tables.onChanged.add(async () => { heard += 1; });
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('台账').getRange('A2').values = [['戊村']];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await later();
    expect(heard).toBe(0);
  });
});

describe('Excel.run', () => {
  it('fails while a cell is being edited, or waits where told to', async () => {
    backend.setEditing(true);
    const read = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.load('name');
      return context.sync();
    };
    expect(await failure(Excel.run(read))).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, read);
    setTimeout(() => backend.setEditing(false), 20);
    await waiting;
  });

  it('demands a promise and syncs what is left at the end', async () => {
    expect(await failure(Excel.run((() => 1) as never))).toBe('RunMustReturnPromise');
    await Excel.run(async (context) => { context.workbook.worksheets.getItem('得分').name = '总分'; });
    expect(backend.sheets().map((sheet) => sheet.name)).toContain('总分');
  });
});
