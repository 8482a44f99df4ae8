import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { OpenedItem } from '../../../../shared/report/item/items';
import { sumsOf } from '../../../../shared/report/item/marks';
import { inTree, partsOf } from '../../../../shared/report/item/tree';
import type { UnitExplanation } from '../../../../workbook/results/explanation';
import type { Scale } from '../../../../shared/report/cohort/ranking';
import type { Scoring } from '../../../../workbook/results/scoring';
import { waterfallOf, type Step } from '../../../explanation/waterfall';
import type { Focus } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { figure, interval, scoreOf, signedInterval, totalOf } from '../../../../workbook/results/figures';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { Section, StatusTag } from '../parts';
import { IntervalBar } from './interval-bar';
import { ItemDetails } from './item-details';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1.3fr) minmax(0, 0.8fr) minmax(64px, auto)',
    columnGap: '6px',
    alignItems: 'center',
    width: '100%',
    boxSizing: 'border-box',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'transparent',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    padding: '5px 0',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  opened: { backgroundColor: colours.paper },
  name: { minWidth: 0, lineHeight: '18px', overflowWrap: 'anywhere' },
  code: { color: colours.quiet, fontSize: tokens.fontSizeBase200, marginInlineEnd: '4px' },
  score: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  full: { color: colours.quiet, fontWeight: tokens.fontWeightRegular },
  lost: { display: 'block', color: colours.minus, fontSize: tokens.fontSizeBase200, lineHeight: '14px', fontWeight: tokens.fontWeightRegular },
  openScore: { color: colours.open, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  badScore: { color: colours.veto },
  rest: { display: 'grid', gridTemplateColumns: 'minmax(0, 1.3fr) minmax(0, 0.8fr) minmax(64px, auto)', columnGap: '6px', alignItems: 'center', padding: '5px 0 5px 20px', color: colours.quiet },
  sum: { display: 'flex', justifyContent: 'space-between', padding: '7px 0', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  note: { margin: '0 0 8px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  chevron: { fontSize: '12px', color: colours.quiet },
});

type Filter = 'all' | 'events' | 'open' | 'cut';

const keeps: Readonly<Record<Filter, (item: OpenedItem) => boolean>> = {
  all: () => true,
  events: ({ events, errors }) => events.length + errors.length > 0,
  open: ({ score, errors }) => score === null || errors.length > 0,
  cut: ({ status }) => status === 'CAPPED' || status === 'FLOORED',
};

/** The items as a waterfall from nothing to the total: picture, figures and, opened, the rows behind them. */
export function ItemList({ explained, scoring, focus }: { explained: UnitExplanation; scoring: Scoring; focus: Focus }) {
  const styles = useStyles();
  const { t } = useWords();
  const { report, rows } = explained;
  const { headline, items } = report;
  const sums = useMemo(() => sumsOf(items), [items]);
  const [filter, setFilter] = useState<Filter>('all');
  const { steps, rest, scale } = useMemo(() => waterfallOf({ items, range: headline.range }), [items, headline.range]);
  const stepOf = useMemo(() => new Map(steps.map((step) => [step.code, step])), [steps]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(focus.item === null ? [] : [focus.item]));
  useEffect(() => {
    if (focus.item !== null) setOpened((before) => new Set(before).add(focus.item ?? ''));
  }, [focus]);
  if (items.length === 0) return null;
  const toggle = (code: string): void => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  };
  const count = (key: Filter): number => items.filter(keeps[key]).length;
  const shown = items.filter((each) => keeps[filter](each) || each.code === focus.item);
  return (
    <Section title={t('items')}>
      <Chips
        label={t('items')}
        value={filter}
        onChange={setFilter}
        choices={[
          { key: 'all', label: t('itemsAll'), count: items.length },
          { key: 'events', label: t('itemsEvents'), count: count('events') },
          { key: 'open', label: t('itemsOpen'), count: count('open') },
          { key: 'cut', label: t('itemsCut'), count: count('cut') },
        ]}
      />
      <ul className={styles.list}>
        {inTree(shown).map(({ item: each, depth }) => (
          <ItemRow
            key={each.code}
            item={each}
            depth={depth}
            step={stepOf.get(each.code)}
            scale={scale}
            opened={opened.has(each.code)}
            focus={focus}
            onToggle={() => toggle(each.code)}
            details={(id) => <ItemDetails id={id} item={each} parts={partsOf(items, each.code)} fact={focus.fact} ledger={scoring.ledger} rows={rows} />}
          />
        ))}
      </ul>
      {rest && (
        <div className={styles.rest}>
          <span>{t('pictureRest')}</span>
          <IntervalBar scale={scale} from={rest.from} to={rest.to} open={rest.open} tone={rest.to < rest.from ? 'minus' : 'plain'} />
          <span />
        </div>
      )}
      <div className={styles.sum}>
        <span>{t('sum')}</span>
        <span>{totalOf(headline)}</span>
      </div>
      {sums && (
        <p className={styles.note}>
          {t('sumText', { score: interval(sums.score), full: figure(sums.full), lost: interval(sums.lost) })}
          {(sums.beside.low !== 0 || sums.beside.high !== 0) && t('sumBeside', { beside: signedInterval(sums.beside) })}
        </p>
      )}
      <p className={styles.note}>{t('pictureNote')}</p>
    </Section>
  );
}

interface RowProps {
  readonly item: OpenedItem;
  /** How many groups it stands in. */
  readonly depth: number;
  readonly step: Step | undefined;
  readonly scale: Scale;
  readonly opened: boolean;
  readonly focus: Focus;
  readonly onToggle: () => void;
  /** What stands below the row while it is open. */
  readonly details: (id: string) => ReactNode;
}

function ItemRow({ item, depth, step, scale, opened, focus, onToggle, details }: RowProps) {
  const styles = useStyles();
  const row = useRef<HTMLLIElement>(null);
  const wanted = focus.item === item.code;
  useEffect(() => {
    if (wanted) row.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted, focus]);
  const id = `item-${item.code}`;
  return (
    <li ref={row}>
      <button type="button" className={mergeClasses(styles.row, opened && styles.opened)} aria-expanded={opened} aria-controls={opened ? id : undefined} onClick={onToggle}>
        {opened ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
        <span className={styles.name} style={depth > 0 ? { paddingInlineStart: `${depth * 12}px` } : undefined}>
          <span className={styles.code}>{item.code}</span> {item.name} <StatusTag of={item} />
        </span>
        {step ? <IntervalBar scale={scale} from={step.from} to={step.to} open={step.open} cut={step.cut} tone={step.to < step.from ? 'minus' : 'plain'} /> : <span />}
        <Score item={item} />
      </button>
      {opened && details(id)}
    </li>
  );
}

/** `18.5/20` with what was lost; what only adds or takes points stands with its sign. */
function Score({ item }: { item: OpenedItem }) {
  const styles = useStyles();
  const { t } = useWords();
  const { full, lost } = item;
  const given = full === null && item.range ? signedInterval(item.range) : scoreOf(item);
  return (
    <span className={mergeClasses(styles.score, item.score === null && styles.openScore, item.status === 'INVALID' && styles.badScore)}>
      {given}
      {full !== null && <span className={styles.full}>/{figure(full)}</span>}
      {lost && lost.high > 0 && <span className={styles.lost}>{t('lost', { lost: interval(lost) })}</span>}
    </span>
  );
}
