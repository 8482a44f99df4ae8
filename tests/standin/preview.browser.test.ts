import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeXlsx, row } from '../../addin/preview/xlsx/testing/make';
import { openTrial, type TrialPage } from './trial/page';

const scores = makeXlsx({
  sheets: [
    {
      name: '得分',
      rows: row(1, ['单位', '得分', '两倍', '同上']) + row(2, ['甲村', '=_xldudf_SCORE(A2,2019)|11', '=B2*2|22', '=_xldudf_SCORE(A2,2019)|11'])
        + row(3, ['没有村', '=_xldudf_SCORE(A3,2019)|20', '=IFERROR(B3,0)|20']) + row(5, ['=_xldudf_SCORE_ITEMS(A2,2019)'])
        + row(9, ['=SUM(B2:B2)|11']),
    },
    {
      name: '台账', rows: row(1, ['单位', '条款', '数值']) + row(2, ['甲村', 'V1', 1.5]) + row(3, ['乙村', null, 2]),
      tables: [{ name: '台账表', ref: 'A1:C3', columns: ['单位', '条款', '数值'] }],
    },
    { name: '锁', rows: row(1, ['不能改']), after: '<sheetProtection sheet="1"/>' },
  ],
  names: '<definedName name="区域">台账!$A$1:$C$3</definedName>',
});

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial({ '/samples/index.json': JSON.stringify([{ file: '样例.xlsx', title_zh: '试验样例', title_en: 'Trial', rulebook: '' }]), '/samples/样例.xlsx': scores });
  await trial.goto();
});
afterAll(async () => { await trial?.close(); });

function inPage<T, A>(act: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
  const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the page did not answer within 30 s')), 15_000));
  return Promise.race([trial.page.evaluate(act as never, argument) as Promise<T>, limit]);
}
const open = (bytes: Uint8Array, name: string): Promise<string> => inPage(
  ({ content, file }) => window.preview!.open(new Uint8Array(content).buffer, file).then(() => 'opened', (fault: Error) => fault.message),
  { content: [...bytes], file: name },
);
const idle = (): Promise<void> => inPage(() => window.preview!.idle());
const values = (sheet: string, address: string): Promise<unknown[][]> => inPage(([s, a]) => window.preview!.values(s!, a!), [sheet, address]);
const write = (sheet: string, address: string, cells: unknown[][]): Promise<void> =>
  inPage(([s, a, c]) => window.preview!.write(s as string, a as string, c as unknown[][]), [sheet, address, cells] as const);
const message = (sheet: string, address: string): Promise<string | null> => inPage(([s, a]) => window.preview!.message(s!, a!), [sheet, address]);
const calls = (): Promise<unknown[][]> => inPage(() => (window as unknown as { trial: { calls: unknown[][] } }).trial.calls.splice(0));
const cancelled = (): Promise<string[]> => inPage(() => (window as unknown as { trial: { cancelled: string[] } }).trial.cancelled.splice(0));
const push = (unit: string, value: unknown): Promise<void> =>
  inPage(([u, v]) => (window as unknown as { trial: { push(unit: unknown, value: unknown): void } }).trial.push(u, v), [unit, value]);

/** A point of the grid's area, from its upper left corner. */
async function clickGrid(x: number, y: number): Promise<void> {
  const box = (await trial.page.locator('#grid').boundingBox())!;
  await trial.page.mouse.click(box.x + x, box.y + y);
}

beforeEach(async () => {
  expect(await open(scores, '样例.xlsx')).toBe('opened');
  await idle();
});

