import { isEmpty } from '../../kinds/parts/spans';
import { periodCount, type Periods } from '../../kinds/parts/periodic';
import { condition } from './conditions';
import { kindsOf, type Look, type Path } from './look';
import { measured } from './measures';
import { part } from './parts';
import { rowsOf } from './rows';
import type { RateSpec, Wide } from './specs';

/** What one item says: its weight, its bounds, its rates, its periods, and whose rows it reads. */
export function item(look: Look, item: Wide, path: Path): void {
  const { zero, periods, each } = item;
  weight(look, item, path);
  look.bounds(item, path);
  if (zero) condition(look, zero, [...path, 'zero'], 'items', { own: item });
  if (periods) inPeriods(look, item, periods, [...path, 'periods']);
  if (item.rows !== undefined) rowsOf(look, item, item.rows, ['tariff', 'deduct'], [...path, 'rows']);
  item.rates?.forEach((each, at) => rate(look, each, kindsOf(item), [...path, 'rates', at]));
  if (typeof each === 'number') look.above(each, 0, 'theAmount', [...path, 'each']);
  measured(look, item, path);
}

function weight(look: Look, item: Wide, path: Path): void {
  const { min, max } = item;
  const byType = typeof item.weight === 'object' ? Object.entries(item.weight) : [];
  if (typeof item.weight === 'number') look.above(item.weight, 0, 'theWeight', [...path, 'weight']);
  byType.forEach(([type, figure]) => look.above(figure, 0, 'theWeight', [...path, 'weight', type]));
  const figures = typeof item.weight === 'number' ? [item.weight] : byType.map(([, figure]) => figure);
  const isFull = ['measured', 'given', 'deduct'].includes(item.kind);
  if (isFull && max === undefined && min !== undefined && figures.some((figure) => min > figure)) look.fault([...path, 'min'], 'minAboveWeight', { value: min, weight: Math.min(...figures) });
  if (item.kind === 'measured' && item.weight === undefined && (max === undefined || min === undefined)) look.fault(path, 'noWeightNorBounds');
}

function inPeriods(look: Look, item: Wide, { each, take, weights }: Periods, path: Path): void {
  if (take === 'weights' && weights?.length !== periodCount[each]) look.fault([...path, 'weights'], 'periodWeights', { count: weights?.length ?? 0, wanted: periodCount[each] });
  if (take !== 'weights' && weights) look.fault([...path, 'weights'], 'weightsUnused');
  const seen = new Set<string>();
  for (let up = look.groupOf.get(item.code); up !== undefined && !seen.has(up); up = look.groupOf.get(up)) {
    seen.add(up);
    if (look.byCode.get(up)?.periods) return look.fault(path, 'periodsInside', { group: up });
  }
}

function rate(look: Look, { kind, points, levels, per, when }: RateSpec, kinds: readonly string[], path: Path): void {
  if (kinds.length > 0 || kind !== undefined) look.unknown(kind, kinds, 'aKind', [...path, 'kind']);
  if ((points === undefined) === (levels === undefined)) look.fault(path, 'pointsOrLevels');
  if (typeof points === 'object') {
    look.backwards(points[0], points[1], [...path, 'points']);
    if (when || per) look.fault(path, 'rangeAndWhen');
  }
  if (per) {
    look.above(per.each, 0, 'theStep', [...path, 'per', 'each']);
    part(look, per.part, [...path, 'per']);
  }
  if (when && isEmpty(when)) look.fault([...path, 'when'], 'emptySpan');
}
