import type { UnitResult } from '../../../shared/contract/answer';
import { pendingOf } from '../../results/todo';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, centre, figure, text } from '../parts/cells';
import type { TableColumn, TableRows } from '../parts/table';
import { openNotes, tableSheet } from '../parts/table-sheet';
import { unitColumns } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying } from '../parts/words';

/** Something that is not reported yet, or that nobody has settled. */
interface MissingRow {
  readonly no: number;
  readonly unit: UnitResult;
  readonly item: UnitResult['items'][number] | null;
  readonly about: string;
  /** The department that has to report it, where the rules name one. */
  readonly by: string;
}

/** Who has not reported what, and how much hangs on it. */
export const reporting: Printout = {
  kind: 'reporting',
  name: inBoth('reporting'),
  nothing: ({ scoring: { answer } }) => (answer.units.every(({ status }) => status === 'final') ? inBoth('allReported') : null),
  columns: columnsOf,
  make(source, choices) {
    const blocks = unitBlocks(source, { order: 'list', ...choicesFor(choices, 'reporting') });
    let no = 0;
    const groups = blocks.map(({ name, units }): TableRows<MissingRow> => ({ name, rows: rowsOf(source, units).map((row) => ({ ...row, no: (no += 1) })) })).filter(({ rows }) => rows.length > 0);
    return tableSheet(source, choices, { kind: 'reporting', name: 'reporting', columns: columnsOf(source), groups, signers: ['maker'], notes: openNotes(source) });
  },
};

function rowsOf({ scoring: { answer, ledger }, document, language }: PrintSource, units: readonly UnitResult[]): readonly Omit<MissingRow, 'no'>[] {
  const say = saying(language);
  const reporters = new Map((document?.items ?? []).map((item) => [item.code, 'reportedBy' in item && typeof item.reportedBy === 'string' ? item.reportedBy : '']));
  const open = pendingOf({ answer, ledger, language }, null);
  return units.flatMap((unit) => {
    const missing = open.filter((todo) => todo.unit === unit.unit).map(({ item: code, about }) => ({ unit, item: unit.items.find((item) => item.code === code) ?? null, about, by: reporters.get(code ?? '') ?? '' }));
    const faults = answer.problems.filter((problem) => problem.unit === unit.unit).map(({ item: code, message }) => ({ unit, item: unit.items.find((item) => item.code === code) ?? null, about: say('rowError', { text: message }), by: '' }));
    return [...missing, ...faults];
  });
}

function columnsOf(source: PrintSource): readonly TableColumn<MissingRow>[] {
  const { unit } = unitColumns(source);
  const hasReporters = source.document?.items.some((item) => 'reportedBy' in item) ?? false;
  return [
    { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    { key: 'unit', name: unit.name, usual: true, width: unit.width, show: (row) => text(row.unit.unit) },
    { key: 'item', name: inBoth('item'), usual: true, width: 18, stretches: true, show: ({ item }) => text(item?.name ?? '') },
    { key: 'about', name: inBoth('missing'), usual: true, width: 32, stretches: true, show: ({ about }) => text(about) },
    { key: 'by', name: inBoth('reporter'), usual: hasReporters, width: 14, stretches: true, show: ({ by }) => text(by) },
    { key: 'range', name: inBoth('itemRange'), usual: true, width: 11, show: ({ item }) => (item ? figure(item.score, item.range) : centre('')) },
    { key: 'total', name: inBoth('totalRange'), usual: source.scoring.rulebook.points, width: 14, show: (row) => figure(row.unit.total, row.unit.range) },
    { key: 'done', name: inBoth('reportedOn'), usual: true, width: 11, show: () => centre('') },
  ];
}
