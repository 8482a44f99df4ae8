import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';
import type { Content } from '../../workbook/results/content';
import { unitQuestion } from '../../workbook/results/functions/ask';
import { detailOf } from '../../workbook/results/functions/views/detail';
import { capView } from '../../workbook/results/functions/views/cap';
import { rankView, scoreView } from '../../workbook/results/functions/views/score';
import { whyView } from '../../workbook/results/functions/views/why';
import type { Question, EventsOf } from '../../workbook/results/question';
import { score } from '../../tests/lib/built-in';
import type { ScoreAnswer } from '../../shared/contract/answer';
import { ServiceFailure } from '../scoring-client/failure';
import { harnessWith, type StoreHarness } from './testing/harness';
import { fullRows, ledgerHead, villages } from './testing/villages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const settledVillages = (): FakeBook => ({ sheets: { 台账: { cells: [[...ledgerHead], ...fullRows('青石村', 90), ...fullRows('白水村', 80)] } } });
const details = ({ requests }: StoreHarness): readonly unknown[] => requests.map(({ detail, only }) => (only ? `full of ${only.join('、')}` : (detail ?? 'full')));
/** 白水村, V2: the first row of the second unit. */
const FIGURE = { row: 23, column: 5 };

function cell(harness: StoreHarness, unit: string, view = scoreView, item: string | null = null): Content[] {
  const told: Content[] = [];
  harness.store.ask(unitQuestion({ unit, year: 2019, item }, view, 'zh', detailOf(view, item)), (content) => told.push(content));
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

  it('are told them before the items that the pane looks at', async () => {
    const harness = harnessWith(settledVillages());
    const score = cell(harness, '白水村');
    harness.store.subscribe(() => undefined);
    await pass(1000);
    harness.write('台账', FIGURE.row, FIGURE.column, 100);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'totals', 'items']);
    expect(shown(score)).toEqual([94, 100]);
    expect([harness.store.state().freshness, harness.store.state().scored[0]?.answer.units[1]?.items.length]).toEqual(['current', 29]);
  });

  it('give the rest to the pane when it is opened afterwards', async () => {
    const harness = harnessWith(settledVillages());
    cell(harness, '白水村');
    await pass(1000);
    harness.write('台账', FIGURE.row, FIGURE.column, 100);
    await pass(1000);
    harness.store.subscribe(() => undefined);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'totals', 'items']);
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

/** How many events of each unit somebody is shown who asks for those of these units. */
function eventsShown(harness: StoreHarness, eventsOf: EventsOf): { readonly told: number[][]; readonly leave: () => void } {
  const told: number[][] = [];
  const question: Question<number[] | null> = {
    resolve: ({ ledgers: [ledger] }) => ({ ledger: ledger!, when: { year: 2019, period: null }, eventsOf, content: ({ units }) => units.map(({ items }) => items.reduce((sum, { events }) => sum + events.length, 0)) }),
    fail: () => null,
    same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  };
  return { told, leave: harness.store.ask(question, (content) => content && told.push(content)) };
}

describe('a cell that tells of each event', () => {
  it('has them asked for of its unit, after the items of all', async () => {
    const harness = harnessWith(settledVillages());
    const [why, score] = [cell(harness, '白水村', whyView, 'V2'), cell(harness, '白水村')];
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'full of 白水村']);
    expect(shown(score)).toEqual([94]);
    expect(why.at(-1)).toContain('台账!A24');
  });

  it('has them asked for once, where others were told without them', async () => {
    const harness = harnessWith(settledVillages());
    const [cap, score] = [cell(harness, '白水村', capView, 'V3'), cell(harness, '白水村')];
    await pass(1000);
    const why = [cell(harness, '白水村', whyView, 'V2'), cell(harness, '青石村', whyView, 'V2'), cell(harness, '白水村', whyView, 'V3')];
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'full of 青石村、白水村']);
    expect([cap.length, score.length]).toEqual([1, 1]);
    expect(why.map((told) => String(told.at(-1)).match(/台账!A\d+/)?.[0])).toEqual(['台账!A24', '台账!A2', '台账!A25']);
  });

  it('needs none where it tells of a whole unit', async () => {
    const harness = harnessWith(settledVillages());
    const why = cell(harness, '白水村', whyView);
    await pass(1000);
    expect(details(harness)).toEqual(['items']);
    expect(why.at(-1)).toContain('年终实地考核');
  });
});

