/** Files that can be chosen: workbooks, and what is read as one and saved as such. */
import { EXTENSIONS } from '../../../workbook/xlsx/kinds';

const OTHERS = ['.csv', '.tsv', '.txt', '.xls', '.et'];

export const OPENABLE: readonly string[] = [...EXTENSIONS, ...OTHERS];
export const ACCEPTED = OPENABLE.join(',');
