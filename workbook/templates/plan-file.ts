import { emptyParts, type CellValue, type DefinedName } from '../model/book-parts';
import { columnName, quoteSheet } from '../model/area';
import { longest, type Put } from '../model/port/editor';
import { say, type Language } from '../../shared/i18n/language';
import { templateWords } from '../../shared/i18n/templates';
import type { FunctionNames } from '../xlsx/formula';
import type { Look } from '../xlsx/styles';
import { saveXlsx } from '../xlsx/write';
import type { SavedCell, SavedSheet } from '../xlsx/write/state';
import { sheetName, type SheetPlan } from './plan';

const thin = { weight: 'thin', color: '#BFBFBF' } as const;
const boxed = { vertical: 'Center', wrap: true, lines: { left: thin, right: thin, top: thin, bottom: thin } } as const;
/** `@`: a text stays one where Excel would take it for a number or a day: 1.10, 5-24. */
const looks = {
  title: { format: '@', vertical: 'Center', horizontal: 'Center', bold: true, size: 16 },
  /** The name of a block, above its headings. */
  block: { format: '@', vertical: 'Center', bold: true, size: 12 },
  heading: { ...boxed, format: '@', horizontal: 'Center', bold: true, fill: '#F2F2F2' },
  text: { ...boxed, format: '@' },
  figure: { ...boxed, format: 'General' },
} satisfies Record<string, Look>;
const TITLE_HEIGHT = 32;

/**
 * Planned sheets as a file of their own. Lists and notes that Excel does not hold in a cell stand on sheets behind the
 * others: nothing of a plan is lost, and nothing is hidden.
 */
export function planFile(plans: readonly SheetPlan[], { title, names, language }: { readonly title: string; readonly names: FunctionNames; readonly language: Language }): Uint8Array<ArrayBuffer> {
  const taken = new Set(plans.map(({ name }) => name.toLowerCase()));
  const nameOf = (key: 'listsSheet' | 'notesSheet'): string => sheetName(say(templateWords, key, language), taken);
  const lists = longLists(plans, nameOf('listsSheet'));
  const notes = notesPlan(plans, nameOf('notesSheet'));
  const sheets = [...plans.map((plan, index) => savedSheet(plan, index, lists.places, language)), ...[lists.plan, notes].flatMap((plan, index) => (plan ? [savedSheet(plan, plans.length + index, new Map(), language)] : []))];
  const parts = { ...emptyParts(), properties: { title }, names: plans.flatMap(printTitles) };
  return saveXlsx({ sheets, active: sheets[0]?.id ?? '', parts, tableColumns: () => [], calculated: true }, null, names);
}

/** The headings of a sheet with one block stand on every printed page. */
function printTitles({ name, headings }: SheetPlan, index: number): readonly DefinedName[] {
  const [head] = headings;
  return head === undefined || headings.length > 1 ? [] : [{ name: '_xlnm.Print_Titles', formula: `=${quoteSheet(name)}!$${head + 1}:$${head + 1}`, comment: '', visible: true, scope: idOf(index) }];
}

const idOf = (index: number): string => `sheet-${index + 1}`;

type Places = ReadonlyMap<SheetPlan['lists'][number], string>;

/** The lists that are too long for a cell, a column each, and where each stands. */
function longLists(plans: readonly SheetPlan[], name: string): { readonly plan: SheetPlan | null; readonly places: Places } {
  const long = plans.flatMap(({ lists }) => lists).filter(({ values }) => values.join(',').length > longest.list || values.some((value) => value.includes(',')));
  const places = new Map(long.map((list, column) => [list, `${quoteSheet(name)}!$${columnName(column)}$1:$${columnName(column)}$${list.values.length}`]));
  const height = Math.max(0, ...long.map(({ values }) => values.length));
  const cells = Array.from({ length: height }, (_, row) => long.map(({ values }): Put => values[row] ?? null));
  return { plan: long.length > 0 ? plain(name, cells, long.map(() => 24)) : null, places };
}

function notesPlan(plans: readonly SheetPlan[], name: string): SheetPlan | null {
  const cells = plans.flatMap((plan) => plan.notes.filter(({ text }) => !fits(text)).map(({ row, column, text }): readonly Put[] => [plan.name, textOf(plan.cells[row]?.[column]), text]));
  return cells.length > 0 ? plain(name, cells, [18, 16, 80]) : null;
}

/** Excel shows no longer text beside a cell. */
const fits = (text: string): boolean => text.length <= longest.prompt;

const plain = (name: string, cells: SheetPlan['cells'], widths: readonly number[]): SheetPlan => ({ name, cells, widths, merges: [], lists: [], notes: [], headings: [] });
const textOf = (put: Put | undefined): CellValue => (put === null || put === undefined || typeof put === 'object' ? '' : put);

function savedSheet(plan: SheetPlan, index: number, places: Places, language: Language): SavedSheet {
  const { name, cells, merges, lists, notes, widths, headings } = plan;
  const width = Math.max(widths.length, ...cells.map(({ length }) => length));
  return {
    id: idOf(index), name, visibility: 'Visible', protected: false, gridlines: true, tabColor: '',
    cells: cells.flatMap((line, row) => line.flatMap((put, column) => savedCell(plan, put, row, column))),
    spills: [],
    extent: { rows: Math.max(1, cells.length), columns: Math.max(1, width) },
    merges: merges.map((merge) => ({ ...merge })),
    rows: new Map(isTitled(plan) ? [[0, { size: TITLE_HEIGHT }]] : []),
    columns: new Map(widths.map((size, column) => [column, { size }])),
    frozen: { rows: headings.length === 1 ? (headings[0] ?? -1) + 1 : 0, columns: 0 },
    page: { landscape: true },
    choices: [
      ...lists.map((list) => ({
        area: { row: list.row, column: list.column, rows: list.rows, columns: 1 },
        from: places.get(list) ?? `"${list.values.join(',')}"`,
        question: { title: say(templateWords, 'otherWord', language), text: say(templateWords, 'otherWordText', language) },
      })),
      ...notes.filter(({ text }) => fits(text)).map(({ row, column, text }) => ({ area: { row, column, rows: 1, columns: 1 }, prompt: { title: String(textOf(cells[row]?.[column])), text } })),
    ],
  };
}

/** Above the headings of the only block of the sheet stands its title. */
const isTitled = ({ headings }: SheetPlan): boolean => headings[0] === 1;

function savedCell(plan: SheetPlan, put: Put, row: number, column: number): SavedCell[] {
  const look = lookOf(plan, put, row, column);
  if (typeof put === 'object' && put !== null) return [{ row, column, value: '', formula: put.formula, look }];
  // A blank cell below headings has its lines, and keeps what is typed as text where the plan says so.
  return (put === null || put === '') && look !== looks.text && look !== looks.figure ? [] : [{ row, column, value: put ?? '', look }];
}

function lookOf(plan: SheetPlan, put: Put, row: number, column: number): Look {
  const { headings, texts } = plan;
  if (headings.includes(row)) return looks.heading;
  if (isTitled(plan) && row === 0) return looks.title;
  if (!texts) return typeof put === 'string' && put !== '' ? looks.text : looks.figure;
  const block = texts.filter((area) => row >= area.row && row < area.row + area.rows);
  if (block.length === 0) return looks.block;
  return block.some((area) => area.column === column) ? looks.text : looks.figure;
}
