import { Decimal } from 'decimal.js';
import type { Fact, ScoreRequest } from '../../../shared/contract/request';
import { dec, hull, isPoint, range, total, zero, type Amount, type Range } from '../amounts';
import { addUp, beginWork, parameterOf, verdict, type Verdict, type Work } from '../answer';
import { byLevel, cappedPart, events, finished, givenPart, type Part, type Remarks } from '../parts';
import { sortRows, words, type Row, type Table, type Takes } from '../rows';

/** 贫困村村干部绩效考核管理办法 */

const SECTIONS: Record<string, number> = { P1: 30, P2: 40, P3: 10, P4: 10, P5: 10 };
const LISTS: Record<string, number[]> = { A1: [10, 7, 4, 2], A2: [20, 15, 10, 5], A3: [10, 7, 4, 2], M1: [-10, -7, -4, -2] };
const READINGS: Record<string, string[]> = {
  'national-county': ['national', 'provincial', 'municipal', 'county'],
  'provincial-township': ['provincial', 'municipal', 'county', 'township'],
};

const quarterly = (takes: Takes): Takes => ({
  ...takes,
  filed: true,
  needs: ['period', ...(takes.needs ?? [])],
  period: (period, year) => /^[0-9]{4}-Q[1-4]$/.test(period) && period.startsWith(`${year}-`),
});
export const cadreTable: Table = {
  ...Object.fromEntries(Object.entries(SECTIONS).map(([code, high]) => [code, quarterly({ given: 'value', needs: ['value'], value: { low: 0, high }, scored: { most: high, least: 0 } })])),
  ...Object.fromEntries(Object.keys(LISTS).map((code) => [code, quarterly({ needs: ['level'], level: true, scored: {} })])),
  M2: quarterly({ scored: {} }),
  PAY: quarterly({ given: 'value', needs: ['value'], value: { low: 0 } }),
};

/** Later rows are of no account; all others belong to the quarter that they name. */
function filing(request: ScoreRequest): (fact: Fact, year: number) => string | null {
  return (fact, year) => {
    if (year > request.year) return null;
    const period = words(fact.period) ?? '';
    if (!/^[0-9]{4}-Q[1-4]$/.test(period) || Number(period.slice(0, 4)) !== year) return String(request.period);
    return year === request.year && period > String(request.period) ? null : period;
  };
}

export function cadres(request: ScoreRequest): Verdict {
  const now = String(request.period);
  const sorted = sortRows(request, cadreTable, filing(request));
  const works = beginWork(request, sorted, (row) => row.filed === now, (work) => parts(work.rows, request, work.remarks));
  works.forEach(addUp);
  grade(works, request);
  for (const work of works) {
    const earlier = (list: readonly Row[]): Row[] => list.filter((row) => row.unit === work.unit.id && row.filed < now);
    removal(work, earlier(sorted.rows), earlier(sorted.recorded), request);
    pay(work, request);
  }
  return verdict(request, sorted, works);
}

function parts(rows: readonly Row[], request: ScoreRequest, remarks: Remarks): Part[] {
  const of = (code: string): Row[] => rows.filter((row) => row.item === code);
  const levels = READINGS[String(parameterOf(request, 'cgb_levels'))];
  const listed = (code: string, figures: number[]): Part => {
    const spread = (row: Row): Amount => [figures[0] ?? 0, figures[3] ?? 0].map((figure) => row.count.times(figure));
    const confirmed = Object.fromEntries((levels ?? []).map((level, at) => [level, figures[at] ?? 0]));
    const amount = (row: Row): Amount => (levels ? byLevel(code, row, confirmed, remarks) : spread(row));
    const part = cappedPart(code, events(code, of(code), amount, (row) => row.evidence && JSON.stringify([row.level, row.evidence]), remarks), {});
    if (levels || of(code).length === 0) return part;
    remarks.push({ status: 'NEEDS_PARAM', item: code });
    return { ...part, status: 'NEEDS_PARAM' };
  };
  return [
    ...Object.entries(SECTIONS).map(([code, most]) => givenPart(code, of(code), range(0, most), (row) => row.value ?? zero, remarks)),
    ...Object.entries(LISTS).map(([code, figures]) => listed(code, figures)),
    cappedPart('M2', events('M2', of('M2'), (row) => [row.count.times(-10)], (row) => row.evidence, remarks), {}),
  ];
}

const lines = (request: ScoreRequest): { excellent: Decimal; pass: Decimal } | null => {
  const [excellent, pass] = ['excellent_min', 'pass_min'].map((key) => parameterOf(request, key));
  return excellent === null || pass === null ? null : { excellent: dec(String(excellent)), pass: dec(String(pass)) };
};

