import { outcomeKinds } from '../../kinds';
import { exact, mostOf, textOf, type Exact } from '../../numbers/fraction';
import type { Path } from '../general/look';
import type { GradeLine, Wider } from '../general/specs';
import { greatestTotal } from './greatest';
import type { Warnings } from './warn';

/** Grades that nobody can get. */
export function ofGrades(on: Warnings): void {
  const { look } = on;
  const gradings = look.outcomes.flatMap((outcome, at) => (outcome.kind === 'grading' ? [{ lines: outcome.grades ?? [], at }] : []));
  if (gradings.length === 0) return;
  const totals = look.rulebook.unitTypes.map(({ code }) => greatestTotal(look, code));
  const most = totals.includes(null) ? null : mostOf(totals as Exact[]);
  for (const { lines, at } of gradings) lines.forEach((line, index) => ofLine(on, lines.slice(0, index), line, most, ['outcomes', at, 'grades', index]));
  ungiven(on, gradings.flatMap(({ lines }) => lines));
}

const nameOf = (on: Warnings, code: string): string => on.look.rulebook.grades?.find((grade) => grade.code === code)?.name ?? code;

function ofLine(on: Warnings, before: readonly GradeLine[], { grade, from, places, upTo }: GradeLine, most: Exact | null, path: Path): void {
  const name = nameOf(on, grade);
  if (from !== undefined && most !== null && exact(from).compare(most) > 0) return on.warn([...path, 'from'], 'gradeTooHigh', { grade: name, from, most: textOf(most) });
  if (places === 0 && !upTo) return on.warn([...path, 'places'], 'gradeNoPlaces', { grade: name });
  // Whom a veto keeps from the better grades may still get this one.
  if (on.look.outcomes.some(({ then }) => then?.atMost !== undefined)) return;
  const shadow = before.find((line) => isOpenToAll(line) && (line.from === undefined || (from !== undefined && from >= line.from)));
  if (shadow) on.warn(path, 'gradeShadowed', { grade: name, before: nameOf(on, shadow.grade) });
}

const isOpenToAll = ({ share, places, when, unless }: GradeLine): boolean => [share, places, when, unless].every((limit) => limit === undefined);

/** Grades of the document that no line, veto or downgrade gives. */
function ungiven(on: Warnings, lines: readonly GradeLine[]): void {
  const { look } = on;
  // Other kinds give grades in ways of their own.
  const known = look.outcomes.every((outcome) => outcome.grades !== undefined || outcomeKinds.find(({ kind }) => kind === outcome.kind)?.stage !== undefined);
  const byNumber = look.outcomes.some((outcome) => outcome.kind === 'downgrade' && outcome.by !== undefined);
  if (!known || byNumber) return;
  const given = new Set([...lines.map(({ grade }) => grade), ...look.outcomes.flatMap(byOutcome)]);
  look.grades.forEach((grade, at) => {
    if (!given.has(grade)) on.warn(['grades', at], 'gradeUngiven', { grade: nameOf(on, grade) });
  });
}

const byOutcome = ({ to, atMost, then }: Wider): string[] => [to, atMost, then?.grade].filter((grade) => grade !== undefined);
