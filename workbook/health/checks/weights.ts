import { Decimal } from 'decimal.js';
import { addressOf, type Cell, type Grid } from '../../model/grid';
import { readNumber } from '../../model/numbers';
import { wordKey } from '../../model/text';
import { cell, finding, type Check, type Finding } from '../finding';

const headers = new Set(['权重', '权重分', '标准分', '基准分', 'weight', 'weights'].map(wordKey));
/** A list of fewer weights is no table of them. */
const enough = 3;

/** A column of weights in a table of the workbook that does not add up to 100 (or 1, or 100%). */
export const weights: Check = {
  name: 'checkWeights',
  find: ({ sheets }) => sheets.flatMap((grid) => columnsOf(grid)),
};

function columnsOf(grid: Grid): Finding[] {
  return grid.cells.flatMap((line, row) =>
    line.flatMap((header, column): Finding[] => {
      if (typeof header !== 'string' || !headers.has(wordKey(header))) return [];
      const figures = figuresBelow(grid, row, column);
      const sum = figures.reduce((total, each) => total.plus(each), new Decimal(0));
      if (figures.length < enough || sum.eq(100) || sum.eq(1)) return [];
      const at = addressOf(grid, row, column);
      return [finding('warning', cell(at), 'weightsOff', { at, header: header.trim(), sum: sum.toString() })];
    }),
  );
}

/** The figures under a header, up to the row of the sum; what is not a figure is passed over. */
function figuresBelow(grid: Grid, row: number, column: number): Decimal[] {
  const figures: Decimal[] = [];
  for (const line of grid.cells.slice(row + 1)) {
    if (line.some(isSum)) break;
    const cellBelow = line[column] ?? '';
    const number = typeof cellBelow === 'boolean' ? null : readNumber(cellBelow);
    if (number?.kind === 'number') figures.push(new Decimal(number.value));
  }
  return figures;
}

function isSum(cellOfLine: Cell): boolean {
  return typeof cellOfLine === 'string' && /^(合计|总计|总分|小计|total)$/i.test(wordKey(cellOfLine));
}
