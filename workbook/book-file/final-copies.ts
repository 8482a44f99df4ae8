import type { BookReading } from '../ledger/reading';
import { workbookOf } from '../file-host/file-workbook';
import type { FinalCopy } from '../snapshot/again';
import { copyTime } from '../snapshot/copy';
import { keptRows } from '../snapshot/kept-rows';
import { readRecord } from '../snapshot/record';
import type { ReadBook } from '../xlsx/read';

/** The final copies that a workbook holds, with the rows that they kept; without those whose formulas are back. */
export async function finalCopies(file: ReadBook, reading: BookReading): Promise<readonly FinalCopy[]> {
  const grids = (await workbookOf(file).read(file.sheets.map(({ name }) => ({ sheet: name })))).filter((grid) => grid !== null);
  return grids.flatMap((grid) => {
    const record = readRecord(grid);
    if (!record || record.thawed) return [];
    const copies = grids.filter((each) => copyTime(each) !== null);
    const named = copies.find(({ sheet }) => sheet === record.copy) ?? copies.find((each) => copyTime(each) === record.time);
    return [{ record, kept: named ? keptRows(named, record, reading) : [], drifts: [] }];
  });
}
