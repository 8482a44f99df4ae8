import type { Headline } from '../../../../shared/report/unit/headline';
import { openedItem, type ItemReport, type OpenedItem } from '../../../../shared/report/item/items';
import type { Remark, RowError } from '../../../../shared/report/unit/remarks';
import { partsOf } from '../../../../shared/report/item/tree';
import { reportOf, type ItemsReport } from '../../../../shared/report/report';
import type { Content } from '../../content';
import { rowErrorsOf } from '../../problems';
import type { Found } from '../ask';
import { unitNamed } from '../indexes';
import { capText } from './cap';
import { figure, text } from './parts';

/** A cell holds 32,767 signs; what lies beyond is told by number. */
const signs = 32_000;

/** The explanation in one text: of a unit its items, of an item its events, figures and cap. */
export function whyView(found: Found): Content {
  const { unit, item, rulebook, language, ledger, rowProblems } = found;
  const sources = { rulebook, language, attributes: unitNamed(ledger, unit.unit)?.unit.attributes, errors: rowErrorsOf(ledger, rowProblems, language) };
  const lines = item ? [...itemLines(found, openedItem(item, unit.notes, sources)), ...partLines(found, reportOf(unit, 'items', sources), item.code)] : unitLines(found, reportOf(unit, 'items', sources));
  return cutTo(found, [headOf(found), ...lines]);
}

function headOf(found: Found): string {
  const { when, language } = found;
  const time = when.period ?? (language === 'zh' ? `${when.year}年` : String(when.year));
  return text(found, 'why-head', { unit: found.unit.unit, when: time, rulebook: found.rulebook.title });
}

function unitLines(found: Found, { headline, items, outcomes, errors, notes }: ItemsReport): readonly string[] {
  const { grade, veto } = headline;
  const withClause = ({ message, clause }: { message: string; clause: string }): string => message + text(found, 'in-brackets', { text: clause });
  const lines = [totalLine(found, headline)];
  if (headline.totalRule && headline.points) lines.push(headline.totalRule);
  if (grade) lines.push(text(found, 'why-grade', { grade: grade.name }));
  lines.push(...items.map((item) => itemLine(found, item)));
  if (veto.state !== 'none') {
    const state = text(found, veto.state === 'certain' ? 'why-veto-certain' : 'why-veto-possible');
    lines.push(text(found, 'why-veto', { state }), ...veto.reasons.map((reason) => `  ${withClause(reason)}`));
  }
  lines.push(...[...outcomes.eligibility, ...outcomes.consequences].map(withClause));
  lines.push(...errorLines(errors), ...noteLines(found, notes));
  return lines;
}

function totalLine(found: Found, { status, points, total, range, rank }: Headline): string {
  if (status === 'invalid') return text(found, 'why-invalid');
  if (!points) return text(found, 'why-no-points');
  if (total !== null) return text(found, 'why-total', { total: figure(total) }) + (rank === null ? '' : text(found, 'why-rank', { rank }));
  return range ? text(found, 'why-open', { low: figure(range.low), high: figure(range.high) }) : text(found, 'open-all', { why: '' });
}

function itemLine(found: Found, item: ItemReport): string {
  const { code, name, clause } = item;
  return text(found, 'why-item', { code, name, clause, score: scoreText(found, item) });
}

function scoreText(found: Found, { status, score, range }: ItemReport): string {
  if (status === 'INVALID') return text(found, 'why-item-invalid');
  if (score !== null) return text(found, 'why-score', { score: figure(score) });
  return range ? text(found, 'why-range', { low: figure(range.low), high: figure(range.high) }) : '—';
}

function itemLines(found: Found, item: OpenedItem): readonly string[] {
  const events = item.events.map(
    ({ id, reason, counted }) => text(found, 'why-event', { id: id ?? '', reason }).trim() + (counted ? '' : text(found, 'why-not-counted')),
  );
  // Where a row cannot be used it is neither true that there is none, nor known what the cap does.
  const isGroup = found.rulebook.items.find(({ code }) => code === item.code)?.parts !== undefined;
  const noEvents = item.errors.length > 0 || isGroup ? [] : [text(found, 'why-no-events')];
  return [
    itemLine(found, item),
    ...(events.length > 0 ? events : noEvents),
    ...(item.bound === 'none' || item.status === 'INVALID' ? [] : [capText(found, item)]),
    ...errorLines(item.errors),
    ...noteLines(found, item.notes),
  ];
}

/** Of a group what it is made of. */
function partLines(found: Found, { items }: ItemsReport, code: string): readonly string[] {
  return partsOf(items, code).map((part) => `  ${itemLine(found, part)}`);
}

function errorLines(errors: readonly RowError[]): readonly string[] {
  return errors.map((error) => error.text);
}

function noteLines(found: Found, notes: readonly Remark[]): readonly string[] {
  return notes.length === 0 ? [] : [text(found, 'why-notes'), ...new Set(notes.map(({ message }) => message))];
}

function cutTo(found: Found, lines: readonly string[]): string {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= signs);
  if (kept.length === lines.length) return lines.join('\n');
  return [...kept, text(found, 'why-cut', { count: lines.length - kept.length })].join('\n');
}
