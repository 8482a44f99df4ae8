import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Row } from '../../scripts/samples/book';
import { fileOf } from '../../scripts/samples/file';
import type { FakeBook, FakeSheet } from '../../workbook/ledger/testing/fake-book';
import { parseArea } from '../../workbook/model/area';
import { root } from './sources';

/** A book of the recogniser's fixtures as it is written down there. */
export function fakeBook(name: string): FakeBook {
  return JSON.parse(readFileSync(join(root, 'workbook/binding/fixtures', name, 'sheet.json'), 'utf8')) as FakeBook;
}

/** The same book as a file that Excel and the preview open. Error values stand in it as errors, not as text. */
export function fakeFile(book: FakeBook): Uint8Array {
  return fileOf({
    title: 'book',
    sheets: Object.entries(book.sheets).map(([name, sheet]) => ({ name, widths: [], rows: rowsOf(sheet), merges: (sheet.merges ?? []).map((address) => parseArea(address)!) })),
  });
}

function rowsOf({ at = 'A1', cells }: FakeSheet): readonly Row[] {
  const first = parseArea(at)!;
  const above = Array.from({ length: first.row }, (): Row => ({ cells: [] }));
  const before = Array.from({ length: first.column }, () => null);
  return [...above, ...cells.map((row): Row => ({ cells: [...before, ...row.map(cellOf)] }))];
}

function cellOf(value: unknown): Cell | null {
  if (value === null || value === undefined || value === '') return null;
  // As Excel leaves it behind where the cells of a sum were deleted.
  if (value === '#REF!') return { formula: '=SUM(#REF!)', value: '#REF!' };
  return { value: value as string | number | boolean };
}
