import type { Decimal } from 'decimal.js';
import { isPoint, type Range } from '../amounts';
import type { Work } from '../answer';
import { fine, none, rounded, spanOf, sum } from './figures';

/** What follows from totals: conditions, grades by share, places, money. */
export type Truth = 'certain' | 'possible' | 'false';

export const truth = (certain: boolean, possible: boolean): Truth => (certain ? 'certain' : possible ? 'possible' : 'false');

export const below = ({ low, high }: Range, line: number): Truth => truth(high.lessThan(line), low.lessThan(line));

/** So many counted rows of an item, those of a kind where it is named; a bad row of the item makes it possible. */
export function events(work: Work, bad: ReadonlySet<string> | undefined, item: string, kind: string | null, least = 1, open: (row: Work['rows'][number]) => boolean = () => false): Truth {
  const own = work.rows.filter((row) => row.item === item && (kind === null || row.kind === kind));
  const count = (list: typeof own): Decimal => sum(list.map((row) => fine(row.count)));
  const certain = own.filter((row) => !open(row));
  return truth(count(certain).greaterThanOrEqualTo(least), count(own).greaterThanOrEqualTo(least) || bad?.has(item) === true);
}

const isFinal = (work: Work): boolean => !work.invalid && !work.provisional;

/** Among the last so many of its type. */
export function lastOf(work: Work, all: readonly Work[], within: number): Truth {
  const others = all.filter((other) => other !== work && other.unit.type === work.unit.type);
  const worst = 1 + others.filter((other) => other.invalid || other.sum.low.lessThanOrEqualTo(work.sum.high)).length;
  const best = 1 + others.filter((other) => !other.invalid && other.sum.high.lessThan(work.sum.low)).length;
  return truth(worst <= within, best <= within);
}

/** Among the first so many of its type; those who are tied at the edge are all within. */
export function firstOf(work: Work, all: readonly Work[], within: number): Truth {
  const others = all.filter((other) => other !== work && other.unit.type === work.unit.type);
  const worst = 1 + others.filter((other) => other.invalid || other.sum.high.greaterThan(work.sum.low)).length;
  const best = 1 + others.filter((other) => !other.invalid && other.sum.low.greaterThan(work.sum.high)).length;
  return truth(worst <= within, best <= within);
}

export interface GradeLine {
  grade: string;
  from?: number;
  /** Of all units of the type, rounded down. */
  share?: number;
  unless?: (work: Work) => Truth;
}

/** By unit: the grade; null: none; left out: nobody can say yet. */
export type Grades = Map<Work, string | null>;

/** Grades of one type, the best first. A tie across the line of a share leaves the tied out. */
export function graded(members: readonly Work[], lines: readonly GradeLine[]): Grades {
  const grades: Grades = new Map();
  const running = new Set(members.filter(isFinal));
  const done = new Set<Work>();
  for (const line of lines) {
    const fits = (work: Work): Truth => {
      if (work.invalid) return 'possible';
      const reaches = line.from === undefined ? 'certain' : truth(work.sum.low.greaterThanOrEqualTo(line.from), work.sum.high.greaterThanOrEqualTo(line.from));
      const not = line.unless ? ({ certain: 'false', possible: 'possible', false: 'certain' } as const)[line.unless(work)] : 'certain';
      return [reaches, not].includes('false') ? 'false' : [reaches, not].includes('possible') ? 'possible' : 'certain';
    };
    let waits = members.some((work) => !running.has(work) && !done.has(work) && fits(work) !== 'false');
    const candidates: Work[] = [];
    for (const work of [...running]) {
      const fit = fits(work);
      if (fit === 'certain') candidates.push(work);
      if (fit !== 'possible') continue;
      running.delete(work);
      waits = true;
    }
    if (line.share !== undefined && waits) {
      for (const work of candidates) {
        running.delete(work);
        work.remarks.push({ status: 'PENDING', item: null });
      }
      continue;
    }
    for (const work of line.share === undefined ? candidates : best(candidates, Math.floor(Number(fine(line.share).times(members.length))))) {
      running.delete(work);
      done.add(work);
      grades.set(work, line.grade);
    }
  }
  for (const work of running) grades.set(work, null);
  return grades;
}

