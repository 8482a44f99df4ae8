import { levels } from '../contract/request';
import type { CompiledItem } from './compiled';
import { DIFFERS, NONE, SILENT, UNUSED, type Run } from './run';

/**
 * What rows bring besides points: talks and eligibilities, by the item's `effects`. A row that is
 * not counted still brings them; one whose level the clause does not list, or whose value is in
 * dispute, brings nothing. Rows counted as one event bring equal consequences once.
 */
export function applyEffects(run: Run): void {
  for (const item of run.compiled.items) {
    if (!item.spec.effects?.length) continue;
    for (let unit = 0; unit < run.units.length; unit++) {
      if (!run.invalid[unit] && item.applies[run.types[unit] ?? 0]) applyToUnit(run, unit, item);
    }
  }
}

function applyToUnit(run: Run, unit: number, item: CompiledItem): void {
  const { rows } = run;
  const type = run.units[unit]?.type ?? '';
  const slot = item.index * run.units.length + unit;
  for (let row = run.now.head[slot] ?? NONE; row !== NONE; row = rows.next[row] ?? NONE) {
    const fate = rows.fate[row];
    if (fate === UNUSED || fate === SILENT || fate === DIFFERS) continue;
    const kind = item.kindCodes[rows.kind[row] ?? NONE];
    const level = levels[rows.level[row] ?? NONE];
    for (const effect of item.spec.effects ?? []) {
      if (effect.kind !== undefined && effect.kind !== kind) continue;
      if (effect.level !== undefined && effect.level !== level) continue;
      if (effect.types && !effect.types.includes(type)) continue;
      if (effect.eligibility) run.addEligibility(unit, { code: effect.eligibility });
      if (effect.consequence) run.addConsequence(unit, { code: effect.consequence, row, period: rows.facts[row]?.period?.trim() || null });
    }
  }
}
