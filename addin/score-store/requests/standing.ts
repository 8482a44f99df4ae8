import type { ScoreAnswer } from '../../../shared/contract/answer';
import { atYear } from '../../../workbook/ledger/editions';
import type { BookReading } from '../../../workbook/ledger/reading';
import { prepare } from '../../../workbook/results/prepare-request';
import type { Job } from './job';

/** Whether the job's request is what the book, as it is now, would send. */
export function isOf(job: Job, book: BookReading): boolean {
  const whole = book.ledgers.find(({ key }) => key === job.ledger.key);
  const ledger = whole ? atYear(whole, job.when.year) : null;
  return ledger !== null && ledger.rulebook !== null && prepare(ledger, job.when).id === job.prepared.id;
}

/** Whether an answer left nothing open that cells would have to explain. */
export function isSettled(answer: ScoreAnswer): boolean {
  return answer.problems.length === 0 && answer.units.every(({ status }) => status === 'final');
}
