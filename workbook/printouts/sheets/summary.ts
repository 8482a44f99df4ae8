import type { ItemView } from '../../../shared/contract/rulebook-view';
import { nameOf } from '../../../shared/i18n/names';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import type { TableColumn } from '../parts/table';
import { openNotes, totalNotes, tableSheet } from '../parts/table-sheet';
import { itemFigure, unitColumns, unitRow, type UnitRow } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth } from '../parts/words';

/** So many items stand beside each unit; of more the sums. */
const MOST_ITEMS = 8;

/** What the leading group looks at: a row a unit, the best first, with what came out. */
export const summary: Printout = {
  kind: 'summary',
  name: inBoth('summary'),
  nothing: ({ scoring: { answer } }) => (answer.units.length === 0 ? inBoth('noUnits') : null),
  columns: columnsOf,
  make(source, choices) {
    const groups = unitBlocks(source, choicesFor(choices, 'summary')).map(({ name, units }) => ({ name, rows: units.map((unit, index) => unitRow(source, unit, index + 1)) }));
    return tableSheet(source, choices, { kind: 'summary', name: 'summary', ...(source.scoring.rulebook.points ? {} : { titled: 'summaryOfResults' }), columns: columnsOf(source), groups, signers: ['maker', 'checker', 'head'], notes: [...totalNotes(source), ...openNotes(source)] });
  },
};

function columnsOf(source: PrintSource): readonly TableColumn<UnitRow>[] {
  const { no, unit, type, group, weighted, beside, total, rank, grade, veto, status, remark } = unitColumns(source);
  const items = topItems(source);
  const listed = items.length <= MOST_ITEMS;
  const each = items.map((item): TableColumn<UnitRow> => ({
    key: `item:${item.code}`, name: nameOf(item), usual: listed, width: 11,
    show: ({ report }) => itemFigure(report.items.find(({ code }) => code === item.code)),
  }));
  const sums = [weighted, beside].map((column) => ({ ...column, usual: column.usual && !listed }));
  return [no, unit, type, group, ...each, ...sums, total, rank, grade, veto, status, remark];
}

/** Items that add to the total by themselves, and not as parts of another. */
export function topItems({ scoring: { rulebook } }: Pick<PrintSource, 'scoring'>): readonly ItemView[] {
  const inGroup = new Set(rulebook.items.flatMap(({ parts = [] }) => parts));
  return rulebook.points ? rulebook.items.filter((item) => (item.scored || item.parts) && item.counts !== false && !inGroup.has(item.code)) : [];
}
