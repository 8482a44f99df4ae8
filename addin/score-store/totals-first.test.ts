import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';
import type { Content } from '../../workbook/results/content';
import { unitQuestion } from '../../workbook/results/functions/ask';
import { detailOf } from '../../workbook/results/functions/views/detail';
import { capView } from '../../workbook/results/functions/views/cap';
import { rankView, scoreView } from '../../workbook/results/functions/views/score';
import { whyView } from '../../workbook/results/functions/views/why';
import { harnessWith, type StoreHarness } from './testing/harness';
import { fullRows, ledgerHead, villages } from './testing/villages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const settledVillages = (): FakeBook => ({ sheets: { 台账: { cells: [[...ledgerHead], ...fullRows('青石村', 90), ...fullRows('白水村', 80)] } } });
const details = ({ requests }: StoreHarness): readonly unknown[] => requests.map(({ detail }) => detail ?? 'full');
/** 白水村, V2: the first row of the second unit. */
const FIGURE = { row: 23, column: 5 };

function cell(harness: StoreHarness, unit: string, view = scoreView, item: string | null = null): Content[] {
  const told: Content[] = [];
  harness.store.ask(unitQuestion({ unit, year: 2019, item }, view, 'zh', detailOf(view)), (content) => told.push(content));
  return told;
}
const shown = (told: readonly Content[]): readonly Content[] => told.filter((content) => typeof content === 'number');

describe('cells of which totals say all', () => {
  it('are told the totals after a change, and nothing else is asked while nobody looks at more', async () => {
    const harness = harnessWith(settledVillages());
    const [score, place] = [cell(harness, '白水村'), cell(harness, '白水村', rankView)];
    await pass(1000);
    harness.write('台账', FIGURE.row, FIGURE.column, 100);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'totals']);
    expect([shown(score), shown(place)]).toEqual([[94, 100], [2, 1]]);
  });

  it('are told them before the answer that the pane looks at', async () => {
    const harness = harnessWith(settledVillages());
    const score = cell(harness, '白水村');
    harness.store.subscribe(() => undefined);
    await pass(1000);
    harness.write('台账', FIGURE.row, FIGURE.column, 100);
    await pass(1000);
    expect(details(harness)).toEqual(['full', 'totals', 'full']);
    expect(shown(score)).toEqual([94, 100]);
    expect([harness.store.state().freshness, harness.store.state().scored[0]?.answer.units[1]?.items.some(({ events }) => events.length > 0)]).toEqual(['current', true]);
  });

  it('give the rest to the pane when it is opened afterwards', async () => {
    const harness = harnessWith(settledVillages());
    cell(harness, '白水村');
    await pass(1000);
    harness.write('台账', FIGURE.row, FIGURE.column, 100);
    await pass(1000);
    harness.store.subscribe(() => undefined);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'totals', 'full']);
    expect(harness.store.state().freshness).toBe('current');
  });

  it('wait for the items where the change left them open: these say why', async () => {
    const harness = harnessWith(settledVillages());
    const [score, other] = [cell(harness, '白水村'), cell(harness, '青石村')];
    await pass(1000);
    harness.write('台账', FIGURE.row, FIGURE.column, '');
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'totals', 'items']);
    expect(score.at(-1)).toMatchObject({ error: '#N/A', text: expect.stringContaining('年终实地考核') as string });
    expect(shown(other).at(-1)).toBe(97);
  });

  it('need the items at once where something is open already, or a cell shows an item', async () => {
    const [open, items] = [harnessWith(villages()), harnessWith(settledVillages())];
    cell(open, '白水村');
    cell(items, '白水村', capView, 'V3');
    await pass(1000);
    for (const harness of [open, items]) harness.write('台账', FIGURE.row, FIGURE.column, 70);
    await pass(1000);
    expect([details(open), details(items)]).toEqual([['items', 'items'], ['items', 'items']]);
  });
});

describe('a cell that tells of each row', () => {
  it('has the whole answer asked for, and all others are told by it', async () => {
    const harness = harnessWith(settledVillages());
    const [why, score] = [cell(harness, '白水村', whyView), cell(harness, '白水村')];
    await pass(1000);
    expect(details(harness)).toEqual(['full']);
    expect(shown(score)).toEqual([94]);
    expect(why.at(-1)).toContain('年终实地考核');
  });

  it('has the rest asked for once, where others were told without it', async () => {
    const harness = harnessWith(settledVillages());
    const [cap, score] = [cell(harness, '白水村', capView, 'V3'), cell(harness, '白水村')];
    await pass(1000);
    const why = cell(harness, '白水村', whyView);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'full']);
    expect([cap.length, score.length]).toEqual([1, 1]);
    expect(why.at(-1)).toContain('年终实地考核');
  });
});
