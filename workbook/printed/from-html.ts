import { cutIntoBlocks } from './layout/blocks';
import { contentOf, type Part, type RawTable } from './html/content';
import { placeCells, tidy } from './html/place-cells';
import type { PrintedBlock, PrintedDocument } from './types';

/** What stands in a piece of HTML, as programs put it on the clipboard. */
export function fromHtml(html: string): PrintedDocument {
  return { blocks: contentOf(copied(html)).flatMap(blocksOf) };
}

/** Between the marks of the clipboard, where there are such marks: around them stands what was not chosen. */
function copied(html: string): string {
  const [start, end] = [html.indexOf('<!--StartFragment-->'), html.lastIndexOf('<!--EndFragment-->')];
  if (start < 0) return html;
  const inside = html.slice(start, end > start ? end : undefined);
  // Rows alone are chosen where the mark stands inside a table.
  return /^<!--StartFragment-->\s*<t[dhrb]/i.test(inside) ? `<table>${inside}</table>` : inside;
}

function blocksOf(part: Part): PrintedBlock[] {
  if (typeof part === 'string') {
    return tidy(part).split('\n').filter((line) => line !== '').map((text) => ({ is: 'text', text }));
  }
  if (isFrame(part)) return part.rows.flatMap((row) => row.cells.flatMap((cell) => cell.parts.flatMap(blocksOf)));
  const { grid, hidden } = placeCells(part);
  return cutIntoBlocks(grid, hidden);
}

/** A table of one column that only holds other tables in place. */
const isFrame = ({ rows }: RawTable): boolean =>
  rows.every((row) => row.cells.length <= 1) && rows.some((row) => row.cells.some((cell) => cell.parts.some((part) => typeof part !== 'string')));
