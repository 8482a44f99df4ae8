import type { Language } from '../shared';
import { cliWords } from '../shared/i18n/cli';
import { say } from '../shared/i18n/language';
import { commands, type Command } from './command-line';

type Word = keyof typeof cliWords;

const usage: Readonly<Record<Command, string>> = {
  score: 'kaohe score BOOK... [-o DIR] [--values] [--json] [-j N] [--lang zh|en]',
  check: 'kaohe check BOOK... [--json] [-j N] [--lang zh|en]',
  rules: 'kaohe rules BOOK [--json] [--lang zh|en]',
  print: 'kaohe print BOOK [-o BOOK] [--sheets LIST] [--into] [--docx] [--json] [--lang zh|en]',
  merge: 'kaohe merge DIR -o BOOK [--units BOOK] [--form BOOK] [--json] [--lang zh|en]',
};

const about: Readonly<Record<Command, { readonly short: Word; readonly more: Word }>> = {
  score: { short: 'commandScore', more: 'scoreMore' },
  check: { short: 'commandCheck', more: 'checkMore' },
  rules: { short: 'commandRules', more: 'rulesMore' },
  print: { short: 'commandPrint', more: 'printMore' },
  merge: { short: 'commandMerge', more: 'mergeMore' },
};

const json = ['--json', 'optionJson'] as const;
const jobs = ['-j, --jobs N', 'optionJobs'] as const;
const options: Readonly<Record<Command, readonly (readonly [string, Word])[]>> = {
  score: [['-o, --output DIR', 'optionOut'], ['--values', 'optionValues'], json, jobs],
  check: [json, jobs],
  rules: [json],
  merge: [['-o, --output BOOK', 'optionMergeOut'], ['--units BOOK', 'optionUnits'], ['--form BOOK', 'optionForm'], json],
  print: [
    ['-o, --output BOOK', 'optionPrintOut'], ['--sheets LIST', 'optionSheets'], ['--into', 'optionInto'], ['--docx', 'optionDocx'], ['--choices FILE', 'optionChoices'],
    ['--against BOOK', 'optionAgainst'], ['--time TIME', 'optionTime'], ['--today', 'optionToday'], json,
  ],
};
const general = [['--lang zh|en', 'optionLang'], ['-h, --help', 'optionHelp']] as const;
const codes = ['code0', 'code1', 'code2', 'code3', 'code4'] as const;

export function generalHelp(language: Language): string {
  const word = (key: Word): string => say(cliWords, key, language);
  return [
    word('about'),
    '',
    word('headUsage'),
    ...commands.map((command) => `  ${usage[command]}`),
    '',
    word('headCommands'),
    ...rows(commands.map((command) => [command, word(about[command].short)])),
    '',
    word('headOptions'),
    ...rows([...general.map(([option, key]) => [option, word(key)] as const), ['--version', word('optionVersion')]]),
    '',
    ...codeLines(word),
    '',
    `${word('helpMore')} kaohe score --help`,
  ].join('\n');
}

export function helpFor(command: Command, language: Language): string {
  const word = (key: Word): string => say(cliWords, key, language);
  return [
    `${word('headUsage')}  ${usage[command]}`,
    '',
    word(about[command].short),
    word(about[command].more),
    '',
    word('headOptions'),
    ...rows([...options[command], ...general].map(([option, key]) => [option, word(key)])),
    '',
    ...codeLines(word),
  ].join('\n');
}

function codeLines(word: (key: Word) => string): readonly string[] {
  return [word('headCodes'), ...rows(codes.map((key, code) => [String(code), word(key)])), `  ${word('codeWorst')}`];
}

function rows(all: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
