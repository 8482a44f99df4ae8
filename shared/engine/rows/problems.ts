import { nameOf, whereText } from '../../i18n/names';
import type { ItemHead, Run } from '../../model/plan';
import type { RowFault } from './read-row';
import { rowName } from '../../model/rows/row-name';

/** Puts a bad row on the list. Its code is that of the first fault; all of them are told, so that the row is mended at one go. */
export function reportFaults(run: Run, row: number, faults: readonly [RowFault, ...RowFault[]], item: ItemHead | undefined): void {
  const fact = run.rows.facts.at(row);
  const isUnknown = faults.some(({ field }) => field === 'unit');
  run.problems.push({
    fact: row,
    id: fact?.id?.trim() || null,
    unit: fact?.unit?.trim() ? fact.unit : null,
    item: fact?.item?.trim() ? fact.item : null,
    code: faults[0].code,
    where: whereText(rowName(run.rows, row), isUnknown || !fact?.unit?.trim() ? null : fact.unit, item && nameOf(item.spec)),
    faults,
  });
}
