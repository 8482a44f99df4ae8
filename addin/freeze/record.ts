import { say, type Language } from '../../shared/words/language';
import { paneWords, type PaneWord } from '../../shared/words/pane';
import { columnLetters, quoteSheet, type Cell, type Grid } from '../ledger/grid';
import { isBlank, isErrorValue, textOf } from '../ledger/text';
import type { Area, AreaState, Change, FormulaCell, NewSheet, Put } from '../workbook/editor';

/** What the record says of the whole: when, by which rules, on which figures. */
export interface Stamp {
  /** As it is to be read, `2020-01-15 17:42`. */
  readonly time: string;
  readonly scored: readonly { readonly rulebook: string; readonly version: string; readonly fingerprint: string }[];
}

/** A formula together with the block it fills. */
export interface Frozen {
  readonly cell: FormulaCell;
  /** The values of its whole block; null where it fills its own cell alone. */
  readonly spill: AreaState | null;
  /** What takes the place of an error: an open total is a text, never a zero. */
  readonly instead: Put;
}

/** One line of the record. */
export interface Recorded {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** Of the first cell. */
  readonly value: Cell;
}

export interface FreezeRecord {
  readonly sheet: string;
  readonly time: string;
  readonly thawed: boolean;
  readonly cells: readonly Recorded[];
  /** The cell that says whether the formulas are back. */
  readonly state: { readonly row: number; readonly column: number };
}

const columns = ['freezeCell', 'freezeFormula', 'freezeValue'] as const satisfies readonly PaneWord[];

/** Formulas become their values, and a sheet is made that keeps the formulas. */
export function planFreeze(frozen: readonly Frozen[], stamp: Stamp, name: string, language: Language): { changes: readonly Change[]; sheets: readonly NewSheet[] } {
  const values = frozen.flatMap((each) => valuesOf(each));
  const word = (key: PaneWord): string => say(paneWords, key, language);
  const head: Put[][] = [
    [word('freezeTitle')],
    [word('freezeState'), word('freezeStateFrozen')],
    [word('freezeTime'), stamp.time],
    ...stamp.scored.flatMap(({ rulebook, version, fingerprint }) => [
      [word('freezeRulebook'), `${rulebook} (${version})`],
      [word('freezeFingerprint'), fingerprint],
    ]),
    columns.map(word),
  ];
  const lines = [...head, ...frozen.map((each): Put[] => [addressOf(each), each.cell.formula, firstValue(each)])];
  const record = lines.flatMap((line, row) => line.flatMap((put, column): Change[] => (put === null ? [] : [{ sheet: name, row, column, put }])));
  return { changes: [...values, ...record], sheets: [{ name, table: true }] };
}

function valuesOf({ cell, spill, instead }: Frozen): Change[] {
  if (!spill) return [{ sheet: cell.sheet, row: cell.row, column: cell.column, put: isErrorValue(cell.value) ? instead : cell.value }];
  const { sheet, row, column } = spill.area;
  return spill.values.flatMap((line, down) => line.map((put, across) => ({ sheet, row: row + down, column: column + across, put: isErrorValue(put) ? instead : put })));
}

function firstValue({ cell, instead }: Frozen): Put {
  return isErrorValue(cell.value) ? instead : cell.value;
}

function addressOf({ cell, spill }: Frozen): string {
  const first = `${quoteSheet(cell.sheet)}!${columnLetters(cell.column)}${cell.row + 1}`;
  if (!spill) return first;
  const { row, column, rows, columns: across } = spill.area;
  return `${first}:${columnLetters(column + across - 1)}${row + rows}`;
}

/** Reads a record back; null where the sheet is none. */
export function readRecord(grid: Grid): FreezeRecord | null {
  const at = (row: number, column: number): string => textOf(grid.cells[row]?.[column] ?? '');
  if (!both('freezeTitle').includes(at(0, 0))) return null;
  const rowOf = (word: PaneWord): number => grid.cells.findIndex((_, row) => both(word).includes(at(row, 0)));
  const [state, time, header] = [rowOf('freezeState'), rowOf('freezeTime'), rowOf('freezeCell')];
  if (state < 0 || header < 0) return null;
  const cells = grid.cells.slice(header + 1).flatMap((line): Recorded[] => {
    const area = readArea(textOf(line[0] ?? ''));
    const formula = textOf(line[1] ?? '');
    return area && formula.startsWith('=') ? [{ ...area, formula, value: line[2] ?? '' }] : [];
  });
  return {
    sheet: grid.sheet,
    time: time < 0 ? '' : at(time, 1),
    thawed: both('freezeStateThawed').includes(at(state, 1)),
    cells,
    state: { row: grid.row + state, column: grid.column + 1 },
  };
}

/** Formulas come back, where the value is still the one that was left; `states` are those of the cells. */
export function planThaw(record: FreezeRecord, states: readonly (AreaState | null)[], language: Language): { changes: readonly Change[]; moved: number } {
  const changes: Change[] = [];
  let moved = 0;
  for (const [index, cell] of record.cells.entries()) {
    const state = states[index];
    const untouched = state && (state.formulas[0]?.[0] ?? '') === '' && same(state.values[0]?.[0] ?? '', cell.value);
    if (!untouched) {
      moved++;
      continue;
    }
    const { sheet, row, column, formula } = cell;
    changes.push({ sheet, row, column, put: { formula } });
    // A formula that spills needs its block to be free.
    for (let down = 0; down < cell.rows; down++) {
      for (let across = 0; across < cell.columns; across++) {
        if (down + across > 0) changes.push({ sheet, row: row + down, column: column + across, put: null });
      }
    }
  }
  const state = { sheet: record.sheet, ...record.state, put: say(paneWords, 'freezeStateThawed', language) };
  return { changes: [...changes, state], moved };
}

function same(one: Cell, other: Cell): boolean {
  return one === other || (isBlank(one) && isBlank(other)) || textOf(one) === textOf(other);
}

function both(word: PaneWord): readonly string[] {
  return [paneWords[word].zh, paneWords[word].en];
}

function readArea(text: string): Area | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(text);
  if (!found) return null;
  const [, quoted, plain, left = '', top = '', right = left, bottom = top] = found;
  const column = columnOf(left);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    row: Number(top) - 1,
    column,
    rows: Number(bottom) - Number(top) + 1,
    columns: columnOf(right) - column + 1,
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
