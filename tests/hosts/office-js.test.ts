import { vi } from 'vitest';
import { startHost } from '../../addin/hosts/office-js/host';
import { createOfficeEmulator, memoryBackend } from '../../web/office-emulator';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx } from '../../workbook/xlsx/read';
import { memoryBook } from './book';
import { hostContract } from './contract';

const names = new FunctionNames(['SCORE']);

hostContract('Office.js', async (book) => {
  const backend = memoryBackend(memoryBook(readXlsx(book, names)));
  let sheets: readonly string[] = [];
  const emulator = createOfficeEmulator(backend, { openBook: async (bytes) => void (sheets = readXlsx(bytes!, names).sheets.map(({ name }) => name)) });
  const uninstall = emulator.install();
  vi.stubGlobal('localStorage', storage());
  return {
    host: await startHost(),
    type: async (sheet, address, value) => backend.type(sheet, address, [[value]]),
    openedSheets: async () => sheets,
    save: null,
    ask: (given) => new Promise((resolve) => {
      emulator.functions.start({ id: 'SCORE', args: [given, 2019], streaming: true, cancelable: true }, ({ value, messages }) => resolve({ value, message: messages.get('0,0') ?? null }));
    }),
    async end() {
      vi.unstubAllGlobals();
      uninstall();
    },
  };
}, {
  can: { watch: true, select: true, calculate: true, spills: true, openBook: true, pages: true, charts: true, oneUndo: true },
  functions: true,
  storage: true,
});

/** Node has no storage of its own. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
}
