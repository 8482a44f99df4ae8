import { rulesHash } from '../../../shared/provenance/rules-hash';
import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Rulebook } from '../../../shared/model/rulebook/rulebook';
import type { LedgerReading } from '../../../workbook/ledger/reading';
import type { RulebookDocument } from '../services';
import { useScoreStore, useServices } from './services';

/** The rulebooks that may be chosen: those of the workbook's own rules, and those that are built in. */
export function useRulebooks(): readonly RulebookView[] {
  const { rulebooks } = useServices();
  const { book } = useScoreStore();
  return book?.beside.views ?? rulebooks;
}

const documents = new WeakMap<Rulebook, RulebookDocument>();

/** The document by which a ledger is scored. */
export function useDocument(ledger: LedgerReading | null): RulebookDocument | null {
  const { documentOf } = useServices();
  if (!ledger?.rulebook) return null;
  const own = ledger.edition?.rulebook;
  if (!own) return documentOf(ledger.rulebook.id);
  let document = documents.get(own);
  if (!document) documents.set(own, (document = { ...own, hash: rulesHash(own) }));
  return document;
}
