import { itemsIn, type Condition } from '../../kinds/conditions';
import { outcomeKinds } from '../../kinds';
import type { Path } from '../general/look';
import type { ScaleSpec, Wide } from '../general/specs';
import { titleOf } from '../general/titles';
import { pointsOf } from './events';
import type { Warnings } from './warn';

/** Items that come to the same whatever is entered. */
export function ofIdle(on: Warnings, spec: Wide, path: Path): void {
  const points = onlyPoints(spec);
  if (points !== null) on.warn(path, 'itemIdle', { item: titleOf(spec), points });
  else if (spec.kind === 'tariff' && (spec.rates ?? []).flatMap(pointsOf).every((each) => each === 0) && !isLookedAt(on, spec)) on.warn(path, 'itemUnread', { item: titleOf(spec) });
}

/** The one figure that it gives; null: it may give several. */
function onlyPoints({ kind, min, max, scale, choices, measure, factor, plus }: Wide & { plus?: number }): number | null {
  if (min !== undefined && min === max) return min;
  if (kind === 'given' && choices && new Set(choices).size === 1) return choices[0] ?? null;
  if (kind === 'group' && factor === 0) return plus ?? 0;
  if (kind !== 'measured' || !scale) return null;
  const worths = new Set(Object.values(measure?.worth ?? {}).filter((each) => each !== null));
  if (measure?.of === 'kind' && worths.size === 1 && scale.by === 'same') return Number([...worths][0]);
  return onlyPointsOf(scale);
}

function onlyPointsOf(scale: ScaleSpec): number | null {
  const { by, bands = [], points, rest, low, high } = scale;
  if (by === 'bands' && rest === undefined) return one(bands.map((band) => band.points));
  if (by === 'line') return one((points as [number, number][]).map(([, y]) => y));
  if (by === 'places' && points !== undefined && rest !== null) return one([...(points as number[]), typeof rest === 'number' ? rest : 0]);
  if (by === 'spread') return one([low ?? 0, high ?? 0]);
  if (by === 'same' && (scale as { times?: number }).times === 0) return (scale as { plus?: number }).plus ?? 0;
  return null;
}

const one = (list: readonly number[]): number | null => (new Set(list).size === 1 ? (list[0] ?? null) : null);

/** Whether something else reads its rows or its score, or something follows from them. */
function isLookedAt({ look }: Warnings, { code, effects, counts }: Wide): boolean {
  if (effects?.length || counts === false) return true;
  const inItems = look.items.some(({ rows, measure, zero }) => rows === code || measure?.rows === code || (zero && itemsIn(zero).includes(code)));
  const conditions = look.outcomes.flatMap((outcome) => outcomeKinds.find(({ kind }) => kind === outcome.kind)?.conditions?.(outcome) ?? []);
  return inItems || conditions.some(({ when }) => itemsIn(when as Condition).includes(code));
}
