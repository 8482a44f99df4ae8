import type { ScoreRequest } from '../../shared/contract/request';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { type WorkbookSource, readWorkbook } from '../../workbook/binding/scan/read-workbook';
import { prepare, scorableIn } from '../../workbook/results/prepare-request';
import type { LedgerTime } from './types';

/**
 * What has to be asked to have the units of this workbook under another edition of its rules: the same rows, read by
 * the names of that edition. Rows of what it does not know are left out, as they would have been in its year. Null
 * where the ledger cannot be scored by it.
 */
export async function requestUnder(rulebook: Rulebook, { ledger: key, when }: LedgerTime, source: Omit<WorkbookSource, 'readRules'>): Promise<ScoreRequest | null> {
  const rules = { sheets: [], years: { from: null, to: null }, rulebook, draft: rulebook, places: {}, faults: [] };
  const book = await readWorkbook({ ...source, readRules: () => [rules] });
  const ledger = scorableIn(book, key, when);
  if (!ledger || ledger.edition?.rulebook !== rulebook) return null;
  const known = new Set(rulebook.items.map(({ code }) => code));
  const { request } = prepare({ ...ledger, facts: ledger.facts.filter(({ fact }) => typeof fact.item !== 'string' || known.has(fact.item)) }, when);
  return request;
}
