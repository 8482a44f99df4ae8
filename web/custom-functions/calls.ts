/**
 * The calls that cells make. A streaming function runs once for equal arguments, however many cells ask; it is cancelled when
 * no cell asks any longer. Any other function runs once for each calculation of its cell. Until the first result a cell is
 * busy; a result that arrives later makes the cells that wait for it calculate again.
 */
import type { Outcome, FunctionRuntime } from '../office-emulator/custom-functions';
import { BUSY, prepare, spread, type GridArgument } from './arguments';
import type { FunctionMetadata } from './metadata';
import type { CellResult } from '../office-emulator/custom-functions';

export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

interface Running {
  cells: Map<string, CellPlace>;
  outcome: Outcome | null;
  /** A result of a function that does not stream is good for the calculation it causes, and no other. */
  fresh: boolean;
  servedIn: number;
  cancel(): void;
}

interface Use {
  place: CellPlace;
  calculation: number;
  keys: Set<string>;
  /** Texts of errors in its result, by place: `0,0` is the cell itself. */
  messages: Map<string, string>;
}

const cellKey = ({ sheet, row, column }: CellPlace): string => `${sheet}!${row},${column}`;

const failed = (error: string): Outcome => ({ value: error, messages: new Map() });
const WAITING = failed(BUSY);
const isBusy = ({ value }: Outcome): boolean => (Array.isArray(value) ? value.some((row) => row.includes(BUSY)) : value === BUSY);

export class FunctionCalls {
  #running = new Map<string, Running>();
  #uses = new Map<string, Use>();
  #left = new Map<string, Set<string>>();
  #calculation = 0;

  constructor(
    private readonly runtime: FunctionRuntime,
    /** Calculates these cells again. */
    private readonly recalculate: (cells: CellPlace[]) => void,
  ) {}

  beginCalculation(): void {
    this.#calculation += 1;
  }

  /** Lets go of what cells asked for before this calculation and no longer ask for. */
  endCalculation(): void {
    for (const [cell, keys] of this.#left) {
      const still = this.#uses.get(cell)?.keys;
      for (const key of keys) if (!still?.has(key)) this.#release(cell, key);
    }
    this.#left.clear();
  }

  /** The value of a call in a cell, for now. */
  evaluate(place: CellPlace, fn: FunctionMetadata, given: GridArgument[]): Outcome {
    const outcome = this.#evaluate(place, fn, given);
    const use = this.#uses.get(cellKey(place));
    for (const [at, message] of outcome.messages) use?.messages.set(at, message);
    return outcome;
  }

  #evaluate(place: CellPlace, fn: FunctionMetadata, given: GridArgument[]): Outcome {
    const { rows, columns } = spread(fn, given);
    if (rows === 1 && columns === 1) return this.#one(place, fn, given, 0, 0);
    const messages = new Map<string, string>();
    const value = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column): CellResult => {
      const outcome = this.#one(place, fn, given, row, column);
      const single = Array.isArray(outcome.value) ? outcome.value[0]![0]! : outcome.value;
      const message = outcome.messages.get('0,0');
      if (message) messages.set(`${row},${column}`, message);
      return single;
    }));
    return { value, messages };
  }

  #one(place: CellPlace, fn: FunctionMetadata, given: GridArgument[], row: number, column: number): Outcome {
    const prepared = prepare(fn, given, row, column);
    if ('error' in prepared) return failed(prepared.error);
    const cell = cellKey(place);
    const streaming = fn.options?.stream ?? false;
    const request = `${fn.id}(${JSON.stringify(prepared.args)})`;
    const key = streaming ? request : `${cell} ${request}`;
    this.#use(cell, place, key);
    const running = this.#running.get(key);
    if (!running) return this.#start(key, place, fn, prepared.args, given);
    running.cells.set(cell, place);
    if (!running.outcome) return WAITING;
    if (streaming || running.fresh || running.servedIn === this.#calculation) {
      running.fresh = false;
      running.servedIn = this.#calculation;
      return running.outcome;
    }
    return this.#start(key, place, fn, prepared.args, given);
  }

  #use(cell: string, place: CellPlace, key: string): void {
    let use = this.#uses.get(cell);
    if (!use || use.calculation !== this.#calculation) {
      if (use) this.#left.set(cell, use.keys);
      use = { place, calculation: this.#calculation, keys: new Set(), messages: new Map() };
      this.#uses.set(cell, use);
    }
    use.keys.add(key);
  }

  #start(key: string, place: CellPlace, fn: FunctionMetadata, args: unknown[], given: GridArgument[]): Outcome {
    const { options } = fn;
    const running: Running = { cells: new Map([[cellKey(place), place]]), outcome: null, fresh: false, servedIn: 0, cancel: () => {} };
    this.#running.set(key, running);
    const wantsAddress = options?.requiresAddress || options?.requiresStreamAddress;
    running.cancel = this.runtime.start({
      id: fn.id, functionName: fn.name, args,
      streaming: options?.stream ?? false,
      cancelable: options?.cancelable ?? false,
      ...(wantsAddress ? { place } : {}),
      ...(options?.requiresParameterAddresses || options?.requiresStreamParameterAddresses ? { parameterAreas: given.map(({ area }) => area ?? null) } : {}),
    }, (outcome) => {
      running.outcome = outcome;
      running.fresh = true;
      this.recalculate([...running.cells.values()]);
    });
    return WAITING;
  }

  #release(cell: string, key: string): void {
    const running = this.#running.get(key);
    if (!running) return;
    running.cells.delete(cell);
    if (running.cells.size > 0) return;
    this.#running.delete(key);
    running.cancel();
  }

  /** Forgets cells that no longer hold a formula with a function. */
  keep(holds: (place: CellPlace) => boolean): void {
    for (const [cell, use] of this.#uses) {
      if (holds(use.place)) continue;
      this.#uses.delete(cell);
      for (const key of use.keys) this.#release(cell, key);
    }
  }

  knows(place: CellPlace): boolean {
    return this.#uses.has(cellKey(place));
  }

  /** The text of the error in a cell, where the function gave one; `row` and `column` count inside a spilled result. */
  message(place: CellPlace, row = 0, column = 0): string | undefined {
    return this.#uses.get(cellKey(place))?.messages.get(`${row},${column}`);
  }

  /** Calls that have not answered yet, or answered that they are still at work. */
  get pending(): number {
    let count = 0;
    for (const { outcome } of this.#running.values()) if (!outcome || isBusy(outcome)) count += 1;
    return count;
  }

  /** Ends everything: the workbook is closed. */
  clear(): void {
    for (const running of this.#running.values()) running.cancel();
    this.#running.clear();
    this.#uses.clear();
    this.#left.clear();
  }
}
