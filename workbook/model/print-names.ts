import { columnName, quoteSheet } from './area';
import type { DefinedName } from './book-parts';
import type { RowTitles } from './page';

/** The names by which a workbook knows what is printed of a sheet, from its first cell on, and what stands on each page. */
export function printNames({ id, name }: { readonly id: string; readonly name: string }, { rows, columns }: { readonly rows: number; readonly columns: number }, titles: RowTitles | null): readonly DefinedName[] {
  const sheet = quoteSheet(name);
  const named = (what: string, area: string): DefinedName => ({ name: `_xlnm.${what}`, formula: `=${sheet}!${area}`, comment: '', visible: true, scope: id });
  return [
    named('Print_Area', `$A$1:$${columnName(columns - 1)}$${rows}`),
    ...(titles ? [named('Print_Titles', `$${titles.first + 1}:$${titles.first + titles.count}`)] : []),
  ];
}
