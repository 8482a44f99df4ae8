import { cell, finding, type Check } from '../finding';
import { cellOf, itemName } from '../lists';
import { rowsById } from '../../results/explanation';

/** Rows that lack an amount, a document or a date, so that their points are an interval. */
export const open: Check = {
  name: 'checkOpen',
  find: (patient) => {
    const rows = rowsById(patient);
    return patient.answer.units.flatMap(({ unit, items }) =>
      items.flatMap((item) =>
        item.events.flatMap(({ id, counted, points, reason }) => {
          const row = id === null ? undefined : rows.get(id);
          if (!row || !counted || points !== null) return [];
          return [finding('warning', cell(cellOf(patient.ledger, row, 'value')), 'openRow', { unit, item: itemName(item), reason })];
        }),
      ),
    );
  },
};
