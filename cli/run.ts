import { localDay } from '../workbook/model/dates';
import { join } from 'node:path';
import { cliWords } from '../shared/i18n/cli';
import { say } from '../shared/i18n/language';
import { mergeForms } from './commands/merge';
import { printBook } from './commands/print';
import { Misused, readCommandLine, type CommandLine } from './command-line';
import { ExitCode, worst } from './exit-codes';
import { findBooks, savedAs } from './files/find';
import { generalHelp, helpFor } from './help';
import { performAll } from './pool/pool';
import { Progress } from './progress';
import type { Done, Task } from './task';
import { version } from './version';

export type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr'>;

/** Carries out what was typed; what the program ends with. `script`: this program, for its threads. */
export async function run(args: readonly string[], streams: Streams, script: string): Promise<ExitCode> {
  const { stdout, stderr } = streams;
  // Whoever reads may have had enough, as `head` has.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? ExitCode.done : ExitCode.unwritten));
  try {
    const wanted = readCommandLine(args);
    if ('show' in wanted) await written(stdout, `${wanted.show === 'version' ? version : generalHelp(wanted.language)}\n`);
    else if (wanted.help) await written(stdout, `${helpFor(wanted.command, wanted.language)}\n`);
    else return await carryOut(wanted, streams, script);
    return ExitCode.done;
  } catch (error) {
    if (!(error instanceof Misused)) throw error;
    stderr.write(`${error.message}\n${say(cliWords, 'seeHelp', error.language, { command: 'kaohe --help' })}\n`);
    return ExitCode.usage;
  }
}

function carryOut(line: CommandLine, streams: Streams, script: string): Promise<ExitCode> {
  const { command, output } = line;
  if (command === 'merge') return mergeAll({ ...line, output: output ?? '' }, streams);
  return command === 'print' ? printOne(line, streams) : eachBook(command, line, streams, script);
}

async function printOne(line: CommandLine, { stdout }: Streams): Promise<ExitCode> {
  const { text, code } = await printBook(line, localDay(new Date()));
  await written(stdout, `${text}\n`);
  return code;
}

async function mergeAll(line: CommandLine & { readonly output: string }, { stdout, stderr }: Streams): Promise<ExitCode> {
  const progress = new Progress(line.language, stderr);
  const { text, code } = await mergeForms(line, (done, count) => progress.show(done, count));
  progress.clear();
  await written(stdout, `${text}\n`);
  return code;
}

async function eachBook(command: Task['command'], line: CommandLine, { stdout, stderr }: Streams, script: string): Promise<ExitCode> {
  const { language, json, output, values, named, jobs } = line;
  const { books, empty } = findBooks(named, output);
  for (const folder of empty) stderr.write(`${say(cliWords, 'noBooks', language, { folder })}\n`);
  const takers = new Map<string, string>();
  const tasks = books.map(({ file, below }): Task => {
    const out = output === null ? null : join(output, savedAs(below));
    const rival = out === null ? null : (takers.get(out) ?? null);
    if (out !== null && rival === null) takers.set(out, file);
    return { command, file, out, rival, values, json, language, styled: stdout.isTTY === true };
  });
  const codes: ExitCode[] = empty.map(() => ExitCode.unreadable);
  const progress = new Progress(language, stderr);
  progress.show(0, tasks.length);
  const tell = async ({ text, code }: Done): Promise<void> => {
    codes.push(code);
    if (stdout.isTTY) progress.clear();
    await written(stdout, `${text}\n`);
  };
  await performAll(tasks, { script, threads: jobs, done: tell, progress: (done) => progress.show(done, tasks.length) });
  progress.clear();
  if (!json && tasks.length > 1) await written(stdout, `\n${totals(codes, tasks.length, line)}\n`);
  return worst(codes);
}

function totals(codes: readonly ExitCode[], count: number, { language }: CommandLine): string {
  const of = (code: ExitCode): number => codes.filter((each) => each === code).length;
  return say(cliWords, 'totals', language, { count, done: of(ExitCode.done), questions: of(ExitCode.questions), unread: of(ExitCode.unreadable), unwritten: of(ExitCode.unwritten) });
}

/** Waits until there is room for more: what is not read yet is not kept. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => {
    stream.write(text, () => done());
  });
}
