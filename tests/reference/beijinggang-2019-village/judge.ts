import type { ScoreRequest } from '../../../shared/contract/request';
import { dec, total, type Amount } from '../amounts';
import { addUp, beginWork, parameterOf, verdict, type Verdict, type Work } from '../answer';
import { byLevel, cappedPart, deductedPart, events, givenPart, type Part } from '../parts';
import { sortRows, type Row, type Table, type Takes } from '../rows';

/** 各村考核计分办法（附件1） */

const WEIGHTS: Record<string, number> = {
  V2: 30, V3: 8, V4: 5, V5a: 2.5, V5b: 2.5, V6a: 0.5, V6b: 1, V6c: 0.5, V7a: 3, V7b: 1, V7c: 2, V8: 2, V9: 2,
  V10: 2, V11: 2, V12: 2, V13a: 1, V13b: 1, V13c: 2, V14: 4, V15a: 4, V15b: 2,
};
const LEVELS: Record<string, { figures: Record<string, number>; cap: number }> = {
  V16: { figures: { national: 1, provincial: 0.5, municipal: 0.5 }, cap: 3 },
  V17: { figures: { national: 3, provincial: 2, municipal: 1 }, cap: 3 },
  V18: { figures: { national: 2, provincial: 1, municipal: 0.5 }, cap: 2 },
  V19: { figures: { provincial: 1, municipal: 1, county: 1 }, cap: 2 },
  V21: { figures: { national: -3, provincial: -2, municipal: -1 }, cap: -3 },
};
const BONUS = ['V16', 'V17', 'V18', 'V19'];
const LIMIT = 70;

const given = (high: number, most: number): Takes => ({ given: 'value', needs: ['value'], value: { low: 0, high }, scored: { most, least: 0 } });
export const villageTable: Table = {
  V1: { kinds: ['late', 'unreported', 'poor', 'criticised'], value: { low: 0.5, high: 2 }, scored: { most: 20, least: 0 } },
  ...Object.fromEntries(Object.entries(WEIGHTS).map(([code, weight]) => [code, given(code === 'V2' ? 100 : weight, weight)])),
  ...Object.fromEntries(Object.entries(LEVELS).map(([code, { cap }]) => [code, { needs: ['level'], level: true, scored: cap > 0 ? { most: cap } : { least: cap } } satisfies Takes])),
  V20: { needs: ['kind'], kinds: ['reply', 'inaction'], scored: { least: -3 } },
  V22: { needs: ['kind'], kinds: ['incident', 'summoned'] },
};

/** What one row of everyday work takes: the amount entered, else anything from 0.5 to 2. */
export const taken = (row: Row): Amount => (row.value ? [row.value] : [dec(0.5), dec(2)]).map((each) => each.times(row.count).negated());

export function villages(request: ScoreRequest): Verdict {
  const sorted = sortRows(request, villageTable, (_, year) => (year === request.year ? 'now' : null));
  const works = beginWork(request, sorted, () => true, (work) => items(work, request));
  for (const work of works) {
    addUp(work);
    veto(work, request);
    sameInspection(work);
  }
  return verdict(request, sorted, works);
}

function items(work: Work, request: ScoreRequest): Part[] {
  const { remarks } = work;
  const of = (code: string): Row[] => work.rows.filter((row) => row.item === code);
  const once = parameterOf(request, 'article_reprint', 'each') === 'once';
  const plain = (code: string): Part => {
    const { figures, cap } = LEVELS[code] ?? { figures: {}, cap: 0 };
    const key = (row: Row): string | null => (code === 'V16' && once ? row.subject : null);
    const all = events(code, of(code), (row) => byLevel(code, row, figures, remarks), key, remarks);
    return cappedPart(code, all, cap > 0 ? { most: dec(cap) } : { least: dec(cap) });
  };
  return [
    deductedPart('V1', dec(20), events('V1', of('V1'), taken, (row) => row.subject, remarks)),
    ...Object.entries(WEIGHTS).map(([code, weight]) =>
      givenPart(code, of(code), { low: dec(0), high: dec(weight) }, (row) => (row.value ?? dec(0)).times(code === 'V2' ? '0.3' : 1), remarks),
    ),
    ...BONUS.map(plain),
    cappedPart('V20', of('V20').map((row) => [row.count.times(-0.5)]), { least: dec(-3) }),
    plain('V21'),
  ];
}

/** Certain where the most is below 70, possible where the least is; a fact is a veto by itself. */
function veto(work: Work, request: ScoreRequest): void {
  const facts = [...new Set(work.rows.filter((row) => row.item === 'V22').map((row) => row.kind ?? ''))];
  const plain = total(work.parts.filter((part) => !BONUS.includes(part.code)).map((part) => part.range));
  const [all, without] = [work.sum, plain].map(({ low, high }) => (high.lessThan(LIMIT) ? 'certain' : low.lessThan(LIMIT) ? 'possible' : 'none') as Work['veto']['state']);
  const byTotal = work.invalid ? 'none' : parameterOf(request, 'veto_total', 'with_bonus') === 'without_bonus' ? without : all;
  const state = facts.length > 0 ? 'certain' : (byTotal ?? 'none');
  const reasons = [...facts, ...(byTotal === state && byTotal !== 'none' ? ['below-70'] : [])];
  work.veto = { state, reasons: reasons.map((code) => ({ code })) };
  if (!work.invalid && all !== without) work.remarks.push({ status: 'NEEDS_JUDGEMENT', item: null });
}

/** One inspection both passed and failed: both count, and it is said. */
function sameInspection(work: Work): void {
  const [passed, failed] = ['V17', 'V21'].map((code) => work.rows.filter((row) => row.item === code)) as [Row[], Row[]];
  const same = passed.some((a) => failed.some((b) => (a.subject !== null && a.subject === b.subject) || (a.evidence !== null && a.evidence === b.evidence)));
  if (same) for (const item of ['V17', 'V21']) work.remarks.push({ status: 'CONFLICT', item });
}

