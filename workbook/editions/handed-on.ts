import { fromJson } from '../rule-sheet/json';
import { readRuleSheets } from '../rule-sheet/read';
import type { RulesReading } from '../rule-sheet/types';
import { gridsOf } from '../xlsx/grids';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';

/**
 * The rules in a file of this name: a workbook with sheets of rules, such as that of last year, or JSON. Throws
 * `WorkbookFault` on bytes that are neither.
 */
export function rulesInFile(bytes: Uint8Array, name: string): readonly RulesReading[] {
  const text = jsonIn(bytes);
  return text === null ? readRuleSheets(gridsOf(readXlsx(bytes, new FunctionNames([])))) : [{ ...fromJson(text, name), sheets: [], years: { from: null, to: null }, places: {} }];
}

/** The text of a file that begins like JSON; null: it is something else. */
function jsonIn(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  return /^\ufeff?\s*\{/u.test(text) ? text.replace(/^\ufeff/u, '') : null;
}
