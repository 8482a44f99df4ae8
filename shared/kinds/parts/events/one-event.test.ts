import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GeneralRow } from '../../../model/general';
import { exact, same } from '../../../numbers/fraction';
import { eventOf, occurrencesOf, type Priced } from './one-event';

/** One row of an event, in whole points. */
interface Row {
  low: number;
  high: number;
  unproven: boolean;
  count: number;
  kind: string | null;
}

const priced = ({ low, high, unproven, count, kind }: Row, row: number): Priced => ({
  row: { row, fact: {}, kind, level: null, count: exact(count), value: null, target: null, base: null, of: null } satisfies GeneralRow,
  span: { low: exact(low), high: exact(high) },
  open: low !== high,
  unproven,
  unrated: false,
  silent: false,
  kinds: [kind],
});

const figure = fc.integer({ min: -4, max: 4 });
const row = fc.record({ ends: fc.tuple(figure, figure), closed: fc.boolean(), unproven: fc.boolean(), count: fc.integer({ min: 1, max: 2 }), kind: fc.constantFrom(null, '甲', '乙') }).map(
  ({ ends: [a, b], closed, ...more }): Row => ({ low: Math.min(a, closed ? a : b), high: Math.max(a, closed ? a : b), ...more }),
);
const rows = fc.array(row, { minLength: 1, maxLength: 3 });

/** What a row may come to: every half point between its ends, and that it does not hold. null: it does not. */
function mayBe({ low, high, unproven }: Row): (number | null)[] {
  const figures = Array.from({ length: 2 * (high - low) + 1 }, (_, at) => low + at / 2);
  return unproven ? [null, ...figures] : figures;
}

/** Every way in which the rows may turn out. */
const completions = (list: readonly Row[]): (number | null)[][] =>
  list.reduce<(number | null)[][]>((before, each) => before.flatMap((some) => mayBe(each).map((x) => [...some, x])), [[]]);

/** Above 0 where the first goes before the second: weight, deduction, count, kind. */
function before(list: readonly Row[], turned: readonly (number | null)[], a: number, b: number): number {
  const [x, y] = [turned[a] ?? 0, turned[b] ?? 0];
  const [one, two] = [list[a] as Row, list[b] as Row];
  return Math.abs(x) - Math.abs(y) || Number(x < 0) - Number(y < 0) || one.count - two.count || ((one.kind ?? '') > (two.kind ?? '') ? 1 : (one.kind ?? '') < (two.kind ?? '') ? -1 : 0);
}

/** The rows that stand for all where they turn out so; several where nothing tells them apart. */
function standing(list: readonly Row[], turned: readonly (number | null)[]): number[] {
  const held = list.map((_, at) => at).filter((at) => turned[at] !== null);
  return held.filter((at) => held.every((other) => before(list, turned, at, other) >= 0));
}

const heaviest = (list: readonly Row[], turned: readonly (number | null)[]): number => {
  const [first] = standing(list, turned);
  return first === undefined ? 0 : (turned[first] ?? 0);
};

describe('rows of one event', () => {
  it('come to just what the heaviest of them may come to', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { span } = eventOf(list.map(priced));
        const all = completions(list).map((turned) => heaviest(list, turned));
        expect([span.low.valueOf(), span.high.valueOf()]).toEqual([Math.min(...all) + 0, Math.max(...all) + 0]);
      }),
      { numRuns: Number(process.env.KAOHE_RUNS ?? 500) },
    );
  });

  it('come to the same in any order', () => {
    fc.assert(
      fc.property(rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        const [a, b] = [eventOf(list.map(priced)).span, eventOf(shuffled.map(priced)).span];
        expect(same(a.low, b.low) && same(a.high, b.high)).toBe(true);
      }),
    );
  });

  it('are an event for a condition by whichever of them may stand', () => {
    fc.assert(
      fc.property(rows, (list) => {
        // A range down from 0 is a deduction even where 0 is chosen: beside a row of 0 points it goes first.
        fc.pre(!(list.some(({ low, high }) => low === 0 && high === 0) && list.some(({ low, high }) => low < 0 && high >= 0)));
        const found = occurrencesOf(list.map(priced), 0);
        for (const turned of completions(list)) {
          const stand = standing(list, turned);
          // Rows that nothing tells apart are one and the same.
          const alike = (at: number): boolean => found.some(({ row: named }) => named === at || (list[named]?.kind === list[at]?.kind && list[named]?.count === list[at]?.count));
          for (const at of stand) expect(alike(at)).toBe(true);
        }
      }),
      { numRuns: Number(process.env.KAOHE_RUNS ?? 300) },
    );
  });

  it('are a certain event only where one of them stands however they turn out', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const certain = occurrencesOf(list.map(priced), 0).find((each) => each.certain);
        if (!certain) return;
        for (const turned of completions(list)) expect(standing(list, turned).some((at) => list[at]?.kind === list[certain.row]?.kind && list[at]?.count === list[certain.row]?.count)).toBe(true);
      }),
      { numRuns: Number(process.env.KAOHE_RUNS ?? 500) },
    );
  });

  it('are a certain event where all of them are settled', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const settled = list.map((each) => ({ ...each, high: each.low, unproven: false }));
        const found = occurrencesOf(settled.map(priced), 0);
        expect(found.length).toBe(1);
        expect(found[0]?.certain).toBe(true);
        expect(standing(settled, settled.map(({ low }) => low))).toContain(found[0]?.row);
      }),
    );
  });
});
