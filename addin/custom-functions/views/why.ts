import type { ItemResult } from '../../../shared/contract/answer';
import type { Content } from '../../score-store/cell-content';
import { reasonOfRow } from '../../score-store/problems';
import type { Found } from '../ask';
import { capText } from './cap';
import { gradeName } from './outcomes';
import { figure, text } from './parts';

/** A cell holds 32,767 signs; what lies beyond is told by number. */
const signs = 32_000;

/** The explanation in one text: clause, events with their rows, figures, cap. */
export function whyView(found: Found): Content {
  const lines = found.item ? itemLines(found, found.item) : unitLines(found);
  return cutTo(found, [headOf(found), ...lines]);
}

function headOf(found: Found): string {
  const { when, language } = found;
  const time = when.period ?? (language === 'zh' ? `${when.year}年` : String(when.year));
  return text(found, 'why-head', { unit: found.unit.unit, when: time, rulebook: found.rulebook.title });
}

function unitLines(found: Found): readonly string[] {
  const { unit } = found;
  const lines = [totalLine(found)];
  if (unit.grade !== null) lines.push(text(found, 'why-grade', { grade: gradeName(found) ?? unit.grade }));
  for (const item of unit.items) lines.push(itemLine(found, item));
  if (unit.veto.state !== 'none') {
    const state = text(found, unit.veto.state === 'certain' ? 'why-veto-certain' : 'why-veto-possible');
    lines.push(text(found, 'why-veto', { state }));
    for (const { message, clause } of unit.veto.reasons) lines.push(`  ${message}${text(found, 'in-brackets', { text: clause })}`);
  }
  for (const { message, clause } of [...unit.eligibility, ...unit.consequences]) lines.push(message + text(found, 'in-brackets', { text: clause }));
  lines.push(...problemLines(found), ...noteLines(found, null));
  return lines;
}

function totalLine(found: Found): string {
  const { unit } = found;
  if (unit.status === 'invalid') return text(found, 'why-invalid');
  if (!found.rulebook.points) return text(found, 'why-no-points');
  if (unit.total !== null) {
    return text(found, 'why-total', { total: figure(unit.total) }) + (unit.rank === null ? '' : text(found, 'why-rank', { rank: unit.rank }));
  }
  return unit.range ? text(found, 'why-open', { low: figure(unit.range.low), high: figure(unit.range.high) }) : text(found, 'open-all', { why: '' });
}

function itemLine(found: Found, item: ItemResult): string {
  const { code, name, clause } = item;
  return text(found, 'why-item', { code, name, clause, score: scoreText(found, item) });
}

function scoreText(found: Found, { status, score, range }: ItemResult): string {
  if (status === 'INVALID') return text(found, 'why-item-invalid');
  if (score !== null) return text(found, 'why-score', { score: figure(score) });
  return range ? text(found, 'why-range', { low: figure(range.low), high: figure(range.high) }) : '—';
}

function itemLines(found: Found, item: ItemResult): readonly string[] {
  const events = item.events.map(
    ({ id, reason, counted }) => text(found, 'why-event', { id: id ?? '', reason }).trim() + (counted ? '' : text(found, 'why-not-counted')),
  );
  const problems = problemLines(found);
  // Where a row cannot be used it is neither true that there is none, nor known what the cap does.
  const noEvents = problems.length > 0 ? [] : [text(found, 'why-no-events')];
  return [
    itemLine(found, item),
    ...(events.length > 0 ? events : noEvents),
    ...((item.max === null && item.min === null) || item.status === 'INVALID' ? [] : [capText(found, item)]),
    ...problems,
    ...noteLines(found, item.code),
  ];
}

function problemLines(found: Found): readonly string[] {
  const { ledger, rowProblems, item, language } = found;
  const own = item === null ? rowProblems : rowProblems.filter((problem) => problem.item === item.code);
  return own.map((problem) => reasonOfRow(ledger, problem, language));
}

function noteLines(found: Found, code: string | null): readonly string[] {
  const notes = found.unit.notes.filter(({ item }) => code === null || item === code).map(({ message }) => message);
  return notes.length === 0 ? [] : [text(found, 'why-notes'), ...new Set(notes)];
}

function cutTo(found: Found, lines: readonly string[]): string {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= signs);
  if (kept.length === lines.length) return lines.join('\n');
  return [...kept, text(found, 'why-cut', { count: lines.length - kept.length })].join('\n');
}
