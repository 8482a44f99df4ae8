import { isBlank, textOf } from '../../model/text';
import { type AmountWord, amountWord } from './amount-words';
import type { Canvas } from './canvas';
import { isFootWord } from './header-words';

/** Behind the names of the units no further column is looked at. */
const near = 3;

/** The column that says of each row of a unit which figure stands in it: 目标, 完成, 上年. null: a unit has one row. */
export function amountColumnOf(canvas: Canvas, unitColumn: number, [from, end]: readonly [number, number]): number | null {
  for (let column = unitColumn + 1; column <= Math.min(unitColumn + near, canvas.columns - 1); column++) {
    const said: (AmountWord | null)[] = [];
    // The first cell that says something else tells enough of most columns.
    for (let row = from; row < Math.min(end, canvas.rows) && !said.includes(null); row++) {
      const cell = canvas.own(row, column);
      if (!isBlank(cell) && !isFootWord(canvas.at(row, unitColumn))) said.push(typeof cell === 'string' ? amountWord(textOf(cell)) : null);
    }
    if (saysAmounts(said)) return column;
  }
  return null;
}

/** All of them are words for figures, and what was done stands beside what was to be done, or was before. */
export function saysAmounts(said: readonly (AmountWord | null)[]): boolean {
  return said.includes('value') && (said.includes('target') || said.includes('base')) && !said.includes(null);
}
