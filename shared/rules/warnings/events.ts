import { levels } from '../../contract/request';
import { engineWords } from '../../i18n/answers/engine';
import { joined } from '../../i18n/language';
import type { Path } from '../general/look';
import type { RateSpec, Wide } from '../general/specs';
import { titleOf } from '../general/titles';
import type { Warnings } from './warn';

/** Caps and rates of what is counted event by event. `exactly`: else the caps are held against the rates as faults. */
export function ofEvents(on: Warnings, spec: Wide, path: Path, exactly: boolean): void {
  if (spec.kind === 'deduct') deduction(on, spec, path);
  if (spec.kind !== 'tariff') return;
  const { rates = [] } = spec;
  if (exactly) caps(on, spec, rates, path);
  rates.forEach((rate, at) => ofRate(on, spec, rate, [...path, 'rates', at]));
  if (spec.counts === false || isHeld(on, spec)) return;
  const isBounded = [spec.weight, spec.cap?.max, spec.cap?.min, spec.max, spec.min].some((figure) => figure !== undefined);
  if (!isBounded && rates.some((rate) => pointsOf(rate).some((points) => points !== 0))) on.warn(path, 'unbounded', { item: titleOf(spec) });
}

/** A group of which it is a part holds it in bounds. */
function isHeld({ look }: Warnings, { code }: Wide): boolean {
  const seen = new Set<string>();
  for (let up = look.groupOf.get(code); up !== undefined && !seen.has(up); up = look.groupOf.get(up)) {
    seen.add(up);
    const group = look.byCode.get(up);
    if (group?.max !== undefined || group?.min !== undefined) return true;
  }
  return false;
}

/** What one event may give; of a range both ends. */
export const pointsOf = ({ points, levels: byLevel }: RateSpec): number[] => [points ?? [], Object.values(byLevel ?? {})].flat(2);

function caps(on: Warnings, spec: Wide, rates: readonly RateSpec[], path: Path): void {
  const item = titleOf(spec);
  const { max, min } = spec.cap ?? {};
  const all = rates.flatMap(pointsOf);
  // How often the figure of a row holds a step is not known beforehand.
  const single = rates.filter(({ per }) => per === undefined).flatMap(pointsOf);
  if (max !== undefined) {
    const most = Math.max(0, ...single);
    if (!all.some((points) => points > 0)) on.warn([...path, 'cap', 'max'], 'capUnreached', { item, cap: max });
    else if (most > max) on.warn([...path, 'cap', 'max'], 'capPassed', { item, points: most, cap: max });
  }
  if (min !== undefined) {
    const most = -Math.min(0, ...single);
    const cap = Math.abs(min);
    if (!all.some((points) => points < 0)) on.warn([...path, 'cap', 'min'], 'floorUnreached', { item, cap });
    else if (most > cap) on.warn([...path, 'cap', 'min'], 'floorPassed', { item, points: most, cap });
  }
}

function ofRate(on: Warnings, spec: Wide, { kind, levels: byLevel, per }: RateSpec, path: Path): void {
  const item = titleOf(spec, kind);
  const left = levels.filter((level) => byLevel && byLevel[level] === undefined);
  if (left.length > 0) {
    const names = { zh: joined(left.map((level) => engineWords[level].zh)).zh, en: joined(left.map((level) => engineWords[level].en)).en };
    on.warn([...path, 'levels'], 'levelsLeftOut', { item, levels: names });
  }
  if (per && per.part === undefined) on.warn([...path, 'per'], 'partUnsaid', { item, each: per.each });
}

function deduction(on: Warnings, spec: Wide, path: Path): void {
  const { each = 0, weight = 0 } = spec;
  const points = Math.max(...[each].flat());
  const full = Math.min(...(typeof weight === 'number' ? [weight] : Object.values(weight)));
  if (points > full) on.warn([...path, 'each'], 'deductPassed', { item: titleOf(spec), points, weight: full });
}
