import type { UnitResult } from '../../contract/answer';
import type { Language } from '../../i18n/language';
import type { EffectEntry, EligibilityEntry } from '../../model/entries';
import type { Rulebook } from '../../model/rulebook/rulebook';

/** What a unit may or may not be given, in the rulebook's words. */
export function eligibilityOf({ eligibilities: texts = {} }: Rulebook, entries: readonly EligibilityEntry[], language: Language): UnitResult['eligibility'] {
  return entries.map(({ code, clause, ...figures }) => ({
    code,
    who: texts[code]?.who[language] ?? '',
    clause: clause ?? texts[code]?.clause ?? '',
    message: texts[code]?.message[language] ?? code,
    ...figures,
  }));
}

/** What follows besides points, the gravest first. */
export function consequencesOf({ consequences: texts = {} }: Rulebook, entries: readonly Omit<EffectEntry, 'row'>[], language: Language): UnitResult['consequences'] {
  const gravity = ({ code }: { code: string }): number => texts[code]?.gravity ?? 0;
  return [...entries].sort((a, b) => gravity(b) - gravity(a)).map(({ code, clause, period, due }) => ({
    code,
    clause: clause ?? texts[code]?.clause ?? '',
    message: texts[code]?.message[language] ?? code,
    by: texts[code]?.by ?? null,
    attendees: texts[code]?.attendees ?? [],
    period: period ?? null,
    due: due ?? null,
  }));
}