describe('a page that shows events', () => {
  it('has those of the unit that is opened, and of the next beside them', async () => {
    const harness = harnessWith(settledVillages());
    const first = eventsShown(harness, ['白水村']);
    await pass(1000);
    first.leave();
    const next = eventsShown(harness, ['青石村']);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'full of 白水村', 'full of 青石村']);
    expect([first.told, next.told]).toEqual([[[0, 22]], [[22, 22]]]);
  });

  it('asks for the units of which the items say that they matter, and for nothing where they say of none', async () => {
    const harness = harnessWith(villages());
    const open = ({ units }: ScoreAnswer): readonly string[] => units.flatMap(({ unit, status }) => (status === 'final' ? [] : [unit]));
    const page = eventsShown(harness, open);
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'full of 东岗村']);
    harness.write('台账', FIGURE.row + 22, FIGURE.column, 60);
    await pass(1000);
    expect(details(harness).slice(2)).toEqual(['items', 'full of 东岗村']);
    expect(page.told.map(([, second, third]) => [second, third])).toEqual([[0, 21], [0, 21]]);
    const settled = harnessWith(settledVillages());
    eventsShown(settled, open);
    await pass(1000);
    expect(details(settled)).toEqual(['items']);
  });

  it('of all units has the whole answer, which serves everybody else', async () => {
    const harness = harnessWith(settledVillages());
    const [all, one, score] = [eventsShown(harness, 'all'), eventsShown(harness, ['白水村']), cell(harness, '白水村')];
    await pass(1000);
    expect(details(harness)).toEqual(['full']);
    expect([all.told, one.told, shown(score)]).toEqual([[[22, 22]], [[22, 22]], [94]]);
  });

  it('asks for no unit that is not assessed', async () => {
    const harness = harnessWith(settledVillages());
    const page = eventsShown(harness, ['无此村']);
    await pass(1000);
    expect(details(harness)).toEqual(['items']);
    expect(page.told).toEqual([[0, 0]]);
  });

  it('keeps what was shown while events cannot be had, and has them when they can', async () => {
    const harness = harnessWith(settledVillages());
    const score = cell(harness, '白水村');
    await pass(1000);
    harness.answerWith(() => Promise.reject(new ServiceFailure('offline', { service: 'x' })));
    const page = eventsShown(harness, ['白水村']);
    await pass(1000);
    expect([page.told, shown(score), score.length, harness.store.state().freshness]).toEqual([[], [94], 1, 'current']);
    harness.answerWith();
    await pass(60_000);
    expect(page.told).toEqual([[0, 22]]);
  });

  it('is not given events of one service beside items of another', async () => {
    const harness = harnessWith(settledVillages());
    cell(harness, '白水村');
    await pass(1000);
    harness.answerWith(async (request) => ({ ...score(request), engine: 'another' }));
    const page = eventsShown(harness, ['白水村']);
    await pass(1000);
    expect(page.told).toEqual([]);
    expect(harness.store.state().requests[0]).toMatchObject({ phase: 'failed', trouble: { text: expect.stringContaining('another') as string } });
  });

  it('has them anew with the items when everything is scored again', async () => {
    const harness = harnessWith(settledVillages());
    eventsShown(harness, ['白水村']);
    await pass(1000);
    void harness.store.refresh();
    await pass(1000);
    expect(details(harness)).toEqual(['items', 'full of 白水村', 'items', 'full of 白水村']);
  });
});
