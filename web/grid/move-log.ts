/** Keeps what happened to the lines and cells of the workbook since it was opened: its file is brought up to date by it when it is saved. */
import { CommandType, ICommandService, type ICommandInfo, type IDisposable, type Injector, type IRange } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../workbook/model/area';
import { linesDrawn, type Axis, type Move } from '../../workbook/model/moves/move';

interface Params {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  sourceRange?: IRange;
  targetRange?: IRange;
  from?: { subUnitId: string };
  to?: { subUnitId: string };
  fromRange?: IRange;
  toRange?: IRange;
}

/** One change by the grid. */
interface Entry {
  /** Which change of the grid takes this one back. */
  undoneBy: string;
  done: string;
  moves: Move[];
  /** Puts back what followed the move and cannot be worked out backwards. */
  restore: () => void;
}

const UNDO = 'univer.command.undo';
const REDO = 'univer.command.redo';
/** Cells come in or go and push those behind them: the grid moves the pushed ones, and makes room at its end. */
const PUSHING: ReadonlySet<string> = new Set(['insert-range-move-down', 'insert-range-move-right', 'delete-range-move-up', 'delete-range-move-left'].map((name) => `sheet.command.${name}`));

const LINES: Record<string, { axis: Axis; sign: 1 | -1; opposite: string }> = {
  'sheet.mutation.insert-row': { axis: 'row', sign: 1, opposite: 'sheet.mutation.remove-rows' },
  'sheet.mutation.remove-rows': { axis: 'row', sign: -1, opposite: 'sheet.mutation.insert-row' },
  'sheet.mutation.insert-col': { axis: 'column', sign: 1, opposite: 'sheet.mutation.remove-col' },
  'sheet.mutation.remove-col': { axis: 'column', sign: -1, opposite: 'sheet.mutation.insert-col' },
};
const DRAWN: Record<string, Axis> = { 'sheet.mutation.move-rows': 'row', 'sheet.mutation.move-columns': 'column' };
const CUT = 'sheet.mutation.move-range';

const spanOf = (range: IRange, axis: Axis): { at: number; count: number } =>
  (axis === 'row' ? { at: range.startRow, count: range.endRow - range.startRow + 1 } : { at: range.startColumn, count: range.endColumn - range.startColumn + 1 });

/** Of whole lines the grid says no bounds. */
function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  const [row, column] = [startRow || 0, startColumn || 0];
  return { row, column, rows: Number.isNaN(endRow) ? MAX_ROWS : endRow - row + 1, columns: Number.isNaN(endColumn) ? MAX_COLUMNS : endColumn - column + 1 };
}

export class MoveLog implements IDisposable {
  #entries: Entry[] = [];
  #undone: Entry[] = [];
  /** The command under way that is told from others: what the grid does in it is a part of it. */
  #within = '';
  #before: () => void = () => {};
  readonly #subscriptions: IDisposable[];

  constructor(
    injector: Injector,
    private readonly unit: () => string,
    /** How far a sheet reaches, the change included. */
    private readonly size: (sheet: string, axis: Axis) => number,
    /** Remembers what follows moves; the result puts it back. */
    private readonly remember: () => () => void,
    private readonly moved: (move: Move) => void,
  ) {
    const commands = injector.get(ICommandService);
    this.#subscriptions = [
      commands.beforeCommandExecuted((command) => {
        if (command.type === CommandType.COMMAND && (command.id === UNDO || command.id === REDO || PUSHING.has(command.id))) this.#within = command.id;
        else if (isStructural(command.id)) this.#before = this.remember();
      }),
      commands.onCommandExecuted((command) => {
        if (isStructural(command.id)) this.#heard(command);
        else if (command.id === this.#within) this.#within = '';
      }),
    ];
  }

