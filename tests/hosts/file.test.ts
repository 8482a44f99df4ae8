import { fileHost } from '../../workbook/file-host/file-host';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx } from '../../workbook/xlsx/read';
import { hostContract } from './contract';

const names = new FunctionNames(['SCORE']);

hostContract('a workbook file', async (book) => {
  const host = fileHost(readXlsx(book, names), names, 'zh');
  return { host, type: null, openedSheets: async () => [], save: async () => host.save(), ask: null, end: async () => undefined };
}, {
  can: { watch: false, select: false, calculate: false, spills: true, openBook: false, pages: true, charts: true, oneUndo: false },
  functions: false,
  storage: false,
});
