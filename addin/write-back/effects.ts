import { groupBy } from '../../workbook/model/group-by';
import { isBlank, isErrorValue } from '../../workbook/model/text';
import type { Put } from '../../workbook/model/port/editor';
import { sameValue, type CellPlan } from './plan';

/** Something about a unit that people act upon, and that is not what the sheet says now. */
export interface Effect {
  readonly unit: string;
  readonly what: 'total' | 'rank' | 'veto' | 'grade';
  readonly old: string;
  readonly now: string;
  /** What makes the difference, where the sheet shows it: the items that differ. */
  readonly because: readonly { readonly header: string; readonly old: string; readonly now: string }[];
}

/**
 * The ranks, vetoes, grades and totals that differ from what the sheets say now. Where a sheet has no ranks,
 * those that follow from its totals stand for them.
 */
export function effectsOf(cells: readonly CellPlan[]): readonly Effect[] {
  const bySheet = groupBy(cells, ({ sheet }) => sheet);
  return [...bySheet.values()].flatMap((ofSheet) => {
    const byUnit = groupBy(ofSheet, ({ unit }) => unit);
    const impliedOld = impliedRanks(ofSheet, (cell) => (typeof cell.old === 'number' ? cell.old : null));
    const impliedNow = impliedRanks(ofSheet, (cell) => (typeof cell.result === 'number' ? cell.result : null));
    const hasRanks = ofSheet.some(({ what }) => what.is === 'rank');
    return [...byUnit].flatMap(([unit, own]) => {
      const because = own.filter((cell) => cell.what.is === 'item' && differs(cell)).map(({ header, old, result }) => ({ header, old: String(old), now: shown(result) }));
      const effects = own.flatMap((cell): Effect[] => {
        if (cell.what.is === 'item' || cell.what.is === 'status' || !differs(cell)) return [];
        // A place that is now said to be one for now is the same place.
        if (cell.what.is === 'rank' && /\d+/.exec(String(cell.old))?.[0] === String(cell.scored.rank)) return [];
        return [{ unit, what: cell.what.is, old: String(cell.old), now: shown(cell.result), because }];
      });
      const [old, now] = [impliedOld.get(unit), impliedNow.get(unit)];
      if (!hasRanks && old !== undefined && now !== undefined && old !== now) effects.push({ unit, what: 'rank', old: String(old), now: String(now), because });
      return effects;
    });
  });
}

/** A blank cell is no earlier result, and neither is an error; a scoring formula follows by itself. */
function differs({ old, result, standing }: CellPlan): boolean {
  return standing !== 'live' && !isBlank(old) && !isErrorValue(old) && !sameValue(old, result);
}

function shown(put: Put): string {
  return put === null ? '' : typeof put === 'object' ? put.formula : String(put);
}

/** Competition ranks (1, 1, 3) of the totals, where every unit of the sheet has one. */
function impliedRanks(cells: readonly CellPlan[], totalOf: (cell: CellPlan) => number | null): ReadonlyMap<string, number> {
  const totals = cells.filter(({ what }) => what.is === 'total').map((cell) => ({ unit: cell.unit, total: totalOf(cell) }));
  const known = totals.flatMap(({ unit, total }) => (total === null ? [] : [{ unit, total }]));
  return new Map(known.map(({ unit, total }) => [unit, 1 + known.filter((other) => other.total > total).length]));
}
