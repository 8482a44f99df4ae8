import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { healthWords } from '../../../../shared/i18n/health';
import { countOf, examine, textOf, type Examined } from '../../../../workbook/health/examination';
import type { Finding, Severity } from '../../../../workbook/health/finding';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useWatched } from '../../hooks/comparing/snapshot-watch';
import { useGo } from '../../hooks/go';
import { useOtherSheets } from '../../hooks/binding/other-sheets';
import { useDocument } from '../../hooks/rulebooks';
import { useShown } from '../../hooks/shown';
import { useView } from '../../hooks/view';
import { useHealthWords } from '../../hooks/health-words';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { EmptyState } from '../parts';
import { ReadyOrBefore } from '../ready';
import { VirtualList } from '../virtual-list';
import { HealthSummary } from './summary';

const useStyles = makeStyles({
  page: { padding: '0 12px 12px' },
  group: { display: 'block', paddingTop: '8px', fontWeight: tokens.fontWeightSemibold },
  row: { display: 'grid', gridTemplateColumns: '4px 1fr', columnGap: '8px' },
  mark: { borderRadius: '2px' },
  error: { backgroundColor: colours.veto },
  warning: { backgroundColor: colours.openBar },
  note: { backgroundColor: '#c4cccb' },
  text: { lineHeight: '19px', overflowWrap: 'anywhere' },
  address: { color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  passed: { margin: '12px 0 0', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
});

/** 体检: everything wrong or doubtful before the meeting, in one list. */
export function Health() {
  return <ReadyOrBefore eventsOf="all">{(scoring) => <HealthPage scoring={scoring} />}</ReadyOrBefore>;
}

type Line = { readonly is: 'group'; readonly examined: Examined; readonly count: number } | { readonly is: 'finding'; readonly finding: Finding };

function HealthPage({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useHealthWords();
  const { freshness, problems } = useShown();
  const sheets = useOtherSheets();
  const watched = useWatched();
  const document = useDocument(scoring.ledger);
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const examined = useMemo(() => (document ? examine({ ...scoring, document, problems, sheets, watched }) : []), [scoring, document, problems, sheets, watched]);
  const lines = useMemo(() => linesOf(examined, severity), [examined, severity]);
  const total = examined.reduce((sum, { findings }) => sum + findings.length, 0);
  // What was found before may be mended, and what is new is not found yet: nobody may be told that all is well.
  if (total === 0 && freshness !== 'current') return <EmptyState title={t(freshness === 'working' ? 'healthWorking' : 'healthNoResult')} text={t('healthLater')} />;
  if (total === 0) return <EmptyState title={t('healthClean')} text={t('healthCleanText', { count: examined.length })} />;
  return (
    <>
      <HealthSummary examined={examined} />
      <div className={styles.page}>
        <Chips
          label={t('healthSummary')}
          value={severity}
          onChange={setSeverity}
          choices={[
            { key: 'all', label: t('healthAll'), count: total },
            { key: 'error', label: t('todoError'), count: countOf(examined, 'error') },
            { key: 'warning', label: t('todoWarning'), count: countOf(examined, 'warning') },
            { key: 'note', label: t('todoNote'), count: countOf(examined, 'note') },
          ]}
        />
        <FindingList lines={lines} />
        <Passed examined={examined} />
      </div>
    </>
  );
}

function linesOf(examined: readonly Examined[], severity: Severity | 'all'): readonly Line[] {
  return examined.flatMap((each): Line[] => {
    const found = severity === 'all' ? each.findings : each.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    return [{ is: 'group', examined: each, count: found.length }, ...found.map((finding): Line => ({ is: 'finding', finding }))];
  });
}

function FindingList({ lines }: { lines: readonly Line[] }) {
  const styles = useStyles();
  const { language, t, text } = useHealthWords();
  const { explain, askParameter } = useView();
  const go = useGo();
  const open = (line: Line): void => {
    if (line.is !== 'finding') return;
    const { goal } = line.finding;
    if (goal.to === 'cell') go(goal.address);
    else if (goal.to === 'unit') explain({ unit: goal.unit, item: goal.item, fact: null });
    else if (goal.to === 'parameter') askParameter(goal.key);
  };
  return (
    <VirtualList
      items={lines}
      label={t('healthSummary')}
      estimate={48}
      keyOf={(line, index) => (line.is === 'group' ? line.examined.check : `${index} ${textOf(line.finding, language)}`)}
      onOpen={open}
      openable={(line) => line.is === 'finding' && line.finding.goal.to !== 'nowhere'}
      render={(line) => {
        if (line.is === 'group') return <span className={styles.group}>{t('healthGroup', { check: text(healthWords[line.examined.check]), count: line.count })}</span>;
        const { finding } = line;
        const told = textOf(finding, language);
        return (
          <span className={styles.row}>
            <span aria-hidden className={mergeClasses(styles.mark, styles[finding.severity])} />
            <span className={styles.text}>
              {told} {finding.goal.to === 'cell' && !told.includes(finding.goal.address) && <span className={styles.address}>{finding.goal.address}</span>}
            </span>
          </span>
        );
      }}
    />
  );
}

function Passed({ examined }: { examined: readonly Examined[] }) {
  const styles = useStyles();
  const { language, t, text } = useHealthWords();
  const passed = examined.filter(({ findings }) => findings.length === 0).map(({ check }) => text(healthWords[check]));
  if (passed.length === 0) return null;
  return <p className={styles.passed}>{t('healthPassed', { count: passed.length, checks: passed.join(language === 'zh' ? '、' : ', ') })}</p>;
}
