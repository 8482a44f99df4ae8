import { checkRulebook } from '../../shared/engine/check-rulebook';
import { type Language, say } from '../../shared/i18n/language';
import { editionWords } from '../../shared/i18n/editions';
import type { Rulebook } from '../../shared/model/rulebook';
import type { Grid } from '../model/grid';
import type { RuleFault, RulesReading } from '../rule-sheet/types';
import { gridsOf } from '../xlsx/grids';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';

/** Rules that were handed on: as a workbook, or as JSON. */

/** As JSON, to be read by people and by programs; `docs/rulebook.schema.json` describes it. */
export function rulesJson(rulebook: Rulebook): string {
  return `${JSON.stringify(rulebook, null, 2)}\n`;
}

/**
 * The rules in a file: a workbook with sheets of rules, such as that of last year, or JSON. Throws `WorkbookFault` on
 * bytes that are neither.
 */
export function rulesInFile(bytes: Uint8Array, readRules: (grids: readonly Grid[]) => readonly RulesReading[], language: Language): readonly RulesReading[] {
  const text = jsonIn(bytes);
  return text === null ? readRules(gridsOf(readXlsx(bytes, new FunctionNames([])))) : [rulesInJson(text, language)];
}

function rulesInJson(text: string, language: Language): RulesReading {
  const draft = parsed(text);
  const { rulebook, faults } = draft === undefined ? { rulebook: null, faults: [{ pointer: '', detail: say(editionWords, 'noJson', language) }] } : checkRulebook(draft, language);
  const told = faults.map(({ pointer, detail }): RuleFault => ({ severity: 'error', address: pointer, text: { zh: detail, en: detail } }));
  return { sheets: [], years: { from: null, to: null }, rulebook, draft: draft ?? {}, places: {}, faults: told };
}

/** The text of a file that begins like JSON; null: it is something else. */
function jsonIn(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  return /^\ufeff?\s*\{/u.test(text) ? text.replace(/^\ufeff/u, '') : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
