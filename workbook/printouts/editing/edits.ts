import type { Language } from '../../../shared/i18n/language';
import type { Change, NewSheet, Put } from '../../model/port/editor';
import type { Cell } from '../../model/grid';
import { paperOf } from '../file/paper-of';
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
export function editsOf(planned: readonly PlannedSheet[], present: readonly LiveSheet[], { language, fonts, charts }: { readonly language: Language; readonly fonts?: PrintChoices['fonts']; /** The host draws them; else their figures stand alone. */ readonly charts: boolean }): PrintEdits {
  const wanted = planned.filter(({ fate }) => fate !== 'same');
  return {
    changes: wanted.flatMap(({ laid, name }) => changesOf(laid, name, presentAs(name, present))),
    sheets: wanted.map(({ laid, name }) => ({ name, paper: paperOf(laid, { language, charts, ...(fonts ? { fonts } : {}) }), ...(presentAs(name, present) ? { again: true } : {}) })),
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
