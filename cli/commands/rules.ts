import { builtIn, type Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { joined, say } from '../../shared/i18n/language';
import type { ParameterView } from '../../shared/contract/rulebook-view';
import type { Parameter } from '../../shared/contract/request';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { bindBook, type BoundBook } from '../../workbook/book-file/bind';
import { openBook } from '../book/open';
import { noticed, ruleQuestions, type Asked } from '../book/questions';
import type { LedgerReading } from '../../workbook/ledger/reading';
import { ExitCode } from '../exit-codes';
import type { Done, Task } from '../task';
import { heading, isQuestion, plainQuestions, questionLines, type BookLine } from './told';

/** The rules by which a workbook is scored: which, what was decided, what is open, and what is wrong with its own. */
export async function rulesOne(task: Task): Promise<Done> {
  const { file, language, json } = task;
  const { read, notices } = await openBook(file, language);
  const bound = await bindBook(read, builtIn.views());
  const ledgers = bound.reading.ledgers.flatMap((ledger) => ledger.editions ?? [ledger]);
  const asked = [...noticed(notices), ...ruleQuestions(bound, language), ...ledgers.flatMap((ledger) => undecided(ledger, language))];
  const status = asked.some(isQuestion) ? 'questions' : 'done';
  if (json) {
    const [rulebook = null, ...others] = rulebooksOf(bound, ledgers);
    const line: BookLine = { book: file, out: null, status, questions: plainQuestions(asked), rulebook, ...(others.length > 0 ? { others } : {}) };
    return { text: JSON.stringify(line), code: ExitCode[status] };
  }
  return { text: [heading(file, task), ...ledgers.flatMap((ledger) => linesOf(ledger, language)), ...questionLines(asked, language)].join('\n'), code: ExitCode[status] };
}

const rulebookOf = (ledger: LedgerReading): Rulebook | null => ledger.edition?.rulebook ?? (ledger.rulebook ? builtIn.rulebook(ledger.rulebook.id) : null);

/** Those that are used first; then those that stand in the workbook and no ledger uses. */
function rulebooksOf({ reading }: BoundBook, ledgers: readonly LedgerReading[]): readonly Rulebook[] {
  return [...new Set([...ledgers.map(rulebookOf), ...reading.beside.rules.map(({ rulebook }) => rulebook)])].filter((rulebook) => rulebook !== null);
}

function linesOf(ledger: LedgerReading, language: Language): readonly string[] {
  const rulebook = rulebookOf(ledger);
  if (!rulebook || !ledger.rulebook) return [];
  const { title, id, version } = rulebook;
  const sheets = ledger.edition ? say(cliWords, 'rulesOwn', language, { sheets: joined(ledger.edition.sheets) }) : say(cliWords, 'rulesBuiltIn', language);
  return [
    `  ${say(cliWords, 'rulesUsed', language, { place: ledger.address, title, name: `${id}@${version}`, sheets })}`,
    ...ledger.rulebook.parameters.map((parameter) => `    ${parameterLine(parameter, ledger.parameters[parameter.key], language)}`),
  ];
}

function parameterLine(parameter: ParameterView, decided: Parameter | undefined, language: Language): string {
  const question = parameter.question[language];
  if (decided === undefined) return isOpen(parameter) ? say(cliWords, 'parameterOpen', language, { question }) : say(cliWords, 'parameterUsual', language, { question, value: valueText(parameter, parameter.default, language) });
  const whole = typeof decided === 'object' && !Array.isArray(decided) ? decided : { value: decided, by: '', basis: '' };
  const signed = [whole.by, whole.basis].filter(Boolean).join(language === 'zh' ? '，' : ', ');
  return say(cliWords, 'parameterSet', language, { question, value: valueText(parameter, whole.value, language) }) + (signed === '' ? '' : say(cliWords, 'parameterBy', language, { text: signed }));
}

/** Without a value, and without one that holds meanwhile. */
function isOpen({ default: usual }: ParameterView): boolean {
  return usual === null || (Array.isArray(usual) && usual.length === 0);
}

function valueText({ values }: ParameterView, value: unknown, language: Language): string {
  return values?.find((each) => each.value === value)?.text[language] ?? (Array.isArray(value) ? joined(value.map(String))[language] : String(value));
}

function undecided(ledger: LedgerReading, language: Language): readonly Asked[] {
  return (ledger.rulebook?.parameters ?? [])
    .filter((parameter) => isOpen(parameter) && ledger.parameters[parameter.key] === undefined)
    .map(({ question, key, clause }): Asked => ({ kind: 'warning', place: '', question: say(cliWords, 'decide', language, { key, clause, question: question[language] }) }));
}
