import type { Grid } from '../../model/grid';
import type { Outline } from '../../model/workbook';
import type { RulesReading } from '../../rule-sheet/types';

/** Reads the rules that stand on some sheets. */
export type ReadRules = (grids: readonly Grid[]) => readonly RulesReading[];

/** `规则`, `规则2026`, `规则·结果`: how a sheet of rules is called. */
const ruleNames = /^(?:规则|rules(?![a-z]))/iu;

/** No sheet of such a name is ever taken for a ledger or a table of scores. */
export function isRuleSheet(name: string): boolean {
  return ruleNames.test(name.trim());
}

export function ruleSheetsIn({ sheets }: Pick<Outline, 'sheets'>): readonly string[] {
  return sheets.filter(({ name, used }) => used !== null && isRuleSheet(name)).map(({ name }) => name);
}

/** The same reading as long as the cells are the same: rules are long, and change far more rarely than ledgers do. */
export function rememberingRules(read: ReadRules): ReadRules {
  let last: { readonly of: string; readonly readings: readonly RulesReading[] } | null = null;
  return (grids) => {
    const of = JSON.stringify(grids);
    if (last?.of !== of) last = { of, readings: read(grids) };
    return last.readings;
  };
}
