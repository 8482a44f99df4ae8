import { joined } from '../../../shared/i18n/language';
import { flagsOf } from '../../../shared/report/unit/flags';
import { cell, finding, unit, type Check, type DocumentRules, type Finding, type Patient } from '../finding';
import { itemName, itemOf, rowsOf } from '../lists';

type Rule = NonNullable<DocumentRules['checks']>[number];

/** Rules of the body text that give no points. What a ledger does not show is put to people. */
export const rules: Check = {
  name: 'checkRules',
  find: (patient) =>
    (patient.document.checks ?? []).flatMap((rule): Finding[] => {
      if (rule.measure === 'same-scores') return sameScores(patient, rule);
      if (rule.measure === 'second-row' && rule.items) return rule.items.flatMap((code) => secondRows(patient, code, rule.message));
      return [finding('note', { to: 'nowhere' }, 'byHand', { message: rule.message, clause: rule.clause })];
    }),
};

/** One line for all items: which they are and what the scores are, the check of scores all alike says. */
function sameScores({ answer, rulebook, document }: Patient, { id, message, clause }: Rule): Finding[] {
  const codes = flagsOf(answer, document).flatMap((flag) => (flag.check === id ? [flag.item] : []));
  if (codes.length === 0) return [];
  const items = joined(codes.map((code) => rulebook.items.find((item) => item.code === code)?.name ?? code));
  return [finding('warning', unit(answer.units[0]?.unit ?? '', codes[0] ?? null), 'alike', { message, clause, items })];
}

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
