/** Takes a folder of workbooks through the command line, as an office does. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface CommandLineAnswer {
  status: string;
  /** Where the result was written; null where nothing was. */
  out: string | null;
  /** What it said first. */
  said: string;
}

/** By the path of each workbook below the folder. */
export async function throughCommandLine(program: string, folder: string, into: string): Promise<Map<string, CommandLineAnswer>> {
  const child = spawn(process.execPath, [program, 'score', folder, '-o', into, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
  await new Promise((resolve) => { child.on('close', resolve); });
  return new Map(text.split('\n').filter((line) => line.startsWith('{')).map((line) => {
    const { book, out, status, questions } = JSON.parse(line) as { book: string; out: string | null; status: string; questions: { question: string }[] };
    return [book, { status, out, said: questions[0]?.question ?? '' }];
  }));
}

export const written = ({ out }: CommandLineAnswer): Uint8Array | null => (out === null ? null : new Uint8Array(readFileSync(out)));
