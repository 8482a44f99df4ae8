import { styleText } from 'node:util';
import type { Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { say } from '../../shared/i18n/language';
import type { Asked } from '../book/questions';
import { ExitCode, type Status } from '../exit-codes';
import type { Done, Task } from '../task';

/** One line of JSON for one workbook. */
export interface BookLine {
  readonly book: string;
  readonly out: string | null;
  readonly status: Status;
  readonly questions: readonly { readonly place: string; readonly question: string }[];
  readonly [more: string]: unknown;
}

export const heading = (text: string, { styled }: Pick<Task, 'styled'>): string => (styled ? styleText('bold', text) : text);

/** What has to be answered or looked at; notes are told apart from it. */
export const isQuestion = ({ kind }: Asked): boolean => kind !== 'note';

export const plainQuestions = (asked: readonly Asked[]): BookLine['questions'] => asked.filter(isQuestion).map(({ place, question }) => ({ place, question }));

/** Questions, each behind its place, then notes. What is asked of many units is told once. */
export function questionLines(asked: readonly Asked[], language: Language): readonly string[] {
  const questions = asked.filter(isQuestion);
  const notes = asked.filter((each) => !isQuestion(each));
  const lines = (all: readonly Asked[], head: 'questionsHead' | 'notesHead'): readonly string[] => (all.length === 0 ? [] : [`  ${say(cliWords, head, language, { count: all.length })}`, ...grouped(all).map((group) => `    ${lineOf(group, language)}`)]);
  return [...(questions.length === 0 ? [`  ${say(cliWords, 'noQuestions', language)}`] : lines(questions, 'questionsHead')), ...lines(notes, 'notesHead')];
}

function grouped(all: readonly Asked[]): readonly (readonly Asked[])[] {
  const groups = new Map<string, Asked[]>();
  all.forEach((each, index) => {
    const key = each.about === undefined ? String(index) : `about ${each.about}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  });
  return [...groups.values()];
}

function lineOf(group: readonly Asked[], language: Language): string {
  const [first] = group;
  const units = [...new Set(group.flatMap(({ unit }) => unit ?? []))];
  const [one = '', two = ''] = units;
  const question = units.length < 2 ? (first?.question ?? '') : say(cliWords, 'ofUnits', language, { one, two, count: units.length, about: first?.about ?? '' });
  return [first?.place, question].filter(Boolean).join('  ');
}

/** A workbook with which nothing could be done, in the form that was asked for. */
export function failed({ file, json, command }: Pick<Task, 'file' | 'json' | 'command'>, status: 'unreadable' | 'unwritten', question: string): Done {
  const answer = { score: { answer: null }, rules: { rulebook: null }, check: {} }[command];
  const line: BookLine = { book: file, out: null, status, questions: [{ place: '', question }], ...answer };
  return { text: json ? JSON.stringify(line) : question, code: ExitCode[status] };
}
