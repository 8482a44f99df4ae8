/** Takes every workbook of a folder through the page and the command line, and has LibreOffice look at what comes out. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { WorkbookFault } from '../../workbook/xlsx/fault';
import { readXlsx } from '../../workbook/xlsx/read';
import { functionName, parts } from '../../workbook/results/functions/names';
import { changeOf, type Change } from './change';
import { throughCommandLine, written } from './command-line';
import { differencesOf } from './differences';
import { withLedger } from './ledger';
import { LibreOffice, shownOtherwise } from './libre-office';
import { PageRun } from './page';

/** What became of one workbook. Lists are empty where all is well; null: that way was not gone. */
export interface Outcome {
  book: string;
  /** Why it is no workbook that can be opened: nothing else is done with it. */
  unreadable: string | null;
  changed: string | null;
  page: string[] | null;
  commandLine: string[] | null;
  /** Formulas that the page or the command line worked out anew, with another result than the file had. */
  results: string[];
  /** What LibreOffice shows otherwise; null where it does not open the workbook itself. */
  office: string[] | null;
}

export interface KeptOptions {
  /** Chromium; null leaves the page out. */
  chromium: string | null;
  /** LibreOffice; null leaves it out. */
  libreOffice: string | null;
  /** The built command line; null leaves it out. */
  commandLine: string | null;
  tell?: (done: number, count: number) => void;
}

const names = new FunctionNames(parts.map(functionName));

interface Book {
  name: string;
  path: string;
  bytes: Uint8Array;
  change: Change | null;
  outcome: Outcome;
  /** By the way that it took: what went in, what was to change, and what came out. */
  saved: Map<string, { given: Uint8Array; change: Change | null; result: Uint8Array }>;
}

export async function keptIn(folder: string, options: KeptOptions): Promise<Outcome[]> {
  const books = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.xls[xm]$/i.test(name)).sort().map((name) => bookOf(folder, name));
  const readable = books.filter(({ outcome }) => outcome.unreadable === null);
  const into = mkdtempSync(join(tmpdir(), 'kaohe-kept-out-'));
  try {
    if (options.commandLine !== null) await byCommandLine(options.commandLine, into, readable);
    if (options.chromium !== null) await byPage(options.chromium, readable, options.tell ?? (() => {}));
    if (options.libreOffice !== null) await byOffice(options.libreOffice, readable);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
  return books.map(({ outcome }) => outcome);
}

function bookOf(folder: string, name: string): Book {
  const path = join(folder, name);
  const bytes = new Uint8Array(readFileSync(path));
  const book: Book = { name, path, bytes, change: null, saved: new Map(), outcome: { book: name, unreadable: null, changed: null, page: null, commandLine: null, results: [], office: null } };
  try {
    book.change = changeOf(readXlsx(bytes, names));
    book.outcome.changed = book.change && `${book.change.sheet}!${book.change.cell}`;
  } catch (fault) {
    if (!(fault instanceof WorkbookFault)) throw fault;
    book.outcome.unreadable = fault.say(name, 'zh');
  }
  return book;
}

async function byCommandLine(program: string, into: string, books: readonly Book[]): Promise<void> {
  const [folder, out] = [join(into, 'in'), join(into, 'out')];
  const given = new Map(books.flatMap((book) => {
    const made = withLedger(readXlsx(book.bytes, names), names);
    if (!made) return [];
    mkdirSync(dirname(join(folder, book.name)), { recursive: true });
    writeFileSync(join(folder, book.name), made.bytes);
    return [[book.name, made] as const];
  }));
  const answers = new Map([...(await throughCommandLine(program, folder, out))].map(([path, answer]) => [relative(folder, path), answer]));
  for (const { name, outcome, saved } of books) {
    const made = given.get(name);
    if (!made) continue;
    const answer = answers.get(name);
    const result = answer && written(answer);
    if (result) take(outcome, 'commandLine', saved, { given: made.bytes, change: made.change, result });
    else outcome.commandLine = [answer?.said ?? 'no answer'];
  }
}

function take(outcome: Outcome, way: 'page' | 'commandLine', saved: Book['saved'], one: { given: Uint8Array; change: Change | null; result: Uint8Array }): void {
  const { lost, results } = differencesOf(one.given, one.result, one.change);
  outcome[way] = lost;
  outcome.results.push(...results.map((cell) => `${way} ${cell}`));
  saved.set(way, one);
}

async function byPage(executable: string, books: readonly Book[], tell: (done: number, count: number) => void): Promise<void> {
  const run = new PageRun();
  await run.start(executable);
  try {
    for (const [index, { name, bytes, change, outcome, saved }] of books.entries()) {
      tell(index, books.length);
      try {
        const result = await run.through(bytes, name.replaceAll(/[\\/]/g, '-'), change);
        take(outcome, 'page', saved, { given: bytes, change, result });
      } catch (fault) {
        outcome.page = [(fault as Error).message.split('\n')[0]!];
      }
    }
  } finally {
    await run.end();
  }
}

async function byOffice(program: string, books: readonly Book[]): Promise<void> {
  const office = new LibreOffice(program);
  try {
    const files = books.flatMap(({ name, saved }) => [...saved].flatMap(([way, { given, result }]) => [[key(way, name, 'given'), given], [key(way, name, 'result'), result]] as const));
    const shown = await office.worksOut(new Map(files));
    for (const { name, outcome, saved } of books) {
      for (const [way, { change }] of saved) {
        const [before, after] = [shown.get(key(way, name, 'given')), shown.get(key(way, name, 'result'))];
        if (!before) continue;
        (outcome.office ??= []).push(...(after ? shownOtherwise(before, after, change) : ['not opened']).map((what) => `${way}: ${what}`));
      }
    }
  } finally {
    office.end();
  }
}

const key = (...words: string[]): string => words.join('/');

export const isLost = ({ page, commandLine, office }: Outcome): boolean => [page, commandLine, office].some((found) => found !== null && found.length > 0);
