import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Interval, Pay } from '../../../../shared/contract/answer';
import type { ItemsReport } from '../../../../shared/report/report';
import { useWords, type Say } from '../../hooks/words';
import { eligibilityText } from '../../logic/texts/eligibility-text';
import { figure, interval } from '../../../../workbook/results/figures';
import { colours } from '../../theme';
import { GoLink, Section, StatusTag } from '../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px', lineHeight: '20px' },
  clause: { color: colours.quiet, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  veto: { padding: '6px 10px', borderLeft: `3px solid ${colours.veto}`, backgroundColor: colours.vetoTint },
  maybe: { padding: '6px 10px', borderLeft: `3px solid ${colours.openBar}`, backgroundColor: colours.openTint },
});

/** What follows from a unit's rows and total, beside its points: vetoes first. */
export function Outcomes({ report }: { report: ItemsReport }) {
  const styles = useStyles();
  const { t } = useWords();
  const { grade, veto } = report.headline;
  const { eligibility, consequences, pay } = report.outcomes;
  const { errors, notes } = report.whole;
  return (
    <>
      {veto.state !== 'none' && (
        <Section title={t('vetoSection')}>
          <ul className={mergeClasses(styles.list, veto.state === 'certain' ? styles.veto : styles.maybe)}>
            {veto.reasons.map(({ code, clause, message }) => (
              <Line key={code + clause} clause={clause}>
                {message}
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {errors.length > 0 && (
        <Section title={t('rowErrors')}>
          <ul className={styles.list}>
            {errors.map(({ id, text }) => (
              <li key={text}>
                {text} {id !== null && !text.includes(id) && <GoLink address={id} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(grade || eligibility.length > 0) && (
        <Section title={grade ? t('grade') : t('eligibility')}>
          <ul className={styles.list}>
            {grade && <li>{grade.name}</li>}
            {eligibility.map((each) => (
              <Line key={each.code + each.clause} clause={each.clause}>
                {eligibilityText(each, t)}
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {consequences.length > 0 && (
        <Section title={t('consequences')}>
          <ul className={styles.list}>
            {consequences.map(({ code, clause, message, by, attendees, period, due }, index) => (
              <Line key={`${code} ${period ?? ''} ${index}`} clause={clause}>
                {[period, message, by && t('by', { by }), attendees.length > 0 && t('attendees', { attendees: attendees.join(t('markList')) }), due && t('due', { date: due })].filter(Boolean).join(' · ')}
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {pay && (
        <Section title={t('pay')}>
          <p className={styles.list}>{payText(pay, report.awardNames, t)}</p>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={t('notes')}>
          <ul className={styles.list}>
            {notes.map((note) => (
              <li key={`${note.status} ${note.item ?? ''} ${note.message}`}>
                <StatusTag of={note} /> {note.message}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Line({ clause, children }: { clause: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li>
      {children} <span className={styles.clause}>{clause}</span>
    </li>
  );
}

/** What the document pays: by awards, or as a base with what performance adds. */
function payText({ base, performance, total, awards }: Pay, names: Readonly<Record<string, string>>, t: Say): string {
  if (!awards) return t('payText', { base: money(base), performance: money(performance), total: money(total) });
  const each = Object.entries(awards).map(([code, amount]) => `${names[code] ?? code} ${money(amount)}`);
  return t('awardText', { awards: each.join(t('markList')), total: money(total) });
}

function money(amount: number | Interval | null): string {
  if (amount === null) return '—';
  return typeof amount === 'number' ? figure(amount) : interval(amount);
}
