import { describe, expect, it } from 'vitest';
import type { Cell } from '../../workbook/model/grid';
import { fakeServices } from '../pane/testing/fake-services';
import { villageBook } from '../pane/testing/villages';
import type { Change } from '../../workbook/model/port/editor';
import { planCopy } from '../../workbook/snapshot/copy';
import { planSnapshot } from '../../workbook/snapshot/record';
import type { Frozen } from '../../workbook/snapshot/record-lines';
import { sourceOf } from '../../workbook/snapshot/source';
import { keepTrace } from './trace';
import { finalValues } from './verify';

const WHY = '=SCORE.WHY($A2,2019,"V16")';

/** A workbook whose two totals were frozen, and an explanation if so wished, with somebody who looks after it. */
async function frozen(why = false) {
  const villages = villageBook();
  const services = fakeServices({ ...villages, sheets: { ...villages.sheets, 得分表: { cells: [['村名', '总分', '依据'], ['青石村', '=SCORE($A2,2019)', why ? WHY : ''], ['白水村', '=SCORE($A3,2019)']] } } });
  const { store, workbook, results } = services;
  const heard: number[] = [];
  results.subscribe(() => heard.push(results.state().finals[0]?.drifts.length ?? -1));
  const settled = await store.settled({ also: [{ ledger: '台账', when: { year: 2019, period: null } }] });
  const { answer, ledger } = settled.scored[0]!;
  const total = (unit: string): number => answer.units.find((each) => each.unit === unit)!.total!;
  const cell = (row: number, unit: string): Frozen => ({
    cell: { sheet: '得分表', row, column: 1, formula: `=SCORE($A${row + 1},2019)` },
    area: { sheet: '得分表', row, column: 1, rows: 1, columns: 1 }, shown: [[`=SCORE($A${row + 1},2019)`]], values: [[total(unit)]],
  });
  const knowledge = { book: settled.book, scored: settled.scored, language: 'zh', cell: () => '青石村' } as const;
  const explanation: Frozen = {
    cell: { sheet: '得分表', row: 1, column: 2, formula: WHY },
    area: { sheet: '得分表', row: 1, column: 2, rows: 1, columns: 1 }, shown: [[WHY]], values: finalValues({ sheet: '得分表', formula: WHY }, knowledge)!.map((line) => [...line]),
  };
  const plan = planSnapshot([cell(1, '青石村'), cell(2, '白水村'), ...(why ? [explanation] : [])], { time: '2020-01-15 17:42', scored: [sourceOf(settled.scored[0]!, 'zh')] }, '定稿', '定稿底稿', 'zh');
  const copy = planCopy([{ ledger, year: 2019 }], '定稿底稿', 'zh', '2020-01-15 17:42');
  await workbook.write([...plan.changes, ...copy.changes], [...plan.sheets, ...copy.sheets]);
  await keepTrace(workbook.settings, { time: '2020-01-15 17:42', sheet: '定稿', count: 2, at: { sheet: '得分表', row: 1, column: 1 }, formula: '=SCORE($A2,2019)' });
  const stop = store.ask({ resolve: (book) => ({ ledger: book.ledgers[0]!, when: { year: 2019, period: null }, content: (each) => each.fingerprint }), fail: () => '', same: (one, other) => one === other }, () => undefined);
  const put = (change: Omit<Change, 'put'>, value: Cell): Promise<unknown> => workbook.write([{ ...change, put: value }]);
  const texts = (): readonly string[] => results.state().finals[0]?.drifts.map(({ text }) => text) ?? ['no record'];
  const missing = (): readonly string[] => results.state().missing.map(({ text }) => text);
  const end = (): void => {
    stop();
    store.dispose();
  };
  return { services, put, texts, missing, total, end };
}

