/**
 * A grid in memory, for tests: cells, tables, merges and the rest, without calculation. A formula keeps the value it was given
 * (`{ formula: '=SUM(A1:A2)', value: 3 }`), or shows 0, until `memory.calculated` gives another.
 */
import { format as formatNumber } from 'numfmt';
import { between, bottom, cellCount, contains, hull, intersect, MAX_COLUMNS, MAX_ROWS, parseArea, right, type Area } from './address';
import { emptyParts, type BookParts, type Cell, type CellChange, type CellStyle, type CellValue, type GridBackend, type GridEvent, type SheetInfo, type StyleChange, type Visibility } from './backend';
import { enter } from './entry';
import { shifted } from './model/tables';

/** What a cell of a test's sheet may be; null and '' are empty. A text beginning with `=` is a formula. */
export type CellSpec = CellValue | null | { value?: CellValue; formula?: string; format?: string; style?: CellStyle };

export interface SheetSpec {
  name: string;
  /** Rows of cells, from `at` (A1). */
  cells?: CellSpec[][];
  at?: string;
  tables?: { name: string; range: string; totals?: boolean }[];
  merges?: string[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
  visibility?: Visibility;
  protected?: boolean;
}

export interface BookSpec {
  sheets: SheetSpec[];
  name?: string;
  /** Name to formula: `{ 台账区: '=台账!$A$1:$H$200' }`. */
  names?: Record<string, string>;
  settings?: Record<string, unknown>;
  xml?: string[];
  structureProtected?: boolean;
}

interface StoredCell {
  value: CellValue;
  formula?: string;
  format?: string;
  style?: CellStyle;
}

interface MemorySheet extends SheetInfo {
  cells: Map<number, Map<number, StoredCell>>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  frozen: { rows: number; columns: number };
}

export interface MemoryBackend extends GridBackend {
  /** A person types: the add-in hears of it as of any change. */
  type(sheet: string, address: string, values: CellSpec[][]): void;
  /** A formula comes to a new result. */
  calculated(sheet: string, address: string, value: CellValue): void;
  /** A person begins, or ends, to type in a cell. */
  setEditing(on: boolean): void;
  /** Sheet id by name. */
  id(name: string): string;
}

const DEFAULT_WIDTH = 54;
const DEFAULT_HEIGHT = 15;

export function memoryBackend(spec: BookSpec = { sheets: [{ name: 'Sheet1' }] }): MemoryBackend {
  return new Memory(spec);
}

class Memory implements MemoryBackend {
  readonly parts: BookParts;
  #sheets: MemorySheet[] = [];
  #active = '';
  #selection: { sheet: string; areas: Area[] };
  #listeners = new Set<(event: GridEvent) => void>();
  #editing = false;
  #count = 0;

  constructor(spec: BookSpec) {
    this.parts = emptyParts(spec.name);
    this.parts.structureProtected = spec.structureProtected ?? false;
    for (const sheet of spec.sheets) this.#fill(sheet);
    for (const [name, formula] of Object.entries(spec.names ?? {})) {
      this.parts.names.push({ name, formula, comment: '', visible: true, scope: null });
    }
    for (const [key, value] of Object.entries(spec.settings ?? {})) this.parts.settings.set(key, value);
    for (const xml of spec.xml ?? []) this.parts.xml.push({ id: `{XML-${this.parts.xml.length + 1}}`, xml });
    this.#active = this.#sheets[0]!.id;
    this.#selection = { sheet: this.#active, areas: [between(0, 0, 0, 0)] };
  }

