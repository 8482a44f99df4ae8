import type { Language } from '../../i18n/language';
import { WHOLE } from '../../model/general';
import { COUNTED, SILENT } from '../../model/rows/rows';
import type { CohortRun } from '../cohort-run';
import { applyEffects } from '../answer/effects';
import type { ExactRun } from './general-run';
import type { Standings } from './standings';

/**
 * What rows bring besides points, by the `effects` of their items: as in the fast lane, which is told what
 * became of every row.
 */
export function bringEffects(run: CohortRun, exactly: ExactRun, standings: Standings, language: Language): void {
  for (const item of run.compiled.items) {
    if (!item.spec.effects?.length) continue;
    for (let unit = 0; unit < run.units.length; unit++) {
      const result = exactly.results(item.code, WHOLE)[unit] ?? null;
      if (result !== null && typeof result === 'object') run.now.status[item.index * run.units.length + unit] = result.status;
      for (const { row, event, silent } of exactly.stories(item.code, unit, language)) {
        run.rows.mark(row, silent ? SILENT : COUNTED);
        run.rows.countAs(row, event);
      }
    }
  }
  applyEffects(run);
  for (let unit = 0; unit < run.units.length; unit++) {
    for (const entry of run.consequences.get(unit) ?? []) standings.consequences[unit]?.push(entry);
    for (const entry of run.eligibility.get(unit) ?? []) standings.eligibilities[unit]?.push(entry);
  }
}
