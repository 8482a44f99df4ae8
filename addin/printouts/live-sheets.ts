import type { Editor } from '../../workbook/model/port/editor';
import type { Workbook } from '../../workbook/model/port/workbook';
import { liveSheet, namedSheet, type LiveSheet } from '../../workbook/printouts/editing/live';

/** The sheets of the workbook, with the cells of those that have one of these names, from their first cell on. */
export async function liveSheets({ workbook, editor }: { readonly workbook: Pick<Workbook, 'outline'>; readonly editor: Pick<Editor, 'states'> }, names: readonly string[]): Promise<readonly LiveSheet[]> {
  const { sheets } = await workbook.outline();
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const looked = sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  const states = await editor.states(looked.map(({ name, used }) => ({ sheet: name, row: 0, column: 0, rows: used ? used.row + used.rows : 1, columns: used ? used.column + used.columns : 1 })));
  return sheets.map(({ name }) => {
    const state = states[looked.findIndex((each) => each.name === name)];
    return state ? liveSheet(state) : namedSheet(name);
  });
}
