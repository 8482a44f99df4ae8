import { describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import { bookOf, type Sheets } from '../../tests/cli/books';
import type { Change } from '../../workbook/model/port/editor';
import type { CellValue } from '../../workbook/model/book-parts';
import { planCopy } from '../../workbook/snapshot/copy';
import { planSnapshot } from '../../workbook/snapshot/record';
import { sourceOf } from '../../workbook/snapshot/source';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { scorableTimes } from '../../workbook/results/prepare-request';
import { bindBook } from '../../workbook/book-file/bind';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { kindsNamed, printableOf, printed } from './printing';
import { Scorer } from './scoring';

const ledger = (points: number): Sheets => ({
  台账: [['单位', '年度', '条款', '数值'], ['青石村', 2019, 'V2', 90], ['青石村', 2019, 'V3', points], ['白水村', 2019, 'V2', 80], ['白水村', 2019, 'V3', 6]],
  参数: [['键', '值'], ['办法', 'beijinggang-2019-village']],
  单位: [['单位', '类别'], ['青石村', '村'], ['白水村', '村']],
});
const open = (sheets: Sheets): ReadBook => readXlsx(bookOf(sheets), scoringNames);
const order = { time: null, today: false, date: '2026-01-15', against: undefined };

function linesOf(changes: readonly Change[], sheet: string): CellValue[][] {
  const lines: CellValue[][] = [];
  for (const { row, column, put } of changes.filter((change) => change.sheet === sheet)) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] as CellValue[];
    while (line.length < column) line.push('');
    line[column] = typeof put === 'object' ? '' : put;
  }
  return lines;
}

/** The workbook with a final copy of what it held, and in its ledger what it holds now. */
async function frozen(then: Sheets, now: Sheets): Promise<ReadBook> {
  const { reading } = await bindBook(open(then), builtIn.views());
  const scorer = new Scorer('zh');
  for (const each of reading.ledgers) for (const time of scorableTimes(each)) scorer.score(time.ledger, time.when);
  const scored = scorer.scored[0]!;
  const record = planSnapshot([], { time: '2020-01-15 17:42', scored: [sourceOf(scored, 'zh')] }, '定稿', '定稿台账', 'zh');
  const copy = planCopy([{ ledger: scored.ledger, year: 2019 }], '定稿台账', 'zh', '2020-01-15 17:42');
  return open({ ...now, 定稿: linesOf(record.changes, '定稿'), 定稿台账: linesOf(copy.changes, '定稿台账') });
}

describe('what is printed of a workbook', () => {
  it('is today’s ledger where nothing is frozen', async () => {
    const found = await printableOf(open(ledger(7)), order, 'zh');
    expect('source' in found && [found.source.frozen, found.source.scoring.answer.units[0]?.items.find(({ code }) => code === 'V3')?.score]).toEqual([null, 7]);
  });

  it('is a frozen year as it was frozen, whatever the ledger says since', async () => {
    const book = await frozen(ledger(7), ledger(2));
    const found = await printableOf(book, order, 'zh');
    expect('source' in found && [found.source.frozen, found.source.scoring.answer.units[0]?.items.find(({ code }) => code === 'V3')?.score]).toEqual(['2020-01-15 17:42', 7]);
    const { laid } = printed('source' in found ? found.source : (null as never), {}, { kinds: ['summary'], language: 'zh', within: null });
    expect(laid[0]!.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value))).toContain('定稿时间：2020-01-15 17:42');
    const today = await printableOf(book, { ...order, today: true }, 'zh');
    expect('source' in today && [today.source.frozen, today.source.scoring.answer.units[0]?.items.find(({ code }) => code === 'V3')?.score]).toEqual([null, 2]);
  });

  it('is nothing where what was kept does not come to what was frozen', async () => {
    const book = await frozen(ledger(7), ledger(7));
    const kept = book.sheets.find(({ name }) => name === '定稿台账')!;
    const changed = { ...book, sheets: book.sheets.map((sheet) => (sheet === kept ? { ...sheet, cells: sheet.cells.map((cell) => (cell.value === 7 ? { ...cell, value: 8 } : cell)) } : sheet)) };
    const found = await printableOf(changed, order, 'zh');
    expect(found).toEqual({ fault: '“定稿”（2020-01-15 17:42）的定稿算不回原来的结果，没有按定稿做。要按现在的台账做，请加 --today。' });
  });
});

it('sheets are named by kind, or by their name in either language', () => {
  expect(kindsNamed(['summary', '排名表', 'pay', '没有的表'])).toEqual({ kinds: ['summary', 'ranking', 'pay'], unknown: ['没有的表'] });
});
