import { totalRuleOf } from '../../../shared/report/unit/total-rule';
import { choicesFor, type PrintChoices } from '../model/choices';
import type { PrintLine, PrintoutKind, PrintSheet } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { across } from './cells';
import { frameOf } from './frame';
import { chosen, liesAcross, tableOf, type TableColumn, type TableRows } from './table';
import { saying, type PrintWord } from './words';

export interface TableParts<Row> {
  readonly kind: PrintoutKind;
  readonly name: PrintWord;
  /** Of what the title speaks, where that is not the name of the sheet. */
  readonly titled?: PrintWord;
  /** Those that may be chosen. */
  readonly columns: readonly TableColumn<Row>[];
  readonly groups: readonly TableRows<Row>[];
  readonly signers: readonly PrintWord[];
  readonly notes?: readonly string[];
  /** Rows at the end of the table, as the chosen columns have them. */
  readonly sums?: (columns: readonly TableColumn<Row>[]) => readonly PrintLine[];
}

/** A sheet with one table: what most printouts are. */
export function tableSheet<Row>(source: PrintSource, choices: PrintChoices, { kind, name, titled = name, columns: all, groups, signers, notes = [], sums }: TableParts<Row>): PrintSheet {
  const shown = chosen(all, choicesFor(choices, kind).columns);
  const { columns, head, body } = tableOf(shown, groups, source.language, sums?.(shown));
  const { title, above, closing, mark, source: line } = frameOf(source, choices, kind, { name: titled, columns, signers });
  const below = [...notes.map((note) => across(note, 'note', columns.length)), ...closing];
  return { kind, name: saying(source.language)(name), title, columns, landscape: liesAcross(columns), mark, source: line, blocks: [{ newPage: true, above, head, body, below }] };
}

/** How totals come about that are more than the sum of what stands in the columns. */
export function totalNotes({ language, scoring: { rulebook } }: Pick<PrintSource, 'language' | 'scoring'>): readonly string[] {
  const rule = rulebook.points ? totalRuleOf(rulebook.total, undefined, language) : null;
  return rule === null ? [] : [rule];
}

/** What open figures mean, where there are such. */
export const openNotes = (source: PrintSource): readonly string[] => (source.scoring.rulebook.points && source.scoring.answer.units.some(({ status }) => status !== 'final') ? [saying(source.language)('openNote', { mark: '~' })] : []);
