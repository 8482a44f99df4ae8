import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { harnessWith, type StoreHarness } from '../score-store/testing/harness';
import { villages } from '../score-store/testing/villages';
import { Retrier } from '../scoring-client/network/retry';
import type { Stream } from '../../workbook/model/port/functions';
import { connectFunctions, refuseFunctions, takeCells, type FunctionServices } from './function-services';
import { sample, score, table } from './functions';

class HostError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

beforeEach(() => {
  vi.useFakeTimers();
  takeCells({ associate: () => undefined, errorOf: (error, text) => new HostError(error, text) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a streaming function', () => {
  it('waits for the add-in to start, says why it cannot, and goes over to an add-in that is started anew', async () => {
    const [early, late] = [enter('白水村'), enter('青石村')];
    await vi.advanceTimersByTimeAsync(1000);
    expect(early.shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(45_000);
    expect(early.shown).toEqual([new HostError('#N/A', expect.stringMatching(/45 秒还没有启动好|not started within 45 seconds/) as unknown as string)]);
    refuseFunctions(new Error('设置读不到'));
    expect(early.shown.slice(1)).toEqual([new HostError('#N/A', '设置读不到')]);
    const first = harnessWith(villages());
    connectFunctions(hostOf(first));
    await vi.advanceTimersByTimeAsync(1000);
    expect([early.shown.at(-1), late.shown.at(-1)]).toEqual([94, 98]);
    const second = harnessWith(villages());
    second.write('台账', 23, 5, 60); // 白水村, V2
    first.store.dispose();
    connectFunctions(hostOf(second));
    await vi.advanceTimersByTimeAsync(1000);
    expect(early.shown.at(-1)).toBe(88);
    early.cell.onCanceled?.();
    second.write('台账', 23, 5, 70);
    await vi.advanceTimersByTimeAsync(1000);
    expect(early.shown.at(-1)).toBe(88);
    expect(second.store.state().cells.asking).toBe(1);
    late.cell.onCanceled?.();
  });

  it('says so where a range cannot be read to the end, and shows the table when it is', async () => {
    const harness = harnessWith(villages());
    let read = (_: null): void => undefined;
    connectFunctions({ ...hostOf(harness), read: () => new Promise((resolve) => (read = resolve)) });
    const { cells } = villages().sheets['台账']!;
    const given = cells.map((row) => Array.from({ length: 7 }, (_, column) => row[column] ?? ''));
    const shown: unknown[] = [];
    const cell = { setResult: (value: unknown) => void shown.push(value), parameterAddresses: ['', '台账!A1:G72', ''] } as unknown as CustomFunctions.StreamingInvocation<unknown[][]>;
    table(2019, given, null as never, cell);
    await vi.advanceTimersByTimeAsync(44_000);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown).toEqual([new HostError('#N/A', expect.stringContaining('45 秒还没有读到所给的区域') as unknown as string)]);
    read(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toHaveLength(2);
    expect(shown[1]).toContainEqual(expect.arrayContaining(['青石村', 98]));
    cell.onCanceled?.();
  });

  it('says nothing more once it is cancelled, however long what it waits for takes', async () => {
    connectFunctions({ ...hostOf(harnessWith(villages())), retrier: new Retrier(), service: { sample: () => new Promise(() => undefined) } });
    const shown: unknown[] = [];
    const enterDraw = (): CustomFunctions.StreamingInvocation<unknown[][]> => {
      const cell = { setResult: (value: unknown) => void shown.push(value) } as unknown as CustomFunctions.StreamingInvocation<unknown[][]>;
      sample([['甲']], 1, 7, cell);
      return cell;
    };
    enterDraw().onCanceled?.();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(shown).toEqual([]);
    const waiting = enterDraw();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(shown).toEqual([new HostError('#N/A', expect.stringContaining('等了 45 秒还没有结果') as unknown as string)]);
    waiting.onCanceled?.();
  });

  it('tries nothing out while the formula is being typed', async () => {
    const harness = harnessWith(villages());
    connectFunctions(hostOf(harness));
    const { shown } = enter('青石村', true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([new HostError('#N/A', '按回车后计算。')]);
    expect(harness.requests).toHaveLength(0);
  });
});

function enter(unit: string, isInValuePreview = false): { shown: unknown[]; cell: Stream } {
  const shown: unknown[] = [];
  const cell: Stream = { setResult: (value: unknown) => void shown.push(value), isInValuePreview };
  score(unit, 2019, null, cell as unknown as CustomFunctions.StreamingInvocation<unknown>);
  return { shown, cell };
}

function hostOf({ store }: StoreHarness): FunctionServices {
  return { store, language: () => 'zh', read: async () => null, retrier: new Retrier(), service: {} as FunctionServices['service'] };
}
