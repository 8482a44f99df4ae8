import { intersect, parseArea, splitAddress, type Area } from '../model/area';

/** A place that a formula looks at. */
export interface Looked {
  readonly sheet: string;
  readonly area: Area;
}

export interface PlacedFormula {
  readonly sheet: string;
  /** The cells that it fills. */
  readonly fills: Area;
  /** What it looks at; null where that cannot be told from its text. */
  readonly looksAt: readonly Looked[] | null;
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

const reference = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
/** Functions that look at places which their text does not name. */
const roaming = /\b(?:INDIRECT|OFFSET)\(/i;

/** The places that a formula names; null where it may look at others as well. */
export function placesIn(formula: string, own: string): PlacedFormula['looksAt'] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (roaming.test(code)) return null;
  const places: Looked[] = [];
  const rest = code.replace(reference, (whole) => {
    const { sheet, rest: cells } = splitAddress(whole);
    const area = parseArea(cells.replaceAll('$', ''));
    if (area) places.push({ sheet: sheet ?? own, area });
    return '';
  });
  // What is left besides functions, TRUE and FALSE is a name, or a column of a table.
  const names = rest.replace(/[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu, '').replace(/\b(?:TRUE|FALSE)\b/gi, '').replace(/\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, '');
  return /[\p{L}_[\]#!']/u.test(names) ? null : places;
}
