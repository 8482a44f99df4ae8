import { named } from '../engine/definition';
import type { RangeHost, SheetHost } from '../model/book';

/** What nearly every object leads to. */
export const rangeClass = named<Excel.Range, RangeHost>('Range');
export const worksheetClass = named<Excel.Worksheet, SheetHost>('Worksheet');
