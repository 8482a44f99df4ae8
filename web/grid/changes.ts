/** What happens in Univer, told as `GridEvent`s. Results of calculation are told apart from what people and add-ins enter. */
import { CommandType, CustomCommandExecutionError, ICommandService, type ICellData, type ICommandInfo, type IDisposable, type IExecutionOptions, type Injector, type IRange, type Nullable } from '@univerjs/core';
import { cellCount, hull, type Area } from '../../workbook/model/area';
import type { CellValue, Visibility } from '../../workbook/model/book-parts';
import type { ChangeKind, GridEvent } from '../office-emulator/backend';
import { partlyEntered } from './array-parts';
import type { Cells } from './cells';
import { areaOf } from './snapshot';
import { valueOf } from './values';

interface Params {
  unitId?: string;
  subUnitId?: string;
  trigger?: string;
  range?: IRange;
  cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  selections?: { range: IRange }[];
  type?: number;
  sheet?: { id: string };
  name?: string;
  hidden?: number;
  from?: { subUnitId: string };
  to?: { subUnitId: string };
  fromRange?: IRange;
  toRange?: IRange;
}

/** Commands that only move or paint cells; what they write is no entry. */
const NO_ENTRY = /insert-(row|col)|remove-(row|col)|set-style|set-border|clear-selection-format|numfmt|auto-height|delta-|theme/;

/** What these do in steps is done whole or not at all: a step that is refused would leave formulas at wrong addresses. */
const WHOLE = /^univer\.command\.(?:undo|redo)$|^sheet\.command\.(?:insert-(?:row|col|multi|range)|remove-(?:row|col)|delete-range-move|move-(?:range|rows|cols)|append-row)/;
const UNDOING = /^univer\./;

const LINES: Record<string, ChangeKind> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

/** Selections are told when they stand, not while the mouse moves. */
const MOVING = new Set([0, 1]);

interface Entry {
  area: Area;
  single: { row: number; column: number; before: CellValue } | null;
  formulas: { row: number; column: number; before: string }[];
}

/** Whether a person (or an add-in) may change a cell; the grid itself knows no protected sheets. */
export type Guard = (sheet: string, row: number, column: number) => boolean;

export class Changes {
  /** Entries on their way; null for what only changes looks. */
  #entries: (Entry | null)[] = [];
  #names = new Map<string, string>();
  /** Sheets of the file in which a formula fills a given block; none comes later. */
  #blocks = new Set<string>();
  #active: string | null = null;
  /** Commands by which lines or cells move, or something is taken back: while there is one, its steps are not looked at one by one. */
  #wholes = new Set<string>();
  #selected = '';
  #subscriptions: IDisposable[];

  constructor(
    injector: Injector,
    private readonly cells: Cells,
    private readonly unit: () => string,
    private readonly tell: (event: GridEvent) => void,
    private readonly guard: Guard,
    private readonly isProtected: (sheet: string) => boolean,
    private readonly refused: (sheet: string, block?: Area) => void,
  ) {
    const commands = injector.get(ICommandService);
    this.#subscriptions = [
      commands.beforeCommandExecuted((command, options) => this.#before(command, options)),
      commands.onCommandExecuted((command, options) => this.#after(command, options)),
    ];
  }

  /** The sheets of a workbook that has just been opened. */
  opened(names: Map<string, string>, active: string): void {
    this.#blocks = new Set([...names.keys()].filter((sheet) => this.cells.arrays(sheet).some(({ fixed, area }) => fixed && cellCount(area) > 1)));
    this.#names = names;
    this.#active = active;
    this.#selected = '';
  }

  #concerns(command: Readonly<ICommandInfo>): Params | null {
    const params = command.params as Params | undefined;
    return params?.unitId === this.unit() ? params : null;
  }

  #before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.type === CommandType.COMMAND) this.#begins(command);
    if (command.id !== 'sheet.mutation.set-range-values') return;
    const params = this.#concerns(command);
    if (!params?.subUnitId) return;
    if (isResult(options)) this.#keepLooks(params.subUnitId, params.cellValue ?? {});
    if (!isEntry(params, options)) return;
    if (this.#wholes.size === 0) this.#requireAllowed(params.subUnitId, params.cellValue ?? {});
    this.#entries.push(this.#entryOf(params.subUnitId, params.cellValue ?? {}));
  }

