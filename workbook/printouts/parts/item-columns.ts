import { Decimal } from 'decimal.js';
import type { UnitResult } from '../../../shared/contract/answer';
import type { ItemReport } from '../../../shared/report/item/items';
import { sumsOf } from '../../../shared/report/item/marks';
import { named } from '../../../shared/i18n/names';
import { inTree } from '../../../shared/report/item/tree';
import type { PrintCell } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { cell, figure, NONE } from './cells';
import type { TableColumn } from './table';
import { itemFigure, unitColumns, type UnitRow } from './unit-rows';
import { inBoth } from './words';

/** A column of the table of items: what it shows of a unit, below its name and its full mark. */
export interface ItemColumn extends TableColumn<UnitRow> {
  readonly full: PrintCell;
  /** At the foot: the mean, and the mean as a share of the full mark. */
  readonly mean: readonly [PrintCell, PrintCell];
}

/** The items of these units in the order of the document, total and share of the full mark; and what else a table of units may show. */
export function itemColumns(source: PrintSource, rows: readonly UnitRow[]): readonly ItemColumn[] {
  const { type, group, weighted, beside, rank, grade, veto, status, remark } = unitColumns(source);
  const plain = (column: TableColumn<UnitRow>): ItemColumn => ({ ...column, usual: false, full: cell('', 'figure'), mean: [cell('', 'sum'), cell('', 'sum')] });
  const sums = (column: TableColumn<UnitRow>): readonly ItemColumn[] => (source.scoring.rulebook.items.some((item) => item.weighted) ? [plain(column)] : []);
  return [...itemsOf(source, rows), ...sums(weighted), ...sums(beside), ...totalsOf(source, rows), ...[rank, ...(source.scoring.rulebook.grades.length > 0 ? [grade] : []), veto, status, type, group, remark].map(plain)];
}

/** Keys of items begin with this: a document may call an item `total`. */
const ITEM = 'item:';

function itemsOf({ scoring: { rulebook } }: PrintSource, rows: readonly UnitRow[]): readonly ItemColumn[] {
  const items = new Map<string, ItemReport>();
  for (const { report } of rows) for (const item of report.items) if (!items.has(item.code)) items.set(item.code, item);
  const byCode = rows.map(({ report }) => new Map(report.items.map((item) => [item.code, item])));
  const places = new Map(rows.map((row, index) => [row, index]));
  return inTree([...items.values()]).map(({ item: { code, name } }): ItemColumn => {
    const of = (row: UnitRow): ItemReport | undefined => byCode[places.get(row) ?? -1]?.get(code);
    const full = sharedFull(rows.flatMap((row) => of(row) ?? []));
    return { key: ITEM + code, name: named(rulebook.items.find((each) => each.code === code), name), usual: true, width: WIDTH, full: figure(full), show: (row) => itemFigure(of(row)), mean: meanOf(rows.map((row) => of(row)?.score ?? null), full) };
  });
}

/** Characters. */
export const WIDTH = 9.5;

function totalsOf(source: PrintSource, rows: readonly UnitRow[]): readonly ItemColumn[] {
  const fulls = new Set(rows.flatMap(({ report }) => sumsOf(report.items)?.full ?? []));
  const [whole = null] = fulls.size === 1 ? fulls : [];
  const rateOf = ({ report, unit }: UnitRow): PrintCell => {
    const sums = sumsOf(report.items);
    // Beside a total that a veto took away, what the items were worth would mislead.
    const takenAway = unit.veto.state === 'certain' && unit.total === 0;
    return sums && unit.total !== null && !takenAway && sums.score.low === sums.score.high ? share(new Decimal(sums.score.low), sums.full) : cell(NONE, 'figure');
  };
  return [
    { ...unitColumns(source).total, usual: true, width: WIDTH, full: figure(whole), mean: [meanOf(rows.map(({ unit }) => unit.total), null)[0], cell(NONE, 'sum')] },
    ...(whole === null ? [] : [{ key: 'rate', name: inBoth('rate'), usual: true, width: WIDTH, full: cell('', 'figure'), show: rateOf, mean: [cell('', 'sum'), cell('', 'sum')] as const }]),
  ];
}

/** null where it is not the same for all. */
function sharedFull(items: readonly ItemReport[]): number | null {
  const fulls = new Set(items.map(({ full }) => full));
  return fulls.size === 1 ? ([...fulls][0] ?? null) : null;
}

/** Over all of them; none while one is open. */
function meanOf(scores: readonly UnitResult['total'][], full: number | null): [PrintCell, PrintCell] {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0 || known.length < scores.length) return [cell(NONE, 'sum'), cell(NONE, 'sum')];
  const mean = known.reduce((sum, score) => sum.plus(score), new Decimal(0)).div(known.length);
  return [{ ...cell(mean.toDecimalPlaces(DECIMALS).toNumber(), 'sum'), decimals: DECIMALS }, full === null ? cell(NONE, 'sum') : { ...share(mean, full), role: 'sum' }];
}

/** Of means and shares, which are for comparison alone. */
const DECIMALS = 2;

const share = (score: Decimal, full: number): PrintCell => cell(`${score.div(full).times(100).toFixed(DECIMALS)}%`, 'figure');
