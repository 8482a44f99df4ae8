import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bookWithPrintouts, choicesOf, presentSheets } from '../../workbook/printouts/file/into-book';
import { printoutsFile } from '../../workbook/printouts/file/file';
import { noticeDocument } from '../../workbook/printouts/word/notice';
import { planPrintouts, type PlannedSheet } from '../../workbook/printouts/kept/plan';
import { PrintChoices } from '../../workbook/printouts/model/choices';
import type { PrintoutKind } from '../../workbook/printouts/model/print-sheet';
import type { PrintSource } from '../../workbook/printouts/model/source';
import { timeKey } from '../../workbook/results/question';
import { subjectOf } from '../../workbook/printouts/parts/title';
import type { ReadBook } from '../../workbook/xlsx/read';
import { cliWords } from '../../shared/i18n/cli';
import { say, told as tell, type Language } from '../../shared/i18n/language';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { openBook, Unreadable } from '../book/open';
import { beforeIn, kindsNamed, printableOf, printed } from '../book/printing';
import type { Asked } from '../book/questions';
import { stateOf } from '../../workbook/file-host/state';
import { Misused, type CommandLine } from '../command-line';
import { ExitCode, worst } from '../exit-codes';
import { systemFault } from '../files/system-fault';
import { HeldOpen, writeWhole } from '../files/write';
import type { Done } from '../task';
import { plainQuestions, questionLines } from './told';

type Printing = Pick<CommandLine, 'named' | 'output' | 'json' | 'language' | 'sheets' | 'into' | 'docx' | 'choices' | 'against' | 'time' | 'today'>;

/** Makes the sheets that are handed out: as a workbook of their own, or within the one that was scored. Without an output it tells what there is to print. */
export async function printBook(line: Printing, date: string): Promise<Done> {
  const { language, json, named: [file = ''] } = line;
  const { kinds, unknown } = kindsNamed(line.sheets ?? []);
  if (unknown.length > 0) throw new Misused(language, 'unknownSheet', { value: unknown.join(' ') });
  try {
    const { read } = await openBook(file, language);
    const choices = line.choices === null ? choicesOf(read) : choicesIn(line.choices, language);
    const found = await printableOf(read, { time: line.time, today: line.today, date, against: line.against === null ? choices.against : undefined }, language);
    if ('fault' in found) return failedWith(file, found.fault, json);
    const against = line.against === null ? null : await beforeIn((await openBook(line.against, language)).read, basename(line.against), found.source);
    if (against && 'fault' in against) return failedWith(file, tell(against.fault, language), json);
    const told = found.uncompared === null ? [] : [{ kind: 'warning', place: '', question: found.uncompared } as const];
    return written(line, read, against ? { ...found.source, before: against.found } : found.source, { choices, kinds: kinds.length > 0 ? kinds : null, told });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { text: json ? JSON.stringify({ book: file, out: null, status: 'unreadable', questions: [{ place: '', question: error.message }] }) : error.message, code: ExitCode.unreadable };
  }
}

interface What {
  readonly choices: PrintChoices;
  /** null: all that have something on them. */
  readonly kinds: readonly PrintoutKind[] | null;
  /** What is to be told besides. */
  readonly told: readonly Asked[];
}

function written(line: Printing, read: ReadBook, source: PrintSource, { choices, kinds, told: besides }: What): Done {
  const { output, into, docx, json, language, named: [file = ''] } = line;
  if (into && output !== null && read.structureProtected) return failedWith(file, say(cliWords, 'structureLocked', language, { file }), json);
  const { laid, nothing } = printed(source, choices, { kinds, language, within: into ? read : null });
  const planned = planPrintouts(laid, into ? presentSheets(read) : []);
  const word = output !== null && docx ? `${output.replace(/\.\w+$/, '')}.docx` : null;
  const faults: string[] = [];
  if (output !== null && planned.length > 0) {
    const title = subjectOf(source.scoring.rulebook.title);
    const bytes = into
      ? bookWithPrintouts(read, stateOf(read), planned, { names: scoringNames, language, choices })
      : printoutsFile(planned.map((each) => each.laid), { names: scoringNames, language, title, ...(choices.fonts ? { fonts: choices.fonts } : {}) });
    faults.push(...write(output, bytes, language));
  }
  if (word !== null) faults.push(...write(word, noticeDocument(source, choices), language));
  const asked = [...faults.map((question): Asked => ({ kind: 'error', place: '', question })), ...besides, ...leftAlone(planned, language)];
  const code = worst([faults.length > 0 ? ExitCode.unwritten : ExitCode.done, asked.length > 0 ? ExitCode.questions : ExitCode.done]);
  if (json) {
    const sheets = planned.map(({ laid: { sheet, breaks }, fate, name, changes }) => ({ kind: sheet.kind, name, fate, pages: breaks.length + 1, changes }));
    const status = faults.length > 0 ? 'unwritten' : asked.length > 0 ? 'questions' : 'done';
    return { text: JSON.stringify({ book: file, out: faults.length > 0 ? null : output, docx: word, status, questions: plainQuestions(asked), sheets, nothing }), code };
  }
  return { text: [headOf(source, language), ...planned.flatMap((each) => sheetLines(each, into, language)), ...nothing.map(({ name, why }) => `  ${say(cliWords, 'nothingOn', language, { sheet: name, why })}`), ...outLines(output, word, faults, language), ...(asked.length > 0 ? questionLines(asked, language) : [])].join('\n'), code };
}

