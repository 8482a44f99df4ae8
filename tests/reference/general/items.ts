import type { Decimal } from 'decimal.js';
import { grouped, isPoint, range, total, type Range } from '../amounts';
import { contradicted, finished, type Part, type Remarks } from '../parts';
import type { Row } from '../rows';
import { ended, fine, joined, meanRange, none, type Ends } from './figures';

/** How the figure of a measured item becomes points. */
export interface Scale {
  code: string;
  /** What the item can give while nothing is known. */
  image: Range;
  ends: Ends;
  /** null: the document is silent. */
  points: (x: Decimal) => Decimal | null;
}

export const opened = ({ code, image, ends }: Scale): Part => ended(code, image, ends);

/** Points of a figure that is settled; null: there is no such figure. */
export function reached(scale: Scale, x: Decimal | null): Part {
  const points = x && scale.points(x);
  return points ? ended(scale.code, { low: points, high: points }, scale.ends) : { ...opened(scale), status: 'NEEDS_JUDGEMENT' };
}

/** Rows that say the same are one; rows that differ contradict each other. */
export function alone(scale: Scale, rows: readonly Row[], same: (row: Row) => string, figure: (row: Row) => Decimal | null, remarks: Remarks): Part {
  const { code } = scale;
  if (rows.length === 0) return opened(scale);
  const differing = grouped(rows, same);
  if (differing.length < rows.length) remarks.push({ status: 'DUPLICATE', item: code });
  const parts = differing.map(([row]) => reached(scale, row ? figure(row) : null));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  remarks.push({ status: 'CONFLICT', item: code });
  const silent = parts.some(({ status }) => status === 'NEEDS_JUDGEMENT');
  return { code, status: silent ? 'NEEDS_JUDGEMENT' : 'CONFLICT', range: joined(parts.map((part) => part.range)), disputed: true };
}

/** The same item under two readings between which nobody has decided: where they differ, people are asked. */
export function undecided(a: Part, b: Part): Part {
  const same = a.range.low.equals(b.range.low) && a.range.high.equals(b.range.high);
  const cut = [a, b].find(({ status }) => status === 'FLOORED') ?? [a, b].find(({ status }) => status === 'CAPPED') ?? a;
  return same ? { ...a, status: cut.status } : { code: a.code, status: 'NEEDS_PARAM', range: joined([a.range, b.range]) };
}

/** Of rows with one key one stands; null where such rows differ. */
export function keyed(code: string, rows: readonly Row[], key: (row: Row) => string | null, same: (row: Row) => string, remarks: Remarks): Row[] | null {
  const groups = grouped(rows, key).map((group) => grouped(group, same).flatMap(([first]) => (first ? [first] : [])));
  const distinct = groups.flat();
  if (distinct.length < rows.length) remarks.push({ status: 'DUPLICATE', item: code });
  if (distinct.length === groups.length) return distinct;
  remarks.push({ status: 'CONFLICT', item: code });
  return null;
}

export const disputed = (scale: Scale): Part => ({ code: scale.code, status: 'CONFLICT', range: opened(scale).range, disputed: true });

/** The rows of one item, with what is recorded of it beside them or in their place. */
export function settled(part: Part, rows: readonly Row[], recorded: readonly Row[], remarks: Remarks): Part {
  const [own = part] = finished([part], rows, recorded, remarks);
  contradicted([own], rows, recorded, remarks);
  return own;
}

/** Votes for each option; null while nobody has voted. `nothing`: options that count in neither sum. */
export function votes(rows: readonly Row[], worth: Readonly<Record<string, number>>): Decimal | null {
  const counted = rows.filter(({ kind }) => kind !== null && kind in worth);
  const all = counted.reduce((sum, { value }) => sum.plus(value ?? 0), none);
  if (all.isZero()) return null;
  return counted.reduce((sum, { value, kind }) => sum.plus(fine(value ?? 0).times(worth[kind ?? ''] ?? 0)), none).div(all);
}

