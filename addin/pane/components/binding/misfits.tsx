import { Button, makeStyles } from '@fluentui/react-components';
import type { BindingFault } from '../../../../shared/i18n/workbook/binding-faults';
import type { ScoreSheetBinding } from '../../../../workbook/binding/bound';
import type { Draft } from '../../../../workbook/binding/draft/draft';
import { isOf } from '../../../../workbook/binding/draft/stored-draft';
import { placeName } from '../../../../workbook/ledger/places';
import { tell } from '../../../../workbook/ledger/problem';
import type { LedgerBinding } from '../../../../workbook/ledger/reading';
import { nameOf, useBinding } from '../../hooks/binding/binding';
import { useScoreStore } from '../../hooks/services';
import { useBindingWords } from '../../hooks/binding/words';
import { colours } from '../../theme';
import { GoLink, Section } from '../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 8px', marginBottom: '4px', borderLeft: `4px solid ${colours.veto}`, backgroundColor: colours.vetoTint, lineHeight: '19px' },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Faults of a binding that still finds its sheet; what finds none is told beside them, with a way to forget it. */
const told: ReadonlySet<string> = new Set<BindingFault>(['column-gone', 'pointed-column-gone', 'block-gone']);

/** What is bound and no longer fits: the sheet is gone, or its columns are. */
export function Misfits() {
  const styles = useStyles();
  const { t, language } = useBindingWords();
  const { book } = useScoreStore();
  const { stored, standings, drop, busy } = useBinding();
  const isHere = (binding: ScoreSheetBinding | LedgerBinding): boolean => standings.some(({ draft }) => isBoundTo(draft, binding));
  const lost = [...(stored.scoreSheets ?? []), ...(stored.ledgers ?? [])].filter((binding) => !isHere(binding));
  const read = [...(book?.problems ?? []), ...(book?.ledgers.flatMap((ledger) => ledger.problems) ?? [])];
  const faults = read.filter(({ code }) => told.has(code));
  if (lost.length + faults.length === 0) return null;
  return (
    <Section title={t('misfits')}>
      <ul className={styles.list}>
        {lost.map((binding, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.text}>{t('misfitGone', { sheet: nameOf(binding) })}</span>
            <Button size="small" disabled={busy} onClick={() => void drop(binding)}>
              {t('bindUndo')}
            </Button>
          </li>
        ))}
        {faults.map((problem, index) => (
          <li key={`fault ${index}`} className={styles.row}>
            <span className={styles.text}>
              {tell(problem, language)} {problem.address !== '' && <GoLink address={problem.address} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isBoundTo(draft: Draft, binding: ScoreSheetBinding | LedgerBinding): boolean {
  if ('place' in binding) {
    if (draft.what !== 'ledger') return false;
    const sameSheet = draft.binding.sheetId !== undefined && draft.binding.sheetId === binding.sheetId;
    return draft.key === placeName(binding.place) || (draft.bound && sameSheet);
  }
  return draft.what === 'scores' && isOf(binding, draft);
}
