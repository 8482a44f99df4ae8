import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Driver } from './trial/driver';

let driver: Driver;
beforeAll(async () => { driver = await Driver.start(); });
afterAll(async () => { await driver?.trial.close(); });
beforeEach(() => driver.reset());

describe('Office.js over the grid', () => {
  it('writes so that dependants follow within the same sync, tells of it, and one undo takes it back', async () => {
    const told = await driver.inPage(async () => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => { heard.push(`${event.address} ${event.triggerSource}`); });
        await context.sync();
      });
      const total = await Excel.run({ mergeUndoGroup: true }, async (context) => {
        const sheet = context.workbook.worksheets.getItem('台账');
        sheet.getRange('E1:E2').values = [[3], [4]];
        await context.sync();
        sheet.getRange('E3').formulas = [['=SUM(E1:E2)']];
        const sum = sheet.getRange('E3').load('values');
        await context.sync();
        return sum.values[0]![0] as number;
      });
      await window.preview!.idle();
      return { heard, total };
    });
    expect(told).toEqual({ heard: ['E1:E2 ThisLocalAddin', 'E3 ThisLocalAddin'], total: 7 });
    await driver.clickGrid(200, 300);
    await driver.page.keyboard.press('Control+z');
    await driver.idle();
    expect(await driver.values('台账', 'E1:E3')).toEqual([[''], [''], ['']]);
  });

  it('paints, resizes, hides and freezes, and leaves the look of the rest alone', async () => {
    const look = await driver.inPage(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const cell = sheet.getRange('A2');
      cell.format.fill.color = '#FFF2CC';
      cell.format.font.bold = true;
      sheet.getRange('B:B').format.columnWidth = 90;
      sheet.getRange('3:3').rowHidden = true;
      sheet.freezePanes.freezeRows(1);
      await context.sync();
      cell.load('values, numberFormat, format/fill/color, format/font/bold, format/font/color, format/columnWidth');
      const column = sheet.getRange('B1').load('format/columnWidth');
      const hidden = sheet.getRange('A3').load('rowHidden');
      const other = sheet.getRange('B2').load('format/fill/color');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      cell.format.fill.clear();
      cell.load('format/fill/color, format/font/bold');
      await context.sync();
      return {
        value: cell.values, width: column.format.columnWidth, hidden: hidden.rowHidden, other: other.format.fill.color, frozen: frozen.address,
        cleared: cell.format.fill.color, bold: cell.format.font.bold,
      };
    }));
    expect(look).toEqual({ value: [['甲村']], width: 90, hidden: true, other: '#FFFFFF', frozen: '台账!1:1', cleared: '#FFFFFF', bold: true });
  });

  it('adds sheets without going there, selects cells and goes there, and tells of both', async () => {
    const seen = await driver.inPage(async () => {
      const heard: string[] = [];
      const result = await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(async () => { heard.push('added'); });
        worksheets.onActivated.add(async () => { heard.push('activated'); });
        context.workbook.onSelectionChanged.add(async () => { heard.push('selected'); });
        await context.sync();
        const sheet = worksheets.add('参数');
        sheet.getRange('A1:B1').values = [['键', '值']];
        const active = worksheets.getActiveWorksheet().load('name');
        await context.sync();
        const before = active.name;
        worksheets.getItem('台账').getRange('B3:C3').select();
        await context.sync();
        const selection = context.workbook.getSelectedRange().load('address');
        worksheets.load('items/name, items/visibility');
        await context.sync();
        return { before, selection: selection.address, names: worksheets.items.map((each) => each.name) };
      });
      await window.preview!.idle();
      return { ...result, heard: [...new Set(heard)].sort() };
    });
    expect(seen).toEqual({ before: '得分', selection: '台账!B3:C3', names: ['得分', '台账', '锁', '参数'], heard: ['activated', 'added', 'selected'] });
  });

  it('keeps tables and names in place for formulas when rows come in', async () => {
    const after = await driver.inPage(() => Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('台账表');
      table.rows.add(undefined, [['丙村', 'V3', 4]]);
      context.workbook.worksheets.getItem('台账').getRange('1:1').insert('Down');
      const body = table.getDataBodyRange().load('address, values');
      const named = context.workbook.names.getItem('区域').getRangeOrNullObject().load('address');
      await context.sync();
      return { body: body.address, last: body.values.at(-1), named: named.address };
    }));
    expect(after).toEqual({ body: '台账!A3:C5', last: ['丙村', 'V3', 4], named: '台账!A2:C4' });
    await driver.write('得分', 'F1', [['=SUM(台账表[数值])'], ['=ROWS(区域)']]);
    await driver.idle();
    expect(await driver.values('得分', 'F1:F2')).toEqual([[7.5], [3]]);
  });

  it('refuses to write to a protected sheet', async () => {
    expect(await driver.inPage(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('锁').getRange('A1').values = [['x']];
      await context.sync();
    }).then(() => 'written', (fault: { code: string }) => fault.code))).toBe('AccessDenied');
  });

  it('lets a person change nothing on a protected sheet, and says so', async () => {
    await driver.inPage(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('锁').getRange('A1').select();
      await context.sync();
    }));
    await driver.page.locator('#grid').click({ position: { x: 500, y: 300 } });
    await driver.page.keyboard.press('Control+Home');
    await driver.page.keyboard.press('Delete');
    await driver.page.getByText('工作表“锁”受保护').waitFor();
    await driver.idle();
    expect(await driver.values('锁', 'A1')).toEqual([['不能改']]);
  });

  it('hears a person type, and waits while a cell is being edited', async () => {
    const heard = await driver.inPage(async () => {
      const events: string[] = [];
      (window as unknown as { events: string[] }).events = events;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('得分').onChanged.add(async (event) => { events.push(`${event.address} ${event.triggerSource} ${event.details?.valueAfter}`); });
        context.workbook.worksheets.getItem('得分').getRange('F2').select();
        await context.sync();
      });
      return events;
    });
    expect(heard).toEqual([]);
    await driver.clickGrid(430, 160);
    await driver.page.keyboard.type('12', { delay: 30 });
    expect(await driver.inPage(() => Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    }).then(() => 'done', (fault: { code: string }) => fault.code))).toBe('InvalidOperationInCellEditMode');
    await driver.page.keyboard.press('Enter');
    await driver.idle();
    const events = await driver.inPage(() => (window as unknown as { events: string[] }).events);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatch(/ Unknown 12$/);
  });
});

describe('the page, through all of that', () => {
  it('asks nobody outside and reports no error', () => {
    expect(driver.trial.troubles).toEqual([]);
  });
});
