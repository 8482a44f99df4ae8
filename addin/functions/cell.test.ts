import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskWith, type Desk } from '../board/testing/desk';
import { villages } from '../board/testing/villages';
import { connectFunctions, refuseFunctions, type FunctionHost, type Stream } from './host';
import { score } from './functions';

class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('CustomFunctions', { Error: ExcelError, ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a streaming function', () => {
  it('waits for the add-in to start, says why it cannot, and goes over to an add-in that is started anew', async () => {
    const [early, late] = [enter('白水村'), enter('青石村')];
    await vi.advanceTimersByTimeAsync(1000);
    expect(early.shown).toEqual([]);
    refuseFunctions(new Error('设置读不到'));
    expect(early.shown).toEqual([new ExcelError('#N/A', '设置读不到')]);
    const first = deskWith(villages());
    connectFunctions(hostOf(first));
    await vi.advanceTimersByTimeAsync(1000);
    expect([early.shown.at(-1), late.shown.at(-1)]).toEqual([94, 98]);
    const second = deskWith(villages());
    second.write('台账', 23, 5, 60); // 白水村, V2
    first.board.dispose();
    connectFunctions(hostOf(second));
    await vi.advanceTimersByTimeAsync(1000);
    expect(early.shown.at(-1)).toBe(88);
    early.cell.onCanceled?.();
    second.write('台账', 23, 5, 70);
    await vi.advanceTimersByTimeAsync(1000);
    expect(early.shown.at(-1)).toBe(88);
    expect(second.board.state().cells.asking).toBe(1);
    late.cell.onCanceled?.();
  });

  it('tries nothing out while the formula is being typed', async () => {
    const desk = deskWith(villages());
    connectFunctions(hostOf(desk));
    const { shown } = enter('青石村', true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([new ExcelError('#N/A', '按回车后计算。')]);
    expect(desk.requests).toHaveLength(0);
  });
});

function enter(unit: string, isInValuePreview = false): { shown: unknown[]; cell: Stream } {
  const shown: unknown[] = [];
  const cell: Stream = { setResult: (value: unknown) => void shown.push(value), isInValuePreview };
  score(unit, 2019, null, cell as unknown as CustomFunctions.StreamingInvocation<unknown>);
  return { shown, cell };
}

function hostOf({ board }: Desk): FunctionHost {
  return { board, language: () => 'zh', read: async () => null, service: {} as FunctionHost['service'] };
}
