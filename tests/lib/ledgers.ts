import fc from 'fast-check';
import type { Fact, ParameterValue, ScoreRequest, Unit } from '../../shared/contract/request';
import type { Reference } from '../reference/reference';
import type { Takes } from '../reference/rows';

/** Random ledgers: what people might write, drawn from what the rows of each item carry. */

export const YEAR = 2019;

const levels = ['national', 'provincial', 'municipal', 'county', 'township'];
/** Some of them one matter, typed in another way. */
const matters = ['甲', '乙', ' 甲 ', '丙', '〔2019〕1号', '[２０１９] 1号', 'A—1', 'ａ－1'];
const papers = ['文1', '文2', ' 文1', '〔2019〕3号', '（2019）\u200b3 号', '[2019]4号'];
const series = ['进度', '质量', '进 度'];
const days = ['2019-03-05', '2019-06-30', '2019-07-01', '2019-12-31', '2018-11-02', '2016-11-08', '2016-11-09'];

const maybe = <T>(some: fc.Arbitrary<T>, present = 1): fc.Arbitrary<T | undefined> =>
  present === Infinity ? some : fc.oneof({ arbitrary: some, weight: present * 4 }, { arbitrary: fc.constant(undefined), weight: 3 });

const written = (value: number): fc.Arbitrary<number | string> => fc.constantFrom(value, String(value), ` ${value} `);

/** A figure inside the bounds, with a liking for the bounds themselves. */
function figure({ low = -20, high = 20, whole, votes, among }: NonNullable<Takes['value']>): fc.Arbitrary<number | string> {
  if (among) return fc.constantFrom(...among);
  if (votes) return fc.constantFrom(0, 1, 2, 5, 10, 33);
  const [from, to] = [Number(low), Number(high)];
  const between = whole
    ? fc.integer({ min: Math.max(1, from), max: Math.max(1, Math.min(to, 30)) })
    : fc.constantFrom(100, 10_000).chain((parts) => fc.integer({ min: Math.ceil(from * parts), max: Math.floor(to * parts) }).map((n) => n / parts));
  return fc.oneof(between, fc.constantFrom(...(whole ? [1, 2, 3] : [from, to, from + (to - from) / 3, from + (to - from) * 0.123456785]))).chain(written);
}

const entryOf = (reference: Reference, item: string, fact: Fact, unit: Unit | undefined): Takes => {
  const entry = reference.table[item] ?? {};
  return typeof entry === 'function' ? entry(fact, unit) : entry;
};

/** A sound row of one item; blanks where the clause lets them be. `now`: of the assessed period, and with its figure. */
export function soundRow(reference: Reference, item: string, unit: Unit, now = false): fc.Arbitrary<Fact> {
  const kinds = entryOf(reference, item, {}, unit).kinds;
  return maybe(kinds ? fc.constantFrom(...kinds) : fc.constant(undefined), 3).chain((drawn) => {
    const first = entryOf(reference, item, { kind: drawn }, unit);
    const kind = drawn ?? (first.needs?.includes('kind') || first.given === 'kind' || first.blank === 'kind' ? kinds?.[0] : undefined);
    const takes = entryOf(reference, item, { kind }, unit);
    const needs = new Set<string>([...(takes.needs ?? []), ...(takes.given ? [takes.given] : []), ...(takes.blank ? [takes.blank] : [])]);
    const often = (field: string): number => ((field === takes.given || field === takes.blank) && !now ? 20 : needs.has(field) ? Infinity : 1);
    const lists = reference.figures?.[item];
    return fc
      .record({
        value: takes.value ? maybe(lists ? fc.constantFrom(...lists) : figure(takes.value), often('value')) : fc.constant(undefined),
        target: takes.target ? maybe(fc.constantFrom<number | string>(100, '200', 80, 0, 300), often('target')) : fc.constant(undefined),
        base: takes.base ? maybe(fc.constantFrom<number | string>(50, '100', 0, 120.5), often('base')) : fc.constant(undefined),
        of: takes.of ? maybe(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(25, 120)), often('of')) : fc.constant(undefined),
        level: takes.level ? maybe(fc.constantFrom(...levels), often('level')) : fc.constant(undefined),
        role: takes.roles ? maybe(fc.constantFrom(...takes.roles), often('role')) : fc.constant(undefined),
        period: takes.period || reference.periods ? maybe(fc.constantFrom(...(reference.periods ?? ['2019-01'])), often('period')) : fc.constant(undefined),
        date: maybe(fc.constantFrom(...days), often('date')),
        count: fc.constantFrom(undefined, undefined, undefined, 1, 2, '3'),
        subject: maybe(fc.constantFrom(...matters), often('subject')),
        evidence: maybe(fc.constantFrom(...papers)),
        series: maybe(fc.constantFrom(...series)),
        year: reference.years ? fc.constantFrom(YEAR, YEAR, ...reference.years) : fc.constant(YEAR),
      })
      .map((fields) => withoutBlanks(withinList({ unit: unit.id, item, kind, ...fields, ...(now ? { year: YEAR, ...(reference.asked?.[0] ? { period: reference.asked[0] } : {}) } : {}) })));
  });
}

