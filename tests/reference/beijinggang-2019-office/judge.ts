import { Decimal } from 'decimal.js';
import type { Fact, ScoreRequest, Unit } from '../../../shared/contract/request';
import { dec, hull, isPoint, least, most, range, through, total, unproven, zero, type Amount, type Range } from '../amounts';
import { addUp, beginWork, parameterOf, verdict, type Verdict, type Work } from '../answer';
import { byLevel, deductedPart, events, givenPart, type Part } from '../parts';
import { sortRows, words, type Row, type Sorted, type Table, type Takes } from '../rows';
import { taken } from '../beijinggang-2019-village/judge';

/** 各站所考核计分办法（附件2） */

const ORDER: Record<string, string[]> = {
  'class-1': ['O1', 'O5', 'O6'],
  'class-2': ['O1', 'O5', 'O4a', 'O4b', 'O6'],
  'class-3': ['O1', 'O2a', 'O2b', 'O3', 'O4a', 'O4b', 'O5', 'O6'],
};
const EVERYDAY: Record<string, number> = { 'class-1': 20, 'class-2': 20, 'class-3': 15 };
const THIRD_PARTY: Record<string, number> = { 'class-1': 80, 'class-2': 30, 'class-3': 20 };
const ORGANISATION: Record<string, number> = { 'class-2': 0.2, 'class-3': 0.16 };
const HEADQUARTERS: Record<string, number> = { 'class-2': 0.3, 'class-3': 0.24 };
const INDICATORS = 15;
const BY_CLASS = [15, 13, 11];
const ADDED: Record<string, Record<string, number>> = {
  praise: { national: 3, provincial: 2, municipal: 1 },
  criticism: { national: -3, provincial: -2, municipal: -1 },
  article: { national: 1, provincial: 0.5, municipal: 0.5 },
};

const indicators = ({ kind }: Fact): Takes => {
  const common: Takes = { types: ['class-3'], kinds: ['provincial-class', 'municipal-rank', 'no-task'], scored: { most: INDICATORS, least: 0 } };
  if (words(kind) === 'no-task') return { ...common, needs: ['kind'] };
  const scored: Takes = { ...common, given: 'value', needs: ['kind', 'value'] };
  return words(kind) === 'provincial-class' ? { ...scored, value: { whole: true, high: 3 } } : { ...scored, value: { whole: true }, of: true };
};

const given = (value: Takes['value'], most: (type: string) => number, types?: string[]): Takes => ({
  given: 'value', needs: ['value'], value, scored: (type) => ({ most: most(type), least: 0 }), ...(types ? { types } : {}),
});

export const officeTable = (direct = false): Table => ({
  O1: { kinds: ['late', 'unreported', 'poor', 'criticised'], value: { low: 0.5, high: 2 }, scored: (type) => ({ most: EVERYDAY[type] ?? 0, least: 0 }) },
  O2a: given({ among: [0, 5] }, () => 5, ['class-3']),
  O2b: given({ low: 0, high: 5 }, () => 5, ['class-3']),
  O3: indicators,
  O4a: given({ low: 0, high: 100 }, (type) => dec(ORGANISATION[type] ?? 0).times(100).toNumber(), ['class-2', 'class-3']),
  O4b: given({ low: 0, high: 100 }, (type) => dec(HEADQUARTERS[type] ?? 0).times(100).toNumber(), ['class-2', 'class-3']),
  O5: (_: Fact, unit: Unit | undefined) => given({ low: 0, high: direct ? (THIRD_PARTY[unit?.type ?? ''] ?? 100) : 100 }, (type) => THIRD_PARTY[type] ?? 0),
  O6: { needs: ['kind', 'level'], kinds: ['praise', 'criticism', 'article'], level: true, scored: { most: 3, least: -3 } },
});

export function offices(request: ScoreRequest): Verdict {
  const direct = parameterOf(request, 'third_party_scale') === 'direct';
  const sorted = sortRows(request, officeTable(direct), (_, year) => (year === request.year ? 'now' : null));
  const works = beginWork(request, sorted, () => true, (work) => (ORDER[work.unit.type] ?? []).map((code) => part(code, work, request, direct)));
  shareMean(works, sorted);
  works.forEach(addUp);
  return verdict(request, sorted, works);
}

