import type { Loose } from './grammar/fields';
import type { Statement } from './grammar/statements';
import { commonStatements, itemStatements } from './grammar/item-statements';
import { measureStatements } from './grammar/measure-statements';
import { scaleStatements } from './grammar/scale-statements';

/** The statements that the cell 参数 of a row may hold, the surest first. */
export function statementsFor(kind: string, by: string | undefined): readonly Statement[] {
  if (kind !== 'measured') return [...commonStatements, ...(itemStatements[kind] ?? [])];
  return [...commonStatements, ...(scaleStatements[by ?? ''] ?? []), ...measureStatements];
}

/** Kinds of row that an item names in its figures: where the sheet lists no others these are its kinds. */
export function impliedKinds(item: Loose): string[] {
  const codes: string[] = [];
  const add = (code: unknown): void => {
    if (typeof code === 'string' && !codes.includes(code)) codes.push(code);
  };
  if (item.kind === 'tariff') {
    for (const rate of (item.rates ?? []) as readonly Loose[]) add(rate.kind);
    if (Array.isArray(item.needsEvidence)) item.needsEvidence.forEach(add);
  }
  const { worth, shares } = (item.measure ?? {}) as { worth?: Loose; shares?: Loose };
  Object.keys(worth ?? {}).forEach(add);
  Object.keys(shares ?? {}).forEach(add);
  return codes;
}

/** Figures of such a row are shares and are written as percentages. */
export function readsShares(measure: Loose | undefined): boolean {
  const { of, as, place } = (measure ?? {}) as { of?: string; as?: string; place?: { as?: string } };
  return place ? place.as === 'share' : of === 'ratio' || of === 'growth' || (of === 'rank' && as === 'share');
}