/** A rank is a place within its list. */
function withinList(fact: Fact): Fact {
  const [value, of] = [Number(fact.value), Number(fact.of)];
  return fact.of !== undefined && value > of ? { ...fact, of: of + value } : fact;
}

function withoutBlanks(fact: Fact): Fact {
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as Fact;
}

/** The same row with a finished score in place of what says how it came about, where the item gives points. */
function withScore(reference: Reference, fact: Fact, unit: Unit): fc.Arbitrary<Fact> {
  const { scored } = entryOf(reference, fact.item ?? '', fact, unit);
  if (!scored) return fc.constant(fact);
  const { most = 20, least = -20 } = typeof scored === 'function' ? scored(unit.type) : scored;
  const outside = fc.constantFrom<number | string>(Number(most) + 0.01, Number(least) - 0.01, '三分');
  return fc.oneof({ arbitrary: figure({ low: least, high: most }), weight: 12 }, { arbitrary: outside, weight: 1 }).map((points) => ({ ...fact, points }));
}

const junk = fc.constantFrom('', ' ', 'x', '１', '1e3', '.5', '+2', '-1', '2019-13', '2019-Q5', 'leader', 'national', 'late', '甲', '60');
const number = fc.constantFrom(0, -1, 0.3, 1.5, 7, 101);
const misnamed = fc.constantFrom('没有的', 'V', '', ' ', undefined);

/** A row with one or two fields spoilt. */
export function spoiltRow(reference: Reference, item: string, unit: Unit): fc.Arbitrary<Fact> {
  const texts = ['level', 'kind', 'role', 'period', 'date', 'subject', 'evidence'] as const;
  const spoil = fc.oneof(
    { arbitrary: fc.tuple(fc.constantFrom(...texts), junk), weight: 4 },
    { arbitrary: fc.tuple(fc.constantFrom('value', 'of', 'count', 'target', 'base'), fc.oneof(junk, number)), weight: 5 },
    { arbitrary: fc.tuple(fc.constantFrom('unit', 'item'), misnamed), weight: 1 },
    { arbitrary: fc.tuple(fc.constant('year'), fc.constantFrom(undefined, YEAR - 1, YEAR + 1)), weight: 1 },
  );
  return fc
    .tuple(soundRow(reference, item, unit), fc.array(spoil, { minLength: 1, maxLength: 2 }))
    .map(([row, faults]) => withoutBlanks({ ...row, ...Object.fromEntries(faults) }));
}

