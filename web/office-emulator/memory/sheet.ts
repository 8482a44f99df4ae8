/** One sheet of the grid in memory. */
import { hull, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../workbook/model/area';
import type { CellStyle, CellValue, SheetInfo, Visibility } from '../../../workbook/model/book-parts';
import type { ChangeKind } from '../backend';
import { movedArea } from '../../../workbook/model/moves/moved';
import type { CellSpec } from './spec';

export interface StoredCell {
  value: CellValue;
  formula?: string;
  format?: string;
  style?: CellStyle;
}

export type Axis = 'row' | 'column';

export class MemorySheet implements SheetInfo {
  visibility: Visibility = 'Visible';
  protected = false;
  gridlines = true;
  tabColor = '';
  cells = new Map<number, Map<number, StoredCell>>();
  merges: Area[] = [];
  spills: Area[] = [];
  hidden: Record<Axis, Set<number>> = { row: new Set(), column: new Set() };
  sizes: Record<Axis, Map<number, number>> = { row: new Map(), column: new Map() };
  frozen = { rows: 0, columns: 0 };

  constructor(readonly id: string, public name: string) {}

  get(row: number, column: number): StoredCell {
    return this.cells.get(row)?.get(column) ?? { value: '' };
  }

  set(row: number, column: number, cell: StoredCell): void {
    let line = this.cells.get(row);
    if (!line) this.cells.set(row, (line = new Map()));
    const blank = cell.value === '' && !cell.formula && !cell.format && !cell.style;
    if (blank) line.delete(column);
    else line.set(column, cell);
  }

  put(row: number, column: number, spec: CellSpec): void {
    if (spec === null || spec === '') return;
    if (typeof spec === 'object') this.set(row, column, { ...spec, value: spec.value ?? (spec.formula ? 0 : '') });
    else if (typeof spec === 'string' && spec.startsWith('=')) this.set(row, column, { value: 0, formula: spec });
    else this.set(row, column, { value: spec });
  }

  used(valuesOnly: boolean): Area | null {
    let found: Area | null = null;
    for (const [row, line] of this.cells) {
      for (const [column, cell] of line) {
        if (valuesOnly && cell.value === '' && !cell.formula) continue;
        const here = { row, column, rows: 1, columns: 1 };
        found = found ? hull(found, here) : here;
      }
    }
    return found;
  }

  /** Lines come in (`by` above 0) or go; the area that did, and what happened. */
  moveLines(axis: Axis, at: number, by: number): { area: Area; kind: ChangeKind } {
    const move = (index: number): number | null => (index < at ? index : index < at - by ? null : index + by);
    const count = Math.abs(by);
    const area = axis === 'row' ? { row: at, column: 0, rows: count, columns: MAX_COLUMNS } : { row: 0, column: at, rows: MAX_ROWS, columns: count };
    const kind = axis === 'row' ? (by > 0 ? 'RowInserted' : 'RowDeleted') : (by > 0 ? 'ColumnInserted' : 'ColumnDeleted');
    if (axis === 'row') this.cells = moved(this.cells, move);
    else for (const [row, line] of this.cells) this.cells.set(row, moved(line, move));
    this.merges = this.merges.flatMap((each) => movedArea({ sheet: '', area: each }, { kind: 'lines', sheet: '', axis, at, count: by })?.area ?? []);
    this.hidden[axis] = new Set([...this.hidden[axis]].map(move).filter((each) => each !== null));
    return { area, kind };
  }
}

function moved<T>(lines: Map<number, T>, move: (index: number) => number | null): Map<number, T> {
  const after = new Map<number, T>();
  for (const [index, line] of lines) {
    const to = move(index);
    if (to !== null) after.set(to, line);
  }
  return after;
}
