/** What of one workbook file is the same in another, down to the cells and elements of each part that differs. */
import { cellName } from '../../model/area';
import { find, putTogether, takeApart, type Outer, type Piece } from '../write/elements';
import { readRaw } from '../write/sheet/raw';
import { text, unpack, type Package } from '../zip';

export interface BookDifference {
  /** Paths of parts. */
  same: string[];
  added: string[];
  lost: string[];
  changed: PartDifference[];
}

/** Elements are those directly below the root, by name. A part that is no XML has neither cells nor elements. */
export interface PartDifference {
  part: string;
  cells: Difference;
  elements: Difference;
}

export interface Difference {
  changed: string[];
  added: string[];
  lost: string[];
}

const NO_DIFFERENCE: Difference = { changed: [], added: [], lost: [] };

export function compareBooks(before: Uint8Array, after: Uint8Array): BookDifference {
  return comparePackages(unpack(before), unpack(after));
}

export function comparePackages(before: Package, after: Package): BookDifference {
  const same: string[] = [];
  const changed: PartDifference[] = [];
  for (const [part, bytes] of before) {
    const now = after.get(part);
    if (!now) continue;
    if (sameBytes(bytes, now)) same.push(part);
    else changed.push({ part, ...compareParts(bytes, now) });
  }
  return { same, changed, added: [...after.keys()].filter((part) => !before.has(part)), lost: [...before.keys()].filter((part) => !after.has(part)) };
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

function compareParts(before: Uint8Array, after: Uint8Array): Omit<PartDifference, 'part'> {
  const [one, other] = [takeApart(text(before)), takeApart(text(after))];
  if (one.open === '' || other.open === '') return { cells: NO_DIFFERENCE, elements: NO_DIFFERENCE };
  const data = [find(one, 'sheetData'), find(other, 'sheetData')];
  return {
    cells: data.every((each) => each === undefined) ? NO_DIFFERENCE : compareMaps(cellsOf(data[0]), cellsOf(data[1])),
    elements: compareMaps(elementsOf(one), elementsOf(other)),
  };
}

function cellsOf(sheetData = ''): Map<string, string> {
  return new Map([...readRaw(sheetData).cells].map(([key, xml]) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return [cellName(row, column), xml];
  }));
}

/** Elements of one name are one thing, in their order; of the cells only how their rows are written. The root goes by its opening tag. */
function elementsOf(outer: Outer): Map<string, string> {
  const elements = new Map([['', outer.open]]);
  for (const { name, xml } of outer.pieces) elements.set(name, (elements.get(name) ?? '') + (name === 'sheetData' ? rowsOf(xml) : xml));
  return elements;
}

const rowsOf = (sheetData: string): string => {
  const outer = takeApart(sheetData);
  return putTogether({ ...outer, pieces: outer.pieces.map(({ name, xml }): Piece => ({ name, xml: takeApart(xml).open || xml })) });
};

function compareMaps(before: Map<string, string>, after: Map<string, string>): Difference {
  return {
    changed: [...before].filter(([key, xml]) => after.has(key) && after.get(key) !== xml).map(([key]) => key),
    added: [...after.keys()].filter((key) => !before.has(key)),
    lost: [...before.keys()].filter((key) => !after.has(key)),
  };
}
