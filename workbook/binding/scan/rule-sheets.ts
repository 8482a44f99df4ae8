import { isRuleSheet } from '../../rule-sheet/sheet-name';
import type { Grid } from '../../model/grid';
import type { Outline } from '../../model/port/workbook';
import type { RulesReading } from '../../rule-sheet/types';

/** Reads the rules that stand on some sheets. Its code may still have to be fetched. */
export type ReadRules = (grids: readonly Grid[]) => readonly RulesReading[] | Promise<readonly RulesReading[]>;

/** Whether a sheet is one of rules, or of their trial. None is ever taken for a ledger or a table of scores. */
export function isOfRules(name: string): boolean {
  return /^规则/u.test(name.normalize('NFKC').trim());
}

export function ruleSheetsIn({ sheets }: Pick<Outline, 'sheets'>): readonly string[] {
  return sheets.filter(({ name, used }) => used !== null && isRuleSheet(name)).map(({ name }) => name);
}

/** The same reading as long as the cells are the same: rules are long, and change far more rarely than ledgers do. */
export function rememberingRules(read: ReadRules): ReadRules {
  let last: { readonly of: string; readonly readings: readonly RulesReading[] } | null = null;
  return async (grids) => {
    const of = JSON.stringify(grids);
    if (last?.of !== of) last = { of, readings: await read(grids) };
    return last.readings;
  };
}
