import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fact } from '../../../../shared/contract/request';
import type { EventReport } from '../../../../shared/report/item/events';
import type { OpenedItem } from '../../../../shared/report/item/items';
import type { FactReading, LedgerReading } from '../../../../workbook/ledger/reading';
import { useWords, type Say } from '../../hooks/words';
import { figure, scoreOf, signed } from '../../../../workbook/results/figures';
import { cellOfRow } from '../../../../workbook/results/todo';
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

interface Props {
  readonly id: string;
  readonly item: OpenedItem;
  /** Of a group: what it is made of. */
  readonly parts: readonly OpenedItem[];
  /** Id of the row that is to be seen at once. */
  readonly fact: string | null;
  readonly ledger: LedgerReading;
  readonly rows: ReadonlyMap<string, FactReading>;
}

/** An item opened: its clause, the figures before and after cap and floor, and every row that entered it. */
export function ItemDetails({ id, item, parts, fact, ledger, rows }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const { clauseText, events, notes, errors } = item;
  return (
    <div id={id} className={styles.box}>
      <p className={styles.clause}>
        <span className={styles.clauseId}>{t('clause', { clause: item.clause })}</span>
        {clauseText}
      </p>
      <ItemFigures item={item} />
      {parts.length > 0 && <p className={styles.clause}>{t('madeOf', { parts: parts.map((part) => `${part.code} ${part.name} ${scoreOf(part)}`).join(t('markList')) })}</p>}
      <ul className={styles.list}>
        {errors.map(({ id: row, text }) => (
          <li key={text} className={styles.error}>
            {text} {row !== null && <GoLink address={row} />}
          </li>
        ))}
        {events.map((event, index) => (
          <EventLine key={event.id ?? index} event={event} row={rows.get(event.id ?? '') ?? null} chosen={event.id !== null && event.id === fact} ledger={ledger} />
        ))}
        {notes.map((note) => (
          <li key={note.status + note.message} className={styles.event}>
            <span>
              <StatusTag of={note} /> {note.message}
            </span>
          </li>
        ))}
      </ul>
      {events.length + errors.length + parts.length === 0 && <p className={styles.none}>{t('noEvents')}</p>}
    </div>
  );
}

function ItemFigures({ item }: { item: OpenedItem }) {
  const styles = useStyles();
  const { t } = useWords();
  const { cut } = item;
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
      {cut && <p className={styles.clause}>{t(cut.by === 'floor' ? 'cutFloorText' : 'cutText', { cut: figure(cut.points) })}</p>}
    </>
  );
}

function EventLine({ event, row, chosen, ledger }: { event: EventReport; row: FactReading | null; chosen: boolean; ledger: LedgerReading }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <li className={mergeClasses(styles.event, chosen && styles.chosen)}>
      <span>
        {event.reason} {!event.counted && <Tag tone="quiet">{t('notCounted')}</Tag>}
        <span className={styles.aside}>
          {' '}
          {event.id !== null && <GoLink address={cellOfRow(ledger, event.id, 'item')}>{event.id}</GoLink>} {row && factText(row.fact, t)}
        </span>
      </span>
      <span className={mergeClasses(styles.points, !event.counted && styles.dropped)}>{event.open ? t('openPoints') : event.points === null ? '' : signed(event.points)}</span>
    </li>
  );
}

function factText({ evidence, subject, date, by, note }: Fact, t: Say): string {
  return [evidence && t('evidence', { evidence }), subject && t('subject', { subject }), date, by && t('decidedBy', { by }), note].filter(Boolean).join(' · ');
}
