import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { joined } from '../../../../shared/i18n/language';
import type { Headline } from '../../../../shared/report/unit/headline';
import { explainUnit } from '../../../../workbook/results/explanation';
import { nearnessOf } from '../../../../workbook/results/nearness';
import { ranked } from '../../../../shared/report/cohort/ranking';
import { resultOf, type Scoring } from '../../../../workbook/results/scoring';
import { useDocument } from '../../hooks/rulebooks';
import { useView, type Focus } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { figure, interval } from '../../../../workbook/results/figures';
import { nearText } from '../../logic/texts/near-text';
import { nounOf } from '../../logic/texts/noun';
import { openUnits } from '../../../../shared/report/cohort/standing';
import { colours } from '../../theme';
import { GoLink, Section, UnitTags } from '../parts';
import { ReadyOrBefore } from '../ready';
import { ItemList } from './item-list';
import { Outcomes } from './outcomes';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: '6px 8px 0' },
  apart: { marginInlineStart: 'auto' },
  head: { padding: '6px 12px 0' },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: '10px', rowGap: '2px', marginTop: '2px' },
  total: { fontSize: '32px', lineHeight: '40px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  open: { fontSize: '26px', color: colours.open },
  rank: { fontSize: tokens.fontSizeBase300, color: colours.quiet },
  quiet: { margin: 0, color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  near: { listStyle: 'none', margin: 0, padding: 0, lineHeight: '21px' },
  receipt: { margin: '0 12px 16px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '16px', overflowWrap: 'anywhere' },
});

/** One unit: its total, what follows from it, and every item down to the row; its events are asked for when it is opened. */
export function UnitPage({ scoring, focus }: { scoring: Scoring; focus: Focus }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const document = useDocument(scoring.ledger);
  const explained = useMemo(() => explainUnit(scoring, document, focus.unit, language), [scoring, document, focus.unit, language]);
  const opened = useMemo(() => [focus.unit], [focus.unit]);
  if (!explained) return null;
  const { rulebook, engine, fingerprint } = scoring.answer;
  return (
    <article aria-label={focus.unit}>
      <UnitBar scoring={scoring} unit={focus.unit} />
      <UnitHead headline={explained.report.headline} address={explained.address} scoring={scoring} />
      <Outcomes report={explained.report} />
      <ReadyOrBefore eventsOf={opened}>{(withEvents) => <Opened scoring={withEvents} focus={focus} />}</ReadyOrBefore>
      <p className={styles.receipt}>
        {t('receipt')}
        {t('markColon')}
        {t('receiptText', { rulebook: rulebook.title, version: rulebook.version, engine, fingerprint: fingerprint.slice(0, 16) })}
        {scoring.ledger.edition && t('receiptRules', { sheets: joined(scoring.ledger.edition.sheets)[language], hash: rulebook.hash.slice(0, 16) })}
      </p>
    </article>
  );
}

/** What its events tell. */
function Opened({ scoring, focus }: { scoring: Scoring; focus: Focus }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const document = useDocument(scoring.ledger);
  const explained = useMemo(() => explainUnit(scoring, document, focus.unit, language), [scoring, document, focus.unit, language]);
  const near = useMemo(() => {
    const result = resultOf(scoring, focus.unit);
    return result ? nearnessOf(scoring, result) : [];
  }, [scoring, focus.unit]);
  if (!explained) return null;
  return (
    <>
      {near.length > 0 && (
        <Section title={t('near')}>
          <ul className={styles.near}>
            {near.map((each) => (
              <li key={`${each.what} ${nearText(each, t)}`}>{nearText(each, t)}</li>
            ))}
          </ul>
        </Section>
      )}
      <ItemList explained={explained} scoring={scoring} focus={focus} />
    </>
  );
}

function UnitBar({ scoring, unit }: { scoring: Scoring; unit: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const { focusOn, talks } = useView();
  const order = useMemo(() => ranked(scoring.answer.units), [scoring]);
  const at = order.findIndex((each) => each.unit === unit);
  const open = (name: string | undefined): void => {
    if (name !== undefined) focusOn({ unit: name, item: null, fact: null });
  };
  const [previous, next] = [order[at - 1]?.unit, order[at + 1]?.unit];
  return (
    <div className={styles.bar}>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => focusOn(null)}>
        {t(talks ? 'backToTalks' : 'backToRanking')}
      </Button>
      <Button size="small" appearance="subtle" className={styles.apart} icon={<ChevronLeftRegular />} aria-label={t('previousUnit')} title={previous} disabled={!previous} onClick={() => open(previous)} />
      <Button size="small" appearance="subtle" icon={<ChevronRightRegular />} aria-label={t('nextUnit')} title={next} disabled={!next} onClick={() => open(next)} />
    </div>
  );
}

function UnitHead({ headline, address, scoring }: { headline: Headline; address: string; scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useWords();
  const { unit, status, points, total, range, totalRule, rank } = headline;
  const { unitTypes } = scoring.rulebook;
  const open = openUnits(scoring.answer.units.filter(({ type }) => type === headline.type));
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>{unit}</h2>
      <div className={styles.line}>
        {total !== null && <span className={styles.total}>{figure(total)}</span>}
        {total === null && range && <span className={mergeClasses(styles.total, styles.open)}>{interval(range)}</span>}
        {rank !== null && <span className={styles.rank}>{open > 0 ? t('rankOpen', { rank, count: open, unit: t(nounOf(unitTypes)) }) : t('rank', { rank })}</span>}
        <UnitTags unit={headline} />
      </div>
      {points && totalRule && <p className={styles.quiet}>{totalRule}</p>}
      {status === 'invalid' && <p className={styles.quiet}>{t('unitInvalid')}</p>}
      {status === 'provisional' && range && <p className={styles.quiet}>{t('unitOpen')}</p>}
      {!points && <p className={styles.quiet}>{t('unitNoPoints')}</p>}
      {address !== '' && (
        <p className={styles.quiet}>
          <GoLink address={address} />
        </p>
      )}
    </div>
  );
}
