import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Grid } from '../../model/grid';
import { itemsOf } from '../../ledger/rows/items';
import { readNumber } from '../../model/numbers';
import { isBlank, isErrorValue, textOf } from '../../model/text';
import { framesAt } from './across';
import { type Canvas, canvasOf } from './canvas';
import type { Frame } from './frame';
import { nameIn } from './label';
import { recordsOf } from './records';

/** Headers stand among the first rows. */
const lookedAt = 60;

/** What a header text means to whoever looks for a header; null where it means nothing. */
type Meant = (text: string) => string | null;

/**
 * The tables of a sheet on which nothing stands over the units: the row with the most names of items is
 * the header, the first column of texts beside it the units. `anyUnits`: also those without units.
 */
export function guessCorners(grid: Grid, views: readonly RulebookView[], anyUnits = false): readonly Frame[] {
  const ways = views.map((view): Meant => (text) => {
    const name = nameIn(text);
    // A figure in a table of figures is the number of no clause.
    if (!/\p{Script=Han}|^[a-z]+\d/iu.test(name) || isNumeral(name)) return null;
    const hit = itemsOf(view).find(name);
    return hit.kind === 'one' ? hit.item.code : null;
  });
  return framesWith(canvasOf(grid), ways, anyUnits);
}

/** 一, （二）, 第三项: numbers of a list in words. Every document has them, and so has every other table. */
function isNumeral(name: string): boolean {
  return /^(?:第|序号)?[(（]?[一二三四五六七八九十百零〇\d.]+[)）]?(?:项|条|号|行|季度|月)?[、.．:：]?$/u.test(name);
}

/** The same for a table that was bound: the row with the most of its header texts. */
export function cornersWith(grid: Grid, headers: readonly string[]): readonly Frame[] {
  const texts = new Set(headers.flatMap((header) => header.split(' / ')));
  return framesWith(canvasOf(grid), [(text) => (texts.has(text.replace(/\s+/gu, ' ')) ? text : null)], false);
}

function framesWith(canvas: Canvas, ways: readonly Meant[], anyUnits: boolean): readonly Frame[] {
  let best = 1;
  let at = -1;
  for (let row = 0; row < Math.min(canvas.rows, lookedAt); row++) {
    const hits = Math.max(0, ...ways.map((meant) => hitsIn(canvas, row, meant)));
    if (hits > best) [best, at] = [hits, row];
  }
  if (at < 0) return [];
  const column = unitColumn(canvas, at);
  if (column === null) return anyUnits ? framesAt(canvas, [{ row: at, column: 0 }]) : [];
  const frames = framesAt(canvas, [{ row: at, column }]);
  return anyUnits ? frames : frames.filter((frame) => recordsOf(frame).units.length > 0);
}

function hitsIn(canvas: Canvas, row: number, meant: Meant): number {
  const found = new Set<string>();
  for (let column = 0; column < canvas.columns; column++) {
    const cell = canvas.own(row, column);
    if (typeof cell !== 'string' || isBlank(cell) || cell.length > 200) continue;
    const hit = meant(textOf(cell));
    if (hit !== null) found.add(hit);
  }
  return found.size;
}

/** The first column that holds mostly texts below the header. */
function unitColumn(canvas: Canvas, header: number): number | null {
  for (let column = 0; column < canvas.columns; column++) {
    let texts = 0;
    let filled = 0;
    for (let row = header + 1; row < Math.min(canvas.rows, header + 40); row++) {
      const cell = canvas.at(row, column);
      if (isBlank(cell)) continue;
      filled++;
      if (typeof cell === 'string' && !isErrorValue(cell) && readNumber(cell).kind === 'bad') texts++;
    }
    if (texts >= 2 && texts * 2 > filled) return column;
  }
  return null;
}
