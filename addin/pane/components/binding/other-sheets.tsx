import { makeStyles } from '@fluentui/react-components';
import type { PaneWord } from '../../../../shared/words/pane';
import { useBinding } from '../../hooks/binding';
import { useUnitPick } from '../../hooks/unit-pick';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';
import { LinkButton, Section } from '../parts';
import { PickPrompt } from './pick-prompt';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  why: { color: colours.quiet },
  vain: { margin: '4px 0', padding: '6px 8px', backgroundColor: colours.openTint, lineHeight: '19px' },
});

/** Reasons that somebody can overrule by showing where the units are. */
const canPoint: ReadonlySet<string> = new Set(['no-header', 'no-units', 'no-items', 'no-items-down', 'no-items-cards']);

/** Every other sheet of the book with the one sentence that says why it is not bound. */
export function OtherSheets() {
  const styles = useStyles();
  const { t } = useWords();
  const { survey, cells } = useBinding();
  const without = [
    ...(survey?.without ?? []).map(({ sheet, why }) => ({ sheet, why: `why_${why}` as const, points: canPoint.has(why) })),
    ...(cells?.hidden ?? []).map((sheet) => ({ sheet, why: 'why_hidden' as const, points: false })),
    ...(cells?.tooLarge ?? []).map((sheet) => ({ sheet, why: 'why_too-large' as const, points: false })),
  ];
  if (without.length === 0) return null;
  return (
    <Section title={t('others', { count: without.length })}>
      <ul className={styles.list}>
        {without.map(({ sheet, why, points }) => (
          <li key={sheet} className={styles.row}>
            {sheet} <span className={styles.why}>{t(why)}</span> {points && <PointUnits sheet={sheet} why={why} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Asks for a click on the text over the names of the units, and looks under it. */
function PointUnits({ sheet, why }: { sheet: string; why: PaneWord }) {
  const styles = useStyles();
  const { t } = useWords();
  const pick = useUnitPick(sheet);
  if (pick.on) return <PickPrompt text={pick.wrong ?? t('pickUnitsNow', { sheet })} trouble={pick.wrong !== null} onCancel={pick.end} />;
  return (
    <>
      <LinkButton label={t('pickUnitsSelfOf', { sheet })} onClick={pick.begin}>
        {t('pickUnitsSelf')}
      </LinkButton>
      {/* It is seen only where nothing was found: else the sheet is no longer in this list. */}
      {pick.pointed !== null && (
        <p className={styles.vain} role="status">
          {t('pickInVain', { text: pick.pointed, why: t(why) })}
        </p>
      )}
    </>
  );
}
