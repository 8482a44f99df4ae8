import { Decimal } from 'decimal.js';
import { isGeneral } from '../shared/rules/is-general';
import type { Rulebook } from '../shared/model/rulebook/rulebook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score, rulebookOf } from './lib/built-in';
import type { Fact, ScoreAnswer, ScoreRequest } from '../shared';
import { garbageRow, givenItems, itemsOf, someRequest, soundRow, spoiltRow, YEAR } from './lib/ledgers';
import { references } from './reference';
import type { Reference } from './reference/reference';
import { disagreements } from './reference/compare';

/** KAOHE_RUNS makes a longer search, KAOHE_SEED another one. */
const runs = Number(process.env.KAOHE_RUNS ?? 60);
const settings = { seed: Number(process.env.KAOHE_SEED ?? 20191231), numRuns: runs };
const patience = 20_000 + runs * 200;

type UnitAnswer = ScoreAnswer['units'][number];
type Range = { low: number; high: number };

const inside = (inner: Range, outer: Range): boolean => inner.low >= outer.low && inner.high <= outer.high;
const show = (range: Range): string => `${range.low}..${range.high}`;

const shuffled = (request: ScoreRequest): fc.Arbitrary<ScoreRequest> =>
  fc.shuffledSubarray(request.facts, { minLength: request.facts.length }).map((facts) => ({ ...request, facts }));

/** What must not hang on the order of rows: all but which of two equal rows came first. */
function withoutOrder(answer: ScoreAnswer): unknown {
  const sorted = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
  return {
    fingerprint: answer.fingerprint,
    units: answer.units.map((unit) => ({
      ...unit,
      notes: sorted(unit.notes.map(({ status, item }) => ({ status, item }))),
      eligibility: sorted(unit.eligibility),
      consequences: sorted(unit.consequences),
      veto: { state: unit.veto.state, reasons: sorted(unit.veto.reasons) },
      items: unit.items.map((item) => ({ ...item, events: sorted(item.events.map(({ points, counted }) => ({ points, counted }))) })),
    })),
    problems: sorted(answer.problems.map(({ id, unit, item, code }) => ({ id, unit, item, code }))),
  };
}

/** Items that are open while nothing is given. */
function openItems(request: ScoreRequest, unit: string): Set<string> {
  const empty = score({ ...request, facts: [] });
  const items = empty.units.find((each) => each.unit === unit)?.items ?? [];
  return new Set(items.filter((item) => item.range && item.range.low < item.range.high).map((item) => item.code));
}

/** A version of the request that knows less: scores not yet given, amounts not yet entered. */
function withLess(reference: Reference, request: ScoreRequest, gone: ReadonlySet<number>): ScoreRequest {
  const open = new Map(request.units.map((unit) => [unit.id, openItems(request, unit.id)]));
  const given = new Map(request.units.map((unit) => [unit.id, new Set(givenItems(reference, unit))]));
  const facts = request.facts.flatMap((fact, at): Fact[] => {
    const [unit, item] = [fact.unit ?? '', fact.item ?? ''];
    if (!gone.has(at)) return [fact];
    // A given item is unknown only once all that was said of it is gone.
    if (given.get(unit)?.has(item)) return open.get(unit)?.has(item) ? [] : [fact];
    const hidden = reference.hide?.(fact);
    return [hidden ? { ...fact, ...hidden } : fact];
  });
  const whole = facts.filter((fact) => {
    const unit = fact.unit ?? '';
    const item = fact.item ?? '';
    const partly = request.facts.some((other, at) => gone.has(at) && other.unit === unit && other.item === item);
    return !(partly && given.get(unit)?.has(item) && open.get(unit)?.has(item));
  });
  return { ...request, facts: whole };
}

const someGone = (request: ScoreRequest): fc.Arbitrary<Set<number>> =>
  fc.subarray(request.facts.map((_, at) => at)).map((list) => new Set(list));

