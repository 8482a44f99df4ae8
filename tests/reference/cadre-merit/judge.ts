import type { Fact, ScoreRequest } from '../../../shared/contract/request';
import { dec, grouped, isPoint, unproven, zero, type Amount } from '../amounts';
import { addUp, beginWork, parameterOf, verdict, type Verdict, type Work } from '../answer';
import { isDate } from '../dates';
import { byLevel, cappedPart, events, type Part, type Remarks } from '../parts';
import { sortRows, words, type Row, type Table, type Takes } from '../rows';

/** 干部实绩记分管理实施办法，可读的（一）至（五） */

const FOUR = { national: 8, provincial: 3, municipal: 1, county: 0.5 };
const THREE = { national: 8, provincial: 3, municipal: 1 };
const MERIT: Record<string, number> = { first: 10, second: 3, third: 1 };
const against = (figures: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([level, points]) => [level, -points]));
const BY_LEVEL: Record<string, Record<string, number>> = { H1: FOUR, H2: THREE, H5: against(FOUR), D1: FOUR, D2: against(FOUR), X1: THREE };
const ORDER = ['H1', 'H2', 'H3', 'H5', 'H6', 'M1', 'M2', 'D1', 'D2', 'X1', 'K1'];
const SHORTEST_LIST = 5;

const three: Takes = { roles: ['leader', 'deputy', 'key'], needs: ['role'], date: true };
const levelled: Takes = { ...three, level: true, needs: ['level', 'role'] };
const merits: Takes = { kinds: Object.keys(MERIT), needs: ['kind'], date: true };
const rowsOf: Record<string, Takes> = {
  H1: levelled,
  H2: { level: true, needs: ['level'], roles: ['key'], date: true },
  H3: { ...levelled, value: { whole: true }, of: true, needs: ['level', 'role', 'value', 'of'] },
  H5: levelled,
  H6: { kinds: ['honour', 'criticism'], level: true, needs: ['kind', 'level'], roles: ['self'], date: true },
  M1: { ...three, ...merits, needs: ['kind', 'role'] },
  M2: { ...merits, roles: ['self'] },
  D1: levelled,
  D2: levelled,
  X1: levelled,
  K1: { ...three, value: { whole: true }, needs: ['period', 'value', 'role'], period: (period, year) => /^[0-9]{4}-H[12]$/.test(period) && period.startsWith(`${year}-`) },
};

export const meritTable: Table = Object.fromEntries(Object.entries(rowsOf).map(([code, takes]) => [code, { ...takes, scored: {} }]));

/** The half that a period of the year lies in: a half, a quarter, a month; null where it is no such period. */
function halfOf(period: string, year: number): string | null {
  const [own, part = ''] = [period.slice(0, 4), period.slice(5)];
  if (own !== String(year) || period[4] !== '-') return null;
  if (/^H[12]$/.test(part)) return part;
  if (/^Q[1-4]$/.test(part)) return part <= 'Q2' ? 'H1' : 'H2';
  return /^(0[1-9]|1[0-2])$/.test(part) ? (part <= '06' ? 'H1' : 'H2') : null;
}

const filing = (request: ScoreRequest) => (fact: Fact, year: number): string | null => {
  if (year !== request.year) return null;
  const asked = words(request.period)?.slice(5);
  if (asked === undefined) return 'now';
  const date = words(fact.date) ?? '';
  const half = halfOf(words(fact.period) ?? '', year) ?? (isDate(date) ? halfOf(date.slice(0, 7), year) : null);
  return half === null ? 'doubtful' : half === asked ? 'now' : null;
};

export function merit(request: ScoreRequest): Verdict {
  const sorted = sortRows(request, meritTable, filing(request));
  const works = beginWork(request, sorted, () => true, ({ rows, remarks }) =>
    ORDER.map((code) => part(code, rows.filter((row) => row.item === code), request, remarks)));
  for (const work of works) {
    addUp(work);
    work.remarks.push({ status: 'TEXT_DAMAGED', item: null });
  }
  crowded(works);
  return verdict(request, sorted, works);
}

/** As a rule one leader, two deputies and three key persons for one event; more is remarked on. */
const PERSONS: Record<string, number> = { leader: 1, deputy: 2, key: 3 };

function crowded(works: readonly Work[]): void {
  const all = works.flatMap((work) => work.rows.filter((row) => row.subject !== null && row.item !== 'K1').map((row) => ({ work, row, role: row.role ?? (row.item === 'H2' ? 'key' : '') })));
  for (const group of grouped(all, ({ row, role }) => JSON.stringify([row.item, row.subject, role]))) {
    const persons = new Set(group.map(({ work }) => work));
    const [first] = group;
    if (!first || persons.size <= (PERSONS[first.role] ?? Infinity)) continue;
    for (const work of persons) work.remarks.push({ status: 'NEEDS_JUDGEMENT', item: first.row.item });
  }
}

function part(code: string, rows: readonly Row[], request: ScoreRequest, remarks: Remarks): Part {
  const unset = parameterOf(request, 'k1_11_20');
  const amount = (row: Row): Amount => {
    const points = pointsOf(row, unset === null ? [zero, dec(2)] : [dec(String(unset))], remarks);
    return row.filed === 'doubtful' || (code === 'H3' && row.evidence === null) ? unproven(points) : points;
  };
  const key = (row: Row): string | null => (code === 'K1' ? row.period : row.subject);
  const result = cappedPart(code, events(code, rows, amount, key, remarks), {});
  const wanting = code === 'K1' && unset === null && rows.some((row) => isBetween(row, 11, 20));
  if (!wanting || isPoint(result.range)) return result;
  remarks.push({ status: 'NEEDS_PARAM', item: code });
  return { ...result, status: 'NEEDS_PARAM' };
}

const isBetween = ({ value }: Row, from: number, to: number): boolean => value !== null && value.greaterThanOrEqualTo(from) && value.lessThanOrEqualTo(to);

function pointsOf(row: Row, lost: Amount, remarks: Remarks): Amount {
  switch (row.item) {
    case 'H3':
      return place(row, remarks);
    case 'H6':
      return byLevel('H6', row, row.kind === 'honour' ? FOUR : against(FOUR), remarks);
    case 'M1':
    case 'M2':
      return [row.count.times(MERIT[row.kind ?? ''] ?? 0)];
    case 'K1':
      if (isBetween(row, 1, 5)) return [dec(3)];
      if (isBetween(row, 6, 10)) return [dec(2)];
      if (isBetween(row, 11, 20)) return lost;
      remarks.push({ status: 'DOC_SILENT', item: 'K1' });
      return [zero];
    default:
      return byLevel(row.item, row, BY_LEVEL[row.item] ?? {}, remarks);
  }
}

/** The first fifth of a list adds, the last fifth takes; a rank counts once, however often it is written. */
function place(row: Row, remarks: Remarks): Amount {
  const once = byLevel('H3', { ...row, count: dec(1) }, FOUR, remarks)[0] ?? zero;
  const [rank, of] = [row.value ?? zero, row.of ?? zero];
  if (of.lessThan(SHORTEST_LIST)) return [zero];
  if (rank.times(5).lessThanOrEqualTo(of)) return [once];
  return [of.minus(rank).plus(1).times(5).lessThanOrEqualTo(of) ? once.negated() : zero];
}
