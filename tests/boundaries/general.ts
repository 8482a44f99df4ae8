import { Decimal } from 'decimal.js';
import type { Fact, ScoreRequest, Unit } from '../../shared/contract/request';
import type { Measured } from '../../shared/kinds/parts/measured/measured-schema';
import type { Rulebook, RulebookItem } from '../../shared/model/rulebook/rulebook';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';
import { YEAR } from '../lib/ledgers';
import { around, type Bench, type Boundary, type Row } from './bench';

/** What the boundary cases of the general ways of scoring share: totals that are set, and units among others. */

type Spec = RulebookItem & { periods?: { each: string }; items?: string[]; weight?: number; counts?: boolean; max?: number };

const parentOf = ({ items }: Rulebook, code: string): Spec | undefined => (items as Spec[]).find((item) => item.kind === 'group' && item.items?.includes(code));

/** Whether an item, or a group above it, goes by months. */
export function isMonthly(rulebook: Rulebook, code: string): boolean {
  const own = (rulebook.items as Spec[]).find((item) => item.code === code);
  const parent = parentOf(rulebook, code);
  return own?.periods !== undefined || (parent !== undefined && isMonthly(rulebook, parent.code));
}

const MONTHS = Array.from({ length: 12 }, (_, at) => `${YEAR}-${String(at + 1).padStart(2, '0')}`);

/** The period of the n-th row, where rows need one. */
export function inPeriods(rulebook: Rulebook, code: string): (at: number) => Row {
  const own = rulebook.items.find((item) => item.code === code) as { measure?: { key?: string } } | undefined;
  const each = own?.measure?.key === 'period';
  return (at) => (isMonthly(rulebook, code) || each ? { period: MONTHS[each ? at % 12 : 4] as string } : {});
}

/** Finished scores that bring a unit to a total, or as near as the weights let it. */
export function standings(rulebook: Rulebook, unit: string, type: string, total: Decimal.Value, but: readonly string[] = []): Omit<Fact, 'year'>[] {
  const start = rulebook.total?.start;
  let left = new Decimal(total).minus(typeof start === 'number' ? start : 0);
  return (rulebook.items as Spec[])
    .filter(({ kind, types, counts }) => kind !== 'group' && counts !== false && (types?.includes(type) ?? true))
    .flatMap((item) => {
      const weight = new Decimal(figureFor(item.weight, type) ?? 0);
      const points = Decimal.max(0, Decimal.min(weight, left)).toFixed();
      left = left.minus(points);
      if (but.includes(item.code) || weight.isZero()) return [];
      return (isMonthly(rulebook, item.code) ? MONTHS : [undefined]).map((period) => ({ unit, item: item.code, points, ...(period ? { period } : {}) }));
    });
}

const ids = Array.from({ length: 30 }, (_, at) => `单位${at + 1}`);

export const members = (type: string, size: number): Unit[] => ids.slice(0, size).map((id) => ({ id, type }));

/** A cohort with these totals. */
export function withTotals(bench: Bench, type: string, totals: readonly Decimal.Value[]): ScoreRequest {
  const units = members(type, totals.length);
  return bench.cohort(units, units.flatMap(({ id }, at) => standings(bench.rulebook, id, type, totals[at] ?? 0)));
}

/** Units of whom one differs from request to request: first, tied, last, open. */
export function ofPool(bench: Bench, type: string, item: Measured): ScoreRequest[] {
  const size = 14;
  const units = members(type, size);
  const figure = (x: number): Row => (item.measure.of === 'growth' ? { value: x * 10, base: 100 } : item.measure.of === 'ratio' ? { value: x, target: 10 } : { value: x });
  const rows = (first: Row[]): Omit<Fact, 'year'>[] => [
    ...first.map((row) => ({ unit: ids[0] as string, item: item.code, ...row })),
    ...units.slice(1).map(({ id }, at) => ({ unit: id, item: item.code, ...figure(20 + at) })),
  ];
  return [[figure(60)], [figure(26)], [figure(1)], [figure(0)], []].map((first) => bench.cohort(units, rows(first)));
}

/** Finished scores up to the ends of an item, and just beyond. */
export function recordedEnds(bench: Bench, type: string, code: string, { most, least }: { most?: number | undefined; least?: number | undefined }): Boundary[] {
  const stamp = inPeriods(bench.rulebook, code);
  const points = [most, least].flatMap((end) => (end === undefined ? [] : around(end)));
  return points.length === 0 ? [] : [{ name: `${code} of ${type}: finished scores`, requests: points.map((each) => bench.request(type, code, [{ ...stamp(0), points: each }])) }];
}
