import { placeName } from '../ledger/places';
import type { Binding, ScoreSheetBinding } from './bound';
import type { LedgerBinding } from '../ledger/reading';
import type { Draft, LedgerDraft, ScoreDraft } from './draft/draft';
import { bindingOf } from './draft/edit';
import { isOf } from './draft/stored-draft';
import type { Twin } from './match/unit-names';

/**
 * The binding with these drafts, each in the place of what was kept of it before. Ledgers that are read for
 * their names alone (`byName`) are kept too as soon as another one is bound: a binding that names ledgers names all.
 */
export function keep(binding: Binding, drafts: readonly Draft[], found: readonly Draft[]): Binding {
  const ledgers = drafts.flatMap((draft) => (draft.what === 'ledger' ? [draft] : []));
  const scores = drafts.flatMap((draft) => (draft.what === 'scores' ? [draft] : []));
  const byName = ledgers.length === 0 || (binding.ledgers ?? []).length > 0 ? [] : found.filter((draft) => draft.what === 'ledger' && draft.byName && !ledgers.includes(draft));
  const kept = [...(byName as readonly LedgerDraft[]), ...ledgers];
  return {
    ...binding,
    ...(kept.length > 0 ? { ledgers: withLedgers(binding.ledgers ?? [], kept.map(ledgerBinding)) } : {}),
    ...(scores.length > 0 ? { scoreSheets: scores.reduce(withScores, binding.scoreSheets ?? []) } : {}),
  };
}

/** The binding without this draft. */
export function forget(binding: Binding, draft: Draft): Binding {
  if (draft.what === 'scores') return { ...binding, scoreSheets: (binding.scoreSheets ?? []).filter((each) => !isOf(each, draft)) };
  return { ...binding, ledgers: (binding.ledgers ?? []).filter(({ place }) => placeName(place) !== draft.key) };
}

/** The binding without an entry that no sheet fits any more. */
export function drop(binding: Binding, lost: ScoreSheetBinding | LedgerBinding): Binding {
  const stays = (one: unknown): boolean => JSON.stringify(one) !== JSON.stringify(lost);
  return {
    ...binding,
    ...(binding.ledgers ? { ledgers: binding.ledgers.filter(stays) } : {}),
    ...(binding.scoreSheets ? { scoreSheets: binding.scoreSheets.filter(stays) } : {}),
  };
}

/** The binding with these pairs of names settled: ways of writing one unit, or two units. */
export function settle(binding: Binding, twins: readonly Pick<Twin, 'name' | 'other'>[], same: boolean): Binding {
  if (same) return { ...binding, aliases: { ...binding.aliases, ...Object.fromEntries(twins.map(({ name, other }) => [other, name])) } };
  return { ...binding, apart: [...(binding.apart ?? []), ...twins.map(({ name, other }) => [name, other] as const)] };
}

/** The binding in which nothing is settled of these two names. */
export function reopen(binding: Binding, { name, other }: Pick<Twin, 'name' | 'other'>): Binding {
  const aliases = Object.fromEntries(Object.entries(binding.aliases ?? {}).filter(([way, meant]) => !(way === other && meant === name)));
  const apart = (binding.apart ?? []).filter(([first, second]) => !(first === name && second === other));
  return { ...binding, aliases, apart };
}

function withScores(stored: readonly ScoreSheetBinding[], draft: ScoreDraft): readonly ScoreSheetBinding[] {
  const own = bindingOf(draft);
  if (!own) return stored;
  const at = stored.findIndex((each) => isOf(each, draft));
  return at < 0 ? [...stored, own] : stored.map((each, index) => (index === at ? own : each));
}

function withLedgers(stored: readonly LedgerBinding[], own: readonly LedgerBinding[]): readonly LedgerBinding[] {
  const places = new Set(own.map(({ place }) => placeName(place)));
  const ids = new Set(own.flatMap(({ sheetId }) => sheetId ?? []));
  return [...stored.filter(({ place, sheetId }) => !places.has(placeName(place)) && !(sheetId !== undefined && ids.has(sheetId))), ...own];
}

function ledgerBinding({ binding, reading }: LedgerDraft): LedgerBinding {
  return { ...binding, ...(reading.rulebook ? { rulebook: reading.rulebook.id } : {}) };
}
