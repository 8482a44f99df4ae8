import { Decimal } from 'decimal.js';
import type { Interval, Pay } from '../../../shared/contract/answer';
import { nameOf } from '../../../shared/i18n/names';
import { interval } from '../../results/figures';
import { choicesFor } from '../model/choices';
import type { PrintCell, PrintLine } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, NONE, text } from '../parts/cells';
import type { TableColumn } from '../parts/table';
import { openNotes, tableSheet } from '../parts/table-sheet';
import { unitColumns, unitRow, type UnitRow } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying } from '../parts/words';

/** Yuan, an interval while it is open; null: none. */
type Amount = number | Interval | null;

interface AmountColumn extends TableColumn<UnitRow> {
  readonly amount: (pay: Pay | null) => Amount;
}

/** What each is paid, with the sum, and room to sign for it. */
export const pay: Printout = {
  kind: 'pay',
  name: inBoth('pay'),
  nothing: ({ scoring: { answer } }) => (answer.units.some((unit) => unit.pay) ? null : inBoth('noPay')),
  columns: columnsOf,
  make(source, choices) {
    const groups = unitBlocks(source, choicesFor(choices, 'pay')).map(({ name, units }) => ({ name, rows: units.map((unit, index) => unitRow(source, unit, index + 1)) }));
    const rows = groups.flatMap((group) => group.rows);
    const notes = [saying(source.language)('inYuan'), ...openNotes(source)];
    return tableSheet(source, choices, { kind: 'pay', name: 'pay', columns: columnsOf(source), groups, signers: ['maker', 'checker', 'head'], notes, sums: (columns) => [sumLine(source, columns, rows)] });
  },
};

function columnsOf(source: PrintSource): readonly TableColumn<UnitRow>[] {
  const { no, unit, type, group, total, rank, grade } = unitColumns(source);
  return [no, unit, type, group, total, { ...rank, usual: false }, grade, ...amounts(source), { key: 'signed', name: inBoth('signedFor'), usual: true, width: 12, stretches: true, show: () => text('') }];
}

function amounts(source: PrintSource): readonly AmountColumn[] {
  const { answer, rulebook } = source.scoring;
  const column = (key: string, name: AmountColumn['name'], amount: AmountColumn['amount']): AmountColumn => ({
    key, name, amount, width: 13, usual: answer.units.some((unit) => amount(unit.pay ?? null) !== null), show: (row) => money(amount(row.unit.pay ?? null), 'figure'),
  });
  const codes = [...new Set(answer.units.flatMap((unit) => Object.keys(unit.pay?.awards ?? {})))];
  return [
    column('base', inBoth('basePay'), (paid) => paid?.base ?? null),
    column('performance', inBoth('performancePay'), (paid) => paid?.performance ?? null),
    ...codes.map((code) => {
      const named = rulebook.awards?.find((award) => award.code === code);
      return column(`award:${code}`, named ? nameOf(named) : inBoth('award', { code }), (paid) => paid?.awards?.[code] ?? null);
    }),
    column('sum', inBoth('payTotal'), (paid) => paid?.total ?? null),
  ];
}

function money(amount: Amount, role: 'figure' | 'sum'): PrintCell {
  if (amount === null) return cell(NONE, role);
  return cell(typeof amount === 'number' ? amount : amount.low === amount.high ? amount.low : interval(amount), role);
}

/** All of a column together, exactly; from least to greatest while one is open. */
function sumLine(source: PrintSource, columns: readonly TableColumn<UnitRow>[], rows: readonly UnitRow[]): PrintLine {
  const sums = new Map(amounts(source).map(({ key, amount }) => [key, sumOf(rows.map((row) => amount(row.unit.pay ?? null)))]));
  const named = columns.findIndex(({ key }) => key === 'unit');
  return { cells: columns.map(({ key }, index) => (sums.has(key) ? money(sums.get(key) ?? null, 'sum') : cell(index === Math.max(0, named) ? saying(source.language)('sum') : '', 'sum-text'))) };
}

function sumOf(all: readonly Amount[]): Amount {
  const ends = all.flatMap((amount) => (amount === null ? [] : [typeof amount === 'number' ? { low: amount, high: amount } : amount]));
  if (ends.length === 0) return null;
  const add = (end: 'low' | 'high'): number => ends.reduce((sum, each) => sum.plus(each[end]), new Decimal(0)).toNumber();
  return { low: add('low'), high: add('high') };
}
