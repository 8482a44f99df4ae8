import { Decimal } from 'decimal.js';
import type { Fact, Unit } from '../../shared';
import { given } from './cohort';

/** The same document by hand with decimal.js throughout: what one writes when speed does not matter. */
const weights = new Map<string, Decimal>(given.map(([code, weight]) => [code, new Decimal(weight)]));
const rates: Record<string, Record<string, string>> = {
  V16: { national: '1', provincial: '0.5', municipal: '0.5' },
  V17: { national: '3', provincial: '2', municipal: '1' },
  V18: { national: '2', provincial: '1', municipal: '0.5' },
  V19: { provincial: '1', municipal: '1', county: '1' },
  V21: { national: '-3', provincial: '-2', municipal: '-1' },
};
const caps: Record<string, number> = { V16: 3, V17: 3, V18: 2, V19: 2, V20: -3, V21: -3 };

export interface Village {
  scores: Map<string, { low: Decimal; high: Decimal }>;
  total: Decimal | null;
  veto: 'none' | 'possible' | 'certain';
}

export function scoreInDecimals(units: readonly Unit[], facts: readonly Fact[]): Map<string, Village> {
  const byUnit = new Map<string, Fact[]>(units.map((unit) => [unit.id, []]));
  for (const fact of facts) if (fact.year === 2019) byUnit.get(fact.unit ?? '')?.push(fact);
  return new Map([...byUnit].map(([unit, rows]) => [unit, village(rows)]));
}

function village(rows: readonly Fact[]): Village {
  const scores: Village['scores'] = new Map();
  const of = (item: string): Fact[] => rows.filter((row) => row.item === item);
  scores.set('V1', everyday(of('V1')));
  for (const [code, weight] of [['V2', new Decimal(30)] as const, ...weights]) scores.set(code, score(code, of(code), weight));
  for (const code of Object.keys(caps)) {
    const sum = of(code).reduce(
      (points, row) => points.plus(new Decimal(code === 'V20' ? '-0.5' : (rates[code]?.[row.level ?? ''] ?? 0)).times(row.count ?? 1)),
      new Decimal(0),
    );
    const cap = new Decimal(caps[code] ?? 0);
    const points = cap.isNegative() ? Decimal.max(sum, cap) : Decimal.min(sum, cap);
    scores.set(code, { low: points, high: points });
  }
  let [low, high] = [new Decimal(0), new Decimal(0)];
  for (const range of scores.values()) [low, high] = [low.plus(range.low), high.plus(range.high)];
  return { scores, total: low.equals(high) ? low : null, veto: high.lt(70) ? 'certain' : low.lt(70) ? 'possible' : 'none' };
}

function everyday(rows: readonly Fact[]): { low: Decimal; high: Decimal } {
  const taken = new Map<string, { most: Decimal; least: Decimal }>();
  rows.forEach((row, index) => {
    const most = new Decimal(row.value ?? 2).times(row.count ?? 1);
    const least = new Decimal(row.value ?? 0.5).times(row.count ?? 1);
    const key = row.subject || `#${index}`;
    const before = taken.get(key);
    taken.set(key, before ? { most: Decimal.max(before.most, most), least: Decimal.max(before.least, least) } : { most, least });
  });
  let [low, high] = [new Decimal(20), new Decimal(20)];
  for (const { most, least } of taken.values()) [low, high] = [low.minus(most), high.minus(least)];
  return { low: Decimal.max(0, low), high: Decimal.max(0, high) };
}

function score(code: string, rows: readonly Fact[], weight: Decimal): { low: Decimal; high: Decimal } {
  const row = rows[0];
  if (row?.value === undefined || row.value === null) return { low: new Decimal(0), high: weight };
  const points = code === 'V2' ? new Decimal(row.value).times('0.3') : new Decimal(row.value);
  return { low: points, high: points };
}
