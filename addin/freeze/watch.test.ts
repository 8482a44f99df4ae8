import { describe, expect, it } from 'vitest';
import type { Cell } from '../ledger/grid';
import { paperServices } from '../pane/testing/paper-services';
import { villageBook } from '../pane/testing/villages';
import type { Change } from '../workbook/editor';
import { planCopy } from './copy';
import { planFreeze, type Frozen } from './record';
import { sourceOf } from './source';

/** A workbook whose two totals were frozen, with somebody who looks after it. */
async function frozen() {
  const villages = villageBook();
  const services = paperServices({ ...villages, sheets: { ...villages.sheets, 得分表: { cells: [['村名', '总分'], ['青石村', '=SCORE($A2,2019)'], ['白水村', '=SCORE($A3,2019)']] } } });
  const { board, workbook, results } = services;
  const heard: number[] = [];
  results.subscribe(() => heard.push(results.state().finals[0]?.drifts.length ?? -1));
  const settled = await board.settled({ also: [{ ledger: '台账', when: { year: 2019, period: null } }] });
  const { answer, ledger } = settled.scored[0]!;
  const total = (unit: string): number => answer.units.find((each) => each.unit === unit)!.total!;
  const cell = (row: number, unit: string): Frozen => ({
    cell: { sheet: '得分表', row, column: 1, formula: `=SCORE($A${row + 1},2019)` },
    area: { sheet: '得分表', row, column: 1, rows: 1, columns: 1 }, shown: [[`=SCORE($A${row + 1},2019)`]], values: [[total(unit)]],
  });
  const plan = planFreeze([cell(1, '青石村'), cell(2, '白水村')], { time: '2020-01-15 17:42', scored: [sourceOf(settled.scored[0]!, 'zh')] }, '定稿', '定稿底稿', 'zh');
  const copy = planCopy([{ ledger, year: 2019 }], '定稿底稿', 'zh');
  await workbook.write([...plan.changes, ...copy.changes], [...plan.sheets, ...copy.sheets]);
  const stop = board.ask({ resolve: (book) => ({ ledger: book.ledgers[0]!, when: { year: 2019, period: null }, content: (each) => each.fingerprint }), fail: () => '', same: (one, other) => one === other }, () => undefined);
  const put = (change: Omit<Change, 'put'>, value: Cell): Promise<unknown> => workbook.write([{ ...change, put: value }]);
  const texts = (): readonly string[] => results.state().finals[0]?.drifts.map(({ text }) => text) ?? ['no record'];
  return { services, put, texts, total, stop };
}

describe('what was frozen', () => {
  it('is watched: a figure typed over, a changed row and a changed parameter are told with old and new, at once', async () => {
    const { services, put, texts, total, stop } = await frozen();
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);

    await put({ sheet: '得分表', row: 1, column: 1 }, 99);
    await expect.poll(texts, { timeout: 5_000 }).toEqual([`得分表!B2 定稿的数被改过：${total('青石村')} → 99`]);
    await put({ sheet: '得分表', row: 1, column: 1 }, total('青石村'));
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);

    const ledger = services.board.state().book!.ledgers[0]!;
    const row = ledger.facts.find(({ fact }) => fact.unit === '青石村' && fact.item === 'V3')!;
    await put({ sheet: '台账', row: row.row, column: 5 }, 1);
    await expect.poll(() => texts().join('\n'), { timeout: 5_000 }).toMatch(new RegExp(`台账!A${row.row + 1} 青石村 V3 [^\\n]*改了：数值 ${String(row.fact.value)} → 1`));
    await expect.poll(() => texts().join('\n'), { timeout: 5_000 }).toMatch(/得分表!B2 按现在的台账是 [\d.]+，定稿是 96\.35/);
    await put({ sheet: '台账', row: row.row, column: 5 }, Number(row.fact.value));
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);

    await put({ sheet: '参数', row: 2, column: 1 }, 'without_bonus');
    await expect.poll(() => texts()[0], { timeout: 5_000 }).toMatch(/^参数改了：判定总分.* 含加减分的总分 → 不含加分/);
    stop();
    services.board.dispose();
  });
});
