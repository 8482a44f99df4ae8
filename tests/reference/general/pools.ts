import type { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { grouped } from '../amounts';
import type { Row, Sorted } from '../rows';
import { joined, rounded } from './figures';
import type { Part } from '../parts';
import { ended, fine } from './figures';
import type { Scale } from './items';

/** Figures of all units of one type that are compared: those that are known, and how many are not. */
export interface Pool {
  known: Decimal[];
  open: number;
  size: number;
  of: (unit: string) => Decimal | null;
}

/** Without a row, with rows that differ, with a finished score or in error: a unit may stand anywhere. */
export function pool(request: ScoreRequest, sorted: Sorted, item: string, same: (row: Row) => string, figure: (row: Row) => Decimal | null): Pool {
  const figures = new Map(request.units.map(({ id }): [string, Decimal | null] => {
    const rows = sorted.rows.filter((row) => row.unit === id && row.item === item);
    const [first, second] = grouped(rows, same);
    const row = second || sorted.invalid.get(id)?.has(item) ? undefined : first?.[0];
    return [id, row ? figure(row) : null];
  }));
  const known = [...figures.values()].flatMap((x) => (x ? [x] : []));
  return { known, open: figures.size - known.length, size: figures.size, of: (unit) => figures.get(unit) ?? null };
}

/** Points by place, the greatest first, 1, 1, 3; from the best to the worst place that the unit may have. */
export function placed(scale: Scale, { known, open, size, of }: Pool, unit: string): Part {
  const x = of(unit);
  const first = x ? 1 + known.filter((other) => other.greaterThan(x)).length : 1;
  const last = x ? first + open : size;
  const all = Array.from({ length: last - first + 1 }, (_, at) => scale.points(fine(first + at)) ?? rounded(0));
  return ended(scale.code, joined(all.map((points) => ({ low: points, high: points }))), scale.ends);
}
