import { say, type Language } from '../../../shared/i18n/language';
import { printoutWords } from '../../../shared/i18n/printouts';
import { alike, type PaperCell, type PaperLook } from '../../model/paper';
import type { Look } from '../../xlsx/styles';
import type { LaidSheet } from '../layout/laid-sheet';
import type { PrintChoices } from '../model/choices';
import { savedSheet } from './saved-sheet';

/** Points of a row over which no chart comes to lie. */
const USUAL = 15;

/** The look of a printout for whoever holds the workbook. */
export function paperOf(laid: LaidSheet, { language, fonts, charts: drawn }: { readonly language: Language; readonly fonts?: PrintChoices['fonts']; readonly charts: boolean }): PaperLook {
  const { cells, merges, rows, columns, charts = [], page = { landscape: false } } = savedSheet(laid, { id: '', name: laid.sheet.name, pages: say(printoutWords, 'pages', language), ...(fonts ? { fonts } : {}) });
  const empty = new Set(drawn ? [] : charts.flatMap(({ area }) => Array.from({ length: area.rows }, (_, at) => area.row + at)));
  return {
    widths: [...columns.values()].map(({ size = 0 }) => size),
    heights: [...rows].map(([row, { size = 0 }]) => (empty.has(row) ? USUAL : size)),
    merges,
    looks: alike(cells.flatMap(({ row, column, look }) => (typeof look === 'number' ? [] : [{ row, column, look: cellOf(look) }]))),
    page,
    titles: laid.titles,
    ...(drawn && charts.length > 0 ? { charts } : {}),
  };
}

function cellOf({ font, size, bold, wrap, horizontal, vertical, lines, format }: Look): PaperCell {
  return { ...(font ? { font } : {}), ...(size ? { size } : {}), ...(bold ? { bold } : {}), ...(wrap ? { wrap } : {}), ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}), boxed: lines !== undefined, format };
}
