import { afterEach, beforeEach } from 'vitest';
import { createOfficeEmulator, memoryBackend, type MemoryBackend } from '../../../../../web/office-emulator';
import type { Editor } from '../../../../../workbook/model/port/editor';
import { liveSheet, namedSheet, type LiveSheet } from '../../../../../workbook/printouts/editing/live';
import { editorOf } from '../../office-editor';
import { findOffice } from '../../office-info';

export interface OpenBook {
  readonly backend: MemoryBackend;
  readonly editor: Editor;
  /** The sheets as they are looked at before printed sheets are planned. */
  present(): Promise<readonly LiveSheet[]>;
}

/** A workbook with a ledger, open in the emulator, anew for each test. */
export function openBook(): OpenBook {
  let backend: MemoryBackend;
  let uninstall: () => void;
  let editor: Editor;
  beforeEach(async () => {
    backend = memoryBackend({ sheets: [{ name: '台账', cells: [['单位']] }] });
    uninstall = createOfficeEmulator(backend).install();
    editor = editorOf(await findOffice());
  });
  afterEach(() => uninstall());
  return {
    get backend() { return backend; },
    get editor() { return editor; },
    present: () => Promise.all(backend.sheets().map(async ({ id, name }) => {
      const used = backend.used(id, true);
      const [state] = used ? await editor.states([{ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }]) : [];
      return state ? liveSheet(state) : namedSheet(name);
    })),
  };
}
