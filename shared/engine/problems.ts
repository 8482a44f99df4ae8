import { engineWords, type EngineText } from '../words/engine';
import { say, type Language, type Slots } from '../words/language';
import type { RowFault } from './read-row';
import type { Run } from './run';

/** Puts a bad row on the list, in words that name row, field, value and what is allowed. */
export function reportFault(run: Run, row: number, fault: RowFault, language: Language): void {
  const fact = run.rows.facts[row];
  const number = say(engineWords, 'row', language, { number: row + 1 });
  const slots = { ...translated(fault.slots, language), row: fact?.id?.trim() || number };
  run.problems.push({
    fact: row,
    id: fact?.id?.trim() || null,
    unit: fact?.unit?.trim() ? fact.unit : null,
    item: fact?.item?.trim() ? fact.item : null,
    code: fault.code,
    message: say(engineWords, fault.text, language, slots),
  });
}

/** Slots that name a word of the catalogue (a field, a level) become that word. */
export function translated(slots: Slots, language: Language): Slots {
  const out: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(slots)) {
    out[name] = typeof value === 'string' && CATALOGUED.has(name) && value in engineWords
      ? say<typeof engineWords>(engineWords, value as EngineText, language)
      : value;
  }
  return out;
}

const CATALOGUED = new Set(['field', 'level', 'reading', 'other']);
