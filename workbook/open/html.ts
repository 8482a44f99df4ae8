/** A web page that a system hands out under the name of a workbook: each of its tables is a sheet. */
import { contentOf } from '../printed/html/content';
import { placeCells } from '../printed/html/place-cells';
import { decodeText } from './csv/decode';
import { faultOf } from './fault';
import { textSheet, type SimpleSheet } from './simple-book';

export function htmlSheets(bytes: Uint8Array, name: string): SimpleSheet[] {
  const tables = contentOf(pageText(bytes)).filter((part) => typeof part !== 'string').map((table) => placeCells(table)).filter(({ grid }) => grid.cells.length > 0);
  if (tables.length === 0) throw faultOf('no-table');
  return tables.map(({ grid, hidden }, index) => ({
    ...textSheet(index === 0 ? name : `${[...name].slice(0, 26).join('')} ${index + 1}`, grid.cells.map((row) => row.map(String))),
    merges: grid.merges.map((area) => ({ ...area })), rows: new Map(hidden.map((row) => [row, { hidden: true }])),
  }));
}

/** A page says itself how it is written; what says nothing, or something wrong, is looked at. */
function pageText(bytes: Uint8Array): string {
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(String.fromCharCode(...bytes.subarray(0, 4_000)))?.[1];
  try {
    return new TextDecoder(said ?? 'none', { fatal: true }).decode(bytes);
  } catch {
    return decodeText(bytes)?.text ?? new TextDecoder('gb18030').decode(bytes);
  }
}
