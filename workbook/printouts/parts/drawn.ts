import { Decimal } from 'decimal.js';
import { changesBetween } from '../../../shared/report/changes';
import { valueOf } from '../../results/nearness';
import type { PrintChart } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { unitBlocks } from './units';
import { saying } from './words';

/** So many names are told apart below a chart; of more there are several. */
const MOST = 24;

/** A chart with the table from which it is drawn. */
export interface Drawn {
  readonly chart: PrintChart;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** All that can be drawn of these results; totals of the wanted units alone. */
export function drawnOf(source: PrintSource, wanted: readonly string[] | undefined): readonly Drawn[] {
  return source.scoring.rulebook.points ? [...totals(source, wanted), ...means(source), ...changes(source)] : [];
}

/** The highest first, the open ones from what is certain up to what may be; with the lines at which something follows. */
function totals(source: PrintSource, wanted: readonly string[] | undefined): readonly Drawn[] {
  const say = saying(source.language);
  const lines = linesOf(source);
  return unitBlocks(source, wanted ? { units: [...wanted] } : {}).flatMap(({ name, units }) => pieces(units.filter(({ range }) => range !== null)).map((some): Drawn => {
    const open = some.some(({ total }) => total === null);
    const extra = lines.slice(0, open ? 1 : 3);
    return {
      headings: [say('unit'), say('settledSeries'), ...(open ? [say('openSeries'), say('upTo')] : []), ...extra.map((at) => say('lineSeries', { at }))],
      rows: some.map(({ unit, total, range }) => [unit, total, ...(open ? [total === null ? (range?.low ?? null) : null, total === null && range ? minus(range.high, range.low) : null] : []), ...extra]),
      chart: {
        title: name === '' ? say('totalsChart') : say('totalsChartOf', { name }), axis: say('pointsAxis'), names: 0, least: some.some(({ range }) => (range?.low ?? 0) < 0) ? null : 0, most: null,
        series: [
          { name: say('settledSeries'), column: 1, draws: 'solid' },
          ...(open ? [{ name: say('openSeries'), column: 2, draws: 'hatched', more: 3 } as const] : []),
          ...extra.map((at, index) => ({ name: say('lineSeries', { at }), column: (open ? 4 : 2) + index, draws: 'line' } as const)),
        ],
      },
    };
  }));
}

/** Totals at which a veto or a grade hangs. */
function linesOf({ scoring: { rulebook, answer } }: PrintSource): readonly number[] {
  const lines = rulebook.thresholds.map((line) => (line.what === 'veto' ? line.limit : valueOf(answer.parameters[line.parameter])));
  return [...new Set(lines.filter((line) => typeof line === 'number'))].sort((one, other) => one - other);
}

/** Of items with full marks that are final for all: the mean as a share of the full mark, and how far the units lie apart. */
function means(source: PrintSource): readonly Drawn[] {
  const say = saying(source.language);
  const { rulebook, answer } = source.scoring;
  const rows = rulebook.items.flatMap((item) => {
    const results = answer.units.flatMap((unit) => unit.items.filter(({ code }) => code === item.code));
    const shares = results.flatMap(({ score, max }) => (item.weighted && score !== null && (max ?? item.full ?? 0) > 0 ? [new Decimal(score).div(max ?? item.full ?? 1).times(100)] : []));
    if (shares.length < 2 || shares.length < results.length) return [];
    const mean = shares.reduce((sum, share) => sum.plus(share), new Decimal(0)).div(shares.length).toDecimalPlaces(1);
    const [least, greatest] = [Decimal.min(...shares), Decimal.max(...shares)];
    return [[item.name, mean.toNumber(), greatest.minus(mean).toDecimalPlaces(1).toNumber(), mean.minus(least).toDecimalPlaces(1).toNumber()]];
  });
  return pieces(rows).map((some): Drawn => ({
    headings: [say('item'), say('meanRate'), say('above'), say('below')],
    rows: some,
    chart: { title: say('itemsChart'), axis: say('percentAxis'), names: 0, ...bounds(some), series: [{ name: say('meanRate'), column: 1, draws: 'solid', more: 2, less: 3 }] },
  }));
}

/** Shares lie from nothing to all; where some lie beyond, the program finds out. */
function bounds(rows: readonly (readonly (string | number)[])[]): Pick<PrintChart, 'least' | 'most'> {
  const at = (row: readonly (string | number)[], column: number): number => Number(row[column] ?? 0);
  return { least: rows.every((row) => at(row, 1) >= at(row, 3)) ? 0 : null, most: rows.every((row) => at(row, 1) + at(row, 2) <= 100) ? 100 : null };
}

function changes(source: PrintSource): readonly Drawn[] {
  if (source.before === null) return [];
  const say = saying(source.language);
  const moved = changesBetween({ units: source.before.units }, source.scoring.answer).flatMap(({ unit, more }) => (more === null || more === 0 ? [] : [{ unit, more }]));
  const sorted = [...moved].sort((one, other) => other.more - one.more);
  return pieces(sorted).map((some): Drawn => ({
    headings: [say('unit'), say('up'), say('down')],
    rows: some.map(({ unit, more }) => [unit, more > 0 ? more : null, more < 0 ? more : null]),
    chart: { title: say('changeChart'), axis: say('pointsAxis'), names: 0, least: null, most: null, series: [{ name: say('up'), column: 1, draws: 'solid' }, { name: say('down'), column: 2, draws: 'hatched' }] },
  }));
}

const minus = (one: number, other: number): number => new Decimal(one).minus(other).toNumber();

function pieces<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / MOST);
  const each = Math.ceil(all.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => all.slice(index * each, (index + 1) * each));
}
