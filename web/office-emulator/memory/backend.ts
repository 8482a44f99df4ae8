/**
 * A grid in memory, for tests: cells, tables, merges and the rest, without calculation. A formula keeps the value it was given
 * (`{ formula: '=SUM(A1:A2)', value: 3 }`), or shows 0, until `calculated` gives another.
 */
import { between, bottom, cellCount, contains, intersect, parseArea, right, type Area } from '../../../workbook/model/area';
import { emptyParts, type BookParts, type CellStyle, type CellValue, type SheetInfo } from '../../../workbook/model/book-parts';
import type { Cell, CellChange, GridBackend, GridEvent, StyleChange } from '../backend';
import { enter } from '../entry';
import { shown } from '../shown';
import { MemorySheet, type Axis, type StoredCell } from './sheet';
import type { BookSpec, CellSpec, SheetSpec } from './spec';

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

const DEFAULT_SIZE: Record<Axis, number> = { row: 15, column: 54 };
const FIRST_CELL = between(0, 0, 0, 0);

export function memoryBackend(spec: BookSpec = { sheets: [{ name: 'Sheet1' }] }): MemoryBackend {
  return new Memory(spec);
}

class Memory implements MemoryBackend {
  readonly parts: BookParts;
  #sheets: MemorySheet[] = [];
  #active: string;
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
    this.#selection = { sheet: this.#active, areas: [FIRST_CELL] };
  }

  #make(name: string, position: number): MemorySheet {
    this.#count += 1;
    const sheet = new MemorySheet(`{S-${this.#count}}`, name);
    this.#sheets.splice(position, 0, sheet);
    return sheet;
  }

  #fill(spec: SheetSpec): void {
    const sheet = this.#make(spec.name, this.#sheets.length);
    const start = area(spec.at ?? 'A1');
    (spec.cells ?? []).forEach((row, r) => row.forEach((cell, c) => sheet.put(start.row + r, start.column + c, cell)));
    sheet.visibility = spec.visibility ?? 'Visible';
    sheet.merges = (spec.merges ?? []).map(area);
    sheet.spills = (spec.spills ?? []).map(area);
    sheet.hidden = { row: new Set(spec.hiddenRows), column: new Set(spec.hiddenColumns) };
    sheet.protected = spec.protected ?? false;
    for (const { name, range, totals = false } of spec.tables ?? []) {
      this.parts.tables.push({ id: `{T-${name}}`, name, sheet: sheet.id, area: area(range), header: true, totals, style: 'TableStyleMedium2' });
    }
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
    const place = { ...area(address), rows: values.length, columns: values[0]?.length ?? 1 };
    const present = this.read(id, place);
    this.write(id, place, values.map((row, r) => row.map((cell, c) => {
      if (typeof cell === 'object' && cell !== null) return cell;
      return enter(cell ?? '', present[r]![c]!.format);
    })));
  }

  calculated(name: string, address: string, value: CellValue): void {
    const id = this.id(name);
    const place = area(address);
    const sheet = this.#sheet(id);
    sheet.set(place.row, place.column, { ...sheet.get(place.row, place.column), value });
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
    this.#selection = { sheet, areas: [FIRST_CELL] };
    this.#raise({ type: 'activated', sheet, before });
  }

  addSheet(name: string, position = this.#sheets.length): string {
    const { id } = this.#make(name, position);
    this.#raise({ type: 'added', sheet: id });
    return id;
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

  read(id: string, place: Area): Cell[][] {
    const sheet = this.#sheet(id);
    return Array.from({ length: place.rows }, (_, r) => Array.from({ length: place.columns }, (_unused, c): Cell => {
      const { value, formula, format = 'General' } = sheet.get(place.row + r, place.column + c);
      return { value, format, text: shown(value, format), ...(formula ? { formula } : {}) };
    }));
  }

  write(id: string, place: Area, changes: (CellChange | null)[][]): void {
    const sheet = this.#sheet(id);
    const before = sheet.get(place.row, place.column).value;
    const formulas: { row: number; column: number; before: string }[] = [];
    let contents = false;
    changes.forEach((line, r) => line.forEach((change, c) => {
      if (!change) return;
      const [row, column] = [place.row + r, place.column + c];
      const present = sheet.get(row, column);
      const changed = changedCell(present, change);
      contents ||= change.formula !== undefined || change.value !== undefined;
      if (changed.formula !== present.formula) formulas.push({ row, column, before: present.formula ?? '' });
      sheet.set(row, column, changed);
    }));
    if (contents) {
      const single = cellCount(place) === 1 ? { single: { before, after: sheet.get(place.row, place.column).value } } : {};
      this.#raise({ type: 'changed', sheet: id, area: place, kind: 'RangeEdited', ...single });
    } else this.#raise({ type: 'formatted', sheet: id, area: place });
    if (formulas.length > 0) this.#raise({ type: 'formulas', sheet: id, cells: formulas });
  }

  clear(id: string, place: Area, what: 'contents' | 'formats' | 'all'): void {
    const sheet = this.#sheet(id);
    for (const [row, line] of sheet.cells) {
      for (const [column, { value, formula, format, style }] of [...line]) {
        if (!contains(place, between(row, column, row, column))) continue;
        const looks = what === 'contents' ? { ...(format ? { format } : {}), ...(style ? { style } : {}) } : {};
        sheet.set(row, column, what === 'formats' ? { value, ...(formula ? { formula } : {}) } : { value: '', ...looks });
      }
    }
    if (what === 'formats') this.#raise({ type: 'formatted', sheet: id, area: place });
    else this.#raise({ type: 'changed', sheet: id, area: place, kind: 'RangeEdited' });
  }

  used(id: string, valuesOnly: boolean): Area | null { return this.#sheet(id).used(valuesOnly); }
  spill(id: string, row: number, column: number): Area | null {
    return this.#sheet(id).spills.find((area) => area.row === row && area.column === column) ?? null;
  }
  style(id: string, row: number, column: number): CellStyle { return this.#sheet(id).get(row, column).style ?? {}; }

  restyle(id: string, places: readonly Area[], change: StyleChange): void {
    for (const place of places) this.#restyle(id, place, change);
  }

  #restyle(id: string, place: Area, change: StyleChange): void {
    const sheet = this.#sheet(id);
    const within = cellCount(place) > 1_000_000 ? intersect(place, this.used(id, false) ?? place) ?? place : place;
    for (let row = within.row; row <= bottom(within); row += 1) {
      for (let column = within.column; column <= right(within); column += 1) {
        const cell = sheet.get(row, column);
        const merged = { ...cell.style, ...change, ...(change.borders ? { borders: { ...cell.style?.borders, ...change.borders } } : {}) };
        const style = Object.fromEntries(Object.entries(merged).filter(([, mark]) => mark !== null)) as CellStyle;
        sheet.set(row, column, { ...cell, style });
      }
    }
    this.#raise({ type: 'formatted', sheet: id, area: place });
  }

  columnWidth(id: string, column: number): number { return this.#size(id, 'column', column); }
  rowHeight(id: string, row: number): number { return this.#size(id, 'row', row); }
  setColumnWidth(id: string, column: number, columns: number, width: number | 'fit'): void { this.#resize(id, 'column', column, columns, width); }
  setRowHeight(id: string, row: number, rows: number, height: number | 'fit'): void { this.#resize(id, 'row', row, rows, height); }

  #size(id: string, axis: Axis, index: number): number {
    return this.#sheet(id).sizes[axis].get(index) ?? DEFAULT_SIZE[axis];
  }

  #resize(id: string, axis: Axis, at: number, count: number, size: number | 'fit'): void {
    for (let index = at; index < at + count && size !== 'fit'; index += 1) this.#sheet(id).sizes[axis].set(index, size);
  }

  hidden(id: string, axis: Axis, index: number): boolean { return this.#sheet(id).hidden[axis].has(index); }

  setHidden(id: string, axis: Axis, index: number, count: number, hidden: boolean): void {
    const lines = this.#sheet(id).hidden[axis];
    for (let each = index; each < index + count; each += 1) {
      if (hidden) lines.add(each);
      else lines.delete(each);
    }
  }

  merges(id: string): Area[] { return this.#sheet(id).merges; }

  merge(id: string, place: Area, across: boolean): void {
    this.unmerge(id, place);
    const areas = across ? Array.from({ length: place.rows }, (_, row) => ({ ...place, row: place.row + row, rows: 1 })) : [place];
    this.#sheet(id).merges.push(...areas);
  }

  unmerge(id: string, place: Area): void {
    const sheet = this.#sheet(id);
    sheet.merges = sheet.merges.filter((each) => !intersect(each, place));
  }

  frozen(id: string): { rows: number; columns: number } { return this.#sheet(id).frozen; }
  freeze(id: string, rows: number, columns: number): void { this.#sheet(id).frozen = { rows, columns }; }

  insertLines(id: string, axis: Axis, at: number, count: number): void {
    this.#raise({ type: 'changed', sheet: id, ...this.#sheet(id).moveLines(axis, at, count) });
  }

  deleteLines(id: string, axis: Axis, at: number, count: number): void {
    this.#raise({ type: 'changed', sheet: id, ...this.#sheet(id).moveLines(axis, at, -count) });
  }

  selection(): { sheet: string; areas: Area[] } { return this.#selection; }

  select(sheet: string, areas: Area[]): void {
    this.activate(sheet);
    this.#selection = { sheet, areas };
    this.#raise({ type: 'selected', sheet, areas });
  }
}

function changedCell({ formula, ...rest }: StoredCell, change: CellChange): StoredCell {
  const format = change.format ? { format: change.format } : {};
  if (change.formula !== undefined) return { ...rest, value: change.value ?? 0, formula: change.formula, ...format };
  if (change.value !== undefined) return { ...rest, value: change.value, ...format };
  return { ...rest, ...(formula ? { formula } : {}), ...format };
}

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`not an address: ${address}`);
  return found;
}
