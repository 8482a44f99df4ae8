import type { Measured } from '../../shared/kinds/parts/measured/measured-schema';
import { Decimal } from 'decimal.js';
import { readings, type Bench, type Boundary, type Row } from './bench';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';
import { inPeriods, ofPool, recordedEnds, standings } from './general';

/** Figures on both sides of every mark of the scale, rows on both sides of what the measure asks, and a pool where the others matter. */
export function measured(bench: Bench, item: Measured): Boundary[] {
  const stamp = inPeriods(bench.rulebook, item.code);
  const asked = JSON.stringify(item.scale).match(/(?<="parameter":")[^"]+/g) ?? [];
  return bench.types(item).flatMap((type) => {
    const request = (rows: readonly Row[], parameters = {}) => bench.request(type, item.code, rows.map((row, at) => ({ ...stamp(at), ...row })), parameters);
    const settings = [...(asked.length > 0 ? [{}] : []), ...readings(bench.rulebook, ...asked)];
    const pooled = item.measure.place !== undefined || ['best', 'average', 'spread'].includes(item.scale.by);
    const ways = pooled ? [] : rowsOf(item);
    return [
      ...(ways.length === 0 ? [] : [{ name: `${item.code} of ${type}: its figures`, requests: settings.flatMap((parameters) => [[], ...ways].map((rows) => request(rows, parameters))) }]),
      ...recordedEnds(bench, type, item.code, { most: item.max ?? figureFor(item.weight, type), least: item.min ?? 0 }),
      ...(item.without === undefined ? [] : [{ name: `${item.code} of ${type}: no such task`, requests: [[], [{ kind: 'none' }]].map((rows) => bench.cohort([{ id: '甲', type }], [...standings(bench.rulebook, '甲', type, 40, [item.code]), ...rows.map((row) => ({ unit: '甲', item: item.code, ...row }))])) }]),
      ...(pooled ? [{ name: `${item.code} of ${type}: one among others`, requests: ofPool(bench, type, item) }] : []),
    ];
  });
}

const mark = (x: Decimal.Value): string => new Decimal(x).toDecimalPlaces(8).toFixed();

type Stretch = Partial<Record<'from' | 'above' | 'to' | 'below', number>>;
type Side = { each: number };
/** Scales as they are written in a rulebook. */
type Scale =
  | { by: 'bands'; bands: Stretch[] }
  | { by: 'line'; points: [number, number][] }
  | { by: 'steps'; from: number; below?: Side; above?: Side; least?: number }
  | { by: 'share'; full?: number; least?: number }
  | { by: 'same' };

const near = (x: number | undefined): number[] => (x === undefined ? [] : [x - 0.001, x, x + 0.001]);

/** Where the scale turns, and between. */
function marks({ scale, weight, max }: Measured): string[] {
  const spec = scale as unknown as Scale;
  switch (spec.by) {
    case 'bands':
      return spec.bands.flatMap(({ from, above, to, below }) => [from, above, to, below].flatMap(near)).map(mark);
    case 'line':
      return spec.points.flatMap(([x], at) => [...near(x), (x + (spec.points[at + 1]?.[0] ?? x + 0.1)) / 2 + 0.00123]).map(mark);
    case 'steps':
      return [0, ...[spec.below, spec.above].flatMap((side, at) => (side ? [0.5, 1, 1.2345, 1.5, 2, 3.5, 30, 100].map((n) => n * side.each * (at === 0 ? -1 : 1)) : []))]
        .map((by) => spec.from + by)
        .concat(near(spec.least))
        .map(mark);
    case 'share':
      return [0, 0.3, 0.33337, 0.5, 1, 1.2].map((part) => part * (spec.full ?? 1)).concat(near(spec.least)).map(mark);
    default:
      return [0, 0.5, 1, 2, Number(weight ?? 5), Number(max ?? 5), Number(max ?? 5) + 1].map(mark);
  }
}

const worthOf = (measure: object): string[] => Object.keys((measure as { worth: object }).worth);

/** Lists of rows, each of which brings the unit to a figure worth trying. */
function rowsOf(item: Measured): Row[][] {
  const { measure } = item;
  switch (measure.of) {
    case 'votes': {
      const options = worthOf(measure);
      return [...options.map((kind) => [{ kind, value: 10 }]), options.map((kind, at) => ({ kind, value: [7, 11, 13, 17, 19][at] ?? 23 })), options.slice(0, 2).map((kind) => ({ kind, value: 7 }))];
    }
    case 'kind':
      return several(item, worthOf(measure).map((kind) => ({ kind })));
    case 'ratio':
      return several(item, marks(item).map((x) => ({ value: mark(new Decimal(x).times(1000)), target: 1000 })));
    case 'growth':
      return several(item, marks(item).map((x) => ({ value: mark(new Decimal(x).plus(1).times(1000)), base: 1000 })));
    case 'count':
      return marks(item).filter((x) => Number(x) >= 1).map((x) => [{ count: Math.floor(Number(x)) }]);
    default: {
      const { low, high } = measure as { low?: number; high?: number };
      const ends = [low, high].flatMap((x) => (x === undefined ? [] : [x - 0.01, x, x + 0.01].map(mark)));
      return several(item, [...marks(item), ...ends].map((value) => ({ value })));
    }
  }
}

/** One row, or as many as are put together. */
function several({ measure }: Measured, rows: readonly Row[]): Row[][] {
  const keys = (list: readonly Row[]): Row[] => list.map((row, at) => ({ ...row, ...(measure.key === 'subject' ? { subject: `第${at + 1}次` } : {}) }));
  const turned = (at: number, many: number): Row[] => Array.from({ length: many }, (_, by) => rows[(at + by) % rows.length] as Row);
  if (measure.per === undefined) return rows.map((row) => [row]);
  if (measure.per === 'shares') {
    const kinds = Object.keys(measure.shares ?? {});
    return rows.flatMap((row) => [...kinds.map((kind) => [{ ...row, kind }]), kinds.map((kind, at) => ({ ...(at === 0 ? row : (rows[1] as Row)), kind }))]).map(keys);
  }
  const many = measure.expect ?? (measure.per === 'trimmed' ? 2 * (measure.drop ?? 1) + 1 : 2);
  return rows.flatMap((row, at) => [[row], ...[many - 1, many, many + 1, many + 2, many + 3].filter((n) => n > 0).map((n) => turned(at, n))]).map(keys);
}
