import { type FakeBook, gridOf, outlineOf } from '../../../workbook/ledger/testing/fake-book';
import type { Cell } from '../../../workbook/model/grid';
import { columnName, quoteSheet } from '../../../workbook/model/area';
import { type AreaState, type Change, type Editor, type Put, EditRefused } from '../../../workbook/model/port/editor';
import type { HostInfo } from '../../../workbook/model/port/host-info';
import { samePut } from '../../../workbook/model/port/puts';
import type { Selection, Workbook } from '../../../workbook/model/port/workbook';

/** A workbook on paper that can be read, watched, selected in and written to. Formulas stay their text. */
export class FakeWorkbook implements Workbook, Editor {
  readonly host: HostInfo = { open: true, language: 'zh-CN', can: { watch: true, select: true, calculate: false, spills: false, openBook: true, pages: true, charts: true, oneUndo: true } };
  readonly selected: string[] = [];
  readonly locked = new Set<string>();
  readonly opened: ArrayBuffer[] = [];
  private book: FakeBook;
  private readonly watchers = new Set<Parameters<Workbook['watch']>[0]>();
  private readonly choosers = new Set<() => void>();
  private chosen: Selection | null = null;
  private readonly kept = new Map<string, unknown>();
  private readonly parts = new Map<string, string>();

  constructor(book: FakeBook) {
    this.book = book;
  }

  outline = async () => outlineOf(this.book);
  read: Workbook['read'] = async (places) => places.map((place) => gridOf(this.book, place));
  watch: Workbook['watch'] = async (listener) => {
    this.watchers.add(listener);
    return true;
  };
  select: Workbook['select'] = async (address) => {
    this.selected.push(address);
    const { sheet, row, column } = pointOf(address);
    this.choose(sheet, row, column);
  };
  selection = async () => this.chosen;
  onSelection: Workbook['onSelection'] = async (listener) => {
    this.choosers.add(listener);
    return () => this.choosers.delete(listener);
  };
  settings = {
    get: async (key: string) => this.kept.get(key),
    set: async (key: string, value: unknown) => void this.kept.set(key, value),
  };
  xml = {
    read: async (namespace: string) => this.parts.get(namespace) ?? null,
    write: async (namespace: string, xml: string) => void this.parts.set(namespace, xml),
  };

  choose(sheet: string, row: number, column: number): void {
    this.chosen = { sheet, address: `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`, extent: { row, column, rows: 1, columns: 1 } };
    for (const listener of this.choosers) listener();
  }

  cell(sheet: string, row: number, column: number): Cell {
    return this.book.sheets[sheet]?.cells[row]?.[column] ?? '';
  }

  papers: Editor['papers'] = async (sheets) => sheets.map(() => null);

  states: Editor['states'] = async (areas) =>
    areas.map((area): AreaState | null => {
      if (!this.book.sheets[area.sheet]) return null;
      const cells = Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_, column) => this.cell(area.sheet, area.row + row, area.column + column)),
      );
      return {
        area,
        values: cells,
        formulas: cells.map((line) => line.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : ''))),
        locked: this.locked.has(area.sheet),
        hiddenRows: [],
      };
    });

  unseen: Editor['unseen'] = async (areas) => areas.map(({ sheet }) => (this.book.sheets[sheet] ? (this.book.sheets[sheet].unseen ?? { rows: [], columns: [], cells: [] }) : null));

  formulasWith: Editor['formulasWith'] = async (text, sheets) =>
    Object.entries(this.book.sheets).filter(([sheet]) => !sheets || sheets.includes(sheet)).flatMap(([sheet, { cells }]) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          typeof cell === 'string' && cell.startsWith('=') && cell.includes(text) ? [{ sheet, row, column, formula: cell, value: cell }] : [],
        ),
      ),
    );

  spills: Editor['spills'] = async (cells) => cells.map(() => null);

  write: Editor['write'] = async (changes, sheets = []) => {
    const locked = changes.find(({ sheet }) => this.locked.has(sheet));
    if (locked) throw new EditRefused('locked', `${locked.sheet} is protected`);
    for (const { name } of sheets.filter((sheet) => !sheet.again)) this.book = { ...this.book, sheets: { ...this.book.sheets, [name]: { cells: [] } } };
    const before = changes.map(({ sheet, row, column }): Put => asPut(this.cell(sheet, row, column)));
    const moved = changes.find(({ seen }, index) => seen !== undefined && !samePut(seen, before[index] ?? null));
    if (moved) throw new EditRefused('moved', `${moved.sheet}!${columnName(moved.column)}${moved.row + 1}`);
    for (const change of changes) this.put(change);
    this.changed();
    return { changes, before, sheets: sheets.filter(({ again }) => !again).map(({ name }) => name), differing: [], oneUndo: true };
  };

  revert: Editor['revert'] = async ({ changes, before }) => {
    changes.forEach((change, index) => this.put({ ...change, put: before[index] ?? null }));
    this.changed();
    return { cells: changes.length, left: [] };
  };

  openBook: Editor['openBook'] = async (bytes) => void this.opened.push(bytes);

  /** As a person does with a sheet; null deletes it. */
  rename(sheet: string, name: string | null): void {
    const entries = Object.entries(this.book.sheets).flatMap(([each, content]) => (each !== sheet ? [[each, content] as const] : name === null ? [] : [[name, content] as const]));
    this.book = { ...this.book, sheets: Object.fromEntries(entries) };
    this.changed();
  }

  private put({ sheet, row, column, put }: Change): void {
    const cells = (this.book.sheets[sheet]?.cells ?? []).map((line) => [...line]);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = put === null ? null : typeof put === 'object' ? put.formula : put;
    this.book = { ...this.book, sheets: { ...this.book.sheets, [sheet]: { ...this.book.sheets[sheet], cells } } };
  }

  private changed(): void {
    for (const listener of this.watchers) listener(null, 'entered', null);
  }
}

function asPut(cell: Cell): Put {
  if (cell === '') return null;
  return typeof cell === 'string' && cell.startsWith('=') ? { formula: cell } : cell;
}

function pointOf(address: string): { sheet: string; row: number; column: number } {
  const [, sheet = '', letters = 'A', digits = '1'] = /^(.*)!\$?([A-Z]+)\$?(\d+)/.exec(address) ?? [];
  const column = [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: sheet.replace(/^'|'$/g, ''), row: Number(digits) - 1, column };
}
