/** The cells and rows of a worksheet part as they are written, and which of them share a formula. */
import { cellName, columnIndex } from '../../../model/area';
import { shift } from '../../formula';
import { unescaped } from '../../xml';
import { attribute, find, setAttribute, takeApart } from '../elements';

/** The cell that holds the formula which others refer to. */
export interface Master {
  row: number;
  column: number;
  /** As the file writes it. */
  formula: string;
}

export interface Raw {
  cells: Map<string, string>;
  /** Opening tags. */
  rows: Map<number, string>;
  /** Of cells that share a formula; a file may number a second group like an earlier one. */
  masters: Map<string, Master>;
}

export const keyOf = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;

export function readRaw(sheetData: string): Raw {
  const raw: Raw = { cells: new Map(), rows: new Map(), masters: new Map() };
  const byNumber = new Map<string, Master>();
  let row = -1;
  for (const piece of takeApart(sheetData).pieces) {
    const line = takeApart(piece.xml);
    const open = line.open || piece.xml;
    const number = attribute(open, 'r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    raw.rows.set(row, open);
    let column = -1;
    for (const cell of line.pieces) {
      const letters = /^([A-Z]+)\d+$/.exec(attribute(cell.xml, 'r') ?? '')?.[1];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      const xml = setAttribute(cell.xml, 'r', cellName(row, column));
      raw.cells.set(keyOf({ row, column }), xml);
      const master = masterOf(xml, row, column, byNumber);
      if (master) raw.masters.set(keyOf({ row, column }), master);
    }
  }
  return raw;
}

const SHARED = /<(?:\w+:)?f\s[^>]*\bt\s*=\s*["']shared["']/;

function masterOf(cell: string, row: number, column: number, byNumber: Map<string, Master>): Master | undefined {
  if (!SHARED.test(cell)) return undefined;
  const written = find(takeApart(cell), 'f')!;
  const number = attribute(written, 'si') ?? '';
  const formula = formulaText(written);
  if (formula !== '') byNumber.set(number, { row, column, formula });
  return byNumber.get(number);
}

function formulaText(written: string): string {
  const { open, close } = takeApart(written);
  return unescaped(written.slice(open.length, written.length - close.length)).replace(/^<!\[CDATA\[|\]\]>$/g, '');
}

/** The formula of a cell that can no longer refer to its master, as the file writes it. */
export const writtenOut = ({ row, column }: { row: number; column: number }, master: Master): string =>
  shift(master.formula, row - master.row, column - master.column);
