import type { Interval } from '../../../../shared/contract/answer';
import { headlineOf } from '../../../../shared/report/unit/headline';
import { outcomesOf } from '../../../../shared/report/unit/outcomes';
import type { CellError, Content, Scalar } from '../../content';
import { notAvailable } from '../../content';
import type { Found } from '../ask';
import { figure, open, orEmpty, rowsWrong, text, whyOpen } from './parts';

/** The grade in the document's own word; empty where it gives this unit none; `#N/A` while it is open. */
export function gradeView(found: Found): Content {
  const { unit, rulebook } = found;
  const { status, grade } = headlineOf(unit, found);
  if (status === 'invalid') return rowsWrong(found);
  if (rulebook.grades.length === 0) return notAvailable(text(found, 'no-grade', { rulebook: rulebook.title }));
  if (grade) return grade.name;
  return status === 'provisional' || rulebook.gradesEveryUnit ? open(found, null) : '';
}

/** One row each: what follows, for whom, by which clause, code. */
export function eligibilityView(found: Found): Content {
  if (found.unit.status === 'invalid') return rowsWrong(found);
  const rows = outcomesOf(found.unit).eligibility.map(({ message, who, clause, code }) => [message, who, clause, code]);
  return rows.length > 0 ? rows : [[text(found, 'none')]];
}

/** One row each: what follows, who does it, who attends, when, by which clause, code. */
export function consequencesView(found: Found): Content {
  if (found.unit.status === 'invalid') return rowsWrong(found);
  const rows = outcomesOf(found.unit).consequences.map(({ message, by, attendees, due, period, clause, code }) => [
    message,
    orEmpty(by),
    attendees.join(text(found, 'mark-list')),
    orEmpty(due ?? period),
    clause,
    code,
  ]);
  return rows.length > 0 ? rows : [[text(found, 'none')]];
}

/** Base, performance, total in yuan, side by side; a document that pays awards has their total alone. What is open is `#N/A` with its interval. */
export function payView(found: Found): Content {
  const { unit, rulebook } = found;
  if (unit.status === 'invalid') return rowsWrong(found);
  if (!rulebook.pays) return notAvailable(text(found, 'no-pay', { rulebook: rulebook.title }));
  const { pay } = outcomesOf(unit);
  if (!pay) return notAvailable(text(found, 'pay-missing', { unit: unit.unit }));
  const { base, performance, total } = pay;
  const cell = (amount: number | Interval | null): Scalar | CellError => (amount === null ? '' : typeof amount === 'number' ? amount : openAmount(found, amount));
  return [[cell(base), cell(performance), cell(total)]];
}

function openAmount(found: Found, { low, high }: Interval): CellError {
  return notAvailable(text(found, 'open', { low: figure(low), high: figure(high), why: whyOpen(found) }));
}
