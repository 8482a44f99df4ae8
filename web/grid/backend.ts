/** The grid of the page as the stand-in needs it. One workbook is open at a time; `open` puts another in its place. */
import { BooleanNumber, ICommandService, IUndoRedoService, mergeWorksheetSnapshotWithDefault, type IDisposable, type Injector, type IRange, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { InsertSheetMutation, SetSelectionsOperation, SheetsSelectionsService, SetWorksheetHideMutation } from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { between, intersect, type Area } from '../../workbook/model/area';
import type { Move } from '../../workbook/model/moves/move';
import { emptyParts, type BookParts, type CellStyle, type CellValue, type SheetInfo, type Visibility } from '../../workbook/model/book-parts';
import type { Cell, CellChange, GridBackend, GridEvent, StyleChange } from '../office-emulator/backend';
import { newId } from '../office-emulator/identity';
import { columnNamesIn } from '../office-emulator/model/tables';
import { Cells } from './cells';
import { Changes } from './changes';
import { Kept } from './calculation/kept';
import { Lines } from './lines';
import { markKept } from './marks';
import { MoveLog } from './move-log';
import { Parts } from './parts';
import { areaOf, contentOf, pixelsOfPoints, rangeOf, USUAL_HEIGHT } from './snapshot';
import type { Grid } from './univer';

/** What Univer has no place for. */
export interface SheetExtras {
  visibility: Visibility;
  protected: boolean;
}

export interface Opened {
  data: IWorkbookData;
  parts: BookParts;
  extras: Map<string, SheetExtras>;
  /** Names of the looks whose cells may be changed on a protected sheet. */
  unlocked: Set<string>;
  /** Id of the sheet to show first. */
  active: string;
  /** What array formulas filled when the file was saved: kept where they cannot be worked out here. */
  results: { sheet: string; formula: string; cells: { row: number; column: number; value: CellValue }[] }[];
}

/** What the backend needs of the calculation that goes on beside it. */
export interface CalculationControl {
  settled(): Promise<void>;
  everything(): void;
  recalculate(cells: { sheet: string; row: number; column: number }[]): void;
}

const END_OF_MOVE = 2;
const DRAWN_MS = 300;
const STAY_HERE = { fromCollab: true };

export class UniverBackend extends Lines implements GridBackend {
  parts: BookParts = emptyParts();
  /** A change of a protected sheet was refused, or of a part of what one formula fills. */
  onRefused: (sheetName: string, block: Area | null) => void = () => {};
  /** Something changed that stands in no cell. */
  onParts: () => void = () => {};
  /** Charts were drawn, which the grid does not show. */
  onCharts: () => void = () => {};
  #drawn: ReturnType<typeof setTimeout> | undefined;
  readonly cells: Cells;
  readonly kept: Kept;
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #changes: Changes;
  readonly #parts: Parts;
  readonly #moves: MoveLog;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  #book: FWorkbook;
  #extras = new Map<string, SheetExtras>();
  #unlocked = new Set<string>();
  #calculation: CalculationControl | null = null;
  #undoDepth = 0;

  constructor(grid: Grid, first: Opened) {
    super();
    this.#api = grid.api;
    this.#injector = grid.injector;
    // Univer's services exist once there is a workbook.
    this.#book = this.#api.createWorkbook(first.data);
    this.#commands = this.#injector.get(ICommandService);
    this.cells = new Cells(this.#injector, () => this.#book.getWorkbook());
    this.kept = new Kept(this.#injector, (sheet, row, column) => this.cells.at(sheet, row, column));
    markKept(this.#injector, (formula) => this.kept.reason(formula) !== null);
    this.#changes = new Changes(
      this.#injector, this.cells, () => this.unit, (event) => this.#tell(event),
      (sheet, row, column) => !this.#extras.get(sheet)?.protected || this.style(sheet, row, column).unlocked === true,
      (sheet) => this.#extras.get(sheet)?.protected ?? false,
      (sheet, block) => {
        // Univer has forgotten by now what the formula filled where the entry was to go.
        if (block) setTimeout(() => this.#calculation?.recalculate([{ sheet, row: block.row, column: block.column }]));
        this.onRefused(this.sheet(sheet).getSheetName(), block ?? null);
      },
    );
    this.#parts = new Parts(this.#injector, () => this.unit, () => this.parts, (table) => columnNamesIn(this, table), () => this.kept.learn(this.parts.names));
    this.#moves = new MoveLog(
      this.#injector, () => this.unit, (sheet, axis) => (axis === 'row' ? this.sheet(sheet).getMaxRows() : this.sheet(sheet).getMaxColumns()),
      () => this.#placed(), (move) => this.#tell({ type: 'moved', move }),
    );
    this.#settle(first);
  }

  /** What happened to lines and cells since the workbook was opened. */
  get moves(): readonly Move[] { return this.#moves.moves; }

  /** Remembers where tables and lists stand; the result puts them back. */
  #placed(): () => void {
    const [tables, guidance] = [this.parts.tables.map((table) => ({ ...table })), this.parts.guidance];
    return () => {
      this.parts.tables.splice(0, Infinity, ...tables.map((table) => ({ ...table })));
      this.parts.guidance = guidance;
      this.partsChanged('tables');
    };
  }

  get unit(): string { return this.#book.getId(); }
  get book(): FWorkbook { return this.#book; }

  calculateWith(calculation: CalculationControl): void {
    this.#calculation = calculation;
  }

  /** Closes the workbook that is open and shows another. What is just being typed goes with it. */
  async open(next: Opened): Promise<void> {
    if (this.editing()) await this.#book.abortEditingAsync();
    const before = this.sheets();
    this.#api.disposeUnit(this.unit);
    this.#book = this.#api.createWorkbook(next.data);
    this.#settle(next);
    for (const sheet of before) this.#tell({ type: 'deleted', sheet: sheet.id });
    for (const sheet of this.sheets()) this.#tell({ type: 'added', sheet: sheet.id });
    this.#tell({ type: 'activated', sheet: this.activeSheet(), before: null });
  }

  #settle({ parts, extras, unlocked, active, results }: Opened): void {
    this.parts = parts;
    this.kept.learn(parts.names);
    for (const { sheet, row, column, formula } of this.cells.formulas()) {
      if (this.kept.reason(formula) !== null) this.kept.keep(this.cells.at(sheet, row, column).data!);
    }
    for (const { sheet, formula, cells } of results) {
      if (this.kept.reason(formula) === null) continue;
      const matrix = this.cells.sheet(sheet).getCellMatrix();
      for (const { row, column, value } of cells) matrix.setValue(row, column, { ...matrix.getValue(row, column), ...contentOf(value) });
    }
    this.#extras = extras;
    this.#unlocked = unlocked;
    this.#moves.forget();
    this.#book.setActiveSheet(active);
    this.#changes.opened(new Map(this.sheets().map((sheet) => [sheet.id, sheet.name])), active);
    this.#parts.writeTables();
    this.#parts.writeNames();
  }

  #tell(event: GridEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (fault) {
        // Thrown into the grid it would end the change half-way: rows gone, and formulas that still refer to where they were.
        reportError(fault);
      }
    }
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  partsChanged(what: 'tables' | 'names' | 'settings' | 'xml' | 'properties' | 'filters' | 'pages' | 'charts'): void {
    if (what === 'tables') this.#parts.writeTables();
    if (what === 'names') {
      this.kept.learn(this.parts.names);
      this.#parts.writeNames();
    }
    if (what === 'charts') this.#tellOfCharts();
    this.onParts();
  }

  /** Once for all that is done at a time: each look of a chart is a change of its own. */
  #tellOfCharts(): void {
    clearTimeout(this.#drawn);
    this.#drawn = setTimeout(() => {
      if ([...this.parts.charts.values()].some((charts) => charts.length > 0)) this.onCharts();
    }, DRAWN_MS);
  }

  sheet(id: string): FWorksheet {
    const sheet = this.#book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  sheets(): SheetInfo[] {
    return this.#book.getSheets().map((sheet): SheetInfo => {
      const id = sheet.getSheetId();
      const extras = this.#extras.get(id);
      const veryHidden = extras?.visibility === 'VeryHidden';
      return {
        id, name: sheet.getSheetName(),
        visibility: !sheet.isSheetHidden() ? 'Visible' : veryHidden ? 'VeryHidden' : 'Hidden',
        protected: extras?.protected ?? false,
        gridlines: !sheet.hasHiddenGridLines(),
        tabColor: sheet.getTabColor() ?? '',
      };
    });
  }

  activeSheet(): string { return this.#book.getActiveSheet().getSheetId(); }

  activate(id: string): void { this.#book.setActiveSheet(id); }

  /** Excel does not go to a sheet that an add-in adds or shows; Univer does, unless told that somebody else did it. */
  addSheet(name: string, position?: number): string {
    const id = newId();
    const index = position ?? this.#book.getNumSheets();
    // A row of the usual height is not saved as one that was set: the usual height must be that of files.
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 100, columnCount: 60, defaultRowHeight: pixelsOfPoints(USUAL_HEIGHT) });
    this.#commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: this.unit, index, sheet }, STAY_HERE);
    return id;
  }

  deleteSheet(id: string): void { this.#book.deleteSheet(id); }
  moveSheet(id: string, position: number): void { this.#book.moveSheet(this.sheet(id), position); }

  changeSheet(id: string, change: Partial<Omit<SheetInfo, 'id'>>): void {
    const sheet = this.sheet(id);
    const extras = this.#extras.get(id) ?? { visibility: 'Visible', protected: false };
    this.#extras.set(id, { visibility: change.visibility ?? extras.visibility, protected: change.protected ?? extras.protected });
    if (change.name !== undefined) sheet.setName(change.name);
    if (change.visibility !== undefined && sheet.isSheetHidden() !== (change.visibility !== 'Visible')) {
      const hidden = change.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      this.#commands.syncExecuteCommand(SetWorksheetHideMutation.id, { unitId: this.unit, subUnitId: id, hidden }, STAY_HERE);
    }
    if (change.gridlines !== undefined) sheet.setHiddenGridlines(!change.gridlines);
    if (change.tabColor !== undefined) sheet.setTabColor(change.tabColor);
  }

  read(id: string, area: Area): Cell[][] { return this.cells.read(id, area); }

  write(id: string, area: Area, changes: (CellChange | null)[][]): void {
    this.makeRoom(id, area);
    this.cells.write(id, area, changes);
  }

  clear(id: string, area: Area, what: 'contents' | 'formats' | 'all'): void { this.cells.clear(id, area, what); }
  used(id: string, valuesOnly: boolean): Area | null { return this.cells.used(id, valuesOnly); }

  spill(id: string, row: number, column: number): Area | null {
    return this.cells.spills(id).find((area) => area.row === row && area.column === column) ?? null;
  }

  style(id: string, row: number, column: number): CellStyle {
    const name = this.cells.lookName(id, row, column);
    return { ...this.cells.style(id, row, column), ...(name !== undefined && this.#unlocked.has(name) ? { unlocked: true } : {}) };
  }

  restyle(id: string, areas: readonly Area[], change: StyleChange): void {
    this.cells.restyle(id, areas, change);
    for (const area of areas) this.#tell({ type: 'formatted', sheet: id, area });
  }

  selection(): { sheet: string; areas: Area[] } {
    const sheet = this.#book.getActiveSheet();
    const whole = { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    // After rows or columns went, the selection may reach beyond the last one for a moment.
    const areas = (this.#injector.get(SheetsSelectionsService).getCurrentSelections() ?? []).flatMap(({ range }) => intersect(areaOf(range), whole) ?? []);
    return { sheet: sheet.getSheetId(), areas: areas.length > 0 ? areas : [between(0, 0, 0, 0)] };
  }

  select(id: string, areas: Area[]): void {
    const sheet = this.sheet(id);
    if (this.activeSheet() !== id) this.activate(id);
    const inside = areas.map((area) => intersect(area, { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() })).filter((area) => area !== null);
    const first = inside[0];
    if (!first) return;
    const selections = inside.map((area) => ({
      range: rangeOf(area),
      primary: { ...rangeOf(between(area.row, area.column, area.row, area.column)), actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false },
      style: null,
    }));
    this.#commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId: this.unit, subUnitId: id, selections, type: END_OF_MOVE, reveal: true });
    // A sheet that was just gone to has no picture yet.
    requestAnimationFrame(() => {
      if (!this.#shows(sheet, first)) sheet.scrollToCell(Math.max(0, first.row - 2), Math.max(0, first.column - 1));
    });
  }

  #shows(sheet: FWorksheet, area: Area): boolean {
    const seen = sheet.getVisibleRange() as IRange | null | undefined;
    return !seen || (area.row >= seen.startRow && area.row < seen.endRow && area.column >= seen.startColumn && area.column < seen.endColumn);
  }

  calculate(full: boolean): void {
    if (full) this.#calculation?.everything();
  }

  async settled(): Promise<void> { await this.#calculation?.settled(); }
  editing(): boolean { return this.#book.isCellEditing(); }

  groupUndo(): () => void {
    this.#undoDepth += 1;
    const group: IDisposable | null = this.#undoDepth === 1 ? this.#injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.unit) : null;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.#undoDepth -= 1;
      group?.dispose();
    };
  }
}
