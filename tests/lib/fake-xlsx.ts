import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeBook, FakeSheet } from '../../workbook/ledger/testing/fake-book';
import { writeXlsx } from '../../scripts/samples/xlsx/package';
import type { Cell, Row } from '../../scripts/samples/xlsx/model';
import { root } from './sources';

/** A book of the recogniser's fixtures as it is written down there. */
export function fakeBook(name: string): FakeBook {
  return JSON.parse(readFileSync(join(root, 'workbook/binding/fixtures', name, 'sheet.json'), 'utf8')) as FakeBook;
}

/** The same book as a file that Excel and the preview open. Error values stand in it as errors, not as text. */
export function fakeFile(book: FakeBook): Uint8Array {
  return writeXlsx({
    title: 'book',
    sheets: Object.entries(book.sheets).map(([name, sheet]) => ({ name, widths: [], rows: rowsOf(sheet), ...(sheet.merges ? { merges: sheet.merges } : {}) })),
  });
}

function rowsOf({ at = 'A1', cells }: FakeSheet): readonly Row[] {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const above = Array.from({ length: Number(digits) - 1 }, (): Row => ({ cells: [] }));
  const before = Array.from({ length: left }, () => null);
  return [...above, ...cells.map((row): Row => ({ cells: [...before, ...row.map(cellOf)] }))];
}

function cellOf(value: unknown): Cell | null {
  if (value === null || value === undefined || value === '') return null;
  // As Excel leaves it behind where the cells of a sum were deleted.
  if (value === '#REF!') return { formula: 'SUM(#REF!)', value: { error: '#REF!' } };
  return { value: value as string | number | boolean };
}
