import { availableParallelism } from 'node:os';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../shared';
import { cliWords } from '../shared/i18n/cli';
import { say, type Slots } from '../shared/i18n/language';

export const commands = ['score', 'check', 'rules', 'merge', 'print'] as const;
export type Command = (typeof commands)[number];

type Options = NonNullable<ParseArgsConfig['options']>;

const general = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** The options of each command, besides those that all have. */
export const optionsOf = {
  score: { output: { type: 'string', short: 'o' }, values: { type: 'boolean' }, json: { type: 'boolean' }, jobs: { type: 'string', short: 'j' } },
  check: { json: { type: 'boolean' }, jobs: { type: 'string', short: 'j' } },
  rules: { json: { type: 'boolean' } },
  merge: { output: { type: 'string', short: 'o' }, units: { type: 'string' }, form: { type: 'string' }, json: { type: 'boolean' } },
  print: {
    output: { type: 'string', short: 'o' }, sheets: { type: 'string' }, into: { type: 'boolean' }, docx: { type: 'boolean' },
    choices: { type: 'string' }, against: { type: 'string' }, time: { type: 'string' }, today: { type: 'boolean' }, json: { type: 'boolean' },
  },
} as const satisfies Record<Command, Options>;

/** What was typed, understood. */
export interface CommandLine {
  readonly command: Command;
  readonly language: Language;
  readonly help: boolean;
  readonly named: readonly string[];
  readonly output: string | null;
  readonly values: boolean;
  readonly json: boolean;
  readonly jobs: number;
  readonly units: string | null;
  readonly form: string | null;
  /** Kinds of printouts, or their names; null: all that have something on them. */
  readonly sheets: readonly string[] | null;
  readonly into: boolean;
  readonly docx: boolean;
  readonly choices: string | null;
  readonly against: string | null;
  readonly time: string | null;
  readonly today: boolean;
}

export type Wanted = CommandLine | { readonly show: 'help' | 'version'; readonly language: Language };

/** A command that cannot be carried out as it was typed. */
export class Misused extends Error {
  constructor(readonly language: Language, key: keyof typeof cliWords, slots: Slots = {}) {
    super(say(cliWords, key, language, slots));
  }
}

export function readCommandLine(args: readonly string[]): Wanted {
  const language = languageIn(args);
  const [first = '--help', ...rest] = args;
  const command = commands.find((each) => each === first);
  if (!command) {
    const values = parsed(args, { ...general, version: { type: 'boolean' } }, language);
    if (values.positionals[0] !== undefined) throw new Misused(language, 'unknownCommand', { value: values.positionals[0] });
    return { show: values.values['version'] === true ? 'version' : 'help', language };
  }
  const { values, positionals } = parsed(rest, { ...general, ...optionsOf[command] }, language);
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const line: CommandLine = {
    command, language,
    help: values['help'] === true,
    named: positionals,
    output: text('output'),
    values: values['values'] === true,
    json: values['json'] === true,
    jobs: jobsOf(text('jobs'), language),
    units: text('units'),
    form: text('form'),
    sheets: text('sheets')?.split(/[,，、]/).map((each) => each.trim()).filter(Boolean) ?? null,
    into: values['into'] === true,
    docx: values['docx'] === true,
    choices: text('choices'),
    against: text('against'),
    time: text('time'),
    today: values['today'] === true,
  };
  if (!line.help) refuseIncomplete(line);
  return line;
}

function refuseIncomplete({ command, language, named, output }: CommandLine): void {
  if (command === 'merge' && named.length !== 1) throw new Misused(language, 'oneFolder');
  if (command === 'merge' && output === null) throw new Misused(language, 'noOut');
  if (command === 'print' && named.length > 1) throw new Misused(language, 'oneBook');
  if (named.length === 0) throw new Misused(language, 'noBook');
}

function parsed(args: readonly string[], options: Options, language: Language): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [value = ''] = /'([^']*)'/.exec(message)?.slice(1) ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Misused(language, 'unknownOption', { value });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Misused(language, message.includes('does not take') ? 'optionTakesNone' : 'optionNeedsValue', { value });
    throw error;
  }
}

/** Known before anything else is, since faults are told in it. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  if (at < 0) return 'zh';
  const given = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1];
  if (given === 'zh' || given === 'en') return given;
  throw new Misused('zh', 'badLanguage');
}

function jobsOf(given: string | null, language: Language): number {
  if (given === null) return Math.min(4, availableParallelism());
  if (!/^(?:[1-9]|[1-5]\d|6[0-4])$/.test(given)) throw new Misused(language, 'badJobs');
  return Number(given);
}
