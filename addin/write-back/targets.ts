import type { Scored, When } from '../score-store/types';
import { cellAt, type Grid } from '../../workbook/model/grid';
import type { LedgerReading } from '../../workbook/ledger/reading';
import type { Scoring } from '../../workbook/results/scoring';
import { sheetAndCells } from '../../workbook/model/addresses';
import type { Target } from './plan';
import { tableIn, type ScoreTable } from './table';

/** The answers that can be shown: a ledger whose rulebook is known, at each time that was scored. */
export function scoringsOf(scored: readonly Scored[]): readonly Scoring[] {
  return scored.flatMap(({ ledger, when, answer }) => (ledger.rulebook ? [{ ledger, rulebook: ledger.rulebook, when, answer }] : []));
}

/**
 * The score tables of the workbook, each with the ledger and time whose results belong into it. Of a sheet whose
 * figures are read, only totals, ranks and the like are a target: results in its columns of items would be read again.
 */
export function targetsIn(grids: readonly Grid[], scorings: readonly Scoring[], current: When | null): readonly Target[] {
  const sources = new Set(scorings.flatMap(({ ledger }) => ledger.scoreSheets ?? []));
  // Editions of a workbook's own rules may call their items otherwise: a table is read by each.
  const byRules = new Map(scorings.map((scoring) => [JSON.stringify([scoring.ledger.key, scoring.ledger.edition?.sheets]), scoring]));
  return grids.flatMap((grid) => {
    const found = [...byRules.values()].flatMap(({ ledger, rulebook }) => {
      const table = tableIn(grid, ledger, rulebook);
      const own = table && (sources.has(grid.sheet) ? besideFigures(table, ledger) : table);
      return own && own.columns.length > 0 && own.lines.length > 0 ? [{ table: own, ledger }] : [];
    });
    // Of two ledgers with a unit of one name, the one that knows most of the table's units.
    const best = found.sort((one, other) => other.table.lines.length - one.table.lines.length)[0];
    const scoring = best && timeOf(best.table, scorings.filter(({ ledger }) => ledger.key === best.ledger.key), current);
    const table = found.find(({ ledger }) => ledger.key === scoring?.ledger.key && ledger.edition === scoring.ledger.edition)?.table;
    return table && scoring ? [{ table, scoring }] : [];
  });
}

/** Of a sheet that is read: the columns of outcomes, on the lines from which the figures of each unit came. */
function besideFigures(table: ScoreTable, { facts }: LedgerReading): ScoreTable {
  const figures = new Map<string, Set<number>>();
  for (const { fact } of facts) {
    const { sheet, cells } = sheetAndCells(typeof fact.id === 'string' ? fact.id : '');
    if (sheet !== table.sheet || typeof fact.unit !== 'string') continue;
    const at = cellAt(cells);
    if (at) figures.set(fact.unit, (figures.get(fact.unit) ?? new Set()).add(table.units === 'down' ? at.row : at.column));
  }
  // Where its figures stand is where a unit's results belong: that holds of one of several stacked tables, of a
  // spelling that was confirmed, and of two units of one name.
  const lines = [...figures].flatMap(([unit, places]) => [...places].slice(0, places.size === 1 ? 1 : 0).map((at) => ({ unit, at })));
  const taken = new Set(lines.map(({ at }) => at));
  const others = table.lines.filter(({ unit, at }) => !figures.has(unit) && !taken.has(at));
  return {
    ...table,
    columns: table.columns.filter(({ what }) => what.is !== 'item'),
    lines: [...lines, ...others].sort((one, other) => one.at - other.at),
  };
}

/** The year that the sheet names; where it names none, the one that is looked at, else the last. */
function timeOf({ years }: ScoreTable, scorings: readonly Scoring[], current: When | null): Scoring | null {
  const named = scorings.filter(({ when }) => years.includes(when.year));
  // A sheet of a year that was not scored is none of this time's tables.
  if (years.length > 0 && named.length === 0) return null;
  const fitting = named.length > 0 ? named : scorings;
  return fitting.find(({ when }) => when.year === current?.year && when.period === current.period) ?? fitting[fitting.length - 1] ?? null;
}
