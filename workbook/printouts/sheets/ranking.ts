import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { text } from '../parts/cells';
import type { TableColumn } from '../parts/table';
import { openNotes, tableSheet } from '../parts/table-sheet';
import { unitColumns, unitRow, type UnitRow } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying } from '../parts/words';

/** Ranks and totals alone. A unit whose rank may still change has none here. */
export const ranking: Printout = {
  kind: 'ranking',
  name: inBoth('ranking'),
  nothing: ({ scoring: { answer, rulebook } }) => (answer.units.length === 0 ? inBoth('noUnits') : rulebook.points ? null : inBoth('noPoints')),
  columns: columnsOf,
  make(source, choices) {
    const groups = unitBlocks(source, choicesFor(choices, 'ranking')).map(({ name, units }) => ({ name, rows: units.map((unit, index) => unitRow(source, unit, index + 1)) }));
    return tableSheet(source, choices, { kind: 'ranking', name: 'ranking', columns: columnsOf(source), groups, signers: ['maker', 'checker'], notes: openNotes(source) });
  },
};

function columnsOf(source: PrintSource): readonly TableColumn<UnitRow>[] {
  const { rank, unit, type, group, total, grade, status, remark } = unitColumns(source);
  const say = saying(source.language);
  const vetoed = ({ unit: { veto } }: UnitRow): string => (veto.state === 'none' ? '' : say(veto.state === 'certain' ? 'vetoedRemark' : 'vetoPossibleRemark'));
  return [{ ...rank, width: 9 }, unit, type, group, total, grade, status, { ...remark, show: (row) => text(vetoed(row)) }];
}
