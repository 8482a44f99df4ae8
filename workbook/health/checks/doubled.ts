import type { FactReading } from '../../ledger/reading';
import { cell, finding, type Check, type Finding, type Patient } from '../finding';
import { blank, cellOf, itemName, rowsOf } from '../lists';
import { rowsById } from '../../results/explanation';

/** One row entered twice, one document under several rows of a unit, and what the rules counted once. */
export const doubled: Check = {
  name: 'checkDoubled',
  find: (patient) => {
    const twice = sameRows(patient);
    const told = new Set(twice.map(({ at }) => at));
    return [...twice.map(({ finding: each }) => each), ...samePapers(patient, told), ...notCounted(patient, told)];
  },
};

function sameRows({ ledger, when }: Patient): { at: string; finding: Finding }[] {
  const first = new Map<string, string>();
  return rowsOf({ ledger, when }).flatMap(({ fact: { id, ...fact } }) => {
    const at = id ?? '';
    const key = JSON.stringify(fact);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, at);
      return [];
    }
    return [{ at, finding: finding('warning', cell(at), 'doubledRow', { at, other }) }];
  });
}

function samePapers({ ledger, when }: Patient, told: ReadonlySet<string>): Finding[] {
  const first = new Map<string, FactReading>();
  return rowsOf({ ledger, when }).flatMap((row) => {
    const { id, unit, evidence } = row.fact;
    if (blank(evidence) || told.has(id ?? '')) return [];
    const key = `${unit ?? ''} ${String(evidence).trim()}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, row);
      return [];
    }
    const slots = { unit: unit ?? '', at: id ?? '', other: other.fact.id ?? '', paper: evidence ?? '' };
    return [finding('warning', cell(cellOf(ledger, row, 'evidence')), 'doubledPaper', slots)];
  });
}

/** What the rules counted once: no fault, but a matter to know before somebody asks. */
function notCounted(patient: Patient, told: ReadonlySet<string>): Finding[] {
  const rows = rowsById(patient);
  return patient.answer.units.flatMap(({ unit, items, notes }) => {
    const duplicates = new Set(notes.filter(({ status }) => status === 'DUPLICATE').map(({ item }) => item));
    return items.flatMap((item) =>
      duplicates.has(item.code)
        ? item.events.flatMap(({ id, counted }) => {
            const row = id === null ? undefined : rows.get(id);
            if (counted || !row || told.has(id ?? '')) return [];
            return [finding('note', cell(id ?? ''), 'doubledNotCounted', { unit, item: itemName(item) })];
          })
        : [],
    );
  });
}
