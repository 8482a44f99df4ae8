import { cell, finding, type Check } from '../finding';
import { rowsOf } from '../lists';

/** Units of the list that no row names. */
export const units: Check = {
  name: 'checkUnits',
  find: (patient) => {
    const named = new Set(rowsOf(patient).map(({ fact }) => fact.unit));
    return patient.ledger.units
      .filter(({ unit }) => !named.has(unit.id))
      .map(({ unit, address }) => finding('warning', cell(address), 'noRows', { unit: unit.id, year: patient.when.year }));
  },
};
