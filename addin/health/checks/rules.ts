import { cell, finding, type Check, type Finding, type Patient } from '../finding';
import { itemName, itemOf, rowsOf } from '../lists';

/** Rules of the body text that give no points. What a ledger does not show is put to people. */
export const rules: Check = {
  name: 'checkRules',
  find: (patient) =>
    (patient.document.checks ?? []).flatMap((rule): Finding[] => {
      // Looked for in every given item, whether the document asks for it or not.
      if (rule.measure === 'same-scores') return [];
      if (rule.measure === 'second-row' && rule.items) return rule.items.flatMap((code) => secondRows(patient, code, rule.message));
      return [finding('note', { to: 'nowhere' }, 'byHand', { message: rule.message, clause: rule.clause })];
    }),
};

function secondRows(patient: Patient, code: string, message: { zh: string; en: string }): Finding[] {
  const seen = new Set<string>();
  return rowsOf(patient).flatMap(({ fact }): Finding[] => {
    if (fact.item !== code || !fact.unit) return [];
    if (!seen.has(fact.unit)) {
      seen.add(fact.unit);
      return [];
    }
    const item = itemOf(patient.rulebook, code);
    return [finding('warning', cell(fact.id ?? ''), 'secondRow', { message, unit: fact.unit, item: item ? itemName(item) : code })];
  });
}
