/** What a saved workbook lost or changed beside the one cell that was to change. */
import { columnIndex, contains, parseArea } from '../../workbook/model/area';
import { comparePackages, type PartDifference } from '../../workbook/xlsx/compare/compare';
import { attribute, find, takeApart } from '../../workbook/xlsx/write/elements';
import { keyOf, readRaw } from '../../workbook/xlsx/write/sheet/raw';
import { text, unpack, type Package } from '../../workbook/xlsx/zip';
import type { Change } from './change';

export interface Differences {
  /** In short words, one for each; none where nothing was lost. */
  lost: string[];
  /** Formulas that are as they were and came to another result, as the file names them: `xl/worksheets/sheet1.xml B2`. */
  results: string[];
}

/** The order of the last calculation goes with the cells that it names; so does what names it. */
const CHAIN = 'xl/calcchain.xml';
const NAMING_CHAIN = new Set(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);
/** How rows are written, and how far cells reach. */
const FOLLOWING = new Set(['sheetData', 'dimension']);

const isChain = (part: string): boolean => part.toLowerCase() === CHAIN;

/** `change` is what was to change; null: nothing was. */
export function differencesOf(before: Uint8Array, after: Uint8Array, change: Change | null): Differences {
  const [one, other] = [unpack(before), unpack(after)];
  const { added, lost, changed } = comparePackages(one, other);
  const withoutChain = lost.some(isChain) && changed.some(({ cells }) => cells.changed.length + cells.added.length > 0);
  const found: Differences = { lost: [...added.map((part) => `+ ${part}`), ...lost.filter((part) => !(withoutChain && isChain(part))).map((part) => `- ${part}`)], results: [] };
  for (const difference of changed) if (!(withoutChain && NAMING_CHAIN.has(difference.part))) inPart(difference, one, other, change, found);
  // Where formulas came to other results, or are left to be worked out, the file asks for that.
  if (found.results.length > 0) found.lost = found.lost.filter((what) => !/^xl\/workbook\.xml <calcPr>/.test(what));
  return found;
}

function inPart({ part, cells, elements }: PartDifference, before: Package, after: Package, change: Change | null, found: Differences): void {
  const here = change?.part === part ? change : null;
  const results = new Set([...resultsIn(cells.changed, part, before, after), ...filledIn([...cells.changed, ...cells.added], part, before)]);
  const told = [
    ...cells.changed.filter((cell) => cell !== here?.cell && !results.has(cell)).map((cell) => `${cell} ~`),
    ...cells.lost.map((cell) => `${cell} -`), ...cells.added.filter((cell) => cell !== here?.cell && !results.has(cell)).map((cell) => `${cell} +`),
    ...elements.changed.filter((name) => !((here || results.size > 0) && FOLLOWING.has(name))).map((name) => `<${name}> ~`),
    ...elements.added.map((name) => `<${name}> +`), ...elements.lost.map((name) => `<${name}> -`),
  ];
  const nothing = [cells, elements].every((each) => each.changed.length + each.added.length + each.lost.length === 0);
  found.lost.push(...(nothing ? ['bytes'] : told).map((what) => `${part} ${what}`));
  found.results.push(...[...results].filter((cell) => cell !== here?.cell).map((cell) => `${part} ${cell}`));
}

function resultsIn(cells: readonly string[], part: string, before: Package, after: Package): string[] {
  if (cells.length === 0) return [];
  const [one, other] = [before, after].map((parts) => readRaw(find(takeApart(text(parts.get(part)!)), 'sheetData') ?? ''));
  return cells.filter((cell) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    const key = keyOf({ row: Number(row) - 1, column: columnIndex(letters!) });
    return isResult(one!.cells.get(key)!, other!.cells.get(key)!);
  });
}

/** Cells that array formulas fill: they are worked out when a workbook is opened. */
function filledIn(cells: readonly string[], part: string, before: Package): string[] {
  if (cells.length === 0) return [];
  const areas = [...text(before.get(part)!).matchAll(/<(?:\w+:)?f\s[^>]*\bref="([^"]*)"/g)].flatMap(([, reference]) => parseArea(reference!) ?? []);
  return cells.filter((cell) => areas.some((area) => contains(area, parseArea(cell)!)));
}

/** The same formula, in the same look. */
function isResult(before: string, after: string): boolean {
  const [one, other] = [before, after].map((xml) => find(takeApart(xml), 'f'));
  return one !== undefined && one === other && attribute(before, 's') === attribute(after, 's');
}
