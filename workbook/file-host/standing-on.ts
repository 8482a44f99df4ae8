import { intersect, type Area } from '../model/area';
import type { LooksAt } from './looks-at';

export interface PlacedFormula {
  readonly sheet: string;
  /** The cells that it fills. */
  readonly fills: Area;
  /** What it looks at; null where that cannot be told from its text. */
  readonly looksAt: LooksAt;
}

/** Those that stand on what changed, and on each other. What cannot be told of a formula may stand on anything. */
export function standingOn<Formula extends PlacedFormula>(changed: ReadonlyMap<string, readonly Area[]>, formulas: readonly Formula[]): Formula[] {
  const touched = new Map(changed);
  const found: Formula[] = [];
  let rest = formulas;
  for (let grown = true; grown; ) {
    const next = rest.filter(({ looksAt }) => looksAt === null || looksAt.some(({ sheet, area }) => touched.get(sheet)?.some((each) => intersect(each, area) !== null)));
    grown = next.length > 0;
    const taken = new Set(next);
    rest = rest.filter((each) => !taken.has(each));
    found.push(...next);
    for (const { sheet, fills } of next) touched.set(sheet, [...(touched.get(sheet) ?? []), fills]);
  }
  return found;
}
