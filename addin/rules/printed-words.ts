import { cellAt, sheetCell, type Grid } from '../../workbook/model/grid';
import { splitAddress } from '../../workbook/model/area';
import { textOf, wordKey } from '../../workbook/model/text';
import { items as itemsBlock } from '../../workbook/rule-sheet/blocks';
import type { RulesReading } from '../../workbook/rule-sheet/types';
import { partsIn } from './whole';

/**
 * The printed words that stand beside the items of a sheet, by code. Rules do not hold them: whoever writes the same rules
 * again has to hand them on. None where their column is that of the clauses.
 */
export function printedWords({ draft, places }: RulesReading, grids: readonly Grid[]): ReadonlyMap<string, string> {
  return new Map(
    partsIn(draft, 'items').flatMap(({ code }, index) => {
      const { sheet, rest } = splitAddress(places[`/items/${index}`] ?? '');
      const [at, grid] = [cellAt(rest), grids.find((each) => each.sheet === sheet)];
      const column = at && grid ? columnOfWords(grid, at.row) : -1;
      const text = at && grid && column >= 0 ? textOf(sheetCell(grid, at.row, column)) : '';
      return text === '' ? [] : [[String(code), text] as const];
    }),
  );
}

const keysOf = (key: string): ReadonlySet<string> => new Set(itemsBlock.columns.find((column) => column.key === key)?.headings.map(wordKey));
const [clauseKeys, ruleKeys] = [keysOf('clause'), keysOf('rule')];

/** By the nearest headings above the row; -1: there is no such column. */
function columnOfWords(grid: Grid, row: number): number {
  for (let above = row - 1 - grid.row; above >= 0; above--) {
    const heads = (grid.cells[above] ?? []).map(wordKey);
    const at = heads.findIndex((head) => ruleKeys.has(head));
    if (at >= 0) return heads.some((head) => clauseKeys.has(head)) ? at + grid.column : -1;
  }
  return -1;
}
