import { beforeEach, describe, expect, it } from 'vitest';
import { customFunctions } from '../office-emulator/custom-functions';
import { FunctionCalls, type CellPlace } from './calls';
import type { FunctionMetadata } from './metadata';

const SCORE: FunctionMetadata = { id: 'SCORE', name: 'SCORE', options: { stream: true, requiresStreamAddress: true }, parameters: [{ name: 'unit', type: 'any' }] };
const ONCE: FunctionMetadata = { id: 'ONCE', name: 'ONCE', parameters: [{ name: 'x', type: 'number' }] };
const at = (row: number): CellPlace => ({ sheet: 's', row, column: 0 });
const text = (value: string) => [{ cells: [[value]] }];
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Stream { unit: string; setResult(value: unknown): void; onCanceled?: () => void; address?: string }

let streams: Stream[];
let cancelled: string[];
let counted: number;
let again: CellPlace[];
let calls: FunctionCalls;
let namespace: { Error: new (code: string, message?: string) => unknown };

/** One calculation of these cells, as the grid does it. */
function calculate(...cells: [CellPlace, FunctionMetadata, string][]): unknown[] {
  calls.beginCalculation();
  const values = cells.map(([place, fn, argument]) => calls.evaluate(place, fn, fn === ONCE ? [{ cells: [[Number(argument)]] }] : text(argument)).value);
  calls.endCalculation();
  return values;
}

beforeEach(() => {
  streams = [];
  cancelled = [];
  counted = 0;
  again = [];
  const made = customFunctions(({ sheet, row }) => `${sheet}!A${row + 1}`);
  namespace = made.namespace as typeof namespace;
  (made.namespace as { associate(map: object): void }).associate({
    SCORE: (unit: string, invocation: Stream) => {
      streams.push(Object.assign(invocation, { unit }));
      invocation.onCanceled = () => cancelled.push(unit);
    },
    ONCE: async (x: number) => {
      counted += 1;
      if (x < 0) throw new Error('hidden');
      return x * 2;
    },
  });
  calls = new FunctionCalls(made.runtime, (cells) => again.push(...cells));
});

describe('streaming calls', () => {
  it('show #BUSY! until the first result, then every result, in all cells with equal arguments', async () => {
    expect(calculate([at(1), SCORE, '甲'], [at(2), SCORE, '甲'], [at(3), SCORE, '乙'])).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
    await tick();
    expect(streams.map(({ unit, address }) => [unit, address])).toEqual([['甲', 's!A2'], ['乙', 's!A4']]);
    expect(calls.pending).toBe(2);
    streams[0]!.setResult(87.5);
    expect(again).toEqual([at(1), at(2)]);
    expect(calculate([at(1), SCORE, '甲'], [at(2), SCORE, '甲'])).toEqual([87.5, 87.5]);
    streams[0]!.setResult(new namespace.Error('#N/A', '还没有得分'));
    expect(calculate([at(1), SCORE, '甲'])).toEqual(['#N/A']);
    expect(calls.message(at(1))).toBe('还没有得分');
  });

  it('are cancelled when the last cell that asks stops asking, and only then', async () => {
    calculate([at(1), SCORE, '甲'], [at(2), SCORE, '甲']);
    await tick();
    calculate([at(1), SCORE, '乙']);
    expect(cancelled).toEqual([]);
    calls.keep(({ row }) => row !== 2);
    expect(cancelled).toEqual(['甲']);
    await tick();
    streams[0]!.setResult(1);
    expect(calculate([at(1), SCORE, '乙'])).toEqual(['#BUSY!']);
    calls.clear();
    expect(cancelled).toEqual(['甲', '乙']);
  });

  it('may be several in one cell', async () => {
    calls.beginCalculation();
    calls.evaluate(at(1), SCORE, text('甲'));
    calls.evaluate(at(1), SCORE, text('乙'));
    calls.endCalculation();
    await tick();
    expect(streams.map(({ unit }) => unit)).toEqual(['甲', '乙']);
    expect(cancelled).toEqual([]);
  });
});

describe('calls that answer once', () => {
  it('run anew with every calculation of their cell, but not with the one that shows their answer', async () => {
    expect(calculate([at(1), ONCE, '4'])).toEqual(['#BUSY!']);
    await tick();
    expect([calculate([at(1), ONCE, '4']), counted]).toEqual([[8], 1]);
    expect([calculate([at(1), ONCE, '4']), counted]).toEqual([['#BUSY!'], 1]);
    await tick();
    expect([calculate([at(1), ONCE, '4']), counted]).toEqual([[8], 2]);
  });

  it('show #VALUE! without a text for a plain error', async () => {
    calculate([at(1), ONCE, '-1']);
    await tick();
    expect(calculate([at(1), ONCE, '-1'])).toEqual(['#VALUE!']);
    expect(calls.message(at(1))).toBeUndefined();
  });
});

describe('an add-in that is still loading', () => {
  it('keeps cells busy, and lets them fail when it has loaded without the function', async () => {
    const { namespace: late, runtime } = customFunctions(() => '');
    const told: unknown[] = [];
    const call = { args: [1], streaming: false, cancelable: false };
    runtime.start({ ...call, id: 'LATE' }, ({ value }) => told.push(value));
    runtime.start({ ...call, id: 'NEVER' }, ({ value }) => told.push(value));
    runtime.start({ ...call, id: 'LATE' }, ({ value }) => told.push(value))();
    await tick();
    expect(told).toEqual([]);
    (late as { associate(id: string, fn: unknown): void }).associate('late', (x: number) => x + 1);
    await tick();
    expect(told).toEqual([2]);
    runtime.loaded();
    await tick();
    expect(told).toEqual([2, '#VALUE!']);
  });

  it('gives what functions answer as Excel shows it', async () => {
    const { namespace: space, runtime } = customFunctions(() => '');
    const answers: Record<string, unknown> = {
      number: 1.5, nothing: undefined, none: null, endless: Infinity, broken: Number.NaN, text: '甲', truth: true, empty: [],
      formatted: { type: 'Double', basicValue: 87.5, numberFormat: '0.00' }, block: [[1, null], ['x', false]],
    };
    const shown: Record<string, unknown> = {};
    for (const [id, value] of Object.entries(answers)) {
      (space as { associate(id: string, fn: unknown): void }).associate(id, () => value);
      runtime.start({ id, args: [], streaming: false, cancelable: false }, (outcome) => { shown[id] = outcome.value; });
    }
    await tick();
    expect(shown).toEqual({
      number: 1.5, nothing: 0, none: 0, endless: '#NUM!', broken: '#VALUE!', text: '甲', truth: true, empty: [['']], formatted: 87.5, block: [[1, 0], ['x', false]],
    });
  });
});
