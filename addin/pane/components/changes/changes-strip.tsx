import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitChange } from '../../../../shared/report/changes';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useComparison, type Base, type BaseKey } from '../../hooks/comparing/comparison';
import { useShown } from '../../hooks/shown';
import { useView } from '../../hooks/view';
import { useWords, type Say } from '../../hooks/words';
import { changeDetails, changesLine, totalText } from '../../logic/texts/changes-text';
import { clock } from '../../logic/texts/clock';
import { nounOf } from '../../logic/texts/noun';
import { openUnits } from '../../../../shared/report/cohort/standing';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { LinkButton } from '../parts';

const useStyles = makeStyles({
  strip: { flexShrink: 0, padding: '5px 12px', borderBottom: `1px solid ${colours.line}`, backgroundColor: '#eef6f6', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: '12px', marginTop: '1px' },
  fold: { maxHeight: '26vh', overflowY: 'auto', paddingTop: '6px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  unit: { padding: '4px 0', borderTop: `1px solid ${colours.line}` },
  figures: { fontVariantNumeric: 'tabular-nums', marginInlineStart: '6px', fontWeight: tokens.fontWeightSemibold },
  details: { color: colours.quiet },
  note: { margin: '4px 0 0', color: colours.open },
});

const words: Readonly<Record<BaseKey, 'baseLook' | 'baseWritten' | 'baseFinal'>> = { look: 'baseLook', written: 'baseWritten', final: 'baseFinal' };

/** After each calculation: what is otherwise than at a moment that can be chosen. Nothing where nothing is. */
export function ChangesStrip() {
  const styles = useStyles();
  const { language, t } = useWords();
  const { scoring, freshness } = useShown();
  const { bases, chosen, changes, seen } = useComparison();
  const [open, setOpen] = useState(false);
  if (!scoring || freshness !== 'current' || !chosen) return null;
  // A moment that was chosen stays in sight, also where nothing changed since.
  if (changes?.length === 0 && !(open && bases.length > 1) && chosen.key === 'look') return null;
  return (
    <section className={styles.strip} aria-label={t('changes')}>
      <p className={styles.line} role="status">
        {t('changesSince', { base: baseName(chosen, t) })}
        {changes ? changesLine(changes, scoring.rulebook, t, language) : chosen.failure === null ? t('baseWaits') : t('baseFailed', { detail: chosen.failure })}
      </p>
      <div className={styles.buttons}>
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'changesHide' : 'changesShow')}
        </LinkButton>
        <LinkButton
          onClick={() => {
            setOpen(false);
            seen();
          }}
        >
          {t('changesSeen')}
        </LinkButton>
      </div>
      {open && <FoldedOut changes={changes ?? []} scoring={scoring} bases={bases} chosen={chosen} />}
    </section>
  );
}

function baseName({ key, at }: Base, t: Say): string {
  return t('baseAt', { base: t(words[key]), time: clock(at) });
}

function FoldedOut({ changes, scoring, bases, chosen }: { changes: readonly UnitChange[]; scoring: Scoring; bases: readonly Base[]; chosen: Base }) {
  const styles = useStyles();
  const { t } = useWords();
  const { choose } = useComparison();
  const [all, setAll] = useState(false);
  const open = openUnits(scoring.answer.units);
  const shown = all ? changes : changes.slice(0, shownAtOnce);
  return (
    <div className={styles.fold} tabIndex={0} role="group" aria-label={t('changes')}>
      {bases.length > 1 && <Chips label={t('changesBase')} value={chosen.key} onChange={choose} choices={bases.map((base) => ({ key: base.key, label: baseName(base, t) }))} />}
      <ul className={styles.list}>
        {shown.map((change) => (
          <ChangedUnit key={change.unit} change={change} scoring={scoring} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('more', { count: changes.length - shown.length })}
        </Button>
      )}
      {open > 0 && changes.some(({ rank }) => rank) && <p className={styles.note}>{t('changesOpenRanks', { count: open, unit: t(nounOf(scoring.rulebook.unitTypes)) })}</p>}
    </div>
  );
}

const shownAtOnce = 50;

function ChangedUnit({ change, scoring }: { change: UnitChange; scoring: Scoring }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const { explain } = useView();
  const { unit, before, now, total } = change;
  const details = changeDetails(change, scoring.rulebook, t);
  return (
    <li className={styles.unit}>
      {now ? <LinkButton onClick={() => explain({ unit, item: change.items[0]?.code ?? null, fact: null })}>{unit}</LinkButton> : unit}
      {before && now && total && <span className={styles.figures}>{`${totalText(before, t)} → ${totalText(now, t)}`}</span>}
      <div className={styles.details}>{details.join(language === 'zh' ? '；' : '; ')}</div>
    </li>
  );
}
