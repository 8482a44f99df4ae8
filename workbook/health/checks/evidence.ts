import { cell, finding, type Check, type Finding } from '../finding';
import { blank, cellOf, itemName, itemOf, rowsOf } from '../lists';

/** Events that name no document: praise and criticism stand on paper. */
export const evidence: Check = {
  name: 'checkEvidence',
  find: (patient) =>
    rowsOf(patient).flatMap((row): Finding[] => {
      const item = itemOf(patient.rulebook, row.fact.item);
      if (!item || item.given || !blank(row.fact.evidence)) return [];
      // A notice whose number stands as the matter is named all the same.
      if (!item.fields.includes('evidence') && !blank(row.fact.subject)) return [];
      return [finding('note', cell(cellOf(patient.ledger, row, 'evidence')), 'noEvidence', { unit: row.fact.unit ?? '', item: itemName(item) })];
    }),
};
