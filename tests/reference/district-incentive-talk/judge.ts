import type { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { asOneEvent, dec, grouped, heavier, range, total, zero } from '../amounts';
import { addUp, beginWork, parameterOf, verdict, type Verdict, type Work } from '../answer';
import { follow, yearEnd } from './follow';
import { applies, FLAT, incentiveTable, LEVELS, ORDER, RESULTS } from './table';
import { rankPart } from './ranks';
import { byLevel, cappedPart, events, givenPart, untouched, type Part } from '../parts';
import { sortRows, type Row } from '../rows';

/** 脱贫攻坚工作激励和约谈机制：points. */

const HISTORY = 2;
/** Adjustments beyond it are remarked on, and stand. */
const PLAUSIBLE = 20;

export function incentive(request: ScoreRequest): Verdict {
  const sorted = sortRows(request, incentiveTable, ({ item }, year) => {
    const back = item === '1.1' ? HISTORY : 0;
    return year <= request.year && year >= request.year - back ? String(year) : null;
  });
  const until = parameterOf(request, 'in_force_until');
  const over = typeof until === 'string' && request.year > Number(until.slice(0, 4));
  const works = beginWork(request, sorted, (row) => row.filed === String(request.year), (work) =>
    ORDER.filter((code) => applies(code, work.unit.type)).map((code) =>
      over ? { code, status: 'OUT_OF_FORCE', range: range(0) } : part(code, work, request)));
  for (const work of works) {
    addUp(work);
    if (until === null) work.remarks.push({ status: 'NEEDS_PARAM', item: null });
    if (over) continue;
    const past = sorted.rows.filter((row) => row.unit === work.unit.id && row.filed !== String(request.year));
    const adjusted = work.parts.filter((each) => each.code !== 'base').map((each) => each.range);
    if (total(adjusted).high.greaterThan(PLAUSIBLE) || total(adjusted).low.lessThan(-PLAUSIBLE)) work.remarks.push({ status: 'DOC_SILENT', item: null });
    yearEnd(work, past, request);
    follow(work, request);
  }
  return verdict(request, sorted, works);
}

function part(code: string, work: Work, request: ScoreRequest): Part {
  const { remarks, unit: { type } } = work;
  const rows = work.rows.filter((row) => row.item === code);
  const figures = (row: Row, kind = ''): Record<string, number> => LEVELS[`${row.item}${kind}`]?.[type] ?? {};
  switch (code) {
    case 'base':
      return base(rows, work, request);
    case '1.1':
      return rows.length === 0 ? untouched(code) : givenPart(code, rows, range(0), (row) => dec(RESULTS[row.kind ?? ''] ?? 0), remarks, (row) => `${row.kind} ${row.value} ${row.of}`);
    case '1.2':
      return bothEnds(rows, work);
    case '1.3':
      return households(rows, work, (row) => figures(row, ` ${row.kind}`));
    case '1.4':
    case '1.6':
      return cappedPart(code, events(code, rows, (row) => byLevel(code, row, figures(row), remarks), (row) => row.evidence, remarks), {});
    case '1.7': {
      const amount = (row: Row): Decimal[] => (row.kind === 'praise' ? [...byLevel(code, row, figures(row, ' praise'), remarks)] : [zero]);
      return cappedPart(code, events(code, rows, amount, (row) => row.evidence && JSON.stringify([row.kind, row.evidence]), remarks), {});
    }
    case '1.5':
    case '1.8':
    case '2.2':
      return deduction(code, work);
    default:
      return rankPart(code, rows, work, request);
  }
}

function base(rows: readonly Row[], work: Work, request: ScoreRequest): Part {
  const usual = parameterOf(request, 'base');
  if (rows.length > 0) return givenPart('base', rows, range(0), (row) => row.value ?? zero, work.remarks);
  if (usual === null) work.remarks.push({ status: 'DOC_SILENT', item: 'base' });
  return { code: 'base', status: 'OK', range: range(usual === null ? 0 : String(usual)) };
}

/** The first three gain, the last three lose; in a short list one place may be both. */
function bothEnds(rows: readonly Row[], work: Work): Part {
  const step = (place: Decimal): Decimal => (place.lessThanOrEqualTo(3) ? dec(4).minus(place) : zero);
  const ends = ({ value, of }: Row): [Decimal, Decimal] => [step(value ?? zero), step((of ?? zero).minus(value ?? zero).plus(1))];
  if (rows.length === 0) return untouched('1.2');
  const result = givenPart('1.2', rows, range(0), (row) => ends(row)[0].minus(ends(row)[1]), work.remarks, (row) => `${row.value} ${row.of}`);
  if (!result.disputed && rows[0] && ends(rows[0]).every((points) => !points.isZero())) work.remarks.push({ status: 'CONFLICT', item: '1.2' });
  return result;
}

/** Of one household the highest level counts once on each side. */
function households(rows: readonly Row[], { remarks }: Work, figures: (row: Row) => Record<string, number>): Part {
  const points = new Map(rows.map((row) => [row, byLevel('1.3', row, figures(row), remarks)[0] ?? zero]));
  const given = (row: Row): Decimal => points.get(row) ?? zero;
  const side = (row: Row): string | null => (row.subject === null || given(row).isZero() ? null : `${given(row).isPositive() ? '+' : '-'} ${row.subject}`);
  const groups = grouped(rows, side);
  if (groups.length < rows.length) remarks.push({ status: 'DUPLICATE', item: '1.3' });
  for (const row of rows) {
    const facing = rows.find((other) => row.kind === 'clean' && other.kind === 'grave' && row.subject !== null && row.subject === other.subject && row.level === other.level);
    if (facing && !given(row).isZero()) remarks.push({ status: 'CONFLICT', item: '1.3' });
  }
  const each = (row: Row): Decimal => given(row).div(row.count);
  return cappedPart('1.3', groups.map((group) => {
    const highest = group.map(each).reduce(heavier);
    return asOneEvent(group.filter((row) => each(row).equals(highest)).map((row) => [given(row)]));
  }), {});
}

/** One document under several of these clauses counts once, where it weighs most; under the earlier one on equal weight. */
function deduction(code: string, work: Work): Part {
  const { type } = work.unit;
  const points = (row: Row): Decimal =>
    row.item === '1.5' ? row.count.times(LEVELS['1.5']?.[type]?.[row.level ?? ''] ?? 0) : row.count.times(FLAT[row.item]?.[type] ?? 0);
  const all = ['1.5', '1.8', '2.2'].flatMap((item) => work.rows.filter((row) => row.item === item));
  const counted = grouped(all, (row) => row.evidence).map((group) =>
    group.reduce((best, row) => (points(row).abs().greaterThan(points(best).abs()) ? row : best)));
  const own = all.filter((row) => row.item === code);
  if (own.some((row) => !counted.includes(row))) work.remarks.push({ status: 'DUPLICATE', item: code });
  if (code === '1.5' && own.some((row) => row.level === 'township')) work.remarks.push({ status: 'DOC_SILENT', item: code });
  return cappedPart(code, own.filter((row) => counted.includes(row)).map((row) => [points(row)]), {});
}
