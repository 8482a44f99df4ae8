import type { MemoryBackend } from '../../../../../web/office-emulator';
import type { Editor } from '../../../../../workbook/model/port/editor';
import { liveSheet, namedSheet, type LiveSheet } from '../../../../../workbook/printouts/editing/live';

/** The sheets of the workbook as they are looked at before printed sheets are planned. */
export async function presentSheets(backend: MemoryBackend, editor: Editor): Promise<readonly LiveSheet[]> {
  return Promise.all(backend.sheets().map(async ({ id, name }) => {
    const used = backend.used(id, true);
    const [state] = used ? await editor.states([{ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }]) : [];
    return state ? liveSheet(state) : namedSheet(name);
  }));
}
