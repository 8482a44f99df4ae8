import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useBinding } from '../../hooks/binding/binding';
import { useUnitPick } from '../../hooks/selection/unit-pick';
import { useBindingWords, type BindingWord } from '../../hooks/binding/words';
import { colours } from '../../theme';
import { LinkButton, Section } from '../parts';
import { PickPrompt } from './table/pick-prompt';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  why: { color: colours.quiet },
  vain: { margin: '4px 0', padding: '6px 8px', backgroundColor: colours.openTint, lineHeight: '19px' },
});

/** Reasons that somebody can overrule by showing where the units are. */
const canPoint: ReadonlySet<string> = new Set(['no-header', 'no-units', 'no-items', 'no-items-down', 'no-items-cards']);

interface Other {
  readonly sheet: string;
  readonly why: BindingWord;
  readonly points: boolean;
}

/** Every other sheet of the book with the one sentence that says why it is not bound; those of one reason together. */
export function OtherSheets() {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { survey, cells } = useBinding();
  const groups = useMemo(() => {
    const without = [
      ...(survey?.without ?? []).map(({ sheet, why }): Other => ({ sheet, why: `why_${why}`, points: canPoint.has(why) })),
      ...(cells?.hidden ?? []).map((sheet): Other => ({ sheet, why: 'why_hidden', points: false })),
      ...(cells?.tooLarge ?? []).map((sheet): Other => ({ sheet, why: 'why_too-large', points: false })),
    ];
    const reasons = [...new Set(without.map(({ why }) => why))];
    return reasons.map((reason) => without.filter(({ why }) => why === reason));
  }, [survey, cells]);
  if (groups.length === 0) return null;
  return (
    <Section title={t('others', { count: groups.flat().length })}>
      <ul className={styles.list}>
        {groups.map((group) => (
          <Group key={group[0]?.sheet} sheets={group} />
        ))}
      </ul>
    </Section>
  );
}

/** So many names of like sheets are told at once. */
const named = 4;

function Group({ sheets }: { sheets: readonly Other[] }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const [open, setOpen] = useState(false);
  const [first] = sheets;
  if (!first) return null;
  if (sheets.length === 1 || open) return sheets.map((each) => <Sheet key={each.sheet} {...each} />);
  const names = sheets.slice(0, named).map(({ sheet }) => sheet).join(t('markList'));
  return (
    <li className={styles.row}>
      {sheets.length > named ? t('othersLike', { names, count: sheets.length }) : names} <span className={styles.why}>{t(first.why)}</span>{' '}
      {first.points && (
        <LinkButton label={t('othersEachOf', { sheet: first.sheet })} onClick={() => setOpen(true)}>
          {t('othersEach')}
        </LinkButton>
      )}
    </li>
  );
}

function Sheet({ sheet, why, points }: Other) {
  const styles = useStyles();
  const { t } = useBindingWords();
  return (
    <li className={styles.row}>
      {sheet} <span className={styles.why}>{t(why)}</span> {points && <PointUnits sheet={sheet} why={why} />}
    </li>
  );
}

/** Asks for a click on the text over the names of the units, and looks under it. */
function PointUnits({ sheet, why }: { sheet: string; why: BindingWord }) {
  const styles = useStyles();
  const { t } = useBindingWords();
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
