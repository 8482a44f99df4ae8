import type { BookReading } from '../../workbook/ledger/reading';
import { workbookOf } from '../../workbook/file-host/file-workbook';
import type { FinalCopy } from '../../workbook/snapshot/again';
import { copyTime } from '../../workbook/snapshot/copy';
import { keptRows } from '../../workbook/snapshot/kept-rows';
import { readRecord } from '../../workbook/snapshot/record';
import type { ReadBook } from '../../workbook/xlsx/read';

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
