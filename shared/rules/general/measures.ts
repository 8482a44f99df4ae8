import { measureOf } from '../../kinds/measures';
import { isEmpty } from '../../kinds/parts/spans';
import { scaleOf } from '../../kinds/scales';
import { exact, sumOf, textOf } from '../../numbers/fraction';
import { kindsOf, type Look, type Path } from './look';
import { rowsOf } from './rows';
import { scale } from './scales';
import type { MeasureSpec, Wide } from './specs';

/** How facts become one figure, and whether the scale fits the figure. */
export function measured(look: Look, item: Wide, path: Path): void {
  const { measure, scale: how } = item;
  if (!measure || !how) return;
  const at = [...path, 'measure'];
  look.backwards(measure.low, measure.high, [...at, 'low']);
  if (measure.where && isEmpty(measure.where)) look.fault([...at, 'where'], 'emptySpan');
  if (measure.rows !== undefined) rowsOf(look, item, measure.rows, ['measured'], [...at, 'rows']);
  gathered(look, measure, at);
  named(look, measure, kindsOf(item), at);
  const own = scaleOf(how.by);
  scale(look, how, isPlace(measure), [...path, 'scale']);
  if (own.among && (measure.place || measure.of === 'rank')) look.fault([...path, 'scale'], 'amongPlaces');
  if (measure.after === 'scale' && (measure.place || own.among || isOneRow(measure))) look.fault([...at, 'after'], 'afterOne');
}

const isOneRow = ({ per }: MeasureSpec): boolean => per === undefined || per === 'last';

/** How several rows are put together, and what belongs to that. */
function gathered(look: Look, measure: MeasureSpec, at: Path): void {
  const { of, per, key, expect, drop, shares, after } = measure;
  const takesAll = measureOf(of).whole !== undefined;
  const one = isOneRow(measure);
  if (takesAll && per !== undefined) look.fault([...at, 'per'], 'perOfAll');
  if (takesAll && after !== undefined) look.fault([...at, 'after'], 'afterOne');
  if (key !== undefined && one && of !== 'count') look.fault([...at, 'key'], 'keyOfOne');
  if (expect !== undefined && one && !takesAll) look.fault([...at, 'expect'], 'keyOfOne');
  if ((per === 'trimmed') !== (drop !== undefined)) look.fault(drop === undefined ? at : [...at, 'drop'], 'dropOfTrimmed');
  if ((per === 'shares') !== (shares !== undefined)) look.fault(shares === undefined ? at : [...at, 'shares'], 'sharesOfShares');
}

/** The kinds that shares and worth name, and what the shares come to. */
function named(look: Look, { shares, worth }: MeasureSpec, kinds: readonly string[], at: Path): void {
  if (shares) {
    const sum = sumOf(Object.values(shares).map(exact));
    if (!sum.equals(1)) look.fault([...at, 'shares'], 'sharesSum', { sum: textOf(sum) });
    Object.entries(shares).forEach(([kind, share]) => {
      look.unknown(kind, kinds, 'aKind', [...at, 'shares', kind]);
      look.above(share, 0, 'theShare', [...at, 'shares', kind]);
    });
  }
  Object.keys(worth ?? {}).forEach((kind) => look.unknown(kind, kinds, 'aKind', [...at, 'worth', kind]));
}

/** Whether the figure is a place in an order; a mean, sum or difference of places is none. */
function isPlace(measure: MeasureSpec): boolean {
  if (measure.place) return measure.place.as !== 'share';
  const isOwn = measureOf(measure.of).place?.(measure) === true;
  // Each row's place by itself becomes points.
  const isAlone = measure.after === 'scale' || !['sum', 'mean', 'trimmed', 'shares'].includes(measure.per ?? '');
  return isOwn && !measure.minus && isAlone;
}
