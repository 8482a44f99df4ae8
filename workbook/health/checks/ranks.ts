import { cell, finding, type Check } from '../finding';
import { blank, cellOf, itemName, itemOf, rowsOf } from '../lists';

/** A place from the bottom cannot be told without how many were ranked. */
export const ranks: Check = {
  name: 'checkRanks',
  find: (patient) =>
    rowsOf(patient).flatMap((row) => {
      const item = itemOf(patient.rulebook, row.fact.item);
      const { unit, value, of, kind } = row.fact;
      if (!item?.fields.includes('of') || blank(value) || !blank(of)) return [];
      // A class among the provinces is no place in a ranking.
      if (kind === 'provincial-class') return [];
      return [finding('warning', cell(cellOf(patient.ledger, row, 'of')), 'rankWithoutTotal', { unit: unit ?? '', item: itemName(item), value: String(value) })];
    }),
};
