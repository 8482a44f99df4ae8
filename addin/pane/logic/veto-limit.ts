import type { RulebookDocument } from '../services';

/** The total below which the document vetoes; null where it names none. */
export function vetoLimit(document: RulebookDocument | null): number | null {
  const below = document?.outcomes.find(({ kind }) => kind === 'veto-below') as { limit?: unknown } | undefined;
  return typeof below?.limit === 'number' ? below.limit : null;
}
