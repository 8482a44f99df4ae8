import type { Language } from '../../shared/i18n/language';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { printoutsFile } from '../../workbook/printouts/file/file';
import { layOut } from '../../workbook/printouts/layout/lay-out';
import type { LaidSheet } from '../../workbook/printouts/layout/laid-sheet';
import type { PrintChoices } from '../../workbook/printouts/model/choices';
import type { PrintoutKind } from '../../workbook/printouts/model/print-sheet';
import type { PrintSource } from '../../workbook/printouts/model/source';
import { subjectOf } from '../../workbook/printouts/parts/title';
import { printouts } from '../../workbook/printouts/printouts';

/** Charts that print need more than hosts let an add-in do: error lines of their own, patterns. They are made in files. */
export const inFilesAlone: ReadonlySet<PrintoutKind> = new Set(['charts']);

/** The sheets of these kinds of which there is something to print, laid out. */
export function laidSheets(source: PrintSource, choices: PrintChoices, kinds: ReadonlySet<PrintoutKind>): readonly LaidSheet[] {
  return printouts.filter((printout) => kinds.has(printout.kind) && printout.nothing(source) === null).map((printout) => layOut(printout.make(source, choices)));
}

/** A workbook of their own. */
export function bookOf(laid: readonly LaidSheet[], source: PrintSource, choices: PrintChoices, language: Language): Uint8Array<ArrayBuffer> {
  return printoutsFile(laid, { names: scoringNames, language, title: titleOf(source), ...(choices.fonts ? { fonts: choices.fonts } : {}) });
}

/** What the results are of, as files are called by it. */
export const titleOf = ({ scoring }: PrintSource): string => subjectOf(scoring.rulebook.title);
