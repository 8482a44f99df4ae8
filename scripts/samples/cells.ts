import { between, cellName, columnName, type Area } from '../../workbook/model/area';

/** Places on a sheet of ours. Rows and columns count from 1 here, as on the sheet itself: `address(3, 2)` is B3. */

export const address = (row: number, column: number): string => cellName(row - 1, column - 1);

/** `$B$3` */
export const fixed = (row: number, column: number): string => `$${inRow(row, column)}`;

/** `B$3` */
export const inRow = (row: number, column: number): string => `${columnName(column - 1)}$${row}`;

export const block = (row: number, column: number, lastRow: number, lastColumn: number): Area => between(row - 1, column - 1, lastRow - 1, lastColumn - 1);