describe('what was frozen', () => {
  it('is watched: a figure typed over, a changed row and a changed parameter are told with old and new, at once', async () => {
    const { services, put, texts, total, end } = await frozen();
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);

    await put({ sheet: '得分表', row: 1, column: 1 }, 99);
    await expect.poll(texts, { timeout: 5_000 }).toEqual([`得分表!B2 定稿的数被改过：${total('青石村')} → 99`]);
    await put({ sheet: '得分表', row: 1, column: 1 }, total('青石村'));
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);

    const ledger = services.store.state().book!.ledgers[0]!;
    const row = ledger.facts.find(({ fact }) => fact.unit === '青石村' && fact.item === 'V3')!;
    await put({ sheet: '台账', row: row.row, column: 5 }, 1);
    await expect.poll(() => texts().join('\n'), { timeout: 5_000 }).toMatch(new RegExp(`台账!A${row.row + 1} 青石村 V3 [^\\n]*改了：数值 ${String(row.fact.value)} → 1`));
    await expect.poll(() => texts().join('\n'), { timeout: 5_000 }).toMatch(/得分表!B2 按现在的台账是 [\d.]+，定稿是 96\.35/);
    await put({ sheet: '台账', row: row.row, column: 5 }, Number(row.fact.value));
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);

    await put({ sheet: '参数', row: 2, column: 1 }, 'without_bonus');
    await expect.poll(() => texts()[0], { timeout: 5_000 }).toMatch(/^参数改了：判定总分.* 含加减分的总分 → 不含加分/);
    end();
  });

  it('is watched down to the rows of which an explanation told', async () => {
    const { services, put, texts, end } = await frozen(true);
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);
    const ledger = services.store.state().book!.ledgers[0]!;
    const row = ledger.facts.find(({ fact }) => fact.unit === '青石村' && fact.subject === '村里有了新路')!;
    await put({ sheet: '台账', row: row.row, column: 6 }, 4);
    await expect.poll(() => texts().join('\n'), { timeout: 5_000 }).toMatch(/得分表!C2 按现在的台账是/);
    end();
  });

  it('is known whatever its sheets are called now', async () => {
    const { services, put, texts, missing, total, end } = await frozen();
    services.workbook.rename('定稿', '存档');
    services.workbook.rename('定稿底稿', '存档二');
    await put({ sheet: '得分表', row: 1, column: 1 }, 99);
    const ledger = services.store.state().book!.ledgers[0]!;
    const row = ledger.facts.find(({ fact }) => fact.unit === '青石村' && fact.item === 'V3')!;
    await put({ sheet: '台账', row: row.row, column: 5 }, 1);
    await expect.poll(() => texts().join('\n'), { timeout: 5_000 }).toMatch(/数值 [\d.]+ → 1/);
    expect(texts()).toContain(`得分表!B2 定稿的数被改过：${total('青石村')} → 99`);
    expect(missing()).toEqual([]);
    end();
  });

  it('tells that its record, its copy or the sheet of its figures has gone, and no more when somebody knows', async () => {
    const { services, texts, missing, end } = await frozen();
    services.workbook.rename('定稿底稿', null);
    await expect.poll(missing, { timeout: 5_000 }).toEqual([expect.stringMatching(/^“定稿”（2020-01-15 17:42）的台账底稿“定稿底稿”不见了/)]);
    await services.results.acknowledge(services.results.state().missing[0]!);
    await expect.poll(missing, { timeout: 5_000 }).toEqual([]);
    services.workbook.rename('得分表', '得分表（旧）');
    await expect.poll(texts, { timeout: 5_000 }).toEqual(['工作表“得分表”不见了（删除或改名），上面定稿的 2 处没法核对']);
    services.workbook.rename('得分表（旧）', '得分表');
    await expect.poll(texts, { timeout: 5_000 }).toEqual([]);
    services.workbook.rename('定稿', null);
    await expect.poll(missing, { timeout: 5_000 }).toEqual([expect.stringMatching(/^“定稿”（2020-01-15 17:42）的定稿记录表不见了：2 个公式/)]);
    end();
  });

  it('misses nothing where the whole was undone', async () => {
    const { services, put, missing, end } = await frozen();
    services.workbook.rename('定稿', null);
    await expect.poll(missing, { timeout: 5_000 }).toHaveLength(1);
    await put({ sheet: '得分表', row: 1, column: 1 }, '=SCORE($A2,2019)');
    await expect.poll(missing, { timeout: 5_000 }).toEqual([]);
    end();
  });
});
