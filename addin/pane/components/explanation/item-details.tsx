import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fact } from '../../../../shared/contract/request';
import type { EventExplanation, ItemExplanation } from '../../../explanation/explanation';
import type { Scoring } from '../../../explanation/scoring';
import { useWords, type Say } from '../../hooks/words';
import { figure, scoreOf, signed } from '../../logic/figures';
import { cellOfRow } from '../../logic/todo';
import { colours } from '../../theme';
import { GoLink, StatusTag, Tag } from '../parts';

const useStyles = makeStyles({
  box: { padding: '6px 0 10px 20px', backgroundColor: colours.paper, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  clause: { margin: '0 8px 6px 0', lineHeight: '19px' },
  clauseId: { color: colours.quiet, fontSize: tokens.fontSizeBase200, marginInlineEnd: '6px' },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '2px', margin: '0 0 6px' },
  figure: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  label: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  event: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '8px', padding: '5px 8px 5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px' },
  chosen: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`, paddingInlineStart: '8px' },
  points: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  dropped: { color: colours.quiet, textDecoration: 'line-through', fontWeight: tokens.fontWeightRegular },
  aside: { color: colours.quiet, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  error: { color: colours.veto, lineHeight: '19px', padding: '3px 8px 3px 0' },
  none: { margin: 0, color: colours.quiet },
});

/** An item opened: its clause, the figures before and after cap and floor, and every row that entered it. */
export function ItemDetails({ id, explained, fact, scoring }: { id: string; explained: ItemExplanation; fact: string | null; scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useWords();
  const { item, clauseText, events, notes, errors } = explained;
  return (
    <div id={id} className={styles.box}>
      <p className={styles.clause}>
        <span className={styles.clauseId}>{t('clause', { clause: item.clause })}</span>
        {clauseText}
      </p>
      <ItemFigures explained={explained} />
      <ul className={styles.list}>
        {errors.map(({ id: row, text }) => (
          <li key={text} className={styles.error}>
            {text} {row !== null && <GoLink address={row} />}
          </li>
        ))}
        {events.map((event, index) => (
          <EventLine key={event.event.id ?? index} explained={event} chosen={event.event.id !== null && event.event.id === fact} scoring={scoring} />
        ))}
        {notes.map(({ status, message }) => (
          <li key={status + message} className={styles.event}>
            <span>
              <StatusTag status={status} /> {message}
            </span>
          </li>
        ))}
      </ul>
      {events.length + errors.length === 0 && <p className={styles.none}>{t('noEvents')}</p>}
    </div>
  );
}

function ItemFigures({ explained: { item, cut } }: { explained: ItemExplanation }) {
  const styles = useStyles();
  const { t } = useWords();
  const floored = item.status === 'FLOORED' || (item.score !== null && item.raw !== null && item.raw < item.score);
  const figures: readonly (readonly [string, string | null])[] = [
    [t('raw'), item.raw !== null && item.raw !== item.score ? figure(item.raw) : null],
    [t('counted'), scoreOf(item)],
    [t('capAt'), item.max === null ? null : figure(item.max)],
    [t('floorAt'), item.min === null || item.min === 0 ? null : figure(item.min)],
  ];
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([label, value]) =>
          value === null ? null : (
            <div key={label} className={styles.figure}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {cut !== null && <p className={styles.clause}>{t(floored ? 'cutFloorText' : 'cutText', { cut: figure(cut) })}</p>}
    </>
  );
}

function EventLine({ explained: { event, row }, chosen, scoring }: { explained: EventExplanation; chosen: boolean; scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <li className={mergeClasses(styles.event, chosen && styles.chosen)}>
      <span>
        {event.reason} {!event.counted && <Tag tone="quiet">{t('notCounted')}</Tag>}
        <span className={styles.aside}>
          {' '}
          {event.id !== null && <GoLink address={cellOfRow(scoring.ledger, event.id, 'item')}>{event.id}</GoLink>} {row && factText(row.fact, t)}
        </span>
      </span>
      <span className={mergeClasses(styles.points, !event.counted && styles.dropped)}>{event.points === null ? (event.counted ? t('openPoints') : '') : signed(event.points)}</span>
    </li>
  );
}

function factText({ evidence, subject, date, by, note }: Fact, t: Say): string {
  return [evidence && t('evidence', { evidence }), subject && t('subject', { subject }), date, by && t('decidedBy', { by }), note].filter(Boolean).join(' · ');
}
