import { makeStyles, tokens } from '@fluentui/react-components';
import { useComparison } from '../../hooks/comparing/comparison';
import { useWatched } from '../../hooks/comparing/snapshot-watch';
import { useServices } from '../../hooks/services';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';
import { GoLink, LinkButton } from '../parts';

const useStyles = makeStyles({
  strip: { padding: '6px 12px', backgroundColor: colours.vetoTint, borderBottom: `1px solid ${colours.line}`, fontSize: tokens.fontSizeBase200, lineHeight: '18px', maxHeight: '30%', overflowY: 'auto', flexShrink: 0 },
  title: { margin: 0, color: colours.veto, fontWeight: tokens.fontWeightSemibold },
  missing: { margin: '2px 0 0', color: colours.veto, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: '12px' },
  list: { margin: '2px 0 0', paddingInlineStart: '16px', overflowWrap: 'anywhere' },
});

/** So many are told here; the rest stands in the check. */
const shownAtOnce = 3;

/** Over every page: what is no longer as it was written, as soon as it is so. */
export function FinalStrip() {
  const styles = useStyles();
  const { t } = useWords();
  const { finals, missing, typed } = useWatched();
  const { results } = useServices();
  const { open, tab } = useView();
  const { bases, choose } = useComparison();
  const moved = finals.filter(({ drifts }) => drifts.length > 0);
  if (moved.length + missing.length + typed.length === 0) return null;
  return (
    <section className={styles.strip} role="status" aria-label={t('driftTitle')}>
      {moved.map(({ record, drifts }) => (
        <div key={record.sheet}>
          <p className={styles.title}>{t('driftOf', { name: record.sheet, time: record.time, count: drifts.length })}</p>
          {/* The check has the whole list itself. */}
          {tab !== 'health' && <ul className={styles.list}>
            {drifts.slice(0, shownAtOnce).map(({ address, text }) => (
              <li key={text}>{address === '' ? text : <GoLink address={address}>{text}</GoLink>}</li>
            ))}
            {drifts.length > shownAtOnce && <li>{t('driftMore', { count: drifts.length - shownAtOnce })}</li>}
          </ul>}
        </div>
      ))}
      {missing.map((each) => (
        <p key={each.key} className={styles.missing}>
          {each.text} <LinkButton onClick={() => void results.acknowledge(each).catch(() => undefined)}>{t('missingKnown')}</LinkButton>
        </p>
      ))}
      {typed.length > 0 && <p className={styles.title}>{t('typedTitle', { count: typed.length })}</p>}
      <div className={styles.buttons}>
        {tab !== 'health' && <LinkButton onClick={() => open('health')}>{t('driftSee')}</LinkButton>}
        {moved.length > 0 && bases.some(({ key }) => key === 'final') && <LinkButton onClick={() => choose('final')}>{t('driftCompare')}</LinkButton>}
      </div>
    </section>
  );
}
