import { figureFor } from '../../model/rulebook/rulebook-parts';
import { weightOf } from '../../kinds/parts/finishing';
import { take } from '../../kinds/parts/periodic';
import { exact, least, mostOf, leastOf, sumOf, ZERO, type Exact } from '../../numbers/fraction';
import type { Look } from '../general/look';
import type { Wide } from '../general/specs';
import { pointsOf } from './events';

/** The greatest total of a unit type; null: there is no end to it, or the rulebook does not tell it. */
export function greatestTotal(look: Look, type: string): Exact | null {
  const { start = 0, times, max } = look.rulebook.total ?? {};
  const bound = max === undefined ? null : exact(max);
  const own = look.items.filter((item) => !look.groupOf.has(item.code) && item.counts !== false && isFor(item, type));
  const each = own.map((item) => greatest(look, item, type, new Set()));
  if (times !== undefined || typeof start === 'string' || each.includes(null)) return bound;
  return within(exact(start).add(sumOf(each as Exact[])), bound);
}

const isFor = ({ types }: Wide, type: string): boolean => types?.includes(type) ?? true;
const within = (x: Exact | null, bound: Exact | null): Exact | null => (x === null ? bound : bound === null ? x : least(x, bound));

function greatest(look: Look, item: Wide, type: string, above: ReadonlySet<string>): Exact | null {
  // In a circle there is no end.
  if (above.has(item.code)) return null;
  const bound = item.max === undefined ? null : exact(item.max);
  const own = bound ?? unbound(look, item, type, new Set([...above, item.code]));
  return take.figure(item.periods, own);
}

function unbound(look: Look, item: Wide, type: string, above: ReadonlySet<string>): Exact | null {
  switch (item.kind) {
    case 'measured':
    case 'given':
    case 'deduct':
      return weightOf(item.weight, type);
    case 'tariff':
      return ofEvents(item);
    case 'group':
      return ofGroup(look, item, type, above);
    default: {
      const weight = figureFor(item.weight, type);
      return weight === undefined ? null : exact(weight);
    }
  }
}

function ofEvents({ start = 0, rates = [], cap, times, over }: Wide): Exact | null {
  if (typeof start === 'string' || times !== undefined || over !== undefined) return null;
  if (!rates.flatMap(pointsOf).some((points) => points > 0)) return exact(start);
  return cap?.max === undefined ? null : exact(start).add(exact(cap.max));
}

function ofGroup(look: Look, { by = 'sum', items = [], weights = {}, factor = 1, times, over, ...more }: Wide & { plus?: number }, type: string, above: ReadonlySet<string>): Exact | null {
  const parts = items.flatMap((code) => look.byCode.get(code) ?? []).filter((part) => isFor(part, type) && part.counts !== false);
  const each = parts.map((part) => greatest(look, part, type, above));
  if (times !== undefined || over !== undefined || factor < 0 || each.includes(null)) return null;
  if (parts.length === 0) return ZERO;
  const known = each as Exact[];
  const numbers = parts.map(({ code }) => weights[code] ?? 0);
  if (by === 'weights' && numbers.some((number) => number < 0)) return null;
  const together = by === 'max' || by === 'mean' ? mostOf(known) : by === 'min' ? leastOf(known) : by === 'weights' ? sumOf(known.map((x, at) => x.mul(exact(numbers[at] ?? 0)))) : sumOf(known);
  return together.mul(exact(factor)).add(exact(more.plus ?? 0));
}
