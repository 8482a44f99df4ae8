import { headlineOf } from '../../shared/report/unit/headline';
import { cliWords } from '../../shared/i18n/cli';
import { say, type Language } from '../../shared/i18n/language';
import { figure, interval } from '../../workbook/results/figures';
import type { Scored } from '../../workbook/results/question';
import { openBook } from '../book/open';
import { bookWithResults } from '../book/save';
import { answersOf, scoreBook, type ScoredBook } from '../book/score-book';
import { noticed } from '../book/questions';
import { ExitCode } from '../exit-codes';
import { systemFault } from '../files/system-fault';
import { HeldOpen, writeWhole, type Disk } from '../files/write';
import type { Done, Task } from '../task';
import { heading, isQuestion, plainQuestions, questionLines, type BookLine } from './told';

/** So many units of a workbook are listed with their results. */
const UNITS_LISTED = 30;

export async function scoreOne(task: Task, disk?: Disk): Promise<Done> {
  const { file, language } = task;
  const { read, notices } = await openBook(file, language);
  const scored = await scoreBook(read, language);
  const written = writeResults(task, scored, () => bookWithResults(read, scored.results, task.values), disk);
  return told(task, { ...scored, questions: [...noticed(notices), ...scored.questions] }, written);
}

type Written = { readonly out: string | null } | { readonly fault: string };

function writeResults({ out, rival, language }: Task, { results }: ScoredBook, make: () => Uint8Array, disk?: Disk): Written {
  if (out === null || results.asking === 0) return { out: null };
  const fault = (why: string): Written => ({ fault: say(cliWords, 'unwritten', language, { file: out, why }) });
  if (rival !== null) return fault(say(cliWords, 'sameName', language, { other: rival }));
  try {
    writeWhole(out, make(), disk);
    return { out };
  } catch (error) {
    if (error instanceof HeldOpen) return fault(say(cliWords, 'lockedBy', language, { lock: error.lock }));
    return { fault: systemFault('unwritten', out, error, language) };
  }
}

function told(task: Task, { scored, questions, results }: ScoredBook, written: Written): Done {
  const { file, language } = task;
  const nowhere = task.out !== null && results.asking === 0 ? [{ kind: 'warning', place: '', question: say(cliWords, 'nowhere', language) } as const] : [];
  const fault = 'fault' in written ? [{ kind: 'error', place: '', question: written.fault } as const] : [];
  const all = [...fault, ...questions, ...nowhere];
  const status = 'fault' in written ? 'unwritten' : all.some(isQuestion) ? 'questions' : 'done';
  const out = 'out' in written ? written.out : null;
  if (task.json) {
    const [answer = null, ...others] = answersOf(scored);
    const line: BookLine = { book: file, out, status, questions: plainQuestions(all), answer, ...(others.length > 0 ? { others } : {}) };
    return { text: JSON.stringify(line), code: ExitCode[status] };
  }
  const lines = [
    heading(file, task),
    ...scored.flatMap((each) => summaryOf(each, language)).map((line) => `  ${line}`),
    ...(out === null ? [] : [`  ${say(cliWords, 'written', language, { file: out, count: results.asking })}`]),
    ...(task.out === null && results.asking === 0 ? [`  ${say(cliWords, 'nowhere', language)}`] : []),
    ...questionLines(all, language),
  ];
  return { text: lines.join('\n'), code: ExitCode[status] };
}

/** What came out, in a line, and below it each unit. */
function summaryOf({ answer, ledger, when }: Scored, language: Language): readonly string[] {
  const { units, rulebook } = answer;
  const count = (status: string): number => units.filter((unit) => unit.status === status).length;
  const [open, invalid] = [count('provisional'), count('invalid')];
  const head = say(cliWords, 'scored', language, { rulebook: rulebook.title, when: when.period ?? when.year, count: units.length, final: count('final') })
    + (open > 0 ? say(cliWords, 'scoredOpen', language, { count: open }) : '') + (invalid > 0 ? say(cliWords, 'scoredInvalid', language, { count: invalid }) : '');
  const view = ledger.rulebook;
  if (!view) return [head];
  const lines = units.slice(0, UNITS_LISTED).map((unit) => {
    const { total, range, rank, grade, veto, statusText, status } = headlineOf(unit, { rulebook: view, language });
    const parts = [
      total !== null || range ? say(cliWords, 'unitTotal', language, { total: total === null && range ? interval(range) : figure(total ?? 0) }) : '',
      rank === null ? '' : say(cliWords, 'unitRank', language, { rank }),
      grade?.name ?? '',
      veto.state === 'certain' ? say(cliWords, 'unitVeto', language) : '',
      status === 'final' ? '' : statusText,
    ];
    return `  ${[unit.unit, ...parts.filter(Boolean)].join('  ')}`;
  });
  return [head, ...lines, ...(units.length > UNITS_LISTED ? [`  ${say(cliWords, 'moreUnits', language, { count: units.length - UNITS_LISTED })}`] : [])];
}