function best(candidates: readonly Work[], places: number): readonly Work[] {
  if (candidates.length <= places || places === 0) return places === 0 ? [] : candidates;
  const sorted = [...candidates].sort((a, b) => b.sum.low.comparedTo(a.sum.low));
  const [edge, next] = [sorted[places - 1], sorted[places]];
  if (!edge || !next?.sum.low.equals(edge.sum.low)) return sorted.slice(0, places);
  for (const work of sorted.filter((each) => each.sum.low.equals(edge.sum.low))) work.remarks.push({ status: 'NEEDS_JUDGEMENT', item: null });
  return sorted.filter((work) => work.sum.low.greaterThan(edge.sum.low));
}

/** Follows for certain; where it only may, that is said. */
export function triggered(work: Work, state: Truth, follows: () => void): void {
  if (work.invalid) return;
  if (state === 'possible') work.remarks.push({ status: 'PENDING', item: null });
  if (state === 'certain') follows();
}

export const talk = (work: Work, code: string): void => {
  if (!work.consequences.some((each) => each.code === code)) work.consequences.push({ code, period: null, due: null });
};

// --- money ------------------------------------------------------------------------------------

const cents = (range: Range): Range => ({ low: rounded(range.low, 2), high: rounded(range.high, 2) });

/** A sum shared out by totals among the units of one type; from nothing to all of it while one of them is open. */
export function shared(members: readonly Work[], money: number): Map<Work, Range | null> {
  const open = members.some((work) => !isFinal(work));
  const totals = members.map((work) => (work.sum.low.isNegative() ? none : fine(work.sum.low)));
  const all = sum(totals);
  return new Map(members.map((work, at) => {
    if (open) return [work, { low: none, high: fine(money) }];
    if (all.isZero()) return [work, null];
    const part = fine(money).times(totals[at] ?? 0).div(all);
    return [work, cents({ low: part, high: part })];
  }));
}

/** The places that a unit may have within its type. */
export function placesOf(work: Work, all: readonly Work[]): number[] {
  const members = all.filter((other) => other.unit.type === work.unit.type && other !== work);
  const settled = [work, ...members].every(isFinal);
  const first = 1 + members.filter((other) => !other.invalid && other.sum.low.greaterThan(work.sum.high)).length;
  const last = settled ? first : 1 + members.filter((other) => other.invalid || other.sum.high.greaterThanOrEqualTo(work.sum.low)).length;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** What the places bring, from the first on; beyond them nothing. */
export function byPlace(work: Work, all: readonly Work[], money: readonly number[]): Range {
  return cents(spanOf(placesOf(work, all).map((place) => fine(money[place - 1] ?? 0))));
}

/** So much of a sum as the total is of its full mark. */
export const byTotal = ({ sum: { low, high } }: Work, money: number, full: number): Range => {
  const share = (x: Decimal): Decimal => (x.isNegative() ? none : fine(money).times(x).div(full));
  return cents({ low: share(low), high: share(high) });
};

/** As it is answered: a figure, or from one to another. */
export function paid(work: Work, awards: Readonly<Record<string, Range | null>>): void {
  const shown = (range: Range | null) => (range === null ? null : isPoint(range) ? Number(range.low) : { low: Number(range.low), high: Number(range.high) });
  const known = Object.values(awards).flatMap((each) => (each ? [each] : []));
  const whole = known.length === 0 ? null : { low: sum(known.map(({ low }) => low)), high: sum(known.map(({ high }) => high)) };
  work.pay = { base: null, performance: null, total: shown(whole), awards: Object.fromEntries(Object.entries(awards).map(([code, each]) => [code, shown(each)])) };
}