/** Grades and the quota of each group. */
function grade(works: readonly Work[], request: ScoreRequest): void {
  const line = lines(request);
  const groupOf = (work: Work): string => words(work.unit.group) ?? '';
  for (const group of new Set(works.map(groupOf))) {
    const members = works.filter((work) => groupOf(work) === group);
    const valid = members.filter((work) => !work.invalid);
    const places = Math.floor(members.length / 5);
    const settled = valid.filter((work) => !work.provisional);
    const candidates = line ? settled.filter((work) => work.sum.low.greaterThanOrEqualTo(line.excellent)) : [];
    const waits = !line || valid.length < members.length || valid.some((work) => work.provisional && work.sum.high.greaterThanOrEqualTo(line.excellent));
    const tied = waits ? [] : tiedOver(candidates, places);
    const winners = waits ? [] : candidates.filter((work) => !tied.includes(work) && ahead(candidates, work) < places);
    for (const work of valid) {
      work.eligibility.push({ code: 'excellent-quota', places, used: waits ? null : winners.length, tied: tied.map((each) => each.unit.id) });
      if (places === 0 || tied.includes(work)) work.remarks.push({ status: 'NEEDS_JUDGEMENT', item: null });
      if (!line) work.remarks.push({ status: 'NEEDS_PARAM', item: null });
      else if (work.provisional) continue;
      else if (work.sum.low.lessThan(line.pass)) work.grade = 'fail';
      else if (!candidates.includes(work)) work.grade = 'pass';
      else if (waits) work.remarks.push({ status: 'PENDING', item: null });
      else work.grade = winners.includes(work) ? 'excellent' : 'pass';
      if (work.grade === 'excellent') work.eligibility.push({ code: 'recommend-first' });
      if (work.grade === 'fail') work.consequences.push({ code: 'admonishing-talk', period: null, due: null });
    }
  }
}

const ahead = (candidates: readonly Work[], work: Work): number => candidates.filter((other) => other.sum.low.greaterThan(work.sum.low)).length;

/** Those with equal totals of whom some would have a place and some not. */
function tiedOver(candidates: readonly Work[], places: number): Work[] {
  return candidates.filter((work) => {
    const equals = candidates.filter((other) => other.sum.low.equals(work.sum.low)).length;
    const before = ahead(candidates, work);
    return before < places && before + equals > places;
  });
}

/** Failed now and, whatever is still open of it, in the last assessment before. */
function removal(work: Work, earlier: readonly Row[], recorded: readonly Row[], request: ScoreRequest): void {
  const line = lines(request);
  if (work.grade !== 'fail' || work.invalid || !line) return;
  const held = [...earlier, ...recorded].filter((row) => row.item !== 'PAY').map((row) => row.filed).sort().at(-1);
  if (held === undefined) return;
  const [rows, scores] = [earlier, recorded].map((list) => list.filter((row) => row.filed === held)) as [Row[], Row[]];
  const before = finished(parts(rows, request, []), rows, scores, []);
  const sum = total(before.map((part) => part.range));
  if (sum.low.lessThan(line.pass) && !sum.high.lessThan(line.pass)) work.remarks.push({ status: 'PENDING', item: null });
  else if (sum.high.lessThan(line.pass)) work.consequences.push({ code: 'removal', period: null, due: null });
}

const cents = (yuan: Decimal): Decimal => yuan.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const field = (amounts: readonly Decimal[]): number | { low: number; high: number } => {
  const { low, high }: Range = hull(amounts);
  return low.equals(high) ? low.toNumber() : { low: low.toNumber(), high: high.toNumber() };
};

/** A fifth is base; four fifths are raised or cut by the grade. Open grades and rates make intervals. */
function pay(work: Work, request: ScoreRequest): void {
  const rows = work.rows.filter((row) => row.item === 'PAY');
  work.pay = null;
  if (rows.length === 0) return;
  givenPart('PAY', rows, range(0), (row) => row.value ?? zero, work.remarks);
  const rate = (key: string): Decimal[] => {
    const value = parameterOf(request, key);
    return (value === null ? ['0.3', '0.5'] : [String(value)]).map(dec);
  };
  const factors: Record<string, Decimal[]> = {
    excellent: rate('r').map((r) => r.plus(1)),
    pass: [dec(1)],
    fail: rate('d').map((d) => dec(1).minus(d)),
  };
  const possible = work.grade ? (factors[work.grade] ?? []) : Object.values(factors).flat();
  const base = rows.map((row) => cents((row.value ?? zero).times('0.2')));
  const performance = rows.map((row) => possible.map((factor) => cents((row.value ?? zero).times('0.8').times(factor))));
  work.pay = { base: field(base), performance: field(performance.flat()), total: field(performance.flatMap((each, at) => each.map((amount) => amount.plus(base[at] ?? 0)))) };
  // An unset rate is asked for where it moves the pay by a cent.
  const matters = (row: Row, grade: string): boolean => {
    const amounts = (factors[grade] ?? []).map((factor) => cents((row.value ?? zero).times('0.8').times(factor)));
    return (work.grade === null || work.grade === grade) && !isPoint(hull(amounts));
  };
  if (rows.some((row) => matters(row, 'excellent') || matters(row, 'fail'))) work.remarks.push({ status: 'NEEDS_PARAM', item: 'PAY' });
}