function headOf({ scoring: { rulebook, when, answer }, frozen }: PrintSource, language: Language): string {
  const open = answer.units.filter(({ status }) => status !== 'final').length;
  return say(cliWords, frozen === null ? 'printOf' : 'printFrozen', language, { title: rulebook.title, when: timeKey(when), time: frozen ?? '' }) + (open > 0 ? say(cliWords, 'printOpen', language, { count: open }) : '');
}

const CHANGES_LISTED = 8;

function sheetLines({ laid, name, fate, changes }: PlannedSheet, into: boolean, language: Language): readonly string[] {
  const told = say(cliWords, 'printSheet', language, { sheet: name, pages: laid.breaks.length + 1 }) + (into ? say(cliWords, ({ new: 'fateNew', same: 'fateSame', renewed: 'fateRenewed', edited: 'fateAside', foreign: 'fateAside', protected: 'fateAside' } as const)[fate], language) : '');
  const shown = changes.slice(0, CHANGES_LISTED).map(({ about, column, before, now }) => `    ${say(cliWords, before === null ? 'rowNew' : now === null ? 'rowGone' : 'rowChanged', language, { about, column, before: before ?? '', now: now ?? '' })}`);
  return [`  ${told}`, ...shown, ...(changes.length > CHANGES_LISTED ? [`    ${say(cliWords, 'rowsMore', language, { count: changes.length - CHANGES_LISTED })}`] : [])];
}

function outLines(output: string | null, word: string | null, faults: readonly string[], language: Language): readonly string[] {
  if (output === null) return [`  ${say(cliWords, 'printNowhere', language)}`];
  return faults.length > 0 ? [] : [output, word].flatMap((file) => (file === null ? [] : [`  ${say(cliWords, 'printWritten', language, { file })}`]));
}

/** Sheets that somebody else wrote, and under which name ours went beside them. */
function leftAlone(planned: readonly PlannedSheet[], language: Language): readonly Asked[] {
  const words = { edited: 'leftEdited', foreign: 'leftForeign', protected: 'leftProtected' } as const;
  return planned.flatMap(({ fate, name, laid }): Asked[] => (fate in words ? [{ kind: 'warning', place: laid.sheet.name, question: say(cliWords, words[fate as keyof typeof words], language, { sheet: laid.sheet.name, name }) }] : []));
}

function choicesIn(file: string, language: Language): PrintChoices {
  try {
    const found = PrintChoices.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (found.success) return found.data;
    const [issue] = found.error.issues;
    throw new Misused(language, 'badChoices', { file, value: issue?.path.join('.') ?? '' });
  } catch (error) {
    if (error instanceof Misused) throw error;
    if (error instanceof SyntaxError) throw new Misused(language, 'badChoices', { file, value: '' });
    throw new Unreadable(systemFault('unread', file, error, language));
  }
}

function write(file: string, bytes: Uint8Array, language: Language): readonly string[] {
  try {
    writeWhole(file, bytes);
    return [];
  } catch (error) {
    if (error instanceof HeldOpen) return [say(cliWords, 'unwritten', language, { file, why: say(cliWords, 'lockedBy', language, { lock: error.lock }) })];
    return [systemFault('unwritten', file, error, language)];
  }
}

function failedWith(file: string, question: string, json: boolean): Done {
  return { text: json ? JSON.stringify({ book: file, out: null, status: 'questions', questions: [{ place: '', question }] }) : question, code: ExitCode.questions };
}
