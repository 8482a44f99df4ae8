import { both } from '../../shared/i18n/language';
import { ruleSheet } from '../../shared/i18n/rule-sheet';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { checkDraft } from './reading/check';
import { Places } from './reading/reader';
import type { RuleFault } from './types';

/** A rulebook handed on as JSON, for other programs and for keeping. */
export const toJson = (rulebook: Rulebook): string => `${JSON.stringify(rulebook, null, 2)}\n`;

/** A rulebook that came as JSON. `address` names where the text stands; null: it may not score. */
export function fromJson(text: string, address: string): { rulebook: Rulebook | null; draft: unknown; faults: readonly RuleFault[] } {
  let draft: unknown;
  try {
    draft = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return { rulebook: null, draft: null, faults: [{ severity: 'error', address, text: both(ruleSheet, 'no-json') }] };
  }
  return { ...checkDraft(draft, new Places(), address), draft };
}
