import type { Fact } from '../../../shared/contract/request';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import { both } from '../../../shared/i18n/language';
import { nameOf, whereText } from '../../../shared/i18n/names';
import { wantedWords } from '../../../shared/i18n/wanted';
import { ledgerColumns } from '../../ledger/fields';
import type { Problem } from '../../ledger/problem';
import type { FactReading } from '../../ledger/reading';
import { type Amount, amounts, readFigure } from '../../ledger/rows/percentages';
import { codeOf } from '../../ledger/vocabulary';
import { type Cell, mergeAt } from '../../model/grid';
import { percentIn, showsPercent } from '../../model/percent';
import { isBlank, isDash, isErrorValue } from '../../model/text';
import type { BoundColumn } from '../bound';
import type { Frame } from '../layout/frame';
import { cellAddress, type UnitRecord } from '../layout/records';

/** A bound column that holds the value, target or base of a measured item; or all of them, where each row says which. */
export interface AmountColumn {
  readonly column: number;
  readonly settled: BoundColumn;
  readonly item: ItemView;
}

export interface AmountsSource {
  readonly frame: Frame;
  readonly columns: readonly AmountColumn[];
  readonly view: RulebookView;
  readonly rows: readonly UnitRecord[];
  readonly ids: readonly string[];
  /** The fact of a column, without its figures. */
  readonly factOf: (id: string, unit: string, settled: BoundColumn) => Fact;
}

interface Given {
  readonly amount: Amount;
  readonly cell: Cell;
  readonly isShown: boolean;
  readonly id: string;
}

export const isAmount = (meaning: BoundColumn['meaning']): meaning is Amount => (amounts as readonly string[]).includes(meaning);

/** Value, target and base of a unit under an item, from whatever cells they stand in, as the one row of a ledger that they are. */
export function readAmounts(source: AmountsSource): { facts: FactReading[]; problems: Problem[] } {
  const facts: FactReading[] = [];
  const problems: Problem[] = [];
  const groups = new Map<string, AmountColumn[]>();
  for (const each of source.columns) {
    const key = JSON.stringify([each.item.code, each.settled.kind, each.settled.level]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  source.rows.forEach((record, index) => {
    for (const columns of groups.values()) {
      for (const given of inRows(columns.flatMap((column) => givenIn(source.frame, record, column)))) {
        const read = readOne(given, columns[0] as AmountColumn, source, source.ids[index] ?? record.name);
        facts.push({ fact: read.fact, row: sheetRow(source.frame, record, columns) });
        problems.push(...read.problems);
      }
    }
  });
  return { facts, problems };
}

function givenIn(frame: Frame, record: UnitRecord, { column, settled, item }: AmountColumn): readonly Given[] {
  const reads = amounts.filter((amount) => item.fields.includes(amount));
  const at = (row: number, amount: Amount): Given[] => {
    const { grid } = frame.canvas;
    // One cell over all rows of a unit is the only figure of an item that has but one; of others it is not said which.
    const merge = reads.length === 1 ? mergeAt(grid, row, column) : undefined;
    const [top, left] = [merge?.row ?? row, merge?.column ?? column];
    const cell = frame.canvas.own(top, left);
    return isBlank(cell) || isDash(cell) ? [] : [{ amount, cell, isShown: showsPercent(grid, top, left), id: cellAddress(frame, top, left) }];
  };
  if (!record.amounts) return isAmount(settled.meaning) ? at(record.row, settled.meaning) : [];
  return record.amounts.flatMap(({ row, word }) => reads.flatMap((amount) => (amount === word ? at(row, amount) : [])));
}

/** As rows with each figure once: what a sheet says twice is two rows, for whoever scores to see whether they differ. */
function inRows(given: readonly Given[]): readonly (readonly Given[])[] {
  const rows: Given[][] = [];
  for (const each of given) {
    const row = rows.find((others) => others.every(({ amount }) => amount !== each.amount));
    if (row) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

function readOne(given: readonly Given[], { settled, item }: AmountColumn, { factOf, view }: AmountsSource, unit: string): { fact: Fact; problems: Problem[] } {
  const id = (given.find(({ amount }) => amount === 'value') ?? given[0])?.id ?? '';
  const fact = factOf(id, unit, settled);
  // 无此项任务 in place of a figure.
  if (item.without && given.some(({ cell }) => typeof cell === 'string' && codeOf(cell, item.kinds ?? []) === 'none')) return { fact: { ...fact, kind: 'none' }, problems: [] };
  const problems: Problem[] = [];
  for (const each of given) {
    const alike = (): boolean => amounts.every((amount) => amount === each.amount || !item.fields.includes(amount) || given.some((other) => other.amount === amount && isAlike(other)));
    const reading = readFigure(each.cell, each.isShown, { item, view, alike });
    if (reading.kind === 'blank') continue;
    fact[each.amount] = reading.kind === 'number' ? reading.value : reading.kind === 'asked' ? reading.sent : reading.shown;
    if (reading.kind === 'number') continue;
    const code = reading.kind === 'asked' ? reading.code : isErrorValue(each.cell) ? 'cell-error' : 'not-a-number';
    const more = reading.kind === 'asked' ? reading.slots : { value: reading.shown, allowed: both(wantedWords, 'figure') };
    const slots = { where: whereText(unit, nameOf(item), each.id), field: ledgerColumns[each.amount].name, ...more };
    problems.push({ code, severity: 'error', address: each.id, fact: id, unit, year: fact.year as number, slots });
  }
  return { fact, problems };
}

const isAlike = ({ cell, isShown }: Given): boolean => cell === 0 || percentIn(cell, isShown) !== null;

function sheetRow({ canvas: { grid }, flipped }: Frame, { row }: UnitRecord, [first]: readonly AmountColumn[]): number {
  return flipped ? grid.column + (first?.column ?? 0) : grid.row + row;
}
