import type { BookReading } from '../ledger/reading';
import type { Grid } from '../model/grid';
import { readCopy, type CopyView, type Kept } from './copy';
import { underKeptRules } from './kept-rules';
import type { SnapshotRecord } from './record';

/** The rows of a copy. Words are taken back into codes by the rules of the record, where it keeps them; else by those of today. */
export function keptRows(grid: Grid, record: SnapshotRecord, { ledgers }: Pick<BookReading, 'ledgers'>): readonly Kept[] {
  const viewOf: CopyView = (key, year) => {
    const sources = record.scored.filter(({ ledger }) => ledger === key);
    const source = sources.find(({ time }) => year === null || Number(time.slice(0, 4)) >= year) ?? sources.at(-1);
    const whole = ledgers.find((ledger) => ledger.key === key);
    return source && whole ? underKeptRules(record, source, whole).rulebook : (whole?.rulebook ?? null);
  };
  return readCopy(grid, viewOf);
}
