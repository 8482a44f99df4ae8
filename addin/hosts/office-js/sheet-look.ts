import { longest, type Area, type Change, type SheetLook } from '../../../workbook/model/port/editor';
import { blocksOf } from './puts';

/** Excel takes no longer list or prompt, and shows a longer text in a cell of texts as a row of signs. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;
const headingFill = '#E6F1F0';

/** Everything at once, to go with the next sync, before anything is put into the cells: Excel asks for a round trip for none of it. */
export function dressSheet(sheet: Excel.Worksheet, { merges, lists, notes, widths, headings }: SheetLook, changes: readonly Change[]): void {
  const rows = Math.max(0, ...changes.map(({ row }) => row)) + 1;
  const columns = Math.max(0, ...changes.map(({ column }) => column)) + 1;
  // A title above the first heading runs on over the columns beside it.
  const top = Math.min(rows - 1, ...headings);
  const below = sheet.getRangeByIndexes(top, 0, rows - top, columns);
  below.format.wrapText = true;
  below.format.verticalAlignment = 'Top';
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(width);
  });
  for (const row of headings) {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, columns);
    format.font.bold = true;
    format.fill.color = headingFill;
  }
  for (const merge of merges) sheet.getRangeByIndexes(merge.row, merge.column, merge.rows, merge.columns).merge(false);
  for (const list of lists) {
    const source = list.values.join(',');
    // What Excel cannot offer is still checked when the sheet is read.
    if (source === '' || source.length > longest.list || list.values.some((word) => word.includes(','))) continue;
    const { dataValidation } = sheet.getRangeByIndexes(list.row, list.column, list.rows, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  }
  for (const { row, column, text } of notes) {
    sheet.getRangeByIndexes(row, column, 1, 1).dataValidation.prompt = { showPrompt: true, title: '', message: text.slice(0, longest.prompt) };
  }
}

/**
 * A text like `1.10` or `1-3` would become a number or a date as soon as somebody corrects it: its cell keeps what is
 * typed. To be asked for after the texts are put: the apostrophe before one of them would stay in sight else.
 */
export function keepTexts(sheet: Excel.Worksheet, look: SheetLook, changes: readonly Change[]): void {
  for (const area of textAreas(look, changes)) {
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).numberFormat = '@' as never;
  }
}

function textAreas({ texts }: SheetLook, changes: readonly Change[]): readonly Omit<Area, 'sheet'>[] {
  if (texts) return texts.map((area) => ({ ...area, columns: 1 }));
  return blocksOf(changes.filter(({ put }) => typeof put === 'string' && put.length <= longest.text));
}
