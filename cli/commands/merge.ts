import { basename } from 'node:path';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { openBook, Unreadable } from '../book/open';
import type { Asked } from '../book/questions';
import type { CommandLine } from '../command-line';
import { ExitCode, worst } from '../exit-codes';
import { findBooks } from '../files/find';
import { systemFault } from '../files/system-fault';
import { HeldOpen, writeWhole } from '../files/write';
import type { Done } from '../task';
import type { Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { say } from '../../shared/i18n/language';
import { mergeForms as mergeReturned, withoutForm } from '../../workbook/merge/merge';
import { returnedIn, type Returned } from '../../workbook/merge/returned';
import { listedIn, nobodyListed, type Listed } from '../../workbook/merge/sent-out';
import { isQuestion, plainQuestions, questionLines } from './told';

type Merging = Pick<CommandLine, 'named' | 'units' | 'form' | 'json' | 'language'> & { readonly output: string };

/** The same form, filled in by many units, as one ledger; with who is missing, who sent two, and who changed the form. */
export async function mergeForms(line: Merging, progress: (done: number, count: number) => void): Promise<Done> {
  const { named, output, json, language } = line;
  const base = await baseOf(line);
  if ('fault' in base) return base.fault;
  const { returns, unread, count } = await readReturns(named[0] ?? '', output, language, progress);
  const merged = mergeReturned({ returns, ...base, unread, names: scoringNames, language });
  const fault = write(output, merged.bytes, language);
  const all = fault === null ? merged.found : [{ kind: 'error', place: '', question: fault } as const, ...merged.found];
  const code = worst([fault === null ? ExitCode.done : ExitCode.unwritten, unread.some(({ kind }) => kind === 'error') ? ExitCode.unreadable : ExitCode.done, all.some(isQuestion) ? ExitCode.questions : ExitCode.done]);
  const summary = { files: count, rows: merged.rows.length, missing: merged.missing, twice: merged.twice.map(({ unit }) => unit) };
  if (json) {
    const status = fault !== null ? 'unwritten' : all.some(isQuestion) ? 'questions' : 'done';
    return { text: JSON.stringify({ book: named[0], out: fault === null ? output : null, status, questions: plainQuestions(all), ...summary }), code };
  }
  const head = say(cliWords, fault === null ? 'merged' : 'mergedUnwritten', language, { file: output, count, rows: merged.rows.length });
  return { text: [head, ...questionLines(all, language)].join('\n'), code };
}

interface Base {
  readonly listed: Listed;
  readonly form: readonly Returned[];
}

/** Who should send, and what was sent out. The list of units may stand in the form itself. */
async function baseOf({ units, form, json, language, named }: Merging): Promise<Base | { readonly fault: Done }> {
  try {
    const listed = units ?? form;
    return {
      form: form === null ? [] : await returnedIn(basename(form), (await openBook(form, language)).read),
      listed: listed === null ? nobodyListed : await listedIn((await openBook(listed, language)).read),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const text = json ? JSON.stringify({ book: named[0], out: null, status: 'unreadable', questions: [{ place: '', question: error.message }] }) : error.message;
    return { fault: { text, code: ExitCode.unreadable } };
  }
}

async function readReturns(folder: string, output: string, language: Language, progress: (done: number, count: number) => void): Promise<{ returns: readonly Returned[]; unread: readonly Asked[]; count: number }> {
  const { books } = findBooks([folder], null, output);
  const returns: Returned[] = [];
  const unread: Asked[] = books.length === 0 ? [{ kind: 'error', place: '', question: say(cliWords, 'noBooks', language, { folder }) }] : [];
  for (const [index, { file, below }] of books.entries()) {
    try {
      const found = await returnedIn(below, (await openBook(file, language)).read);
      if (found.length === 0) unread.push(withoutForm(below, language));
      returns.push(...found);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unread.push({ kind: 'error', place: below, question: error.message });
    }
    progress(index + 1, books.length);
  }
  return { returns, unread, count: books.length };
}

function write(output: string, bytes: Uint8Array, language: Language): string | null {
  try {
    writeWhole(output, bytes);
    return null;
  } catch (error) {
    if (error instanceof HeldOpen) return say(cliWords, 'unwritten', language, { file: output, why: say(cliWords, 'lockedBy', language, { lock: error.lock }) });
    return systemFault('unwritten', output, error, language);
  }
}
