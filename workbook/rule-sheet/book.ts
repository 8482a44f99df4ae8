import { both } from '../../shared/i18n/language';
import { ruleSheet } from '../../shared/i18n/rule-sheet';
import { quoteSheet, type Area } from '../model/area';
import { emptyParts } from '../model/book-parts';
import { FunctionNames } from '../xlsx/formula';
import type { Look } from '../xlsx/styles';
import { saveXlsx } from '../xlsx/write';
import type { SavedCell, SavedSheet } from '../xlsx/write/state';
import type { RuleSheetPlan } from './types';

/** The bytes of an .xlsx with the sheets of rules: lists, notes, and set up for printing on A4. */
export function ruleBook(plans: readonly RuleSheetPlan[], title = ''): Uint8Array<ArrayBuffer> {
  const names = plans.flatMap(({ name, headings: [head] }, at) => (head === undefined ? [] : [{ name: '_xlnm.Print_Titles', formula: `=${quoteSheet(name)}!$${head + 1}:$${head + 1}`, comment: '', visible: true, scope: idOf(at) }]));
  const parts = { ...emptyParts(), ...(title === '' ? {} : { properties: { title } }), names: names.slice(0, plans.length) };
  return saveXlsx({ sheets: plans.map(sheetOf), active: idOf(0), parts, tableColumns: () => [], calculated: true }, null, new FunctionNames([]));
}

const idOf = (at: number): string => `sheet-${at + 1}`;
const thin = { weight: 'thin', color: '#BFBFBF' } as const;
const boxed = { vertical: 'Center', wrap: true, lines: { left: thin, right: thin, top: thin, bottom: thin } } as const;
/** `@`: what is typed stays text, and `1-3` no day. */
const looks = {
  title: { format: '@', vertical: 'Center', horizontal: 'Center', bold: true, size: 16 },
  block: { format: '@', vertical: 'Center', bold: true, size: 12 },
  heading: { ...boxed, format: '@', horizontal: 'Center', bold: true, fill: '#F2F2F2' },
  text: { ...boxed, format: '@' },
  figure: { ...boxed, format: 'General' },
} satisfies Record<string, Look>;
const ROW_HEIGHT = 18;
const SHEET_TITLE = 32;

function sheetOf({ name, cells, merges, lists, texts, notes, widths, headings }: RuleSheetPlan, at: number): SavedSheet {
  const width = Math.max(...cells.map((row) => row.length));
  return {
    id: idOf(at), name, visibility: 'Visible', protected: false, gridlines: true, tabColor: '',
    cells: cells.flatMap((row, index) => row.flatMap((value, column): SavedCell[] => {
      const look = lookOf(row, index, column, headings, texts);
      return value === '' && look === null ? [] : [{ row: index, column, value, look: look ?? looks.block }];
    })),
    spills: [], extent: { rows: cells.length, columns: width },
    merges: merges.map((each): Area => ({ ...each })),
    rows: new Map(headings[0] === 1 ? [[0, { size: SHEET_TITLE }]] : []),
    columns: new Map(widths.map((size, column) => [column, { size }])),
    frozen: { rows: headings.length === 1 ? (headings[0] ?? 0) + 1 : 0, columns: 0 }, defaultRowHeight: ROW_HEIGHT, page: { landscape: true },
    choices: lists.map(({ row, column, rows, values }) => ({ area: { row, column, rows, columns: 1 }, from: `"${values.join(',')}"`, question: { title: both(ruleSheet, 'ask-title').zh, text: both(ruleSheet, 'ask-word').zh } })),
    prompts: notes.map(({ row, column, text }) => ({ area: { row, column, rows: 1, columns: 1 }, title: String(cells[row]?.[column] ?? ''), text })),
  };
}

/** Title, heading, text or what may be a figure; null for what stands in no block. */
function lookOf(row: readonly unknown[], index: number, column: number, headings: readonly number[], texts: RuleSheetPlan['texts']): Look | null {
  if (headings.includes(index)) return row[column] === '' ? null : looks.heading;
  const head = headings.findLast((each) => each < index);
  if (head === undefined) return index === 0 && headings[0] === 1 && column === 0 ? looks.title : null;
  const inBlock = texts.some((area) => index >= area.row && index < area.row + area.rows);
  if (!inBlock) return null;
  return texts.some((area) => area.column === column && index >= area.row && index < area.row + area.rows) ? looks.text : looks.figure;
}
