import { Button, Input, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { PeopleChatRegular, SearchRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { UnitResult } from '../../../../shared/contract/answer';
import { ranked, scaleOf } from '../../../../shared/report/cohort/ranking';
import type { Scoring } from '../../../../workbook/results/scoring';
import { followings } from '../../../../workbook/results/followings';
import { useDocument } from '../../hooks/rulebooks';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { figure, totalOf } from '../../../../workbook/results/figures';
import { nounOf } from '../../logic/texts/noun';
import { openUnits } from '../../../../shared/report/cohort/standing';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { Section, UnitTags } from '../parts';
import { VirtualList } from '../virtual-list';
import { IntervalBar } from './interval-bar';
import { NearCohort } from './near-cohort';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '8px 12px 0' },
  search: { flex: '1 1 120px', minWidth: '120px' },
  hint: { margin: '6px 12px 0', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  row: { display: 'grid', gridTemplateColumns: '26px 1fr auto', columnGap: '8px', rowGap: '3px', alignItems: 'baseline' },
  rank: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase400, color: colours.quiet, textAlign: 'end' },
  name: { fontSize: tokens.fontSizeBase300, display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'baseline', minWidth: 0 },
  total: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  open: { color: colours.open },
  flush: { margin: '0 0 6px' },
  bar: { gridColumn: '2 / -1' },
});

interface Props {
  readonly scoring: Scoring;
  readonly following: boolean;
  readonly onFollow: (on: boolean) => void;
  readonly onUnit: (unit: string) => void;
}

/** All units in order, with bars and intervals; a click opens one. */
export function RankingPage({ scoring, following: follows, onFollow, onUnit }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const { listTalks } = useView();
  const document = useDocument(scoring.ledger);
  const following = useMemo(() => followings(scoring, document), [scoring, document]);
  const talks = following.filter(({ talk }) => talk).length;
  const [search, setSearch] = useState('');
  const { rulebook, answer } = scoring;
  const types = useMemo(() => rulebook.unitTypes.filter(({ code }) => answer.units.some(({ type }) => type === code)), [rulebook, answer]);
  const [type, setType] = useState<string>('');
  const chosen = types.some(({ code }) => code === type) ? type : (types[0]?.code ?? '');
  const units = useMemo(() => ranked(answer.units.filter((unit) => unit.type === chosen)), [answer, chosen]);
  const open = openUnits(units);
  const shown = search.trim() === '' ? units : units.filter(({ unit }) => unit.includes(search.trim()));
  return (
    <>
      <div className={styles.tools}>
        <Input size="small" className={styles.search} contentBefore={<SearchRegular />} aria-label={t('searchUnit')} placeholder={t('searchUnit')} value={search} onChange={(_, { value }) => setSearch(value)} />
        <Switch label={t('follow')} checked={follows} onChange={(_, { checked }) => onFollow(checked)} />
      </div>
      <p className={styles.hint}>{t('rankingHint')}</p>
      {following.length > 0 && (
        <div className={styles.tools}>
          <Button size="small" icon={<PeopleChatRegular />} onClick={() => listTalks(true)}>
            {talks > 0 ? t('talksOpen', { count: talks }) : t('followingsOpen', { count: following.length })}
          </Button>
        </div>
      )}
      {rulebook.points && <NearCohort scoring={scoring} onUnit={onUnit} />}
      <Section title={t('ranking')}>
        {types.length > 1 && <Chips label={t('ranking')} value={chosen} onChange={setType} choices={types.map(({ code, name }) => ({ key: code, label: name, count: answer.units.filter((unit) => unit.type === code).length }))} />}
        {open > 0 && rulebook.points && <p className={mergeClasses(styles.hint, styles.flush, styles.open)}>{t('ranksOpen', { count: open, unit: t(nounOf(types)) })}</p>}
        {!rulebook.points && <p className={styles.hint}>{t('rankingNoPoints')}</p>}
        {shown.length === 0 && <p className={styles.hint}>{t('nothingFound', { text: search })}</p>}
        <RankingList units={shown} scoring={scoring} onUnit={onUnit} />
      </Section>
    </>
  );
}

function RankingList({ units, scoring, onUnit }: { units: readonly UnitResult[]; scoring: Scoring; onUnit: (unit: string) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const limit = scoring.rulebook.thresholds.find((threshold) => threshold.what === 'veto')?.limit ?? null;
  const scale = useMemo(() => scaleOf(units.flatMap(({ range }) => (range ? [range.low, range.high] : []))), [units]);
  return (
    <VirtualList
      items={units}
      label={t('ranking')}
      estimate={scoring.rulebook.points ? 52 : 34}
      keyOf={({ unit }) => unit}
      onOpen={({ unit }) => onUnit(unit)}
      render={(unit) => (
        <span className={styles.row}>
          <span className={styles.rank}>{unit.rank === null ? '–' : figure(unit.rank)}</span>
          <span className={styles.name}>
            {unit.unit} <UnitTags unit={unit} />
          </span>
          <span className={mergeClasses(styles.total, unit.total === null && styles.open)}>{unit.range ? totalOf(unit) : ''}</span>
          {unit.range && (
            <span className={styles.bar}>
              <IntervalBar scale={scale} from={0} to={unit.range.low} open={unit.range.high} tone={unit.veto.state === 'certain' ? 'veto' : 'plain'} {...(limit === null ? {} : { line: limit })} />
            </span>
          )}
        </span>
      )}
    />
  );
}
