import { digest } from '../../shared/provenance/digest';
import { contains, type Area } from '../model/area';
import { namespaceOf } from '../model/xml-namespace';
import type { Change, NewSheet, Put } from '../model/port/editor';
import { callsAny, type FunctionNames } from '../xlsx/formula';
import { shownBy } from '../xlsx/grids';
import type { ReadBook } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';
import type { Look } from '../xlsx/styles';
import { saveXlsx, type SaveOptions } from '../xlsx/write';
import { dressed, madeSheet, type FileSheet, type StandingBook } from './file-sheet';
import { laidOut } from './paper-sheet';
import { keyOf } from './sheet-cells';
import { withoutStale } from './stale';
import { stateOf } from './state';

type Point = Pick<ReadCell, 'row' | 'column'>;

/**
 * A workbook file while it is written in. What was read stays as it was, so that whatever did not change is saved as it
 * stands there; what stands now is another book of the same shape, with other cells.
 */
export class FileBook {
  /** As it was written; values of formulas that no longer hold are still in it. */
  #edited: StandingBook;
  #shown: { readonly of: StandingBook; readonly book: StandingBook };
  #made = 0;
  /** Sheets whose place another has taken, by its id. */
  readonly #replaced = new Map<string, FileSheet>();
  /** What the file had, by sheet, where that was asked for. */
  readonly #read = new Map<string, ReadonlyMap<string, ReadCell>>();

  constructor(
    private readonly original: ReadBook,
    private readonly names: FunctionNames,
  ) {
    this.#edited = original;
    this.#shown = { of: original, book: original };
  }

