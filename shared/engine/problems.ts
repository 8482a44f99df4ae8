import { engineWords } from '../words/engine';
import { say, type Language } from '../words/language';
import type { RowFault } from './read-row';
import { rowName } from './row-name';
import type { Run } from './run';

/** Puts a bad row on the list, in words that name row, field, value and what is allowed. */
export function reportFault(run: Run, row: number, fault: RowFault, language: Language): void {
  const fact = run.rows.facts[row];
  const slots = { ...fault.slots, row: rowName(run.rows, row) };
  run.problems.push({
    fact: row,
    id: fact?.id?.trim() || null,
    unit: fact?.unit?.trim() ? fact.unit : null,
    item: fact?.item?.trim() ? fact.item : null,
    code: fault.code,
    message: say(engineWords, fault.text, language, slots),
  });
}
