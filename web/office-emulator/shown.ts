/** A value as its cell shows it. */
import { format as formatNumber } from 'numfmt';
import type { CellValue } from '../../workbook/model/book-parts';

export function shown(value: CellValue, format: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    return formatNumber(format, value, { throws: true });
  } catch {
    return String(value); // a format that is none
  }
}