  /** The book as it stands. Another one after each change. */
  get now(): StandingBook {
    if (this.#shown.of !== this.#edited) this.#shown = { of: this.#edited, book: withoutStale(this.#edited, this.original, this.names) };
    return this.#shown.book;
  }

  /** Those that lie in the area of an array formula or data table without being its first cell: nothing can be written there. */
  filled(changes: readonly Change[]): readonly Change[] {
    const areas = new Map([...new Set(changes.map(({ sheet }) => sheet))].map((name) => [name, this.sheet(name)?.cells.flatMap(({ array }) => array ?? []) ?? []]));
    return changes.filter(({ sheet, row, column }) => areas.get(sheet)?.some((area) => (area.row !== row || area.column !== column) && contains(area, { row, column, rows: 1, columns: 1 })));
  }

  /** What stands in these cells. */
  puts(changes: readonly Change[]): readonly Put[] {
    const sheets = new Map([...new Set(changes.map(({ sheet }) => sheet))].map((name) => [name, this.cellsOf(name)]));
    return changes.map(({ sheet, row, column }) => putIn(sheets.get(sheet)?.get(keyOf(row, column))));
  }

  /** A sheet behind the others. */
  add(sheet: NewSheet): void {
    this.#made += 1;
    this.#edited = { ...this.#edited, sheets: [...this.#edited.sheets, madeSheet(`made-${this.#made}`, sheet.name)] };
  }

  /** A blank sheet in the place of one, which is remembered as it was: whatever hangs on it comes and goes as a whole. */
  replace(name: string): void {
    const before = this.sheet(name);
    if (!before) return;
    this.#made += 1;
    const made = madeSheet(`made-${this.#made}`, before.name);
    this.#replaced.set(made.id, before);
    this.exchange(made, before.id);
  }

  /** Puts back the sheet whose place one took. */
  putBack(name: string): void {
    const now = this.sheet(name);
    const before = now && this.#replaced.get(now.id);
    if (before) this.exchange(before, now.id);
  }

  /** Looks of sheets that were added, once their cells are put. */
  dress(sheets: readonly NewSheet[]): void {
    for (const asked of sheets) {
      const sheet = this.sheet(asked.name);
      const number = (look: Look): number => this.lookNumber(look);
      if (sheet) this.exchange(asked.paper ? laidOut(sheet, asked.paper, number) : dressed(sheet, asked, number));
    }
  }

  /** Takes away a sheet that was added. */
  remove(name: string): void {
    this.#edited = { ...this.#edited, sheets: this.#edited.sheets.filter((sheet) => sheet.name !== name) };
  }

  put(changes: readonly Change[]): void {
    for (const name of new Set(changes.map(({ sheet }) => sheet))) {
      const sheet = this.sheet(name);
      if (!sheet) continue;
      const cells = this.cellsOf(name);
      for (const change of changes) if (change.sheet === name) this.putInto(cells, name, change);
      const sorted = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
      this.exchange({ ...sheet, cells: sorted });
    }
  }

  setting(key: string, value: unknown): void {
    this.#edited = { ...this.#edited, settings: new Map(this.#edited.settings).set(key, value) };
  }

  writeXml(namespace: string, xml: string): void {
    const { xml: parts } = this.#edited;
    const at = parts.findIndex((each) => namespaceOf(each.xml) === namespace);
    // The same namespace makes the same id: a file that is written twice has the same bytes.
    const next = at < 0 ? [...parts, { id: idFrom(namespace), xml, part: '' }] : parts.map((each, index) => (index === at ? { ...each, xml } : each));
    this.#edited = { ...this.#edited, xml: next };
  }

  /** The workbook as it stands, as a file: written into the one that was read. */
  save(options: SaveOptions = {}): Uint8Array<ArrayBuffer> {
    const { now } = this;
    const recalculate = now.sheets.some(({ cells }, index) => cells !== this.original.sheets[index]?.cells && cells.some(({ formula, value }) => formula !== undefined && value === ''));
    return saveXlsx(stateOf(now, this.original), this.original, this.names, { recalculate, ...options });
  }

  private sheet(name: string): FileSheet | undefined {
    return this.#edited.sheets.find((sheet) => sheet.name === name);
  }

  private cellsOf(name: string): Map<string, ReadCell> {
    return new Map(this.sheet(name)?.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  }

  private exchange(next: FileSheet, id = next.id): void {
    this.#edited = { ...this.#edited, sheets: this.#edited.sheets.map((sheet) => (sheet.id === id ? next : sheet)) };
  }

  private putInto(cells: Map<string, ReadCell>, sheet: string, { row, column, put }: Change): void {
    const key = keyOf(row, column);
    const before = cells.get(key);
    if (before?.array) for (const cell of filledBy(cells, before.array)) leave(cells, { row: cell.row, column: cell.column, value: '', look: cell.look });
    // Nothing is worked out here: a formula that the file had comes back with what it came to there.
    const known = typeof put === 'object' && put !== null ? this.read(sheet, { row, column }) : undefined;
    if (known?.formula !== undefined && typeof put === 'object' && put?.formula === known.formula) {
      cells.set(key, known);
      for (const cell of known.array ? this.original.sheets.find(({ name }) => name === sheet)?.cells ?? [] : []) {
        if (cell.result !== undefined && contains(known.array!, { ...cell, rows: 1, columns: 1 })) cells.set(keyOf(cell.row, cell.column), cell);
      }
      return;
    }
    leave(cells, { row, column, look: before?.look ?? 0, ...contentOf(put, this.names, { row, column }) });
  }

  /** What the file had there. */
  private read(sheet: string, { row, column }: Point): ReadCell | undefined {
    const cells = this.#read.get(sheet) ?? new Map(this.original.sheets.find(({ name }) => name === sheet)?.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
    this.#read.set(sheet, cells);
    return cells.get(keyOf(row, column));
  }

  /** Looks that came since stand behind those of the file. */
  private lookNumber(look: Look): number {
    const { looks } = this.#edited;
    const same = looks.findIndex((each, index) => index >= this.original.looks.length && JSON.stringify(each) === JSON.stringify(look));
    if (same >= 0) return same;
    this.#edited = { ...this.#edited, looks: [...looks, look] };
    return looks.length;
  }
}

/** A formula, or the value; null where the cell is blank. */
export function putIn(cell: ReadCell | undefined): Put {
  if (!cell) return null;
  if (cell.formula !== undefined) return { formula: cell.formula };
  const shown = shownBy(cell);
  return shown === '' ? null : shown;
}

function contentOf(put: Put, names: FunctionNames, { row, column }: Point): Pick<ReadCell, 'value' | 'formula' | 'array'> {
  if (put === null) return { value: '' };
  if (typeof put !== 'object') return { value: put };
  // Functions of ours may fill several cells; a program that opens the file has to know that.
  const array = callsAny(put.formula, names) ? { array: { row, column, rows: 1, columns: 1 } } : {};
  return { value: '', formula: put.formula, ...array };
}

const filledBy = (cells: Map<string, ReadCell>, area: Area): ReadCell[] =>
  [...cells.values()].filter(({ row, column, result }) => result !== undefined && contains(area, { row, column, rows: 1, columns: 1 }));

/** A cell with nothing in it and no look of its own is none. */
function leave(cells: Map<string, ReadCell>, cell: ReadCell): void {
  if (cell.value === '' && cell.formula === undefined && cell.look === 0) cells.delete(keyOf(cell.row, cell.column));
  else cells.set(keyOf(cell.row, cell.column), cell);
}

const idFrom = (namespace: string): string => `{${digest(namespace).toUpperCase().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5')}}`;
