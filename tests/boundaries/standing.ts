import type { Fact } from '../../shared/contract/request';
import { around, type Bench, type Boundary } from './bench';
import { members, standings, withTotals, isMonthly } from './general';
import { YEAR } from '../lib/ledgers';

/** Vetoes, grades, what follows and what is paid: totals around every line, cohorts of every size, events once and often. */

interface Named { kind: string; clause: string; code?: string }

/** Every figure that stands under a key, however deep. */
function under(value: unknown, keys: readonly string[]): number[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => (keys.includes(key) && typeof member === 'number' ? [member] : under(member, keys)));
}

/** Conditions on events, however deep. */
function eventsIn(value: unknown): { item: string; kind?: string; from?: number }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = value as { of?: string; item?: string; kind?: string; from?: number };
  return own.of === 'events' && own.item !== undefined ? [{ item: own.item, ...(own.kind ? { kind: own.kind } : {}), ...(own.from ? { from: own.from } : {}) }] : Object.values(value).flatMap(eventsIn);
}

export function standing(bench: Bench, outcome: Named): Boundary[] {
  const { rulebook } = bench;
  const type = rulebook.unitTypes[0]?.code ?? '';
  const name = `${outcome.kind} ${outcome.code ?? outcome.clause}`;
  const lines = [...new Set(under(outcome, ['from', 'below', 'above', 'to', 'within']).filter((line) => line > 0))];
  const sizes = [1, 2, 3, 4, 5, 6, 7, 9, 10, 13, 20];
  const spread = (size: number, top: number): number[] => Array.from({ length: size }, (_, at) => top - at);
  const happenings = eventsIn(outcome).map(({ item, kind, from = 1 }) => ({
    name: `${name}: ${item} ${kind ?? ''} never, once, often`,
    requests: [95, 120].flatMap((total) => [0, from - 1, from, from + 1].map((count) => {
      const rows: Omit<Fact, 'year'>[] = count === 0 ? [] : [{ unit: '单位1', item, count, ...(kind ? { kind } : {}), ...(isMonthly(rulebook, item) ? { period: `${YEAR}-05` } : {}) }];
      const units = members(type, 2);
      return bench.cohort(units, [...units.flatMap(({ id }) => standings(rulebook, id, type, total, count > 0 && id === '单位1' ? [item] : [])), ...rows]);
    })),
  }));
  return [
    ...happenings,
    ...(lines.length === 0 || happenings.length > 0 ? [] : [{ name: `${name}: totals around its lines`, requests: lines.flatMap((line) => around(line)).concat('0', '100').map((total) => withTotals(bench, type, [total])) }]),
    ...(happenings.length > 0 ? [] : [{
      name: `${name}: cohorts of every size`,
      requests: [
        ...sizes.map((size) => withTotals(bench, type, spread(size, 96))),
        withTotals(bench, type, [95, 95, 95, 90, 80, 80, 70, 60, 50, 40]),
        withTotals(bench, type, [95, 92, 92, 90, 80, 80, 70, 60, 50, 50]),
        ...lines.flatMap((line) => around(line)).map((total) => withTotals(bench, type, [total, 20, 19, 18, 17, 16, 15, 14, 13, 12])),
        withTotals(bench, type, [0, 0, 0]),
        bench.cohort(members(type, 5), members(type, 5).slice(1).flatMap(({ id }, at) => standings(rulebook, id, type, 90 - at))),
      ],
    }]),
  ];
}
