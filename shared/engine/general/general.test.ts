import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn, score, ScoreRequest, type Fact, type ScoreAnswer } from '../..';
import { request, type Request } from './testing/random-request';

/** KAOHE_RUNS makes a longer search, KAOHE_SEED another one. */
const numRuns = Number(process.env.KAOHE_RUNS ?? 150);
const settings = { numRuns, ...(process.env.KAOHE_SEED ? { seed: Number(process.env.KAOHE_SEED) } : {}) };
const patience = 20_000 + numRuns * 100;

type Unit = ScoreAnswer['units'][number];
type Range = { low: number; high: number };

const answer = (asked: Request): ScoreAnswer => score(builtIn, ScoreRequest.parse(asked), { language: 'en' });
const inside = (inner: Range, outer: Range): boolean => inner.low >= outer.low && inner.high <= outer.high;
const rangeOf = (amount: number | Range | null): Range | null => (typeof amount === 'number' ? { low: amount, high: amount } : amount);

/** What must not hang on the order of rows. */
const withoutOrder = ({ units, problems }: ScoreAnswer): unknown => ({
  units: units.map(({ notes, consequences, items, ...unit }) => ({
    ...unit,
    // Of equal rows the first counts, and events stand in the order of the rows.
    items: items.map(({ events: _events, ...item }) => item),
    notes: notes.map(({ status, item }) => `${status} ${item}`).sort(),
    consequences: consequences.map(({ code }) => code).sort(),
  })),
  problems: problems.map(({ id, code }) => `${id} ${code}`).sort(),
});

/** Items of which nothing is known where there is no row, unless the document says what that means. */
const OPEN = ['A', 'B'];

/** One that knows less: all rows of an item are gone, or a row of an event lacks a field that it may lack. */
function less({ facts, rulebook, ...asked }: Request, gone: ReadonlySet<string>, hidden: ReadonlySet<string>): Request {
  const items = rulebook.items as { code: string; absent?: string; without?: string; min?: number; zero?: unknown; measure?: { per?: string; after?: string }; scale?: { by: string; order?: string }; kindOptional?: boolean; rates?: { kind: string; points: unknown }[]; each?: unknown }[];
  const tariff = items.find(({ code }) => code === 'T');
  const ranged = (fact: Fact): boolean =>
    fact.item === 'T' ? Array.isArray(tariff?.rates?.find(({ kind }) => kind === fact.kind)?.points) : Array.isArray(items.find(({ code }) => code === 'D')?.each);
  const known = (item: string): boolean => {
    const { absent, without, min = 0, measure, scale } = items.find(({ code }) => code === item) ?? {};
    // Of these an item can come to what is not in its image, which is what general rules say where there is no row: points of
    // several rows, the mean of the others, and a figure below nothing held against the best.
    return absent !== undefined || without === 'mean' || (measure?.per === 'sum' && measure.after !== undefined) || (scale?.by === 'best' && scale.order === 'high' && min < 0);
  };
  // The mean of others, one of which may come to nothing, is 0 where the image begins above it.
  const meanWithZero = items.some(({ without, zero }) => without === 'mean' && zero !== undefined);
  // That there is no such task is more than a row that is not there.
  const without = new Set(facts.filter(({ kind }) => kind === 'none').map(({ unit, item }) => `${unit} ${item}`));
  return {
    ...asked,
    rulebook,
    facts: facts.flatMap((fact): Fact[] => {
      const item = fact.item ?? '';
      const slot = `${fact.unit} ${item}`;
      if (OPEN.includes(item)) return gone.has(slot) && !known(item) && !without.has(slot) ? [] : [fact];
      const hides = (field: string): boolean => !meanWithZero && hidden.has(`${fact.id} ${field}`);
      return [{
        ...fact,
        ...(hides('value') && ranged(fact) ? { value: null } : {}),
        ...(hides('evidence') && item === 'T' ? { evidence: null } : {}),
        ...(hides('kind') && item === 'T' && tariff?.kindOptional ? { kind: null } : {}),
      }];
    }),
  };
}

const withLess: fc.Arbitrary<{ full: Request; part: Request }> = request.chain((full) => {
  const slots = full.units.flatMap(({ id }) => OPEN.map((item) => `${id} ${item}`));
  const fields = full.facts.flatMap(({ id }) => ['value', 'evidence', 'kind'].map((field) => `${id} ${field}`));
  return fc.tuple(fc.subarray(slots), fc.subarray(fields)).map(([gone, hidden]) => ({ full, part: less(full, new Set(gone), new Set(hidden)) }));
});

/** What a unit has come to in the end against what was said while less was known. `disputed`: not what it is paid. */
function narrower(known: Unit, open: Unit, disputed: boolean): string[] {
  const wrong: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(`${known.unit}: ${what}`);
  };
  const show = (value: unknown): string => JSON.stringify(value);
  for (const item of known.items) {
    const before = open.items.find(({ code }) => code === item.code);
    if (!before?.range || !item.range) continue;
    check(inside(item.range, before.range), `${item.code} is ${show(item.range)}, was ${show(before.range)}`);
  }
  if (known.range && open.range) check(inside(known.range, open.range), `the total is ${show(known.range)}, was ${show(open.range)}`);
  if (open.veto.state === 'certain') check(known.veto.state === 'certain', 'a certain veto is gone');
  if (open.veto.state === 'none') check(known.veto.state === 'none', 'a veto came from nowhere');
  for (const { code } of open.consequences) check(known.consequences.some((each) => each.code === code), `the consequence ${code} is gone`);
  const [paid, due] = [rangeOf(known.pay?.total ?? null), rangeOf(open.pay?.total ?? null)];
  if (paid && due && !disputed) check(inside(paid, due), `paid ${show(paid)}, was ${show(due)}`);
  if (open.grade !== null && known.grade !== null) check(open.grade === known.grade, `the grade is ${known.grade}, was ${open.grade}`);
  return wrong;
}

describe('what is worked out exactly', () => {
  it('does not hang on the order of rows', () => {
    const shuffled = request.chain((asked) => fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked.facts, { minLength: asked.facts.length })));
    fc.assert(
      fc.property(shuffled, ([asked, facts]) => {
        expect(withoutOrder(answer({ ...asked, facts }))).toEqual(withoutOrder(answer(asked)));
      }),
      settings,
    );
  }, patience);

  it('is never narrower for what is missing, and holds whatever the missing turns out to be', () => {
    fc.assert(
      fc.property(withLess, ({ full, part }) => {
        const [known, open] = [answer(full), answer(part)];
        expect(known.problems).toEqual([]);
        expect(open.problems).toEqual([]);
        // Rows that differ leave a unit open that was decided without them; what all have to share is open with it.
        const disputed = known.units.some(({ status }, at) => status !== 'final' && open.units[at]?.status === 'final');
        expect(known.units.flatMap((unit, at) => narrower(unit, open.units[at] as Unit, disputed))).toEqual([]);
      }),
      settings,
    );
  }, patience);

  it('has a score just where the status says that it is decided, and that score is the whole range', () => {
    fc.assert(
      fc.property(withLess, ({ part }) => {
        for (const unit of answer(part).units) {
          for (const { status, score: own, range } of unit.items) {
            const decided = status === 'OK' || status === 'CAPPED' || status === 'FLOORED';
            expect(own !== null).toBe(decided);
            if (decided) expect(range).toEqual({ low: own, high: own });
          }
          expect(unit.status === 'final').toBe(unit.total !== null);
          if (unit.total !== null) expect(unit.range).toEqual({ low: unit.total, high: unit.total });
        }
      }),
      settings,
    );
  }, patience);
});
