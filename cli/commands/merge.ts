import { basename } from 'node:path';
import { bindBook } from '../book/bind';
import { openBook, Unreadable } from '../book/open';
import { inOrder, type Asked } from '../book/questions';
import { workbookOf } from '../book/workbook';
import type { CommandLine } from '../command-line';
import { ExitCode, worst } from '../exit-codes';
import { findBooks } from '../files/find';
import { systemFault } from '../files/system-fault';
import { HeldOpen, writeWhole } from '../files/write';
import { mergedBook } from '../merge/merged-book';
import { mergeReturns, type Merged } from '../merge/merged';
import { returnedIn, type Returned } from '../merge/returned';
import { sendersOf } from '../merge/senders';
import { rewordedIn } from '../merge/wording';
import type { Done } from '../task';
import type { Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { joined, say } from '../../shared/i18n/language';
import { readsOf } from '../../workbook/ledger/places';
import type { Grid } from '../../workbook/model/grid';
import { isQuestion, plainQuestions, questionLines } from './told';

type Merging = Pick<CommandLine, 'named' | 'units' | 'form' | 'json' | 'language'> & { readonly output: string };

/** The same form, filled in by many units, as one ledger; with who is missing, who sent two, and who changed the form. */
export async function mergeForms(line: Merging, progress: (done: number, count: number) => void): Promise<Done> {
  const { named, output, json, language } = line;
  const base = await baseOf(line);
  if ('fault' in base) return base.fault;
  const { returns, unread, count } = await readReturns(named[0] ?? '', output, language, progress);
  const merged = mergeReturns(sendersOf(returns, base.units), base.form, base.units);
  const asked = inOrder([...unread, ...asksOf(merged, language), ...wordingAsks(returns, base.form, language), ...unreadColumns(returns, language)]);
  const fault = write(output, mergedBook({ rows: merged.rows, beside: base.beside, asked, language }), language);
  const all = fault === null ? asked : [{ kind: 'error', place: '', question: fault } as const, ...asked];
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
  readonly units: readonly string[];
  readonly form: readonly Returned[];
  readonly beside: readonly Grid[];
}

/** Who should send, and what was sent out. The list of units may stand in the form itself. */
async function baseOf({ units, form, json, language, named }: Merging): Promise<Base | { readonly fault: Done }> {
  try {
    const listed = units ?? form;
    const forms = form === null ? [] : await returnedIn(basename(form), (await openBook(form, language)).read);
    if (listed === null) return { units: [], form: forms, beside: [] };
    const { read: file } = await openBook(listed, language);
    const workbook = workbookOf(file);
    const { reading } = await bindBook(file);
    const places = readsOf(await workbook.outline());
    const grids = await workbook.read([places.units, places.parameters].filter((place) => place !== null));
    const beside = grids.filter((grid) => grid !== null);
    return { units: reading.beside.units?.rows.map(({ name }) => name) ?? [], form: forms, beside };
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
      if (found.length === 0) unread.push({ kind: 'warning', place: below, question: say(cliWords, 'noForm', language) });
      returns.push(...found);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unread.push({ kind: 'error', place: below, question: error.message });
    }
    progress(index + 1, books.length);
  }
  return { returns, unread, count: books.length };
}

function asksOf({ missing, twice, doubled, nameless, blank }: Merged, language: Language): readonly Asked[] {
  const asked = (kind: Asked['kind'], place: string, key: keyof typeof cliWords, slots: Parameters<typeof say>[3] = {}): Asked => ({ kind, place, question: say(cliWords, key, language, slots) });
  return [
    ...missing.map((unit) => asked('warning', '', 'mergeMissing', { unit })),
    ...twice.map(({ unit, files, same }) => (same ? asked('note', '', 'mergeTwiceSame', { unit, files: joined(files) }) : asked('error', '', 'mergeTwice', { unit, files: joined(files) }))),
    ...doubled.map(({ first, other }) => asked('warning', `${other.file} ${other.address}`, 'mergeDoubled', { other: `${first.file} ${first.address}` })),
    ...nameless.map(({ file, address }) => asked('error', `${file} ${address}`, 'mergeNameless')),
    ...(blank > 0 ? [asked('note', '', 'mergeBlank', { count: blank })] : []),
  ];
}

function wordingAsks(returns: readonly Returned[], form: readonly Returned[], language: Language): readonly Asked[] {
  return rewordedIn(returns, form).map(({ file, address, now, was }): Asked => ({ kind: 'warning', place: `${file} ${address}`, question: say(cliWords, now === '' ? 'mergeErased' : 'mergeReworded', language, { was, now }) }));
}

function unreadColumns(returns: readonly Returned[], language: Language): readonly Asked[] {
  return returns.filter(({ unread }) => unread.length > 0).map(({ file, sheet, unread }): Asked => ({ kind: 'note', place: `${file} ${sheet}`, question: say(cliWords, 'mergeUnread', language, { columns: joined(unread) }) }));
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
