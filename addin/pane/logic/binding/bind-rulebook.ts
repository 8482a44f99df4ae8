import { placeName } from '../../../../workbook/ledger/places';
import type { Binding } from '../../../../workbook/binding/bound';
import type { LedgerBinding, LedgerReading } from '../../../../workbook/ledger/reading';
import type { Place } from '../../../../workbook/model/place';

/**
 * The binding with a rulebook settled for one ledger. The other ledgers that were found by their names
 * are bound as they are: once a binding names ledgers, it names all of them.
 */
export function bindRulebook(binding: Binding | null, ledgers: readonly LedgerReading[], key: string, rulebook: string): Binding {
  const bound = binding?.ledgers ?? [];
  const known = new Map(bound.map((each) => [placeName(each.place), each]));
  // A ledger that is made of score sheets alone is bound as those, with its rulebook.
  const own = ledgers.filter(({ key: each, scoreSheets }) => known.has(each) || !scoreSheets?.includes(each));
  const all = own.map((ledger): LedgerBinding => known.get(ledger.key) ?? { place: placeOf(ledger) });
  // A ledger that is bound but not there at the moment stays bound.
  const missing = bound.filter(({ place }) => !ledgers.some((ledger) => ledger.key === placeName(place)));
  const named = (each: LedgerBinding): LedgerBinding => (placeName(each.place) === key ? { ...each, rulebook } : each);
  return { ...binding, ledgers: [...all.map(named), ...missing] };
}

function placeOf({ key, sheet }: LedgerReading): Place {
  return key === sheet ? { sheet } : { table: key };
}
