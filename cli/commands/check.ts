import { checkBook } from '../book/score-book';
import { openBook } from '../book/open';
import { ExitCode } from '../exit-codes';
import type { Done, Task } from '../task';
import { noticed } from '../book/questions';
import { heading, isQuestion, plainQuestions, questionLines, type BookLine } from './told';

/** What has to be answered or looked at in a workbook before its results are announced. */
export async function checkOne(task: Task): Promise<Done> {
  const { file, language, json } = task;
  const { read, notices } = await openBook(file, language);
  const asked = [...noticed(notices), ...(await checkBook(read, language))];
  const status = asked.some(isQuestion) ? 'questions' : 'done';
  const line: BookLine = { book: file, out: null, status, questions: plainQuestions(asked) };
  return { text: json ? JSON.stringify(line) : [heading(file, task), ...questionLines(asked, language)].join('\n'), code: ExitCode[status] };
}
