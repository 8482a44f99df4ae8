import { cell, finding, type Check, type Finding } from '../finding';
import { blank, cellOf, itemName, itemOf, rowsOf } from '../lists';

/** Amounts that somebody chose within a range of the document, without a name to stand for them. */
export const decided: Check = {
  name: 'checkDecided',
  find: (patient) => {
    return rowsOf(patient).flatMap((row): Finding[] => {
      const { unit, item: code, value, by } = row.fact;
      const item = itemOf(patient.rulebook, code);
      if (item?.direction !== 'takes' || blank(value) || !blank(by)) return [];
      return [finding('note', cell(cellOf(patient.ledger, row, 'by')), 'noDecider', { unit: unit ?? '', item: itemName(item), value: String(value) })];
    });
  },
};
