import type { Cell, Grid } from '../model/grid';
import { textOf } from '../model/text';
import { cutIntoBlocks } from './layout/blocks';
import type { PrintedBlock, PrintedDocument } from './types';

/** What stands in plain text: lines with tabs are rows of a table, others are text. */
export function fromText(text: string): PrintedDocument {
  const blocks: PrintedBlock[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push(...cutIntoBlocks(gridOf(rows), []));
    rows = [];
  };
  for (const row of rowsOf(text)) {
    if (row.length > 1) {
      rows.push(row);
      continue;
    }
    close();
    const line = textOf(row[0] ?? '');
    if (line !== '') blocks.push({ is: 'text', text: line });
  }
  close();
  return { blocks };
}

/** Cells in quotes hold line breaks and tabs, and quotes written twice. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

function gridOf(rows: readonly (readonly string[])[]): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, at): Cell => textOf(row[at] ?? '')));
  return { sheet: '', row: 0, column: 0, cells, merges: [] };
}
