import { languageOf, say } from '../../../shared/i18n/language';
import { workbookWords } from '../../../shared/i18n/workbook/workbook';
import { readPlaces } from './cells';
import { readOutline, type SheetNames } from './outline';
import { readSelection, selectCells } from './selection';
import { readSetting, readXml, writeSetting, writeXml } from './stored';
import { watchWorkbook } from './watch';
import type { OfficeInfo } from './office-info';
import type { Workbook } from '../../../workbook/model/port/workbook';

/** The workbook that is open in Excel; outside of it one that says so whenever it is asked. */
export function workbookOf(host: OfficeInfo): Workbook {
  let names: SheetNames = new Map();
  /** A cell that is being edited holds the batch up instead of failing it. */
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    if (!host.open) return Promise.reject(new Error(say(workbookWords, 'no-workbook', languageOf(host.language))));
    return Excel.run({ delayForCellEdit: true }, work);
  };
  return {
    host,
    outline: () =>
      run(async (context) => {
        const read = await readOutline(context);
        names = read.names;
        return read.outline;
      }),
    read: (places) => run((context) => readPlaces(context, places, host.supports('ExcelApi', '1.13'))),
    watch: (listener) =>
      host.open ? run((context) => watchWorkbook(context, host, (id, ...told) => listener(id === null ? null : (names.get(id) ?? null), ...told))) : Promise.resolve(false),
    select: (address) => run((context) => selectCells(context, address, host)),
    selection: () => run(readSelection),
    onSelection: (listener) =>
      run(async (context) => {
        const handler = context.workbook.onSelectionChanged.add(async () => listener());
        await context.sync();
        return () => {
          void Excel.run(handler.context, async (own) => {
            handler.remove();
            await own.sync();
          }).catch(() => undefined);
        };
      }),
    settings: {
      get: (key) => run((context) => readSetting(context, key)),
      set: (key, value) => run((context) => writeSetting(context, key, value)),
    },
    xml: {
      read: (namespace) => run((context) => readXml(context, namespace)),
      write: (namespace, xml) => run((context) => writeXml(context, namespace, xml)),
    },
  };
}