export interface Events {
  code: string;
  start: Decimal.Value;
  ends: Ends;
  /** Of each side the heaviest alone counts. */
  highest?: true;
  /** The most that is added. */
  cap?: Decimal.Value;
}

/** A start from which events take, and to which they add. */
export function fromStart({ code, start, ends, highest, cap }: Events, amounts: readonly Range[], remarks: Remarks): Part {
  const side = (end: 'low' | 'high', sign: 1 | -1): Decimal => {
    const figures = amounts.map((amount) => amount[end]).filter((x) => x.times(sign).greaterThan(0));
    return highest ? figures.reduce((a, b) => (b.abs().greaterThan(a.abs()) ? b : a), none) : figures.reduce((a, b) => a.plus(b), none);
  };
  const many = [1, -1].some((sign) => amounts.filter(({ low, high }) => low.times(sign).greaterThan(0) || high.times(sign).greaterThan(0)).length > 1);
  if (highest && many) remarks.push({ status: 'DUPLICATE', item: code });
  const capped = (adds: Decimal): Decimal => (cap !== undefined && adds.greaterThan(cap) ? fine(cap) : adds);
  const at = (end: 'low' | 'high'): Decimal => capped(side(end, 1)).plus(side(end, -1)).plus(start);
  const part = ended(code, { low: at('low'), high: at('high') }, { digits: 'unending', ...ends });
  const cut = cap !== undefined && side('high', 1).greaterThan(cap);
  return part.status === 'OK' && cut ? { ...part, status: 'CAPPED' } : part;
}

/** So much for each row, times its count; between two figures while the amount is not entered. */
export function amount(row: Row, points: number | readonly [number, number]): Range {
  if (typeof points === 'number') return range(fine(points).times(row.count));
  const [a, b] = points;
  const sign = a < 0 ? -1 : 1;
  const entered = row.value && fine(row.value.abs()).times(sign);
  const [low, high] = entered ? [entered, entered] : [fine(Math.min(a, b)), fine(Math.max(a, b))];
  return { low: low.times(row.count), high: high.times(row.count) };
}

/** Months put together by their mean; a month's own status shows where the mean is settled. */
export function yearly(code: string, months: readonly Part[]): Part {
  const all = meanRange(months.map((part) => part.range));
  const part = ended(code, all, { digits: 'unending' });
  const limiting = (['NEEDS_PARAM', 'NEEDS_JUDGEMENT', 'CONFLICT', 'PENDING', 'FLOORED', 'CAPPED', 'OK'] as const).filter((status) => status !== 'PENDING' || !isPoint(part.range));
  const status = limiting.find((each) => each === 'PENDING' || months.some((month) => month.status === each)) ?? 'OK';
  return { ...part, status, ...(status === 'CONFLICT' ? { disputed: true as const } : {}) };
}

/** A part of a group, with its weight; null where the unit has no such task. */
export interface Share {
  part: Part | null;
  weight: number;
}

/** Parts added up; what those weigh that do not apply is shared out among the others. null: nothing is left. */
export function tree(code: string, shares: readonly Share[], ends: Ends = {}): Part | null {
  const parts = shares.flatMap(({ part }) => (part ? [part] : []));
  if (parts.length === 0) return null;
  const weigh = (list: readonly Share[]): number => list.reduce((sum, { weight }) => sum + weight, 0);
  const [all, left] = [weigh(shares), weigh(shares.filter(({ part }) => part))];
  const { low, high } = total(parts.map((part) => part.range));
  const spread = (x: Decimal): Decimal => fine(x).times(all).div(left);
  const part = ended(code, { low: spread(low), high: spread(high) }, { digits: all === left ? 'unending' : 6, ...ends });
  const open = parts.some((each) => each.disputed);
  return isPoint(part.range) && open ? { ...part, status: 'CONFLICT', disputed: true } : part;
}
