import { describe, expect, it } from 'vitest';
import { gridOf } from '../../workbook/ledger/testing/fake-book';
import { lookingIn } from '../../workbook/results/formulas/answered';
import { fakeServices } from '../pane/testing/fake-services';
import { villageBook } from '../pane/testing/villages';
import { troubleOf } from './trouble';
import { withEvents } from './with-events';

const CELL = { sheet: '汇总', row: 0, column: 1, formula: '=SCORE(A1,2019)', value: '#N/A' };

/** 石桥村 has one notice with its points before the one that has none yet; the store knows items alone. */
async function opened(unit: string) {
  const { sheets } = villageBook();
  const cells = sheets['台账']!.cells.map((row) => [...row]);
  const at = cells.findIndex(([name, , , , kind]) => name === '石桥村' && kind === '未上报');
  cells.splice(at, 0, ['石桥村', 2019, 'V1', null, '逾期', 1, null, '景扶通〔2019〕1号']);
  const details: unknown[] = [];
  const services = fakeServices({ sheets: { ...sheets, 台账: { cells }, 汇总: { cells: [[unit]] } } });
  const { score } = services.service;
  services.service.score = (request, options) => {
    details.push(request.only ?? request.detail);
    return score(request, options);
  };
  const leave = services.store.ask({ resolve: ({ ledgers: [ledger] }) => ({ ledger: ledger!, when: { year: 2019, period: null }, content: () => true }), fail: () => null, same: () => true }, () => undefined);
  await expect.poll(() => services.store.state().scored.length).toBe(1);
  const { book, scored } = services.store.state();
  const known = { book: book!, scored, language: 'zh', ...lookingIn([gridOf({ sheets: { 汇总: { cells: [[unit]] } } }, { sheet: '汇总' })]) } as const;
  const trouble = troubleOf(CELL, await withEvents(CELL, known, services.store));
  leave();
  services.store.dispose();
  return { trouble, details, row: at + 2 };
}

describe('a cell that shows an error while events are not known', () => {
  it('has those of its unit asked for, and leads to the very row that waits for its figure', async () => {
    const { trouble, details, row } = await opened('石桥村');
    expect(trouble?.mends).toEqual([{ is: 'go', address: `台账!F${row}` }]);
    expect(details).toEqual(['items', ['石桥村']]);
  });

  it('asks for none where no unit is behind it', async () => {
    const { details } = await opened('无名村委会');
    expect(details).toEqual(['items']);
  });
});
