/** Widths and looks of columns. A column that did not change keeps all that the file says of it. */
import type { ReadSheetContent } from '../../sheet';
import { pixelsOfCharacters } from '../../widths';
import { attribute, setAttribute, takeApart } from '../elements';
import type { LookWriter } from '../looks';
import type { SavedLine, SavedSheet } from '../state';

/** Widths come through the grid in whole pixels. */
const pixels = (size: number | undefined): number | null => (size === undefined ? null : pixelsOfCharacters(size));
const round = (size: number): number => Math.round(size * 100) / 100;

const same = (line: SavedLine | undefined, other: SavedLine | undefined): boolean =>
  pixels(line?.size) === pixels(other?.size) && (line?.hidden ?? false) === (other?.hidden ?? false) && (line?.look ?? 0) === (other?.look ?? 0);

function linesOf(before: ReadSheetContent): Map<number, SavedLine> {
  const lines = new Map<number, SavedLine>();
  for (const { at, count, ...line } of before.columns) for (let column = at; column < at + count; column += 1) lines.set(column, line);
  return lines;
}

export function sameColumns(sheet: SavedSheet, before: ReadSheetContent): boolean {
  const known = linesOf(before);
  const all = new Set([...sheet.columns.keys(), ...known.keys()]);
  return [...all].every((column) => column >= sheet.extent.columns || same(sheet.columns.get(column), known.get(column)));
}

/** Neighbours that are alike share an element, as files have them. */
export function columnsXml(written: string | undefined, prefix: string, sheet: SavedSheet, before: ReadSheetContent, looks: LookWriter): string | null {
  const known = linesOf(before);
  const ranges: { first: number; last: number; xml: string }[] = [];
  const add = (first: number, last: number, xml: string): void => {
    const previous = ranges.at(-1);
    if (previous && previous.xml === xml && previous.last === first - 1) previous.last = last;
    else ranges.push({ first, last, xml });
  };
  const pieces = written === undefined ? [] : takeApart(written).pieces.map(({ xml }) => ({
    first: Number(attribute(xml, 'min')) - 1, last: Number(attribute(xml, 'max')) - 1, xml,
  }));
  for (let column = 0; column < sheet.extent.columns; column += 1) {
    const line = sheet.columns.get(column);
    const piece = pieces.find(({ first, last }) => column >= first && column <= last);
    if (same(line, known.get(column))) {
      if (piece) add(column, column, piece.xml);
    } else if (line) add(column, column, columnXml(prefix, line, looks));
  }
  for (const { first, last, xml } of pieces) if (last >= sheet.extent.columns) add(Math.max(first, sheet.extent.columns), last, xml);
  if (ranges.length === 0) return null;
  const columns = ranges.map(({ first, last, xml }) => setAttribute(setAttribute(xml, 'min', String(first + 1)), 'max', String(last + 1)));
  return `<${prefix}cols>${columns.join('')}</${prefix}cols>`;
}

const columnXml = (prefix: string, line: SavedLine, looks: LookWriter): string => `<${prefix}col min="" max="" width="${round(line.size ?? 9)}" customWidth="1"`
  + `${line.hidden ? ' hidden="1"' : ''}${line.look === undefined ? '' : ` style="${looks.number(line.look)}"`}/>`;