/** Text and numbers of any sort under the names of a row's fields. */
export const garbageRow: fc.Arbitrary<Fact> = fc.record(
  {
    unit: fc.oneof(fc.constant('甲村'), fc.string({ unit: 'binary' })),
    item: fc.string(),
    year: fc.oneof(fc.constant(YEAR), fc.integer()),
    period: fc.string(),
    level: fc.string(),
    kind: fc.string(),
    value: fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    of: fc.oneof(fc.string(), fc.integer()),
    count: fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    series: fc.string(),
    subject: fc.string(),
    role: fc.string(),
    date: fc.string(),
    evidence: fc.string(),
  },
  { requiredKeys: [] },
);

export const itemsOf = (reference: Reference, unit: Unit): string[] =>
  Object.keys(reference.table).filter((item) => entryOf(reference, item, {}, unit).types?.includes(unit.type) ?? true);

/** Items that take one fact, and stay open without. */
export const givenItems = (reference: Reference, unit: Unit): string[] =>
  itemsOf(reference, unit).filter((item) => entryOf(reference, item, {}, unit).given);

const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'].map((name) => `${name}村`);

export function someUnits(reference: Reference): fc.Arbitrary<Unit[]> {
  const unit = fc.record({ type: fc.constantFrom(...reference.types), group: fc.constantFrom(undefined, '正职', '副职'), staff: fc.constantFrom(undefined, 0, 50) });
  const attributes = fc.record(Object.fromEntries(Object.entries(reference.attributes ?? {}).map(([key, values]) => [key, fc.constantFrom(...values)])));
  return fc.array(reference.attributes ? fc.tuple(unit, attributes).map(([each, known]) => ({ ...each, attributes: known })) : unit, { minLength: 1, maxLength: reference.cohort ?? 4 })
    .map((list) => list.map((each, at) => ({ id: names[at] ?? '', ...each })));
}

export function someParameters(reference: Reference): fc.Arbitrary<Record<string, ParameterValue>> {
  return fc.record(
    Object.fromEntries(Object.entries(reference.parameters).map(([key, values]) => [key, fc.constantFrom(...values)])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, ParameterValue>>;
}

export interface Mix {
  /** Share of rows with a fault; 0: none. */
  spoilt: number;
  /** Share of rows with a finished score; left out: none. */
  recorded?: number;
  /** Every given item has a row, so that totals can be final. */
  complete: boolean;
}

/** A whole request. */
export function someRequest(reference: Reference, { spoilt, complete, recorded = 0 }: Mix): fc.Arbitrary<ScoreRequest> {
  return fc.tuple(someUnits(reference), someParameters(reference)).chain(([units, parameters]) => {
    const any = fc.constantFrom(...units).chain((unit) => {
      const given = givenItems(reference, unit);
      const events = itemsOf(reference, unit).filter((item) => !given.includes(item));
      const item = fc.oneof({ arbitrary: fc.constantFrom(...events), weight: 6 }, { arbitrary: fc.constantFrom(...(given.length ? given : events)), weight: 1 });
      const sound = item.chain((code) => soundRow(reference, code, unit));
      return spoilt === 0 ? sound : fc.oneof({ arbitrary: sound, weight: 20 }, { arbitrary: item.chain((code) => spoiltRow(reference, code, unit)), weight: 20 * spoilt });
    });
    const scored = recorded === 0 ? any : any.chain((fact) => {
      const unit = units.find(({ id }) => id === fact.unit);
      return unit ? fc.oneof({ arbitrary: fc.constant(fact), weight: 10 }, { arbitrary: withScore(reference, fact, unit), weight: 10 * recorded }) : fc.constant(fact);
    });
    const base = complete ? units.flatMap((unit) => givenItems(reference, unit).map((item) => soundRow(reference, item, unit, true))) : [];
    return fc.tuple(fc.tuple(...base), fc.array(scored, { maxLength: 14, size: 'max' }), fc.constantFrom(...(reference.asked ?? [undefined]))).map(([given, rest, period]) => ({
      rulebook: reference.id,
      year: YEAR,
      ...(period ? { period } : {}),
      parameters,
      units,
      facts: [...given, ...rest].map((fact, at) => ({ id: `行${at + 1}`, ...fact })),
    }));
  });
}
