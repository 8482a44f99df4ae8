/**
 * `CustomFunctions` and the runtime behind it: implementations are associated by id, called with their arguments and an
 * invocation object as the last one, and answer by return value, promise or `setResult`.
 */
export type CellResult = string | number | boolean;
/** A scalar or a matrix; an error carries its code and, for #VALUE! and #N/A, its message. */
export type FunctionResult = CellResult | CellResult[][];

export class FunctionError extends Error {
  constructor(readonly code: string, message = '') {
    super(message);
  }
}

/** A sheet by its id. */
export interface CallPlace {
  sheet: string;
  row: number;
  column: number;
}

export interface CallArea extends CallPlace {
  rows: number;
  columns: number;
}

type AddressOf = (area: CallArea) => string;

export interface Call {
  id: string;
  args: unknown[];
  streaming: boolean;
  cancelable: boolean;
  functionName?: string;
  /** The calling cell, for functions that ask for its address. */
  place?: CallPlace;
  /** Where its arguments stand, for functions that ask for that; null for one that stands nowhere. */
  parameterAreas?: (CallArea | null)[];
}

export interface Outcome {
  value: FunctionResult;
  /** Texts of errors, by place in the matrix (`0,0` for a scalar). */
  messages: Map<string, string>;
}

export interface FunctionRuntime {
  /** Starts a call; `tell` hears every result. The returned function cancels it. */
  start(call: Call, tell: (outcome: Outcome) => void): () => void;
  /** The add-in has loaded: a function that has no implementation by now fails. */
  loaded(): void;
}

const CODES_WITH_MESSAGE = new Set(['#VALUE!', '#N/A']);

export const ErrorCode = {
  invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!',
  nullReference: '#NULL!', invalidName: '#NAME?', invalidReference: '#REF!',
} as const;

type Implementation = (...args: unknown[]) => unknown;

/** `addressOf` writes the address of a calling cell or of an argument, `台账!A1`. */
export function customFunctions(addressOf: AddressOf): { namespace: object; runtime: FunctionRuntime } {
  const implementations = new Map<string, Implementation>();
  const waiting = new Map<string, Set<() => void>>();
  let loaded = false;
  const set = (id: string, implementation: Implementation): void => {
    const key = id.toUpperCase();
    implementations.set(key, implementation);
    for (const begin of waiting.get(key) ?? []) begin();
    waiting.delete(key);
  };
  const associate = (first: string | Record<string, Implementation>, implementation?: Implementation): void => {
    if (typeof first === 'string') set(first, implementation as Implementation);
    else for (const [id, each] of Object.entries(first)) set(id, each);
  };
  const runtime: FunctionRuntime = {
    loaded() {
      loaded = true;
      for (const begins of waiting.values()) for (const begin of begins) begin();
      waiting.clear();
    },
    start(call, tell) {
      const key = call.id.toUpperCase();
      if (implementations.has(key) || loaded) return start(() => implementations.get(key), call, tell, addressOf);
      // The add-in is still loading: cells stay busy until it has named its functions.
      let cancel: (() => void) | null = null;
      const begin = (): void => { cancel = start(() => implementations.get(key), call, tell, addressOf); };
      const begins = waiting.get(key) ?? new Set();
      waiting.set(key, begins.add(begin));
      return () => { if (cancel) cancel(); else begins.delete(begin); };
    },
  };
  return { namespace: { associate, Error: FunctionError, ErrorCode }, runtime };
}

function start(
  find: () => Implementation | undefined, call: Call, tell: (outcome: Outcome) => void, addressOf: AddressOf,
): () => void {
  let cancelled = false;
  const answer = (value: unknown): void => { if (!cancelled) tell(outcome(value)); };
  const invocation: Record<string, unknown> = {
    ...(call.place ? { address: addressOf({ ...call.place, rows: 1, columns: 1 }) } : {}),
    ...(call.parameterAreas ? { parameterAddresses: call.parameterAreas.map((area) => (area ? addressOf(area) : '')) } : {}),
    ...(call.functionName ? { functionName: call.functionName } : {}),
    ...(call.streaming ? { setResult: answer } : {}),
    ...(call.streaming || call.cancelable ? { onCanceled: undefined } : {}),
  };
  // Excel calls functions after the calculation that asked for them, never inside it.
  queueMicrotask(() => {
    if (cancelled) return;
    const implementation = find();
    if (!implementation) { answer(new FunctionError('#VALUE!', '')); return; }
    try {
      const returned = implementation(...call.args, invocation);
      if (call.streaming) return;
      Promise.resolve(returned).then(answer, (fault: unknown) => answer(asError(fault)));
    } catch (fault) {
      answer(asError(fault));
    }
  });
  return () => {
    if (cancelled) return;
    cancelled = true;
    const { onCanceled } = invocation;
    if (typeof onCanceled === 'function') onCanceled.call(invocation);
  };
}

/** A thrown text keeps it, a plain Error loses it: so does Excel's runtime. */
function asError(fault: unknown): FunctionError {
  if (fault instanceof FunctionError) return fault;
  return new FunctionError('#VALUE!', typeof fault === 'string' ? fault : '');
}

function outcome(value: unknown): Outcome {
  const messages = new Map<string, string>();
  const cell = (each: unknown, place: string): CellResult => {
    if (each instanceof FunctionError) {
      if (each.message && CODES_WITH_MESSAGE.has(each.code)) messages.set(place, each.message);
      return each.code;
    }
    if (typeof each === 'number') return Number.isNaN(each) ? '#VALUE!' : Number.isFinite(each) ? each : '#NUM!';
    if (typeof each === 'string' || typeof each === 'boolean') return each;
    if (each && typeof each === 'object' && 'basicValue' in each) return cell(each.basicValue, place);
    return 0; // null and undefined show as 0
  };
  if (!Array.isArray(value)) return { value: cell(value, '0,0'), messages };
  const rows = value.map((row: unknown, r) => (Array.isArray(row) ? row : [row]).map((each, c) => cell(each, `${r},${c}`)));
  return { value: rows.length > 0 ? rows : [['']], messages };
}
