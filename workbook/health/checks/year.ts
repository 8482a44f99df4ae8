import { cell, finding, type Check, type Finding } from '../finding';
import { cellOf } from '../lists';

/** Rows of other years, and dates that lie outside the year of their row. */
export const year: Check = {
  name: 'checkYear',
  find: ({ ledger, when }) =>
    ledger.facts.flatMap((row): Finding[] => {
      const { id, year: own, date } = row.fact;
      const at = id ?? '';
      if (typeof own === 'number' && own !== when.year) {
        return [finding('note', cell(cellOf(ledger, row, 'year')), 'otherYear', { at, year: own, assessed: when.year })];
      }
      if (typeof date === 'string' && typeof own === 'number' && /^\d{4}-/.test(date) && !date.startsWith(`${own}-`)) {
        return [finding('warning', cell(cellOf(ledger, row, 'date')), 'otherDate', { at, date, year: own })];
      }
      return [];
    }),
};