  get moves(): readonly Move[] { return this.#entries.flatMap(({ moves }) => moves); }

  /** Another workbook is open. */
  forget(): void {
    this.#entries = [];
    this.#undone = [];
  }

  #heard({ id, params }: Readonly<ICommandInfo>): void {
    if ((params as Params | undefined)?.unitId !== this.unit()) return;
    const entry = this.#entryOf(id, params as Params);
    if (!entry) return;
    if (this.#within === UNDO && this.#takenBack(entry)) return;
    if (this.#within === REDO && this.#again(entry)) return;
    if (this.#within !== UNDO && this.#within !== REDO) this.#undone = [];
    this.#entries.push(entry);
    this.#follow(entry.moves);
  }

  #takenBack({ done }: Entry): boolean {
    const at = this.#entries.findLastIndex(({ undoneBy }) => undoneBy === done);
    if (at < 0) return false;
    const [taken] = this.#entries.splice(at, 1);
    this.#undone.push(taken!);
    taken!.restore();
    return true;
  }

  #again({ done, restore }: Entry): boolean {
    const at = this.#undone.findLastIndex((entry) => entry.done === done);
    if (at < 0) return false;
    const [again] = this.#undone.splice(at, 1);
    this.#entries.push({ ...again!, restore });
    this.#follow(again!.moves);
    return true;
  }

  /** Whole lines are followed by whoever hears that they changed. */
  #follow(moves: readonly Move[]): void {
    if (moves.some((move) => move.kind === 'cut' || move.band)) for (const move of moves) this.moved(move);
  }

  #entryOf(id: string, params: Params): Entry | null {
    const { subUnitId: sheet = '', range } = params;
    const restore = this.#before;
    const lines = LINES[id];
    if (lines && range) {
      const { at, count } = spanOf(range, lines.axis);
      const named = (name: string): string => [name, sheet, at, count].join(' ');
      const atTheEnd = lines.sign > 0 && at >= this.size(sheet, lines.axis) - count;
      const moves: Move[] = atTheEnd || PUSHING.has(this.#within) ? [] : [{ kind: 'lines', sheet, axis: lines.axis, at, count: lines.sign * count }];
      return { done: named(id), undoneBy: named(lines.opposite), moves, restore };
    }
    const axis = DRAWN[id];
    if (axis && params.sourceRange && params.targetRange) {
      const [source, { at: to }] = [spanOf(params.sourceRange, axis), spanOf(params.targetRange, axis)];
      const named = (from: number, target: number): string => [id, sheet, from, source.count, target].join(' ');
      const undoneBy = source.at > to ? named(to, source.at + source.count) : named(to - source.count, source.at);
      return { done: named(source.at, to), undoneBy, moves: linesDrawn(sheet, axis, source, to), restore };
    }
    return id === CUT && params.from && params.to && params.fromRange && params.toRange ? this.#cut(params as Required<Params>, restore) : null;
  }

  #cut({ from, to, fromRange, toRange }: Required<Params>, restore: () => void): Entry {
    const [taken, put] = [{ sheet: from.subUnitId, area: areaOf(fromRange) }, { sheet: to.subUnitId, area: areaOf(toRange) }];
    const named = (...places: typeof taken[]): string => JSON.stringify(places);
    const pushed = PUSHING.has(this.#within) ? pushing(taken.sheet, taken.area, put.area) : null;
    return { done: named(taken, put), undoneBy: named(put, taken), moves: [pushed ?? { kind: 'cut', from: taken, to: put }], restore };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const isStructural = (id: string): boolean => id in LINES || id in DRAWN || id === CUT;

/** Cells that others push away, as those that came in or went before them. */
function pushing(sheet: string, from: Area, to: Area): Move {
  const axis: Axis = from.row === to.row ? 'column' : 'row';
  const [before, after] = axis === 'row' ? [from.row, to.row] : [from.column, to.column];
  const band = axis === 'row' ? { at: from.column, count: from.columns } : { at: from.row, count: from.rows };
  return { kind: 'lines', sheet, axis, at: Math.min(before, after), count: after - before, band };
}
