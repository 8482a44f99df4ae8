import type { LedgerDraft } from '../../../../../workbook/binding/draft/draft';
import { useBinding } from '../../../hooks/binding/binding';
import { useRulebooks } from '../../../hooks/rulebooks';
import { useBindingWords } from '../../../hooks/binding/words';
import { Ask, Choose } from './ask';

/** Under which rulebook a ledger's rows stand, where its clauses do not tell. */
export function LedgerQuestion({ draft }: { draft: LedgerDraft }) {
  const { t } = useBindingWords();
  return (
    <Ask question={t('askRulebook')}>
      <LedgerRulebook draft={draft} label={t('askRulebook')} />
    </Ask>
  );
}

export function LedgerRulebook({ draft, label }: { draft: LedgerDraft; label: string }) {
  const rulebooks = useRulebooks();
  const { pointLedger } = useBinding();
  const { rulebook, candidates } = draft.reading;
  const offered = candidates.length > 0 && !rulebook ? candidates : rulebooks;
  return (
    <Choose
      label={label}
      value={rulebook?.id ?? ''}
      options={offered.map(({ id, title }) => ({ value: id, text: title }))}
      onChange={(id) => {
        if (id !== '') pointLedger(draft, { rulebook: id });
      }}
    />
  );
}
