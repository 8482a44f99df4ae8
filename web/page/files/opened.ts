/** A workbook file, or none, made ready for the grid. */
import type { LocaleType } from '@univerjs/core';
import { say, type Language, type Message } from '../../../shared/i18n/language';
import { previewWords } from '../../../shared/i18n/workbook/preview';
import type { CellPlace } from '../../custom-functions/calls';
import type { Opened } from '../../grid/backend';
import { lookName, snapshot } from '../../grid/snapshot';
import { drawnOf } from '../../office-emulator/model/charts';
import { contains } from '../../../workbook/model/area';
import { emptyParts } from '../../../workbook/model/book-parts';
import { callsAny, type FunctionNames } from '../../../workbook/xlsx/formula';
import type { ReadBook, ReadSheet } from '../../../workbook/xlsx/read';
import type { ReadCell } from '../../../workbook/xlsx/sheet';
import { chartsIn } from '../../../workbook/xlsx/read-charts';
import { pageIn } from '../../../workbook/xlsx/read-page';
import { readFile } from './read-file';

let count = 0;

export interface OpenedFile extends Opened {
  /** What was read, for saving a copy; null for a blank workbook. */
  file: ReadBook | null;
  name: string;
  /** What whoever opened it should know. */
  notices: Message[];
  /** Formulas of which the file does not say what they come to, for themselves or for the cells that they fill. */
  waiting: CellPlace[];
}

const fillsOthers = ({ array }: ReadCell): boolean => array !== undefined && array.rows * array.columns > 1;

function resultsOf({ id, cells }: ReadSheet): Opened['results'] {
  return cells.filter((cell) => cell.formula && fillsOthers(cell)).map(({ formula, array }) => ({
    sheet: id, formula: formula!,
    cells: cells.flatMap(({ row, column, result }) => (result !== undefined && contains(array!, { row, column, rows: 1, columns: 1 }) ? [{ row, column, value: result }] : [])),
  }));
}

const bySheet = <T>(file: ReadBook, of: (sheet: ReadSheet) => T | null): Map<string, T> => new Map(file.sheets.flatMap((sheet) => {
  const found = of(sheet);
  return found === null ? [] : [[sheet.id, found] as const];
}));

export async function openFile(bytes: Uint8Array, fileName: string, names: FunctionNames, locale: LocaleType): Promise<OpenedFile> {
  count += 1;
  const book = count;
  const { file, name, notices } = await readFile(bytes, fileName, names, `${book}-`);
  return {
    file, name, notices,
    data: snapshot(file, `book-${book}`, name, locale, (formula) => callsAny(formula, names)),
    active: file.sheets[file.active]!.id,
    results: file.sheets.flatMap(resultsOf),
    waiting: file.sheets.flatMap(({ id, cells }) => cells.filter((cell) => cell.formula && (cell.value === '' || fillsOthers(cell)))
      .map(({ row, column }) => ({ sheet: id, row, column }))),
    unlocked: new Set(file.looks.flatMap((look, index) => (look.unlocked ? [lookName(index)] : []))),
    extras: new Map(file.sheets.map((sheet) => [sheet.id, { visibility: sheet.visibility, protected: sheet.protected }])),
    parts: {
      ...emptyParts(name),
      tables: file.tables.map(({ part: _part, ...table }) => table),
      names: file.names.map((each) => ({ ...each })),
      settings: new Map(file.settings),
      xml: file.xml.map(({ id, xml }) => ({ id, xml })),
      properties: file.properties,
      structureProtected: file.structureProtected,
      filters: new Map(file.sheets.flatMap((sheet) => (sheet.filter ? [[sheet.id, sheet.filter] as const] : []))),
      ofFile: {
        pages: bySheet(file, (sheet) => pageIn(file, sheet)),
        charts: bySheet(file, (sheet) => chartsIn(file, sheet).map((chart, index) => drawnOf(chart, index + 1))),
      },
    },
  };
}

export function blankFile(language: Language, locale: LocaleType): OpenedFile {
  count += 1;
  const name = say(previewWords, 'blank-book', language);
  const id = `${count}-sheet-1`;
  return {
    file: null, name, notices: [], active: id, results: [], waiting: [], extras: new Map(), unlocked: new Set(), parts: emptyParts(name),
    data: {
      id: `book-${count}`, name, locale, appVersion: '0.25.1', styles: {}, sheetOrder: [id],
      sheets: { [id]: { id, name: say(previewWords, 'blank-sheet', language), rowCount: 100, columnCount: 26 } },
    },
  };
}
