import type { ParameterValue } from '../../shared/contract/request';
import type { ParameterView } from '../../shared/contract/rulebook-view';
import type { Language } from '../../shared/i18n/language';
import { timeKey, type Scored } from '../results/question';
import type { LedgerReading } from '../ledger/reading';
import type { Decision, SnapshotData, Source } from '../../shared/provenance/snapshot-record';

/** What the record says of an answer that frozen figures come from. */
export function sourceOf({ answer, ledger, when }: Scored, language: Language): Source {
  return {
    rulebook: answer.rulebook.title,
    version: answer.rulebook.version,
    hash: answer.rulebook.hash,
    ledger: ledger.key,
    time: timeKey(when),
    fingerprint: answer.fingerprint,
    open: answer.units.filter(({ status }) => status !== 'final').map(({ unit }) => unit),
    parameters: decidedIn(ledger, language),
  };
}

/** The rules of the workbook's own on which some answers stand, by their hash; nothing where there are none. */
export function ownRulesIn(scored: readonly Scored[]): Pick<SnapshotData, 'rules'> {
  const rules = scored.flatMap(({ request, answer }) => (typeof request.rulebook === 'string' ? [] : [[answer.rulebook.hash, request.rulebook] as const]));
  return rules.length === 0 ? {} : { rules: Object.fromEntries(rules) };
}

/** The parameters of a ledger as they apply, with who decided: by question, in the words of a choice. One that is open is left out. */
export function decidedIn({ parameters, rulebook }: Pick<LedgerReading, 'parameters' | 'rulebook'>, language: Language): readonly Decision[] {
  return (rulebook?.parameters ?? []).flatMap((view) => {
    const parameter = parameters[view.key] ?? view.default;
    if (parameter === null) return [];
    const settled = typeof parameter === 'object' && 'value' in parameter ? parameter : null;
    const setting = settled ? settled.value : (parameter as ParameterValue);
    const value = shownValue(view, setting, language);
    return value === '' ? [] : [{ key: view.key, setting, question: view.question[language], value, by: settled?.by ?? '', basis: settled?.basis ?? '' }];
  });
}

export function shownValue({ values }: ParameterView, value: ParameterValue, language: Language): string {
  const choice = values?.find((each) => each.value === value);
  return choice ? choice.text[language] : Array.isArray(value) ? value.join('、') : String(value);
}
