import fc from 'fast-check';
import type { Fact } from '../../../contract/request';
import { checkRulebook } from '../../check-rulebook';
import { group, KINDS, maybe, measured, pool, said, takes, tariff } from './random-items';

type Loose = Record<string, unknown>;

export interface Request {
  rulebook: Loose;
  year: number;
  units: { id: string; type: string; group: string; attributes: Record<string, number> }[];
  facts: Fact[];
}

const YEAR = 2019;

const span = fc.constantFrom({ below: 8 }, { from: 12 }, { from: 3, to: 15 });
const condition: fc.Arbitrary<Loose> = fc.letrec<{ any: Loose; leaf: Loose }>((tie) => ({
  leaf: fc.oneof(
    span.map((lies) => ({ of: 'total', ...lies })),
    fc.tuple(fc.constantFrom('A', 'B', 'T', 'D'), span).map(([item, lies]) => ({ of: 'item', item, ...lies })),
    fc.record({ of: fc.constant('events'), item: fc.constant('T'), kind: maybe(fc.constantFrom(...KINDS)), from: maybe(fc.constant(2)) }).map(said),
    fc.record({ of: fc.constant('place'), end: fc.constantFrom('top', 'bottom'), within: fc.constantFrom(1, 2), pool, tie: maybe(fc.constant('in')) }).map(said),
  ),
  any: fc.oneof(
    { weight: 4, arbitrary: tie('leaf') },
    { weight: 1, arbitrary: fc.array(tie('leaf'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('leaf'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('leaf').map((not) => ({ not })) },
  ),
})).any;

const line = (grade: string) =>
  fc.record({ grade: fc.constant(grade), from: maybe(fc.constantFrom(8, 14)), share: maybe(fc.constantFrom(0.34, 0.5)), upTo: maybe(fc.constant(true)), unless: maybe(condition) }).map(said);

const outcomes: fc.Arbitrary<Loose[]> = fc
  .record({
    veto: maybe(fc.tuple(condition, maybe(fc.constantFrom<Loose>({ total: 0 }, { grade: '差' }, { atMost: '中' }, { ranked: false }))).map(([when, then]) => said({ kind: 'veto', clause: '1', code: 'V', message: 'V', when, then }))),
    grading: maybe(fc.record({ kind: fc.constant('grading'), clause: fc.constant('1'), pool, tie: maybe(fc.constant('in')), grades: fc.tuple(line('好'), line('中'), fc.constant({ grade: '差' })) }).map(said), 4),
    downgrade: maybe(condition.map((when) => ({ kind: 'downgrade', clause: '1', when, by: 1 }))),
    trigger: maybe(condition.map((when) => ({ kind: 'trigger', clause: '1', when, consequence: 'C' })), 2),
    award: maybe(
      fc.constantFrom<Loose>(
        { by: { grades: { 好: 2, 中: 1 } }, amount: 100 },
        { by: { score: 30 }, amount: 100, times: '倍数' },
        { by: { item: 'A' } },
        { by: { pool: 100 } },
        { by: { scale: { by: 'places', points: [5, 3] } }, on: 'place' },
        { by: { scale: { by: 'steps', from: 10, start: 0, above: { each: 1, points: 2, part: 'whole' } } } },
      ).map((award) => ({ kind: 'award', clause: '1', ...award })),
    ),
  })
  .map((each) => Object.values(each).filter((one) => one !== undefined));

const total = maybe(fc.constantFrom<Loose>({ start: 5 }, { min: 0 }, { times: '倍数', round: { digits: 0 } }, { start: 1, min: -3, max: 15 }));

const rulebook: fc.Arbitrary<Loose> = fc
  .record({ a: measured('A'), b: measured('B'), t: tariff, d: takes, g: maybe(group(['A', 'B'])), zero: maybe(condition), outcomes, total })
  .map(({ a, b, t, d, g, zero, outcomes: after, total: whole }) =>
    said({
      format: 'kaohe-rulebook/1',
      id: 'random',
      version: '1',
      title: 'random',
      source: { title: 'random' },
      period: 'year',
      digits: 2,
      unitTypes: [{ code: '村', name: '村' }],
      grades: ['好', '中', '差'].map((code) => ({ code, name: code })),
      consequences: { C: { clause: '1', message: 'C', by: null, attendees: [] } },
      items: [a, { ...b, ...(zero ? { zero } : {}) }, t, d, ...(g ? [g] : [])],
      outcomes: after,
      total: whole,
    }),
  )
  .filter((made) => checkRulebook(made, 'en').faults.length === 0);

const figure = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(0.5, 2.75));
const above = fc.constantFrom(0, 1, 2, 5, 10);
const rowOf = (code: string): fc.Arbitrary<Fact> =>
  fc
    .record({ value: figure, target: above, base: above, kind: fc.constantFrom(...KINDS), by: fc.constantFrom('一', '二', '三'), subject: fc.constantFrom('子', '丑'), period: fc.constantFrom('2019-03', '2019-Q1', '2019-H2') })
    .map((fact) => ({ item: code, year: YEAR, ...fact }));
interface MeasuredItem {
  measure: { of: string };
  without?: string;
}
const place = fc.integer({ min: 1, max: 5 }).map((value) => ({ value, of: 5 }));

/** Rows of one measured item of one unit; where it reads a rank they have one. Now and then there is no such task. */
const measuredRows = (code: string, item: MeasuredItem): fc.Arbitrary<Fact[]> => {
  const row = item.measure.of === 'rank' ? fc.tuple(rowOf(code), place).map(([fact, own]) => ({ ...fact, ...own })) : rowOf(code);
  const rows = fc.array(row, { maxLength: 3 });
  if (item.without === undefined) return rows;
  const none = row.map((fact) => [{ ...fact, kind: 'none' }]);
  return fc.oneof({ weight: 5, arbitrary: rows }, { weight: 1, arbitrary: none });
};

const event: fc.Arbitrary<Fact> = fc
  .record({ kind: fc.constantFrom(...KINDS), value: fc.constantFrom(1, 2, 3, 4), count: fc.constantFrom(1, 1, 2), subject: fc.constantFrom('子', '丑', '寅'), evidence: fc.constantFrom('1号', '2号') })
  .map((fact) => ({ item: 'T', year: YEAR, ...fact }));
const taken: fc.Arbitrary<Fact> = fc
  .record({ value: fc.constantFrom(1, 2, 3), count: fc.constantFrom(1, 1, 2), subject: fc.constantFrom('子', '丑') })
  .map((fact) => ({ item: 'D', year: YEAR, ...fact }));

/** A request in which everything is known. A figure of the tariff lies in its range. */
export const request: fc.Arbitrary<Request> = rulebook.chain((made) => {
  const [a, b, t] = made.items as [MeasuredItem, MeasuredItem, { rates: { points: unknown }[] }];
  const inRange = (fact: Fact): Fact => {
    const points = t.rates[KINDS.indexOf(fact.kind ?? '')]?.points;
    if (!Array.isArray(points)) return fact;
    const [low, high] = points.map((x: number) => Math.abs(x)).sort((x, y) => x - y) as [number, number];
    return { ...fact, value: Math.min(high, Math.max(low, Number(fact.value))) };
  };
  const unit = fc.record({
    group: fc.constantFrom('东', '西'),
    attributes: fc.record({ 倍数: fc.constantFrom(1, 2, -1), 人数: fc.constantFrom(1, 3) }),
    rows: fc.tuple(measuredRows('A', a), measuredRows('B', b), fc.array(event.map(inRange), { maxLength: 3 }), fc.array(taken, { maxLength: 3 })),
  });
  return fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => ({
    rulebook: made,
    year: YEAR,
    units: units.map(({ group: own, attributes }, at) => ({ id: `u${at}`, type: '村', group: own, attributes })),
    facts: units.flatMap(({ rows }, at) => rows.flat().map((fact, row) => ({ id: `u${at} ${row}`, unit: `u${at}`, ...fact }))),
  }));
});
