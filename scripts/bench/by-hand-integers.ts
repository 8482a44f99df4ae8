import type { Fact, Unit } from '../../shared';
import { given } from './cohort';

/**
 * The villages' document written out by hand in whole hundred-thousandths: the fastest that a
 * careful engineer would write, with the checks that the document needs and nothing else.
 */
const SCALE = 100_000;
const items = ['V1', 'V2', ...given.map(([code]) => code), 'V16', 'V17', 'V18', 'V19', 'V20', 'V21'];
const indexOf = new Map(items.map((code, index) => [code, index]));
const weights = new Map(given.map(([code, weight]) => [code, weight * SCALE]));
const levels: Record<string, Record<string, number>> = {
  V16: { national: SCALE, provincial: SCALE / 2, municipal: SCALE / 2 },
  V17: { national: 3 * SCALE, provincial: 2 * SCALE, municipal: SCALE },
  V18: { national: 2 * SCALE, provincial: SCALE, municipal: SCALE / 2 },
  V19: { provincial: SCALE, municipal: SCALE, county: SCALE },
  V21: { national: -3 * SCALE, provincial: -2 * SCALE, municipal: -SCALE },
};
const caps: Record<string, number> = { V16: 3, V17: 3, V18: 2, V19: 2 };
const known = new Set(['national', 'provincial', 'municipal', 'county', 'township']);

export interface Scored {
  low: Float64Array;
  high: Float64Array;
  /** 0 none, 1 possible, 2 certain. */
  veto: Uint8Array;
  total: Float64Array;
  problems: { fact: number; code: string }[];
}

export function scoreByHand(units: readonly Unit[], facts: readonly Fact[]): Scored {
  const width = items.length;
  const low = new Float64Array(units.length * width);
  const high = new Float64Array(units.length * width);
  const seen = new Uint8Array(units.length * width);
  const notices = new Map<number, Map<string, [number, number]>>();
  const bad = new Uint8Array(units.length);
  const problems: Scored['problems'] = [];
  const at = new Map(units.map((unit, index) => [unit.id, index]));
  const fail = (fact: number, code: string, unit?: number): void => {
    problems.push({ fact, code });
    if (unit !== undefined) bad[unit] = 1;
  };
  for (let f = 0; f < facts.length; f++) {
    const fact = facts[f] as Fact;
    if (fact.year !== undefined && fact.year !== null && fact.year !== 2019) continue;
    const unit = at.get(fact.unit ?? '');
    if (unit === undefined) { fail(f, 'unknown-unit'); continue; }
    const code = fact.item ?? '';
    const item = indexOf.get(code);
    if (item === undefined) { fail(f, 'unknown-item', unit); continue; }
    const slot = unit * width + item;
    const count = typeof fact.count === 'number' ? fact.count : 1;
    if (!(Number.isSafeInteger(count) && count >= 1)) { fail(f, 'out-of-range', unit); continue; }
    const table = levels[code];
    if (table) {
      if (!fact.level) { fail(f, 'missing-field', unit); continue; }
      if (!known.has(fact.level)) { fail(f, 'bad-level', unit); continue; }
      low[slot] = (low[slot] ?? 0) + (table[fact.level] ?? 0) * count;
      continue;
    }
    if (code === 'V20') {
      if (fact.kind !== 'reply' && fact.kind !== 'inaction') { fail(f, 'bad-kind', unit); continue; }
      low[slot] = (low[slot] ?? 0) - (SCALE / 2) * count;
      continue;
    }
    const blank = fact.value === undefined || fact.value === null || fact.value === '';
    const value = Math.round(Number(fact.value) * SCALE);
    if (!blank && Number.isNaN(value)) { fail(f, 'bad-value', unit); continue; }
    if (!blank && value / SCALE !== Number(fact.value)) { fail(f, 'out-of-range', unit); continue; }
    if (code === 'V1') {
      if (!blank && (value < SCALE / 2 || value > 2 * SCALE)) { fail(f, 'out-of-range', unit); continue; }
      const most = (blank ? 2 * SCALE : value) * count;
      const least = (blank ? SCALE / 2 : value) * count;
      if (!fact.subject) {
        low[slot] = (low[slot] ?? 0) - most;
        high[slot] = (high[slot] ?? 0) - least;
        continue;
      }
      let own = notices.get(unit);
      if (!own) notices.set(unit, (own = new Map()));
      const before = own.get(fact.subject);
      if (!before) own.set(fact.subject, [most, least]);
      else { before[0] = Math.max(before[0], most); before[1] = Math.max(before[1], least); }
      continue;
    }
    if (blank) continue;
    const limit = code === 'V2' ? 100 * SCALE : (weights.get(code) ?? 0);
    if (value < 0 || value > limit) { fail(f, 'out-of-range', unit); continue; }
    const points = code === 'V2' ? (value / 10) * 3 : value;
    low[slot] = seen[slot] ? Math.min(low[slot] ?? 0, points) : points;
    high[slot] = seen[slot] ? Math.max(high[slot] ?? 0, points) : points;
    seen[slot] = 1;
  }
  return addUp(units.length, width, low, high, seen, notices, bad, problems);
}

function addUp(
  units: number, width: number, low: Float64Array, high: Float64Array, seen: Uint8Array,
  notices: Map<number, Map<string, [number, number]>>, bad: Uint8Array, problems: Scored['problems'],
): Scored {
  const veto = new Uint8Array(units);
  const total = new Float64Array(units).fill(Number.NaN);
  for (let unit = 0; unit < units; unit++) {
    let [sumLow, sumHigh] = [0, 0];
    for (const [most, least] of notices.get(unit)?.values() ?? []) {
      low[unit * width] = (low[unit * width] ?? 0) - most;
      high[unit * width] = (high[unit * width] ?? 0) - least;
    }
    for (let item = 0; item < width; item++) {
      const slot = unit * width + item;
      const code = items[item] ?? '';
      if (item === 0) {
        low[slot] = Math.max(0, 20 * SCALE + (low[slot] ?? 0));
        high[slot] = Math.max(0, 20 * SCALE + (high[slot] ?? 0));
      } else if (item < width - 6) {
        if (!seen[slot]) high[slot] = code === 'V2' ? 30 * SCALE : (weights.get(code) ?? 0);
      } else {
        const cap = caps[code];
        low[slot] = cap === undefined ? Math.max(low[slot] ?? 0, -3 * SCALE) : Math.min(low[slot] ?? 0, cap * SCALE);
        high[slot] = low[slot] ?? 0;
      }
      sumLow += low[slot] ?? 0;
      sumHigh += high[slot] ?? 0;
    }
    if (bad[unit]) continue;
    veto[unit] = sumHigh < 70 * SCALE ? 2 : sumLow < 70 * SCALE ? 1 : 0;
    if (sumLow === sumHigh) total[unit] = sumLow / SCALE;
  }
  return { low, high, veto, total, problems };
}