describe('functions in the cells of the preview', () => {
  it('run when a workbook opens, spill, and say why they show an error', async () => {
    expect(await values('得分', 'A1:D9')).toEqual([
      ['单位', '得分', '两倍', '同上'],
      ['甲村', 20.5, 41, 20.5],
      ['没有村', '#N/A', 0, ''],
      ['', '', '', ''],
      ['V1', '上级安排工作', 29.5, ''],
      ['V2', '甲村的项目', '#N/A', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      [20.5, '', '', ''],
    ]);
    expect(await message('得分', 'B3')).toBe('找不到单位“没有村”，请在台账中核对名称。');
    expect(await message('得分', 'C6')).toBe('还没有得分：等牵头单位评分。');
    expect(await message('得分', 'B2')).toBeNull();
  });

  it('share one stream for equal arguments and hear every push', async () => {
    expect((await calls()).filter(([id, unit]) => id === 'SCORE' && unit === '甲村').slice(-1)).toHaveLength(1);
    await push('甲村', 88);
    await idle();
    expect(await values('得分', 'B2:D2')).toEqual([[88, 176, 88]]);
    expect(await values('得分', 'A9')).toEqual([[88]]);
  });

  it('are cancelled when their formula goes, and asked anew when an argument changes', async () => {
    await calls();
    await cancelled();
    await write('得分', 'A2', [['乙丙村']]);
    await idle();
    expect(await calls()).toEqual(expect.arrayContaining([['SCORE', '乙丙村', 2019, null], ['SCORE.ITEMS', '乙丙村', 2019]]));
    expect(await cancelled()).toEqual(['甲村']);
    expect(await values('得分', 'B2')).toEqual([[30.5]]);
    await write('得分', 'B2', [['']]);
    await write('得分', 'D2', [[1]]);
    await idle();
    expect(await cancelled()).toEqual(['乙丙村']);
  });

  it('keep their stream when rows move them', async () => {
    await calls();
    await inPage(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('得分').getRange('2:3').insert('Down');
      await context.sync();
    }));
    await idle();
    expect((await calls()).filter(([id]) => id === 'SCORE')).toEqual([]);
    await push('甲村', 64);
    await idle();
    expect(await values('得分', 'B4:D4')).toEqual([[64, 128, 64]]);
  });

  it('get blocks as grids, blanks as empty text, repeated arguments as a list, and nothing as null', async () => {
    await calls();
    await write('得分', 'F1', [['=SCORE.TABLE(2019,台账!A1:C3)']]);
    await write('得分', 'F6', [['=SCORE.SUM(1,2,3.5)']]);
    await write('得分', 'G6', [['=SCORE.SUM(Z9)']]);
    await idle();
    expect((await calls()).filter(([id]) => id !== 'SCORE')).toEqual([
      ['SCORE.TABLE', 2019, [['单位', '条款', '数值'], ['甲村', 'V1', 1.5], ['乙村', '', 2]]],
      ['SCORE.SUM', 1, [2, 3.5]],
      ['SCORE.SUM', 0, []],
    ]);
    expect(await values('得分', 'F1:G6')).toEqual([[3, '单位'], [3, '甲村'], [3, '乙村'], ['', ''], ['', ''], [6.5, 0]]);
  });

  it('show #VALUE! without a text for a plain error, #NAME? for an unknown name, and #SPILL! where there is no room', async () => {
    await write('得分', 'F1', [['=SCORE.PLAIN()'], ['=SCORE.NOTHERE(1)'], ['=SCORE.ITEMS(A2,2019)'], ['im Weg']]);
    await idle();
    expect(await values('得分', 'F1:F4')).toEqual([['#VALUE!'], ['#NAME?'], ['#SPILL!'], ['im Weg']]);
    expect(await message('得分', 'F1')).toBeNull();
  });

  it('take a range cell by cell where a single value is wanted', async () => {
    await write('得分', 'F1', [['=SCORE(A2:A3,2019)']]);
    await idle();
    expect(await values('得分', 'F1:F2')).toEqual([[20.5], ['#N/A']]);
    expect(await message('得分', 'F2')).toContain('没有村');
  });
});

describe('Office.js over the grid', () => {
  it('writes so that dependants follow within the same sync, tells of it, and one undo takes it back', async () => {
    const told = await inPage(async () => {
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
    await clickGrid(200, 300);
    await trial.page.keyboard.press('Control+z');
    await idle();
    expect(await values('台账', 'E1:E3')).toEqual([[''], [''], ['']]);
  });

  it('paints, resizes, hides and freezes, and leaves the look of the rest alone', async () => {
    const look = await inPage(() => Excel.run(async (context) => {
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
    const seen = await inPage(async () => {
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
    const after = await inPage(() => Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('台账表');
      table.rows.add(undefined, [['丙村', 'V3', 4]]);
      context.workbook.worksheets.getItem('台账').getRange('1:1').insert('Down');
      const body = table.getDataBodyRange().load('address, values');
      const named = context.workbook.names.getItem('区域').getRangeOrNullObject().load('address');
      await context.sync();
      return { body: body.address, last: body.values.at(-1), named: named.address };
    }));
    expect(after).toEqual({ body: '台账!A3:C5', last: ['丙村', 'V3', 4], named: '台账!A2:C4' });
    await write('得分', 'F1', [['=SUM(台账表[数值])'], ['=ROWS(区域)']]);
    await idle();
    expect(await values('得分', 'F1:F2')).toEqual([[7.5], [3]]);
  });

  it('refuses to write to a protected sheet', async () => {
    expect(await inPage(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('锁').getRange('A1').values = [['x']];
      await context.sync();
    }).then(() => 'written', (fault: { code: string }) => fault.code))).toBe('AccessDenied');
  });

  it('hears a person type, and waits while a cell is being edited', async () => {
    const heard = await inPage(async () => {
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
    await clickGrid(430, 160);
    await trial.page.keyboard.type('12', { delay: 30 });
    expect(await inPage(() => Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    }).then(() => 'done', (fault: { code: string }) => fault.code))).toBe('InvalidOperationInCellEditMode');
    await trial.page.keyboard.press('Enter');
    await idle();
    const events = await inPage(() => (window as unknown as { events: string[] }).events);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatch(/ Unknown 12$/);
  });
});

describe('the page', () => {
  it('asks nobody outside and reports no error', () => {
    expect(trial.troubles).toEqual([]);
  });
});