/** A row that, alone, gives points and takes none. */
function isBonus(request: ScoreRequest, fact: Fact): boolean {
  const [without, alone] = [[], [fact]].map((facts) => score({ ...request, facts }).units.find((unit) => unit.unit === fact.unit));
  const gain = (unit: UnitAnswer | undefined): Range => unit?.range ?? { low: Number.NaN, high: Number.NaN };
  return gain(alone).low >= gain(without).low && gain(alone).high > gain(without).high;
}

describe.each(Object.values(references))('$id', (reference) => {
  const sound = someRequest(reference, { spoilt: 0, complete: false });
  const complete = someRequest(reference, { spoilt: 0, complete: true });
  const faulty = someRequest(reference, { spoilt: 0.3, complete: true, recorded: 0.2 });
  const finished = someRequest(reference, { spoilt: 0, complete: false, recorded: 1 });

  it('says what a second reading of the document says', { timeout: patience }, () => {
    const some = (request: ScoreRequest): fc.Arbitrary<ScoreRequest> =>
      fc.option(fc.subarray(request.units.map((unit) => unit.id)), { freq: 2, nil: undefined }).map((only) => (only ? { ...request, only } : request));
    fc.assert(fc.property(fc.oneof(sound, complete, faulty, finished).chain(some), (request) => {
      expect(disagreements(request)).toEqual([]);
    }), { ...settings, numRuns: runs * 5 });
  });

  it('gives the same answer and fingerprint whatever the order of rows', { timeout: patience }, () => {
    fc.assert(fc.property(faulty.chain((request) => fc.tuple(fc.constant(request), shuffled(request))), ([request, other]) => {
      expect(withoutOrder(score(other))).toEqual(withoutOrder(score(request)));
    }), settings);
  });

  if (reference.points !== false && reference.bonus !== false) it('never lowers a total when a bonus event is added', { timeout: patience }, () => {
    const added = complete.chain((request) => {
      const unit = fc.constantFrom(...request.units);
      const row = unit.chain((each) => fc.constantFrom(...itemsOf(reference, each).filter((item) => !givenItems(reference, each).includes(item))).chain((item) => soundRow(reference, item, each)));
      return fc.tuple(fc.constant(request), row);
    });
    fc.assert(fc.property(added, ([request, row]) => {
      fc.pre(row.year === YEAR && isBonus(request, row));
      const [before, after] = [request.facts, [...request.facts, row]].map((facts) => score({ ...request, facts }).units.find((unit) => unit.unit === row.unit)?.range);
      if (!before) return;
      expect(after?.low, 'lower end').toBeGreaterThanOrEqual(before.low);
      expect(after?.high, 'upper end').toBeGreaterThanOrEqual(before.high);
    }), settings);
  });

  if (reference.points !== false) it('never widens an interval when more is known, and has the total in the interval of what knows less', { timeout: patience }, () => {
    fc.assert(fc.property(complete.chain((request) => fc.tuple(fc.constant(request), someGone(request))), ([request, gone]) => {
      const known = score(request);
      fc.pre(known.problems.length === 0);
      const less = score(withLess(reference, request, gone));
      known.units.forEach((unit, at) => {
        const before = less.units[at];
        if (!unit.range || !before?.range) return;
        if (!inside(unit.range, before.range)) throw new Error(`${unit.unit}: ${show(unit.range)} is not in ${show(before.range)}`);
        unit.items.forEach((item) => {
          const open = before.items.find(({ code }) => code === item.code)?.range;
          if (item.range && open && !inside(item.range, open)) throw new Error(`${unit.unit} ${item.code}: ${show(item.range)} is not in ${show(open)}`);
        });
      });
    }), settings);
  });

  it('changes no points when a row is entered twice', { timeout: patience }, () => {
    fc.assert(fc.property(complete.chain((request) => fc.tuple(fc.constant(request), fc.nat())), ([request, pick]) => {
      const repeatable = request.facts.filter((fact) => isRepeatable(reference, request, fact));
      fc.pre(repeatable.length > 0);
      const again = repeatable[pick % repeatable.length] as Fact;
      const points = (facts: Fact[]): unknown =>
        score({ ...request, facts }).units.map(({ unit, status, total, range, rank, items, grade, veto }) => ({
          unit, status, total, range, rank, grade, veto, items: items.map(({ code, score: points, range: open, status: said }) => ({ code, points, open, said })),
        }));
      expect(points([...request.facts, { ...again, id: '又一行' }])).toEqual(points(request.facts));
    }), settings);
  });

  it('makes every settled figure of the rows that it shows, each with its reason', { timeout: patience }, () => {
    const starts = new Map(rulebookOf(reference.id)?.items.map((item) => [item.code, item.kind === 'deduct']));
    // A measured item makes one figure of its rows, which is seldom their sum; events are added to where a tariff starts.
    const measured = new Set(rulebookOf(reference.id)?.items.filter(({ kind }) => kind === 'measured').map(({ code }) => code));
    const exactly = isGeneral(rulebookOf(reference.id) as Rulebook);
    const startOf = new Map(rulebookOf(reference.id)?.items.map((item) => [item.code, (item as { start?: number | string }).start ?? 0]));
    fc.assert(fc.property(fc.oneof(sound, complete, finished), (request) => {
      for (const unit of score(request).units) {
        for (const { code, score: held, raw, max, events, status } of unit.items) {
          const counted = events.filter((event) => event.counted);
          expect(events.filter((event) => event.reason === '')).toEqual([]);
          if (events.length === 0 || raw === null || measured.has(code) || typeof startOf.get(code) === 'string' || status === 'OUT_OF_FORCE' || counted.some((event) => event.points === null)) continue;
          // A finished score is the whole of it.
          const recorded = unit.notes.some(({ status: said, item }) => said === 'RECORDED' && item === code);
          const start = starts.get(code) ? (max ?? 0) : recorded ? 0 : Number(startOf.get(code) ?? 0);
          const sum = counted.reduce((total, event) => total.plus(event.points ?? 0), new Decimal(start));
          // A single row shows what its rank comes to once it is floored.
          const whole = status === 'FLOORED' && !starts.get(code) && !exactly ? (held ?? 0) : raw;
          expect(sum.toString(), `${unit.unit} ${code} before caps and floors`).toBe(new Decimal(whole).toString());
        }
      }
    }), settings);
  });

  it('stays unmoved by rubbish: it never throws, and other units keep their results', { timeout: patience }, () => {
    const bad: Fact = { id: '坏行', unit: '甲村', item: '没有的条款', year: YEAR };
    const rubbish = (request: ScoreRequest): fc.Arbitrary<Fact[]> => {
      const first = request.units[0] as ScoreRequest['units'][number];
      const items = itemsOf(reference, first).filter((item) => !reference.shared?.includes(item));
      const spoilt = fc.constantFrom(...items).chain((item) => spoiltRow(reference, item, first)).map((row) => ({ ...row, unit: '甲村' }));
      return fc.array(fc.oneof(garbageRow, spoilt), { minLength: 1, maxLength: 8 });
    };
    fc.assert(fc.property(faulty.chain((request) => fc.tuple(fc.constant(request), rubbish(request))), ([request, rows]) => {
      // The unit that the rubbish names is in error either way, so that ranks and quotas stay as they are.
      const others = (extra: Fact[]): unknown => 
        score({ ...request, facts: [...request.facts, bad, ...extra] }).units.slice(1).map((unit) => ({ ...unit, notes: null }));
      expect(others(rows)).toEqual(others([]));
    }), settings);
  });
});

/** Once more the same: a given item says the same again, an event with its key is the same event. */
function isRepeatable(reference: Reference, request: ScoreRequest, fact: Fact): boolean {
  const unit = request.units.find((each) => each.id === fact.unit);
  if (!unit) return false;
  if (givenItems(reference, unit).includes(fact.item ?? '')) return true;
  const key = reference.once(fact.item ?? '', request.parameters);
  const named = key?.at(-1);
  return named !== undefined && String(fact[named] ?? '').trim() !== '';
}
