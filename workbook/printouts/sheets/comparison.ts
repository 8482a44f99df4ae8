import { Decimal } from 'decimal.js';
import type { UnitResult } from '../../../shared/contract/answer';
import { changesBetween, type UnitChange } from '../../../shared/report/changes';
import { ranked } from '../../../shared/report/cohort/ranking';
import { scoreOf, signed, totalOf } from '../../results/figures';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, figure, NONE, text } from '../parts/cells';
import { settledRank } from '../parts/settled-rank';
import type { TableColumn } from '../parts/table';
import { openNotes, tableSheet } from '../parts/table-sheet';
import { unitColumns } from '../parts/unit-rows';
import { unitsOf } from '../parts/units';
import { inBoth, saying } from '../parts/words';

interface ChangeRow {
  readonly no: number;
  readonly unit: string;
  readonly before: UnitResult | null;
  readonly now: UnitResult | null;
  /** null: nothing of it is otherwise. */
  readonly change: UnitChange | null;
}

/** Score and place then and now, and what moved them. */
export const comparison: Printout = {
  kind: 'comparison',
  name: inBoth('comparison'),
  nothing: ({ before }) => (before === null || before.units.length === 0 ? inBoth('noBefore') : null),
  columns: columnsOf,
  make(source, choices) {
    const say = saying(source.language);
    const rows = rowsOf(source, choicesFor(choices, 'comparison').units);
    const notes = [say('comparedWith', { name: source.before?.name ?? '' }), ...openNotes(source)];
    return tableSheet(source, choices, { kind: 'comparison', name: 'comparison', columns: columnsOf(source), groups: [{ name: '', rows }], signers: ['maker', 'checker'], notes });
  },
};

function rowsOf(source: PrintSource, wanted: readonly string[] | undefined): readonly ChangeRow[] {
  const { before, scoring: { answer } } = source;
  const old = new Map((before?.units ?? []).map((unit) => [unit.unit, unit]));
  const changes = new Map(changesBetween({ units: before?.units ?? [] }, answer).map((change) => [change.unit, change]));
  const now = ranked(unitsOf(source, wanted));
  const present = new Set(answer.units.map(({ unit }) => unit));
  const gone = wanted ? [] : (before?.units ?? []).filter(({ unit }) => !present.has(unit));
  const all = [...now.map((unit) => ({ unit: unit.unit, before: old.get(unit.unit) ?? null, now: unit })), ...gone.map((unit) => ({ unit: unit.unit, before: unit, now: null }))];
  return all.map((each, index) => ({ ...each, no: index + 1, change: changes.get(each.unit) ?? null }));
}

function columnsOf(source: PrintSource): readonly TableColumn<ChangeRow>[] {
  const { before, scoring: { answer, rulebook } } = source;
  const { unit, grade } = unitColumns(source);
  const total = (one: UnitResult | null): ReturnType<typeof figure> => (one ? figure(one.total, one.range) : figure(null));
  const rank = (one: UnitResult | null, all: readonly UnitResult[]): ReturnType<typeof figure> => figure(one && settledRank(one, all));
  const gradeName = (one: UnitResult | null): string => rulebook.grades.find(({ code }) => code === one?.grade)?.name ?? one?.grade ?? NONE;
  return [
    { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    { key: 'unit', name: unit.name, usual: true, width: unit.width, stretches: true, show: (row) => text(row.unit) },
    { key: 'totalBefore', name: inBoth('totalBefore'), usual: rulebook.points, width: 12, show: (row) => total(row.before) },
    { key: 'totalNow', name: inBoth('totalNow'), usual: rulebook.points, width: 12, show: (row) => total(row.now) },
    { key: 'more', name: inBoth('moreOrLess'), usual: rulebook.points, width: 9, show: ({ change, before: was, now }) => cell(change ? (change.more === null ? NONE : change.more) : was && now && was.total !== null ? 0 : NONE, 'figure') },
    { key: 'rankBefore', name: inBoth('rankBefore'), usual: rulebook.points, width: 8, show: (row) => rank(row.before, before?.units ?? []) },
    { key: 'rankNow', name: inBoth('rankNow'), usual: rulebook.points, width: 8, show: (row) => rank(row.now, answer.units) },
    { key: 'grade', name: grade.name, usual: grade.usual, width: 14, show: (row) => cell(gradeName(row.before) === gradeName(row.now) ? gradeName(row.now) : `${gradeName(row.before)} → ${gradeName(row.now)}`, 'centre') },
    { key: 'why', name: inBoth('movedBy'), usual: true, width: 34, stretches: true, show: (row) => text(movedBy(source, row)) },
  ];
}

/** The items that are otherwise, the veto, the status; '' where nothing is. */
function movedBy({ language }: PrintSource, { before, now, change }: ChangeRow): string {
  const say = saying(language);
  if (before === null) return say('newUnit');
  if (now === null) return say('goneUnit');
  if (!change) return '';
  const items = change.items.flatMap(({ name, before: was, now: is }) => {
    const [then, today] = [was, is].map((item) => (item ? scoreOf(item) : NONE));
    // Of one that was cut and is cut no more, nobody sees a difference here.
    if (then === today) return [];
    const more = was && is && was.score !== null && is.score !== null ? signed(new Decimal(is.score).minus(was.score).toNumber()) : '';
    return [say(more === '' ? 'itemMoved' : 'itemMovedBy', { name, before: then ?? NONE, now: today ?? NONE, more })];
  });
  const veto = change.veto ? [say('vetoMoved', { before: say(vetoWord(before)), now: say(vetoWord(now)) })] : [];
  const only = items.length === 0 && veto.length === 0 && change.rank ? [say('othersMoved')] : [];
  return [...veto, ...items, ...only, ...(change.total && items.length === 0 ? [say('itemMoved', { name: say('total'), before: totalOf(before), now: totalOf(now) })] : [])].join(say('then'));
}

const vetoWord = ({ veto }: UnitResult): 'vetoNone' | 'vetoPossible' | 'vetoCertain' => ({ none: 'vetoNone', possible: 'vetoPossible', certain: 'vetoCertain' } as const)[veto.state];
