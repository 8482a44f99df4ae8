/** 1 is A, 27 is AA. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** `B3`, of row 3 and column 2. */
export const address = (row: number, column: number): string => `${letters(column)}${row}`;

/** `$B$3` */
export const fixed = (row: number, column: number): string => `$${letters(column)}$${row}`;

/** `A1:C4` */
export const block = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${address(row, column)}:${address(lastRow, lastColumn)}`;
