import { say, type Language } from '../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../shared/i18n/pane';
import { columnName, quoteSheet } from '../model/area';
import type { Cell, Grid } from '../model/grid';
import { isBlank, textOf } from '../model/text';
import type { Area, AreaState, Change, NewSheet, Put } from '../model/editor';

/** A decision as it was applied. */
export interface Decided {
  /** The question in words. */
  readonly question: string;
  readonly value: string;
  readonly by: string;
  readonly basis: string;
}

/** An answer that frozen figures come from. */
export interface Source {
  readonly rulebook: string;
  readonly version: string;
  /** The ledger's name. */
  readonly ledger: string;
  /** `2019`, `2019-Q4`. */
  readonly time: string;
  readonly fingerprint: string;
  /** Units that were open or in error; ranks were ranks so far. */
  readonly open: readonly string[];
  readonly parameters: readonly Decided[];
}

/** What the record says of the whole: when, by which rules, on which figures. */
export interface Stamp {
  /** As it is to be read, `2020-01-15 17:42`. */
  readonly time: string;
  readonly scored: readonly Source[];
}

/** A formula together with the block it fills, and what stays there. */
export interface Frozen {
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string };
  readonly area: Area;
  /** What was seen in the cells, by which it is known that nobody changes them meanwhile. */
  readonly shown: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Put[])[];
}

/** One line of the record. */
export interface Recorded extends Area {
  readonly formula: string;
  /** Of all its cells; of the first alone in a record that keeps no more. */
  readonly values: readonly (readonly Cell[])[];
}

export interface SnapshotRecord {
  readonly sheet: string;
  readonly time: string;
  readonly thawed: boolean;
  readonly language: Language;
  readonly scored: readonly Source[];
  /** The sheet on which the rows of the ledger are kept; '' where none is named. */
  readonly copy: string;
  readonly cells: readonly Recorded[];
  /** The cell that says whether the formulas are back. */
  readonly state: { readonly row: number; readonly column: number };
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
  const width = Math.max(...lines.map((line) => line.length));
  const record = lines.flatMap((line, row) => Array.from({ length: width }, (_, column): Change => ({ sheet: name, row, column, put: line[column] ?? null })));
  return { changes: [...frozen.flatMap(valuesOf), ...record], sheets: [{ name, table: true }] };
}

function valuesOf({ cell, area, shown, values }: Frozen): Change[] {
  return values.flatMap((line, down) =>
    line.map((put, across): Change => {
      const seen = shown[down]?.[across] ?? '';
      return { sheet: area.sheet, row: area.row + down, column: area.column + across, put, seen: down + across === 0 ? { formula: cell.formula } : seen === '' ? null : seen };
    }),
  );
}

/** A line for the formula, and one for each further cell that it filled. */
function linesOf({ cell, area, values }: Frozen): Put[][] {
  return values.flatMap((line, down) =>
    line.map((put, across): Put[] => (down + across === 0 ? [addressOf(area), cell.formula, put] : [addressOf({ ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }), null, put])),
  );
}

function addressOf({ sheet, row, column, rows, columns: across }: Area): string {
  const first = `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`;
  return rows * across === 1 ? first : `${first}:${columnName(column + across - 1)}${row + rows}`;
}

/** A record, or the ledger that was kept with one, by whatever name: written by us, and nothing that an office scores. */
export function isOfRecord({ cells }: Pick<Grid, 'cells'>): boolean {
  return [...both('freezeTitle'), ...both('copyTitle')].includes(textOf(cells[0]?.[0] ?? ''));
}

/** Reads a record back; null where the sheet is none. */
export function readRecord(grid: Grid): SnapshotRecord | null {
  const at = (row: number, column: number): string => textOf(grid.cells[row]?.[column] ?? '');
  if (!both('freezeTitle').includes(at(0, 0))) return null;
  const rowOf = (word: PaneWord): number => grid.cells.findIndex((_, row) => both(word).includes(at(row, 0)));
  const [state, header] = [rowOf('freezeState'), rowOf('freezeCell')];
  if (state < 0 || header < 0) return null;
  const valueOf = (word: PaneWord): string => (rowOf(word) < 0 ? '' : at(rowOf(word), 1));
  return {
    sheet: grid.sheet,
    time: valueOf('freezeTime'),
    thawed: both('freezeStateThawed').includes(at(state, 1)),
    language: at(0, 0) === paneWords.freezeTitle.en ? 'en' : 'zh',
    scored: sourcesIn(grid.cells.slice(0, header)),
    copy: valueOf('freezeCopy'),
    cells: recordedIn(grid.cells.slice(header + 1)),
    state: { row: grid.row + state, column: grid.column + 1 },
  };
}

function sourcesIn(lines: Grid['cells']): readonly Source[] {
  const sources: { -readonly [Key in keyof Source]: Source[Key] }[] = [];
  for (const line of lines) {
    const [name = '', value = '', ...more] = line.map(textOf);
    const is = (word: PaneWord): boolean => both(word).includes(name);
    if (is('freezeRulebook')) {
      const [, rulebook = value, version = ''] = /^(.*) \(([^()]*)\)$/.exec(value) ?? [];
      sources.push({ rulebook, version, ledger: '', time: '', fingerprint: '', open: [], parameters: [] });
    }
    const source = sources.at(-1);
    if (!source) continue;
    if (is('freezeLedger')) source.ledger = value;
    if (is('freezeOf')) source.time = value;
    if (is('freezeFingerprint')) source.fingerprint = value;
    if (is('freezeParameter')) source.parameters = [...source.parameters, { question: value, value: more[0] ?? '', by: more[1] ?? '', basis: more[2] ?? '' }];
  }
  return sources;
}

function recordedIn(lines: Grid['cells']): readonly Recorded[] {
  const found: Recorded[] = [];
  for (const line of lines) {
    const area = readArea(textOf(line[0] ?? ''));
    const formula = textOf(line[1] ?? '');
    const value = line[2] ?? '';
    if (area && formula.startsWith('=')) {
      found.push({ ...area, formula, values: [[value]] });
      continue;
    }
    // A further cell of the block above it; they come row by row.
    const last = found.at(-1);
    if (!area || !last || area.sheet !== last.sheet) continue;
    const rows = last.values.map((row) => [...row]);
    (rows[area.row - last.row] ??= [])[area.column - last.column] = value;
    found[found.length - 1] = { ...last, values: rows };
  }
  return found;
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
