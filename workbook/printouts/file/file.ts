import { say, type Language } from '../../../shared/i18n/language';
import { printoutWords } from '../../../shared/i18n/printouts';
import { emptyParts } from '../../model/book-parts';
import type { FunctionNames } from '../../xlsx/formula';
import { saveXlsx } from '../../xlsx/write';
import type { LaidSheet } from '../layout/laid-sheet';
import type { PrintChoices } from '../model/choices';
import { printNames, savedSheet, type SheetPlace } from './saved-sheet';

/** Printouts as a workbook of their own. The names of the sheets differ. */
export function printoutsFile(sheets: readonly LaidSheet[], { names, language, title, fonts }: { readonly names: FunctionNames; readonly language: Language; readonly title: string; readonly fonts?: PrintChoices['fonts'] }): Uint8Array<ArrayBuffer> {
  const places = sheets.map(({ sheet }, index): SheetPlace => ({ id: `sheet-${index + 1}`, name: sheet.name, pages: say(printoutWords, 'pages', language), fonts }));
  const placed = sheets.map((laid, index) => ({ laid, place: places[index] as SheetPlace }));
  return saveXlsx(
    {
      sheets: placed.map(({ laid, place }) => savedSheet(laid, place)),
      active: 'sheet-1',
      parts: { ...emptyParts(), properties: { title }, names: placed.flatMap(({ laid, place }) => [...printNames(laid, place)]) },
      tableColumns: () => [],
      calculated: true,
    },
    null,
    names,
  );
}
