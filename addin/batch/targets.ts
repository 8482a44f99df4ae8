import type { Scored, When } from '../board/types';
import type { Grid } from '../ledger/grid';
import type { Scoring } from '../why/scoring';
import type { Target } from './plan';
import { tableIn, type ScoreTable } from './table';

/** The answers that can be shown: a ledger whose rulebook is known, at each time that was scored. */
export function scoringsOf(scored: readonly Scored[]): readonly Scoring[] {
  return scored.flatMap(({ ledger, when, answer }) => (ledger.rulebook ? [{ ledger, rulebook: ledger.rulebook, when, answer }] : []));
}

/** The score tables of the workbook, each with the ledger and time whose results belong into it. */
export function targetsIn(grids: readonly Grid[], scorings: readonly Scoring[], current: When | null): readonly Target[] {
  const byLedger = new Map(scorings.map((scoring) => [scoring.ledger.key, scoring]));
  return grids.flatMap((grid) => {
    const found = [...byLedger.values()].flatMap(({ ledger, rulebook }) => {
      const table = tableIn(grid, ledger, rulebook);
      return table ? [{ table, ledger: ledger.key }] : [];
    });
    // Of two ledgers with a unit of one name, the one that knows most of the table's units.
    const best = found.sort((one, other) => other.table.lines.length - one.table.lines.length)[0];
    const scoring = best && timeOf(best.table, scorings.filter(({ ledger }) => ledger.key === best.ledger), current);
    return best && scoring ? [{ table: best.table, scoring }] : [];
  });
}

/** The year that the sheet names; where it names none, the one that is looked at, else the last. */
function timeOf({ years }: ScoreTable, scorings: readonly Scoring[], current: When | null): Scoring | null {
  const named = scorings.filter(({ when }) => years.includes(when.year));
  // A sheet of a year that was not scored is none of this time's tables.
  if (years.length > 0 && named.length === 0) return null;
  const fitting = named.length > 0 ? named : scorings;
  return fitting.find(({ when }) => when.year === current?.year && when.period === current.period) ?? fitting[fitting.length - 1] ?? null;
}
