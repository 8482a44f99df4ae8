import { longest } from '../../model/port/editor';
import type { Cell, Grid } from '../../model/grid';
import type { Column } from '../blocks';
import type { RuleSheetPlan } from '../types';
import type { BlockWriter } from './writer';

export interface WriteOptions {
  /** `规则`, or `规则2024` where a workbook holds several editions. */
  readonly sheet?: string;
  /** Blocks without a row are laid out too, to be filled in. */
  readonly blank?: boolean;
  readonly years?: { readonly from: number | null; readonly to: number | null };
}

/** Which blocks stand on which sheet, in order. */
const SHEETS: readonly (readonly [suffix: string, blocks: readonly string[]])[] = [
  ['', ['items']],
  ['·结果', ['vetoes', 'gradings', 'uses', 'awards']],
  ['·说明', ['info', 'parameters', 'consequences', 'eligibilities', 'effects', 'unsaid']],
  ['·对照', ['clauses', 'names']],
];
const DEFAULT_WIDTH = 12;
/** Rows below the last one that offer their lists too. */
const SPARE_ROWS = 200;
/** Of a block without any row that others follow. */
const BLANK_ROWS = 6;

export function layOut(blocks: readonly BlockWriter[], title: string, { sheet = '规则', blank = false }: WriteOptions): RuleSheetPlan[] {
  return SHEETS.flatMap(([suffix, names]) => {
    const own = names.flatMap((name) => blocks.filter(({ block, rows }) => block.name === name && (rows.length > 0 || blank || name === 'items')));
    return own.length === 0 ? [] : [sheetOf(`${sheet}${suffix}`, own, suffix === '' ? title : null)];
  });
}

/** The columns that a block is written with: those that say something, and those that it cannot do without. */
function columnsFor({ block, rows }: BlockWriter): readonly Column[] {
  return block.columns.filter(({ key, needed, usual }) => needed === true || rows.some((row) => row.has(key)) || (rows.length === 0 && usual === true));
}

function sheetOf(name: string, blocks: readonly BlockWriter[], title: string | null): RuleSheetPlan {
  const cells: Cell[][] = [];
  const headings: number[] = [];
  const lists: RuleSheetPlan['lists'][number][] = [];
  const texts: RuleSheetPlan['texts'][number][] = [];
  const notes: RuleSheetPlan['notes'][number][] = [];
  const widths: number[] = [];
  const merges: RuleSheetPlan['merges'][number][] = [];
  for (const writer of blocks) {
    const columns = columnsFor(writer);
    if (title !== null && title !== '' && cells.length === 0) {
      cells.push([title]);
      merges.push({ row: 0, column: 0, rows: 1, columns: columns.length });
    } else if (title === null) {
      if (cells.length > 0) cells.push([]);
      cells.push([writer.block.titles[0]]);
    }
    const head = cells.length;
    headings.push(head);
    cells.push(columns.map(({ headings: [heading] }) => heading));
    for (const row of writer.rows) cells.push(columns.map(({ key }) => row.get(key) ?? ''));
    const rows = writer.rows.length + (writer === blocks.at(-1) ? SPARE_ROWS : writer.rows.length === 0 ? BLANK_ROWS : 0);
    for (let row = writer.rows.length; row < rows && writer !== blocks.at(-1); row++) cells.push([]);
    columns.forEach(({ codec, width = DEFAULT_WIDTH, example }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width);
      const words = codec.words;
      if (words && words.join(',').length <= longest.list) lists.push({ row: head + 1, column, rows, values: words });
      if (codec.asText) texts.push({ row: head + 1, column, rows });
      if (example !== undefined) notes.push({ row: head, column, text: example });
    });
  }
  const most = Math.max(...cells.map((row) => row.length));
  return { name, cells: cells.map((row) => [...row, ...Array<Cell>(most - row.length).fill('')]), merges: merges.filter(({ columns }) => columns > 1), lists: lists.filter(({ rows }) => rows > 0), texts: texts.filter(({ rows }) => rows > 0), notes, widths, headings };
}

/** The plans as they are read from a workbook. */
export function gridsOf(plans: readonly RuleSheetPlan[]): Grid[] {
  return plans.map(({ name, cells, merges }) => ({ sheet: name, row: 0, column: 0, cells, merges }));
}