  #fill(spec: SheetSpec): void {
    const sheet = this.#make(spec.name);
    sheet.visibility = spec.visibility ?? 'Visible';
    this.#sheets.push(sheet);
    const start = area(spec.at ?? 'A1');
    (spec.cells ?? []).forEach((row, r) => row.forEach((cell, c) => this.#put(sheet, start.row + r, start.column + c, cell)));
    sheet.merges = (spec.merges ?? []).map(area);
    sheet.hiddenRows = new Set(spec.hiddenRows);
    sheet.hiddenColumns = new Set(spec.hiddenColumns);
    sheet.protected = spec.protected ?? false;
    for (const each of spec.tables ?? []) {
      this.parts.tables.push({
        id: `{T-${each.name}}`, name: each.name, sheet: sheet.id, area: area(each.range), header: true, totals: each.totals ?? false, style: 'TableStyleMedium2',
      });
    }
  }

  #make(name: string): MemorySheet {
    this.#count += 1;
    return {
      id: `{S-${this.#count}}`, name, visibility: 'Visible', protected: false, gridlines: true, tabColor: '',
      cells: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), widths: new Map(), heights: new Map(), frozen: { rows: 0, columns: 0 },
    };
  }

  #put(sheet: MemorySheet, row: number, column: number, spec: CellSpec): void {
    if (spec === null || spec === '') return;
    if (typeof spec === 'object') {
      this.#set(sheet, row, column, { value: spec.value ?? (spec.formula ? 0 : ''), ...(spec.formula ? { formula: spec.formula } : {}), ...(spec.format ? { format: spec.format } : {}), ...(spec.style ? { style: spec.style } : {}) });
    } else if (typeof spec === 'string' && spec.startsWith('=')) this.#set(sheet, row, column, { value: 0, formula: spec });
    else this.#set(sheet, row, column, { value: spec });
  }

  #set(sheet: MemorySheet, row: number, column: number, cell: StoredCell): void {
    let line = sheet.cells.get(row);
    if (!line) sheet.cells.set(row, (line = new Map()));
    const blank = cell.value === '' && !cell.formula && !cell.format && !cell.style;
    if (blank) line.delete(column);
    else line.set(column, cell);
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  #raise(event: GridEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  id(name: string): string {
    const sheet = this.#sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet named ${name}`);
    return sheet.id;
  }

  type(name: string, address: string, values: CellSpec[][]): void {
    const id = this.id(name);
    const start = area(address);
    const place = { ...start, rows: values.length, columns: values[0]?.length ?? 1 };
    const present = this.read(id, place);
    this.write(id, place, values.map((row, r) => row.map((cell, c) => {
      if (typeof cell === 'object' && cell !== null) return cell;
      return enter(cell ?? '', present[r]![c]!.format);
    })));
  }

  calculated(name: string, address: string, value: CellValue): void {
    const id = this.id(name);
    const place = area(address);
    const cell = this.#cell(id, place.row, place.column);
    this.#set(this.#sheet(id), place.row, place.column, { ...cell, value });
    this.#raise({ type: 'calculated', sheet: id, area: place });
  }

  setEditing(on: boolean): void { this.#editing = on; }
  editing(): boolean { return this.#editing; }
  async settled(): Promise<void> {}
  calculate(): void {}
  groupUndo(): () => void { return () => {}; }
  partsChanged(): void {}

  sheets(): SheetInfo[] {
    return this.#sheets.map(({ id, name, visibility, protected: locked, gridlines, tabColor }) => ({ id, name, visibility, protected: locked, gridlines, tabColor }));
  }

  activeSheet(): string { return this.#active; }

  activate(sheet: string): void {
    if (this.#active === sheet) return;
    const before = this.#active;
    this.#active = sheet;
    this.#selection = { sheet, areas: [between(0, 0, 0, 0)] };
    this.#raise({ type: 'activated', sheet, before });
  }

  addSheet(name: string, position = this.#sheets.length): string {
    const sheet = this.#make(name);
    this.#sheets.splice(position, 0, sheet);
    this.#raise({ type: 'added', sheet: sheet.id });
    return sheet.id;
  }

  deleteSheet(id: string): void {
    this.#sheets = this.#sheets.filter((sheet) => sheet.id !== id);
    this.#raise({ type: 'deleted', sheet: id });
    if (this.#active === id) this.activate(this.#sheets.find((sheet) => sheet.visibility === 'Visible')!.id);
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.#sheet(id);
    this.#sheets = this.#sheets.filter((each) => each !== sheet);
    this.#sheets.splice(position, 0, sheet);
  }

  changeSheet(id: string, change: Partial<Omit<SheetInfo, 'id'>>): void {
    const sheet = this.#sheet(id);
    const { name, visibility } = sheet;
    Object.assign(sheet, change);
    if (sheet.name !== name) this.#raise({ type: 'renamed', sheet: id, before: name, after: sheet.name });
    if (sheet.visibility !== visibility) this.#raise({ type: 'hidden', sheet: id, before: visibility, after: sheet.visibility });
  }

  #cell(id: string, row: number, column: number): StoredCell {
    return this.#sheet(id).cells.get(row)?.get(column) ?? { value: '' };
  }

  read(id: string, place: Area): Cell[][] {
    return Array.from({ length: place.rows }, (_, r) => Array.from({ length: place.columns }, (_unused, c): Cell => {
      const { value, formula, format = 'General' } = this.#cell(id, place.row + r, place.column + c);
      return { value, format, text: shown(value, format), ...(formula ? { formula } : {}) };
    }));
  }

  write(id: string, place: Area, changes: (CellChange | null)[][]): void {
    const sheet = this.#sheet(id);
    const single = cellCount(place) === 1 ? this.#cell(id, place.row, place.column).value : null;
    const formulas: { row: number; column: number; before: string }[] = [];
    let contents = false;
    changes.forEach((row, r) => row.forEach((change, c) => {
      if (!change) return;
      const [at, across] = [place.row + r, place.column + c];
      const { formula, ...rest } = this.#cell(id, at, across);
      const content = change.formula !== undefined ? { value: change.value ?? 0, formula: change.formula }
        : change.value !== undefined ? { value: change.value } : { value: rest.value, ...(formula ? { formula } : {}) };
      if (change.formula !== undefined || change.value !== undefined) contents = true;
      if (content.formula !== formula) formulas.push({ row: at, column: across, before: formula ?? '' });
      this.#set(sheet, at, across, { ...rest, ...content, ...(change.format ? { format: change.format } : {}) });
    }));
    if (contents) this.#changed(id, place, 'RangeEdited', single);
    else this.#raise({ type: 'formatted', sheet: id, area: place });
    if (formulas.length > 0) this.#raise({ type: 'formulas', sheet: id, cells: formulas });
  }

  #changed(sheet: string, place: Area, kind: 'RangeEdited', before: CellValue | null): void {
    const single = before === null ? {} : { single: { before, after: this.#cell(sheet, place.row, place.column).value } };
    this.#raise({ type: 'changed', sheet, area: place, kind, ...single });
  }

  clear(id: string, place: Area, what: 'contents' | 'formats' | 'all'): void {
    const sheet = this.#sheet(id);
    for (const [row, line] of sheet.cells) {
      for (const [column, { value, formula, format, style }] of [...line]) {
        if (!contains(place, between(row, column, row, column))) continue;
        const looks = what === 'contents' ? { ...(format ? { format } : {}), ...(style ? { style } : {}) } : {};
        this.#set(sheet, row, column, what === 'formats' ? { value, ...(formula ? { formula } : {}) } : { value: '', ...looks });
      }
    }
    if (what === 'formats') this.#raise({ type: 'formatted', sheet: id, area: place });
    else this.#changed(id, place, 'RangeEdited', null);
  }

  used(id: string, valuesOnly: boolean): Area | null {
    let found: Area | null = null;
    for (const [row, line] of this.#sheet(id).cells) {
      for (const [column, cell] of line) {
        if (valuesOnly && cell.value === '' && !cell.formula) continue;
        const here = between(row, column, row, column);
        found = found ? hull(found, here) : here;
      }
    }
    return found;
  }

  spill(): Area | null { return null; }

  style(id: string, row: number, column: number): CellStyle { return this.#cell(id, row, column).style ?? {}; }

  restyle(id: string, place: Area, change: StyleChange): void {
    const sheet = this.#sheet(id);
    const within = cellCount(place) > 1_000_000 ? intersect(place, this.used(id, false) ?? place) ?? place : place;
    for (let row = within.row; row <= bottom(within); row += 1) {
      for (let column = within.column; column <= right(within); column += 1) {
        const cell = this.#cell(id, row, column);
        const merged = { ...cell.style, ...change, ...(change.borders ? { borders: { ...cell.style?.borders, ...change.borders } } : {}) };
        const style = Object.fromEntries(Object.entries(merged).filter(([, mark]) => mark !== null)) as CellStyle;
        this.#set(sheet, row, column, { ...cell, style });
      }
    }
    this.#raise({ type: 'formatted', sheet: id, area: place });
  }

  columnWidth(id: string, column: number): number { return this.#sheet(id).widths.get(column) ?? DEFAULT_WIDTH; }
  rowHeight(id: string, row: number): number { return this.#sheet(id).heights.get(row) ?? DEFAULT_HEIGHT; }

  setColumnWidth(id: string, column: number, columns: number, width: number | 'fit'): void {
    for (let each = column; each < column + columns && width !== 'fit'; each += 1) this.#sheet(id).widths.set(each, width);
  }

  setRowHeight(id: string, row: number, rows: number, height: number | 'fit'): void {
    for (let each = row; each < row + rows && height !== 'fit'; each += 1) this.#sheet(id).heights.set(each, height);
  }

  hidden(id: string, axis: 'row' | 'column', index: number): boolean {
    return (axis === 'row' ? this.#sheet(id).hiddenRows : this.#sheet(id).hiddenColumns).has(index);
  }

  setHidden(id: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void {
    const lines = axis === 'row' ? this.#sheet(id).hiddenRows : this.#sheet(id).hiddenColumns;
    for (let each = index; each < index + count; each += 1) {
      if (hidden) lines.add(each);
      else lines.delete(each);
    }
  }

  merges(id: string): Area[] { return this.#sheet(id).merges; }

  merge(id: string, place: Area, across: boolean): void {
    const sheet = this.#sheet(id);
    this.unmerge(id, place);
    const areas = across ? Array.from({ length: place.rows }, (_, row) => ({ ...place, row: place.row + row, rows: 1 })) : [place];
    sheet.merges.push(...areas);
  }

  unmerge(id: string, place: Area): void {
    const sheet = this.#sheet(id);
    sheet.merges = sheet.merges.filter((each) => !intersect(each, place));
  }

  frozen(id: string): { rows: number; columns: number } { return this.#sheet(id).frozen; }
  freeze(id: string, rows: number, columns: number): void { this.#sheet(id).frozen = { rows, columns }; }

  insertLines(id: string, axis: 'row' | 'column', at: number, count: number): void { this.#moveLines(id, axis, at, count); }
  deleteLines(id: string, axis: 'row' | 'column', at: number, count: number): void { this.#moveLines(id, axis, at, -count); }

  #moveLines(id: string, axis: 'row' | 'column', at: number, by: number): void {
    const sheet = this.#sheet(id);
    const move = (index: number): number | null => (index < at ? index : index < at - by ? null : index + by);
    const place = axis === 'row'
      ? { row: at, column: 0, rows: Math.abs(by), columns: MAX_COLUMNS } : { row: 0, column: at, rows: MAX_ROWS, columns: Math.abs(by) };
    const kind = axis === 'row' ? (by > 0 ? 'RowInserted' : 'RowDeleted') : (by > 0 ? 'ColumnInserted' : 'ColumnDeleted');
    if (axis === 'row') sheet.cells = moved(sheet.cells, move);
    else for (const [row, line] of sheet.cells) sheet.cells.set(row, moved(line, move));
    sheet.merges = sheet.merges.map((each) => shifted(each, kind, place)).filter((each) => each !== null);
    if (axis === 'row') sheet.hiddenRows = new Set([...sheet.hiddenRows].map(move).filter((each) => each !== null));
    else sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map(move).filter((each) => each !== null));
    this.#raise({ type: 'changed', sheet: id, area: place, kind });
  }

  selection(): { sheet: string; areas: Area[] } { return this.#selection; }

  select(sheet: string, areas: Area[]): void {
    this.activate(sheet);
    this.#selection = { sheet, areas };
    this.#raise({ type: 'selected', sheet, areas });
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

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`not an address: ${address}`);
  return found;
}

export function shown(value: CellValue, format: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    return formatNumber(format, value, { throws: true });
  } catch {
    return String(value);
  }
}