function part(code: string, work: Work, request: ScoreRequest, direct: boolean): Part {
  const { unit: { type }, remarks } = work;
  const rows = work.rows.filter((row) => row.item === code);
  const scaled = (most: number, ratio: Decimal.Value): Part =>
    givenPart(code, rows, range(0, most), (row) => (row.value ?? zero).times(ratio), remarks);
  switch (code) {
    case 'O1':
      return deductedPart(code, dec(EVERYDAY[type] ?? 0), events(code, rows, taken, (row) => row.subject, remarks));
    case 'O2a':
    case 'O2b':
      return scaled(5, 1);
    case 'O3':
      return indicator(rows, work);
    case 'O4a':
      return scaled(dec(ORGANISATION[type] ?? 0).times(100).toNumber(), ORGANISATION[type] ?? 0);
    case 'O4b':
      return scaled(dec(HEADQUARTERS[type] ?? 0).times(100).toNumber(), HEADQUARTERS[type] ?? 0);
    case 'O5':
      return scaled(THIRD_PARTY[type] ?? 0, direct ? 1 : dec(THIRD_PARTY[type] ?? 0).div(100));
    default:
      return added(rows, work, parameterOf(request, 'cap_mode') === 'net');
  }
}

/** The province's class where it is out, else the city's rank; open without either. */
function indicator(rows: readonly Row[], { remarks }: Work): Part {
  const of = (kind: string): Row[] => rows.filter((row) => row.kind === kind);
  const [province, city, idle] = [of('provincial-class'), of('municipal-rank'), of('no-task')];
  const bare = (row: Row): Decimal =>
    row.kind === 'provincial-class' ? dec(BY_CLASS[(row.value ?? zero).toNumber() - 1] ?? 0) : dec(INDICATORS + 1).minus(row.value ?? 0);
  const floored = (row: Row): Decimal => most(zero, bare(row));
  const [byProvince, byCity] = [province, city].map((list) => givenPart('O3', list, range(0, INDICATORS), floored, remarks)) as [Part, Part];
  if (idle.length > 1) remarks.push({ status: 'DUPLICATE', item: 'O3' });
  if (idle.length > 0 && province.length + city.length > 0) remarks.push({ status: 'CONFLICT', item: 'O3' });
  const [counts, its] = province.length > 0 ? [byProvince, province] : [byCity, city];
  return counts.status === 'OK' && its.some((row) => bare(row).isNegative()) ? { ...counts, status: 'FLOORED' } : counts;
}

/** Who has no task takes the mean of those that have one, once all of theirs are settled. */
function shareMean(works: readonly Work[], sorted: Sorted): void {
  const units = works.filter((work) => work.unit.type === 'class-3');
  const isIdle = ({ rows }: Work): boolean => {
    const kinds = rows.filter((row) => row.item === 'O3').map((row) => row.kind);
    return kinds.length > 0 && kinds.every((kind) => kind === 'no-task');
  };
  const own = (work: Work): Part => work.parts.find((each) => each.code === 'O3') as Part;
  const busy = units.filter((work) => !isIdle(work));
  const waits = busy.some((work) => sorted.invalid.has(work.unit.id) || own(work).disputed || !isPoint(own(work).range));
  for (const work of units.filter(isIdle)) {
    const mine = own(work);
    mine.range = range(0, INDICATORS);
    mine.status = waits ? 'PENDING' : 'NEEDS_JUDGEMENT';
    if (waits || busy.length === 0) continue;
    const mean = total(busy.map((each) => own(each).range)).low.div(busy.length).toDecimalPlaces(12, Decimal.ROUND_HALF_UP);
    mine.range = range(mean);
    mine.status = 'OK';
  }
}

/** Praise, criticism, articles: three points at most on either side, or three net. */
function added(rows: readonly Row[], { remarks }: Work, net: boolean): Part {
  const amount = (row: Row): Amount => {
    const points = byLevel('O6', row, ADDED[row.kind ?? ''] ?? {}, remarks);
    return row.kind !== 'article' && row.evidence === null ? unproven(points) : points;
  };
  const all = events('O6', rows, amount, (row) => row.evidence && JSON.stringify([row.kind, row.level, row.evidence]), remarks).map(hull);
  const adds = total(all.map((each) => through(each, (points) => most(points, zero))));
  const takes = total(all.map((each) => through(each, (points) => least(points, zero))));
  const held = (points: Decimal): Decimal => most(dec(-3), least(dec(3), points));
  const sum: Range = { low: adds.low.plus(takes.low), high: adds.high.plus(takes.high) };
  const result = net ? through(sum, held) : { low: held(adds.low).plus(held(takes.low)), high: held(adds.high).plus(held(takes.high)) };
  const cut = net ? sum.high.greaterThan(3) || sum.low.lessThan(-3) : adds.high.greaterThan(3) || takes.low.lessThan(-3);
  return { code: 'O6', status: !isPoint(result) ? 'PENDING' : cut ? 'CAPPED' : 'OK', range: result };
}
