import type { Source } from '../../shared/provenance/snapshot-record';
import { rulesHash } from '../../shared/provenance/rules-hash';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { atYear } from '../ledger/editions';
import { viewFor } from '../ledger/own-rules';
import type { LedgerReading } from '../ledger/reading';
import type { SnapshotRecord } from './record';

/**
 * The rules that a record keeps of one of its results; null where it was scored by a rulebook that is built in, or
 * where what is kept is not what was applied.
 */
export function keptRules({ rules }: Pick<SnapshotRecord, 'rules'>, { hash }: Pick<Source, 'hash'>): Rulebook | null {
  const kept = hash === undefined ? undefined : (rules?.[hash] as Rulebook | undefined);
  return kept && rulesHash(kept) === hash ? kept : null;
}

/** The ledger of today under the rules by which a result was made. */
export function underKeptRules(record: Pick<SnapshotRecord, 'rules'>, source: Source, whole: LedgerReading): LedgerReading {
  const ledger = atYear(whole, Number(source.time.slice(0, 4)));
  const rulebook = keptRules(record, source);
  if (!rulebook) return ledger;
  const view = viewFor(rulebook);
  const { id, title } = rulebook;
  const edition = { id, title, sheets: [], years: { from: null, to: null }, rulebook, view, blocked: null };
  return { ...ledger, rulebook: view, blocked: [], edition };
}