  /** On a protected sheet nothing moves, as in Excel. */
  #begins({ id, params }: Readonly<ICommandInfo>): void {
    if (!WHOLE.test(id)) return;
    const sheet = (params as Params | undefined)?.subUnitId ?? this.#active;
    if (!UNDOING.test(id) && sheet !== null && this.isProtected(sheet)) {
      this.refused(sheet);
      throw new CustomCommandExecutionError('protected');
    }
    this.#wholes.add(id);
  }

  /** A formula that was just entered takes the look of what it comes to, a date's or a percentage's; one that is worked out anew keeps its own, as in Excel. */
  #keepLooks(sheet: string, cellValue: NonNullable<Params['cellValue']>): void {
    const matrix = this.cells.sheet(sheet).getCellMatrix();
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, data] of Object.entries(line)) {
        if (data && 's' in data && (matrix.getValue(Number(row), Number(column))?.v ?? '') !== '') delete data.s;
      }
    }
  }

  /** An error of this kind makes Univer give up the command without a word. */
  #requireAllowed(sheet: string, cellValue: NonNullable<Params['cellValue']>): void {
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, data] of Object.entries(line)) {
        if (!hasContent(data) || this.guard(sheet, Number(row), Number(column))) continue;
        this.refused(sheet);
        throw new CustomCommandExecutionError('protected');
      }
    }
    const block = this.#blocks.has(sheet) ? partlyEntered(this.cells.arrays(sheet).filter(({ fixed }) => fixed).map(({ area }) => area), entered(cellValue)) : null;
    if (!block) return;
    this.refused(sheet, block);
    throw new CustomCommandExecutionError('array');
  }

  #entryOf(sheet: string, cellValue: NonNullable<Params['cellValue']>): Entry | null {
    const matrix = this.cells.sheet(sheet).getCellMatrix();
    const formulas: Entry['formulas'] = [];
    let area: Area | null = null;
    let count = 0;
    let single: Entry['single'] = null;
    for (const [r, line] of Object.entries(cellValue)) {
      for (const [c, data] of Object.entries(line)) {
        if (!hasContent(data)) continue;
        const [row, column] = [Number(r), Number(c)];
        const present = matrix.getValue(row, column);
        const here = { row, column, rows: 1, columns: 1 };
        area = area ? hull(area, here) : here;
        count += 1;
        single = { row, column, before: valueOf(present) };
        if ((data?.f ?? '') !== (present?.f ?? '')) formulas.push({ row, column, before: present?.f ?? '' });
      }
    }
    return area && { area, single: count === 1 ? single : null, formulas };
  }

  #after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.type === CommandType.COMMAND) this.#wholes.delete(command.id);
    const params = this.#concerns(command);
    if (!params) return;
    const sheet = params.subUnitId ?? '';
    const lines = LINES[command.id];
    if (lines && params.range) this.tell({ type: 'changed', sheet, area: areaOf(params.range), kind: lines });
    switch (command.id) {
      case 'sheet.mutation.set-range-values': this.#valuesSet(sheet, params, options); break;
      case 'sheet.mutation.move-range': this.#rangeMoved(params); break;
      case 'sheet.mutation.reorder-range':
        if (params.range) this.tell({ type: 'changed', sheet, area: areaOf(params.range), kind: 'RangeEdited' });
        break;
      case 'sheet.operation.set-selections': this.#selectionSet(sheet, params); break;
      case 'sheet.operation.set-worksheet-active': this.#activated(sheet); break;
      case 'sheet.mutation.insert-sheet': this.#added(params.sheet?.id); break;
      case 'sheet.mutation.remove-sheet':
        this.#names.delete(sheet);
        this.tell({ type: 'deleted', sheet });
        break;
      case 'sheet.mutation.set-worksheet-name': this.#renamed(sheet, params.name ?? ''); break;
      case 'sheet.mutation.set-worksheet-hidden': {
        const after: Visibility = params.hidden ? 'Hidden' : 'Visible';
        this.tell({ type: 'hidden', sheet, before: params.hidden ? 'Visible' : 'Hidden', after });
        break;
      }
      default: break;
    }
  }

  #valuesSet(sheet: string, params: Params, options?: IExecutionOptions): void {
    if (isResult(options)) {
      const area = areaOfCells(params.cellValue ?? {});
      if (area) this.tell({ type: 'calculated', sheet, area });
      return;
    }
    if (!isEntry(params, options)) return;
    const entry = this.#entries.shift();
    if (!entry) {
      const area = areaOfCells(params.cellValue ?? {});
      if (area) this.tell({ type: 'formatted', sheet, area });
      return;
    }
    const { area, single, formulas } = entry;
    this.#unmark(sheet, formulas);
    const after = single && this.cells.read(sheet, area)[0]![0]!.value;
    this.tell({ type: 'changed', sheet, area, kind: 'RangeEdited', ...(single && after !== null ? { single: { before: single.before, after } } : {}) });
    if (formulas.length > 0) this.tell({ type: 'formulas', sheet, cells: formulas });
  }

  /** A formula that was entered anew is no longer the array formula of the file. */
  #unmark(sheet: string, cells: Entry['formulas']): void {
    const matrix = this.cells.sheet(sheet).getCellMatrix();
    for (const { row, column } of cells) delete matrix.getValue(row, column)?.custom;
  }

  #rangeMoved({ from, to, fromRange, toRange }: Params): void {
    if (from && fromRange) this.tell({ type: 'changed', sheet: from.subUnitId, area: areaOf(fromRange), kind: 'RangeEdited' });
    if (to && toRange) this.tell({ type: 'changed', sheet: to.subUnitId, area: areaOf(toRange), kind: 'RangeEdited' });
  }

  #selectionSet(sheet: string, { selections, type }: Params): void {
    if (!selections || MOVING.has(type ?? -1) || sheet !== this.#active) return;
    const areas = selections.map(({ range }) => areaOf(range)).filter((area) => area.rows > 0 && area.columns > 0);
    const key = `${sheet} ${JSON.stringify(areas)}`;
    if (areas.length === 0 || key === this.#selected) return;
    this.#selected = key;
    this.tell({ type: 'selected', sheet, areas });
  }

  #activated(sheet: string): void {
    if (sheet === this.#active) return;
    const before = this.#active;
    this.#active = sheet;
    this.tell({ type: 'activated', sheet, before });
  }

  #added(sheet: string | undefined): void {
    if (!sheet) return;
    this.#names.set(sheet, this.cells.sheet(sheet).getName());
    this.tell({ type: 'added', sheet });
  }

  #renamed(sheet: string, after: string): void {
    const before = this.#names.get(sheet) ?? '';
    this.#names.set(sheet, after);
    this.tell({ type: 'renamed', sheet, before, after });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const isResult = (options?: IExecutionOptions): boolean => options?.applyFormulaCalculationResult === true;

function isEntry(params: Params, options?: IExecutionOptions): boolean {
  return !isResult(options) && options?.fromFormula !== true && !NO_ENTRY.test(params.trigger ?? '');
}

/** Whether a written cell carries more than a look. */
function hasContent(data: Nullable<ICellData>): boolean {
  return data === null || data === undefined || 'v' in data || 'f' in data || 'p' in data || 'si' in data;
}

/** Cells that get another content. */
const entered = (cellValue: NonNullable<Params['cellValue']>): { row: number; column: number }[] => Object.entries(cellValue)
  .flatMap(([row, line]) => Object.entries(line).filter(([, data]) => hasContent(data)).map(([column]) => ({ row: Number(row), column: Number(column) })));

function areaOfCells(cells: Record<number, Record<number, unknown>>): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(cells)) {
    for (const column of Object.keys(line)) {
      const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? hull(area, here) : here;
    }
  }
  return area;
}
