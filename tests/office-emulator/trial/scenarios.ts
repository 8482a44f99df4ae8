/**
 * What an add-in may do with Office.js, each told as data. They run against the stand-in and against Microsoft's own office.js,
 * and must tell the same. Each is sent to a page as text: nothing outside of it is there. The workbook has a sheet `S` with
 * A1:B2 = 代码, 分 / 688001, 71.
 */
type Scenario = (Excel: typeof globalThis.Excel, code: (work: () => unknown) => Promise<string>) => Promise<unknown>;

export const scenarios: Record<string, Scenario> = {
  'a property that was not loaded': (Excel, code) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('A1:B2');
    const before = await code(() => range.values);
    range.load('values');
    const loaded = await code(() => range.values);
    await context.sync();
    return [before, loaded, range.values, await code(() => range.address)];
  }),

  'items that were not loaded': (Excel, code) => Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const before = await code(() => worksheets.items);
    worksheets.load('items/name');
    await context.sync();
    return [before, worksheets.items.map((sheet) => sheet.name), await code(() => worksheets.items[0]!.id)];
  }),

  'a result before its sync': (Excel, code) => Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    const before = await code(() => count.value);
    await context.sync();
    return [before, count.value];
  }),

  'a value that was set can be read at once': (Excel) => Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('S').getRange('B2');
    cell.values = [[88]];
    const set = cell.values;
    await context.sync();
    const again = context.workbook.worksheets.getItem('S').getRange('B2').load('values');
    await context.sync();
    return [set, again.values];
  }),

  'a sheet that is not there': (Excel, code) => code(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem('没有');
    await context.sync();
  })),

  'what was asked before a fault is done, what was asked after it is not': async (Excel, code) => {
    const fault = await code(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1').values = [['先']];
      context.workbook.worksheets.getItem('没有').load('name');
      sheet.getRange('A2').values = [['后']];
      await context.sync();
    }));
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:A2').load('values');
      await context.sync();
      return [fault, range.values];
    });
  },

  'a null object': (Excel, code) => Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    const found = context.workbook.worksheets.getItemOrNullObject('S');
    const before = await code(() => missing.isNullObject);
    missing.load('name');
    found.load('name');
    await context.sync();
    return [before, missing.isNullObject, String(missing.name), found.isNullObject, found.name];
  }),

  'a null object that was not loaded is known as one after a sync': (Excel) => Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    await context.sync();
    return missing.isNullObject;
  }),

  'nothing happens before sync, and what is left happens at the end of a run': async (Excel) => {
    let during: unknown = null;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1').values = [['迟']];
      await Excel.run(async (other) => {
        const range = other.workbook.worksheets.getItem('S').getRange('A1').load('values');
        await other.sync();
        during = range.values;
      });
    });
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1').load('values');
      await context.sync();
      return [during, range.values];
    });
  },

  'a range keeps its use through the syncs of its run, and loses it after': async (Excel, code) => {
    let kept: Excel.Range | undefined;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem('S').getRange('A1');
      await context.sync();
      kept.load('values');
      await context.sync();
    });
    const range = kept!;
    return [range.values, await code(() => { range.load('address'); return range.context.sync(); })];
  },

  'outside of a run a range lives for one sync, unless it is tracked': async (Excel, code) => {
    const context = new Excel.RequestContext();
    const lost = context.workbook.worksheets.getItem('S').getRange('A1').load('values');
    const tracked = context.workbook.worksheets.getItem('S').getRange('B1').load('values');
    context.trackedObjects.add(tracked);
    await context.sync();
    tracked.load('address');
    await context.sync();
    const first = [lost.values, tracked.address];
    return [...first, await code(() => { lost.load('address'); return context.sync(); })];
  },

  'a sheet can be used through many syncs outside of a run': async (Excel) => {
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('S').load('name');
    await context.sync();
    const range = sheet.getRange('B1').load('values');
    await context.sync();
    return [sheet.name, range.values];
  },

  'a run that gives no promise': (Excel, code) => code(() => Excel.run((() => 1) as never)),

  'what a run answers with, and what sync passes through': (Excel) => Excel.run(async (context) => context.sync(7)),

  'an object as plain data': (Excel) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('A1').load('values, address');
    await context.sync();
    return range.toJSON();
  }),
};
