import { exact, same } from '../../numbers/fraction';
import { figureFor } from '../../model/rulebook-parts';
import { beside, type Tries, type TriedRow } from '../../model/tried';
import { measureOf } from '../measures';
import { scaleOf } from '../scales';
import type { Measured } from './measured-schema';
import { inPeriods, repeated } from './tried-rows';

/** Figures on each line of the scale and just beside it, as rows that come to them. */
export function triedMeasured(spec: Measured, type: string): Tries {
  const { measure, scale } = spec;
  if (measure.rows !== undefined) return { rows: [] };
  const [measuring, scaling] = [measureOf(measure.of), scaleOf(scale.by)];
  const among = measure.place !== undefined || measure.minus !== undefined || scaling.pool !== undefined;
  const lists = measuring.tries?.(measure) ?? ofFigures(spec, type, among);
  const several = (row: TriedRow): readonly TriedRow[] => repeated(measure, row);
  const rows = lists.map((list) => inPeriods(spec.periods, list.length === 1 ? list.flatMap(several) : list));
  return { rows, ...(among ? { among } : {}) };
}

function ofFigures({ measure, scale, weight, max }: Measured, type: string, among: boolean): readonly (readonly TriedRow[])[] {
  const measuring = measureOf(measure.of);
  const full = exact(figureFor(weight, type) ?? max ?? 0);
  // Places and distances from others are figures of the cohort, not of a row.
  const ofRow = measure.place === undefined && measure.minus === undefined;
  const some = ['60', '80', '100'].map((x) => (measuring.share?.(measure) ? exact(x).div(100) : exact(x)));
  const { lines, between = [] } = (ofRow ? scaleOf(scale.by).marks?.(scale, full) : undefined) ?? { lines: [], between: some };
  const figures = [...between, ...(among ? lines : lines.flatMap((line) => beside(line, measuring.finest)))];
  const sorted = [...figures].sort((a, b) => a.compare(b));
  // What has no line below nothing never lies there.
  const negative = [...lines, ...between].some((x) => x.compare(0) < 0);
  const { low, high } = measure as { low?: number; high?: number };
  return sorted
    .filter((x, at) => at === 0 || !same(x, sorted[at - 1] as typeof x))
    .filter((x) => negative || x.compare(0) >= 0)
    .filter((x) => (low === undefined || x.compare(exact(low)) >= 0) && (high === undefined || x.compare(exact(high)) <= 0))
    .flatMap((x) => {
      const rows = measuring.triedAt?.(measure, x);
      return rows ? [rows] : [];
    });
}
