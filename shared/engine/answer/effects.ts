import { levels, type Level } from '../../contract/request';
import type { Effect } from '../../model/rulebook/rulebook-parts';
import type { CompiledItem, Settings, Run } from '../../model/plan';
import { CONFLICT } from '../../model/statuses';
import { DIFFERS, NONE, SILENT, UNUSED, YIELDS } from '../../model/rows/rows';
import { workingDaysAfter } from '../../model/time/working-days';

/**
 * What rows bring besides points: talks and eligibilities, by the item's `effects`. A row that is
 * not counted still brings them; one whose level the clause does not list, or whose value is in
 * dispute, brings nothing. Rows counted as one event bring equal consequences once.
 */
export function applyEffects(run: Run): void {
  const brought = new Set<string>();
  for (const item of run.compiled.items) {
    if (!item.spec.effects?.length && !item.effects) continue;
    for (let unit = 0; unit < run.units.length; unit++) {
      if (!run.invalid[unit] && item.applies[run.types[unit] ?? 0]) applyToUnit(run, unit, item, brought);
    }
  }
}

function applyToUnit(run: Run, unit: number, item: CompiledItem, brought: Set<string>): void {
  const { rows } = run;
  const slot = item.index * run.units.length + unit;
  // Nothing follows from what is given twice with different values, not even from its repeats.
  if (item.given && run.now.status[slot] === CONFLICT) return;
  for (let row = run.now.head[slot] ?? NONE; row !== NONE; row = rows.next[row] ?? NONE) {
    if (bringsNothing(run, item, row)) continue;
    for (const effect of item.effects?.(run, row) ?? item.spec.effects ?? []) {
      if (concerns(effect, run, unit, item, row)) apply(run, unit, item, row, effect, brought);
    }
  }
}

function bringsNothing(run: Run, item: CompiledItem, row: number): boolean {
  const fate = run.rows.fate[row];
  if (fate === UNUSED || fate === SILENT || fate === DIFFERS || fate === YIELDS) return true;
  const level = levels[run.rows.level[row] ?? NONE];
  return level !== undefined && item.levels !== undefined && !item.levels.has(level);
}

function concerns(effect: Effect, run: Run, unit: number, item: CompiledItem, row: number): boolean {
  const { rows } = run;
  if (effect.kind !== undefined && effect.kind !== item.kindCodes[rows.kind[row] ?? NONE]) return false;
  if (effect.level !== undefined && (effect.level as Level) !== levels[rows.level[row] ?? NONE]) return false;
  if (effect.types && !effect.types.includes(run.units[unit]?.type ?? '')) return false;
  if (!effect.place) return true;
  const { from, first, last } = effect.place;
  const place = placeFrom(from, rows.value[row] ?? Number.NaN, rows.listOf(row));
  return place >= first && place <= last;
}

/** Place 1 is the first from that end. */
export const placeFrom = (end: 'top' | 'bottom', rank: number, of: number): number => (end === 'top' ? rank : of - rank + 1);

function apply(run: Run, unit: number, item: CompiledItem, row: number, effect: Effect, brought: Set<string>): void {
  const { facts, event } = run.rows;
  const clause = effect.clause === undefined ? {} : { clause: effect.clause };
  if (effect.unsaid) run.note(unit, item.code, 'DOC_SILENT', effect.unsaid);
  if (effect.eligibility) run.addEligibility(unit, { code: effect.eligibility, ...clause });
  if (!effect.consequence) return;
  const period = facts.at(row)?.period?.trim() || null;
  const due = effect.due ? dueDate(effect.due, facts.at(row)?.date?.trim() ?? '', run.compiled.settings) : null;
  const own = event[row] ?? NONE;
  const key = JSON.stringify([own === NONE ? row : own, effect.consequence, period]);
  if (brought.has(key)) return;
  brought.add(key);
  run.addConsequence(unit, { code: effect.consequence, row, period, due, ...clause });
}

function dueDate(due: NonNullable<Effect['due']>, date: string, settings: Settings): string | null {
  const days = (key: string | undefined): ReadonlySet<string> => {
    const value = key === undefined ? null : settings.parameter(key);
    return new Set(Array.isArray(value) ? value : []);
  };
  return workingDaysAfter(date, due.workingDays, days(due.holidays), days(due.workdays));
}
