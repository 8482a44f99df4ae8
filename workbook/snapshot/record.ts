import { say, type Language } from '../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../shared/i18n/pane';
import type { SnapshotData } from '../../shared/provenance/snapshot-record';
import type { Cell, Grid } from '../model/grid';
import { isBlank, textOf } from '../model/text';
import type { AreaState, Change, NewSheet, Put } from '../model/port/editor';
import { inEither, rowNamed, sentencesIn } from './old-record';
import { DATA_COLUMNS, dataIn, dataLines, type Mark } from './record-data';
import { linesOf, recordedIn, type Frozen, type Recorded } from './record-lines';

/** What the record says of the whole: when, by which rules, on which figures. */
export type Stamp = Pick<SnapshotData, 'time' | 'scored' | 'rules'>;

export interface SnapshotRecord extends SnapshotData {
  readonly sheet: string;
  readonly thawed: boolean;
  readonly cells: readonly Recorded[];
  /** The cell that says in words whether the formulas are back; null where it is not found. */
  readonly state: At | null;
  /** The cell that says so to us; null in a record that keeps sentences alone. */
  readonly mark: At | null;
}

interface At {
  readonly row: number;
  readonly column: number;
}

const columns = ['freezeCell', 'freezeFormula', 'freezeValue'] as const satisfies readonly PaneWord[];

/** Formulas become their values, and a sheet is made that keeps the formulas. `copy`: the sheet that keeps the ledger. */
export function planSnapshot(frozen: readonly Frozen[], stamp: Stamp, name: string, copy: string, language: Language): { changes: readonly Change[]; sheets: readonly NewSheet[] } {
  const word = (key: PaneWord): string => say(paneWords, key, language);
  const head: Put[][] = [
    [word('freezeTitle')],
    [word('freezeState'), word('freezeStateFrozen')],
    [word('freezeTime'), stamp.time],
    ...(copy === '' ? [] : [[word('freezeCopy'), copy]]),
    ...stamp.scored.flatMap((source) => [
      [word('freezeRulebook'), `${source.rulebook} (${source.version})`],
      [word('freezeLedger'), source.ledger],
      [word('freezeOf'), source.time],
      [word('freezeFingerprint'), source.fingerprint],
      [word('freezeOpen'), source.open.length === 0 ? word('freezeNoneOpen') : say(paneWords, 'freezeSomeOpen', language, { units: source.open.join('、') })],
      ...source.parameters.map(({ question, value, by, basis }) => [word('freezeParameter'), question, value, by, basis]),
    ]),
    columns.map(word),
  ];
  const lines = [...head, ...frozen.flatMap(linesOf)];
  const data = dataLines({ ...stamp, language, copy });
  const width = Math.max(...lines.map((line) => line.length));
  // Blank cells, too: a whole block is one call to Excel, a block with holes hundreds.
  const put = (row: number, column: number): Put => (column < width ? lines[row]?.[column] : data[row]?.[column - width]) ?? null;
  const record = Array.from({ length: Math.max(lines.length, data.length) }, (_, row) =>
    Array.from({ length: width + DATA_COLUMNS }, (_, column): Change => ({ sheet: name, row, column, put: put(row, column) })),
  );
  return { changes: [...frozen.flatMap(valuesOf), ...record.flat()], sheets: [{ name, table: true, hiddenFrom: width }] };
}

function valuesOf({ cell, area, shown, values }: Frozen): Change[] {
  return values.flatMap((line, down) =>
    line.map((put, across): Change => {
      const seen = shown[down]?.[across] ?? '';
      return { sheet: area.sheet, row: area.row + down, column: area.column + across, put, seen: down + across === 0 ? { formula: cell.formula } : seen === '' ? null : seen };
    }),
  );
}

/** A record, or the ledger that was kept with one, by whatever name: written by us, and nothing that an office scores. */
export function isOfRecord({ cells }: Pick<Grid, 'cells'>): boolean {
  return [...inEither('freezeTitle'), ...inEither('copyTitle')].includes(textOf(cells[0]?.[0] ?? ''));
}

/** Reads a record back, from its data where it has them; null where the sheet is none. */
export function readRecord(grid: Grid): SnapshotRecord | null {
  if (!inEither('freezeTitle').includes(textOf(grid.cells[0]?.[0] ?? ''))) return null;
  const kept = dataIn(grid);
  const data = kept?.data ?? sentencesIn(grid);
  if (!data) return null;
  const state = rowNamed(grid, 'freezeState');
  const place = ({ row, column }: At): At => ({ row: grid.row + row, column: grid.column + column });
  return {
    ...data,
    sheet: grid.sheet,
    // An older version of the add-in knows the words alone.
    thawed: kept?.mark === 'thawed' || inEither('freezeStateThawed').includes(textOf(grid.cells[state]?.[1] ?? '')),
    cells: recordedIn(grid.cells),
    state: state < 0 ? null : place({ row: state, column: 1 }),
    mark: kept && place(kept.at),
  };
}

/** A cell of the final copy that holds something else than was left there. */
export interface Overtyped {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly old: Cell;
  readonly now: Cell;
}

/** `states` are those of the areas of the record's lines. */
export function overtypedIn({ cells }: Pick<SnapshotRecord, 'cells'>, states: readonly (Pick<AreaState, 'values' | 'formulas'> | null)[]): readonly Overtyped[] {
  return cells.flatMap((cell, index) => {
    const state = states[index];
    // That a sheet is gone is one matter, and not one of each cell.
    if (!state) return [];
    return cell.values.flatMap((line, down) =>
      line.flatMap((old, across): Overtyped[] => {
        const now = state.values[down]?.[across] ?? '';
        const formula = state.formulas[down]?.[across] ?? '';
        return formula === '' && same(now, old) ? [] : [{ sheet: cell.sheet, row: cell.row + down, column: cell.column + across, old, now: formula === '' ? now : formula }];
      }),
    );
  });
}

/** Formulas come back, where all values are still those that were left; `states` are those of the areas. */
export function planThaw(record: SnapshotRecord, states: readonly (AreaState | null)[], language: Language): { changes: readonly Change[]; moved: number } {
  const changes: Change[] = [];
  let moved = 0;
  for (const [index, cell] of record.cells.entries()) {
    const state = states[index];
    if (!state || overtypedIn({ ...record, cells: [cell] }, [state]).length > 0) {
      moved++;
      continue;
    }
    const { sheet, row, column, formula } = cell;
    // A formula that spills needs its block to be free.
    for (let down = 0; down < cell.rows; down++) {
      for (let across = 0; across < cell.columns; across++) {
        const seen = state.values[down]?.[across] ?? '';
        changes.push({ sheet, row: row + down, column: column + across, put: down + across === 0 ? { formula } : null, seen: seen === '' ? null : seen });
      }
    }
  }
  if (record.mark) changes.push({ sheet: record.sheet, ...record.mark, put: 'thawed' satisfies Mark });
  if (record.state) changes.push({ sheet: record.sheet, ...record.state, put: say(paneWords, 'freezeStateThawed', language) });
  return { changes, moved };
}

function same(one: Cell, other: Cell): boolean {
  return one === other || (isBlank(one) && isBlank(other)) || textOf(one) === textOf(other);
}
