/** A workbook from a file that is none of its kind: made as one that came from nothing, and read again, so that it is like any other. */
import { columnIndex } from '../model/area';
import { emptyParts, type BookParts } from '../model/book-parts';
import type { FunctionNames } from '../xlsx/formula';
import { readXlsx, type ReadBook } from '../xlsx/read';
import { saveXlsx } from '../xlsx/write';
import type { SavedSheet } from '../xlsx/write/state';

export type SimpleSheet = Pick<SavedSheet, 'name' | 'cells'> & Partial<SavedSheet>;

const UNBOUNDED = { rows: 1_048_576, columns: columnIndex('XFD') + 1 };
const LONGEST_NAME = 31;

export function bookOf(sheets: readonly SimpleSheet[], names: FunctionNames, prefix: string, parts: Partial<BookParts> = {}): ReadBook {
  const made = sheets.map((sheet, index): SavedSheet => ({
    id: idOf(index), visibility: 'Visible', protected: false, gridlines: true, tabColor: '', spills: [], extent: UNBOUNDED, merges: [], rows: new Map(), columns: new Map(),
    frozen: { rows: 0, columns: 0 }, ...sheet,
  }));
  const active = made.find(({ visibility }) => visibility === 'Visible') ?? made[0];
  const bytes = saveXlsx({ sheets: made, active: active?.id ?? '', parts: { ...emptyParts(), ...parts }, tableColumns: () => [] }, null, names);
  return readXlsx(bytes, names, prefix);
}

export const idOf = (index: number): string => `sheet-${index + 1}`;

/** A name that a sheet can have, after the name of a file. */
export function sheetName(fileName: string): string {
  const name = fileName.replace(/\.[^.]*$/, '').replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim();
  return [...name].slice(0, LONGEST_NAME).join('') || '1';
}

const TEXT = { format: '@' } as const;

/** Fields as texts. Digits stay texts also where somebody enters the cell and leaves it. */
export function textSheet(name: string, rows: readonly (readonly string[])[]): SimpleSheet {
  return {
    name,
    cells: rows.flatMap((fields, row) => fields.flatMap((value, column) => (value === '' ? [] : [{ row, column, value, look: /^[=+@-]|\d/.test(value) ? TEXT : 0 }]))),
  };
}
