import { Button, makeStyles } from '@fluentui/react-components';
import { useBinding } from '../../../hooks/binding/binding';
import { useBindingWords } from '../../../hooks/binding/words';
import { colours } from '../../../theme';
import { LinkButton, Section } from '../../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '18px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px' },
  names: { flex: 1, minWidth: '140px', overflowWrap: 'anywhere' },
  sheets: { color: colours.quiet },
});

/** Pairs shown at once: as one is settled, others move up. */
const shown = 20;

/** Names that are probably one unit's: confirmed or kept apart by somebody, never taken for one unasked. */
export function Twins() {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { survey, settleTwins, busy } = useBinding();
  const twins = survey?.twins ?? [];
  return (
    <>
      {twins.length > 0 && (
        <Section title={t('twins')}>
          <p className={styles.text}>{t('twinsText')}</p>
          {twins.length > 1 && (
            <Button size="small" disabled={busy} onClick={() => void settleTwins(twins, true)}>
              {t('twinsAllSame', { count: twins.length })}
            </Button>
          )}
          <ul className={styles.list}>
            {twins.slice(0, shown).map((twin) => (
              <li key={`${twin.name}\n${twin.other}`} className={styles.row}>
                <span className={styles.names}>
                  {twin.name} — {twin.other} <span className={styles.sheets}>{t('twinIn', { sheets: twin.sheets.join(t('markList')) })}</span>
                </span>
                <Button size="small" disabled={busy} aria-label={t('twinSameOf', { name: twin.name, other: twin.other })} onClick={() => void settleTwins([twin], true)}>
                  {t('twinSame')}
                </Button>
                <Button size="small" disabled={busy} aria-label={t('twinTwoOf', { name: twin.name, other: twin.other })} onClick={() => void settleTwins([twin], false)}>
                  {t('twinTwo')}
                </Button>
              </li>
            ))}
          </ul>
          {twins.length > shown && <p className={styles.text}>{t('twinsMore', { count: twins.length - shown })}</p>}
        </Section>
      )}
      <Settled />
    </>
  );
}

function Settled() {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { stored, reopenTwin } = useBinding();
  const same = Object.entries(stored.aliases ?? {}).map(([other, name]) => ({ name, other, word: 'twinsSettledSame' as const }));
  const two = (stored.apart ?? []).map(([name, other]) => ({ name, other, word: 'twinsSettledTwo' as const }));
  if (same.length + two.length === 0) return null;
  return (
    <Section title={t('twinsSettled')}>
      <ul className={styles.list}>
        {[...same, ...two].map(({ name, other, word }) => (
          <li key={`${name}\n${other}`} className={styles.row}>
            <span className={styles.names}>{t(word, { name, other })}</span>
            <LinkButton label={t('twinReopenOf', { name, other })} onClick={() => void reopenTwin(name, other)}>
              {t('twinReopen')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
