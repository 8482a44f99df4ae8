import { say, type Language } from '../../../shared/i18n/language';
import { printoutWords } from '../../../shared/i18n/printouts';
import type { Change, NewSheet, Put } from '../../model/port/editor';
import type { Cell } from '../../model/grid';
import { alike, type PaperCell, type PaperLook } from '../../model/paper';
import type { Look } from '../../xlsx/styles';
import { savedSheet } from '../file/saved-sheet';
import { cellsOf, type PlannedSheet } from '../kept/plan';
import type { PrintChoices } from '../model/choices';
import type { LaidSheet } from '../layout/laid-sheet';
import type { LiveSheet } from './live';

/** What is to be written into an open workbook, by whoever holds it. */
export interface PrintEdits {
  readonly changes: readonly Change[];
  readonly sheets: readonly NewSheet[];
}

/**
 * Printouts as changes of an open workbook, each cell of theirs and each that stood there before. Of a sheet that is
 * renewed every cell must hold what was seen: one that somebody fills meanwhile is not written over.
 */
export function editsOf(planned: readonly PlannedSheet[], present: readonly LiveSheet[], { language, fonts }: { readonly language: Language; readonly fonts?: PrintChoices['fonts'] }): PrintEdits {
  const wanted = planned.filter(({ fate }) => fate !== 'same');
  return {
    changes: wanted.flatMap(({ laid, name }) => changesOf(laid, name, presentAs(name, present))),
    sheets: wanted.map(({ laid, name }) => ({ name, paper: paperOf(laid, language, fonts), ...(presentAs(name, present) ? { again: true } : {}) })),
  };
}

const presentAs = (name: string, present: readonly LiveSheet[]): LiveSheet | undefined => present.find((each) => each.name.toLowerCase() === name.toLowerCase());

function changesOf(laid: LaidSheet, sheet: string, before: LiveSheet | undefined): readonly Change[] {
  const now = cellsOf(laid);
  const rows = Math.max(now.length, before?.puts.length ?? 0);
  const columns = Math.max(laid.columns.length, ...(before?.puts ?? []).map((line) => line.length));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column): Change => ({ sheet, row, column, put: asPut(now[row]?.[column]), ...(before ? { seen: before.puts[row]?.[column] ?? null } : {}) })),
  ).flat();
}

const asPut = (cell: Cell | undefined): Put => (cell === undefined || cell === '' ? null : cell);

function paperOf(laid: LaidSheet, language: Language, fonts: PrintChoices['fonts']): PaperLook {
  const { cells, merges, rows, columns, page = { landscape: false } } = savedSheet(laid, { id: '', name: laid.sheet.name, pages: say(printoutWords, 'pages', language), ...(fonts ? { fonts } : {}) });
  return {
    widths: [...columns.values()].map(({ size = 0 }) => size),
    heights: [...rows.values()].map(({ size = 0 }) => size),
    merges,
    looks: alike(cells.flatMap(({ row, column, look }) => (typeof look === 'number' ? [] : [{ row, column, look: cellOf(look) }]))),
    page,
    titles: laid.titles,
  };
}

function cellOf({ font, size, bold, wrap, horizontal, vertical, lines, format }: Look): PaperCell {
  return { ...(font ? { font } : {}), ...(size ? { size } : {}), ...(bold ? { bold } : {}), ...(wrap ? { wrap } : {}), ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}), boxed: lines !== undefined, format };
}
