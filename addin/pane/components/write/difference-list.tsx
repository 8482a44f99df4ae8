import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isFormula, type WriteBackPlan, type CellPlan, type Standing } from '../../../write-back/plan';
import { useGo } from '../../hooks/go';
import { useWords } from '../../hooks/words';
import { whyText } from '../../logic/texts/why-text';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { Section } from '../parts';
import { VirtualList } from '../virtual-list';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', rowGap: '1px', alignItems: 'baseline' },
  unit: { fontWeight: tokens.fontWeightSemibold },
  address: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  figures: { gridColumn: '1 / -1', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  old: { color: colours.quiet },
  struck: { textDecoration: 'line-through' },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  why: { gridColumn: '1 / -1', color: colours.quiet, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  kept: { color: colours.quiet },
  none: { margin: '0 0 8px', color: colours.quiet },
});

const words = { change: 'standingChange', fill: 'standingFill', live: 'standingLive', theirs: 'standingTheirs', open: 'standingOpen', same: 'standingSame' } as const;

/** Every cell that would change, old beside new; a click goes there. */
export function DifferenceList({ plan }: { plan: WriteBackPlan }) {
  const styles = useStyles();
  const { t } = useWords();
  const go = useGo();
  const counts = useMemo(() => {
    const all = new Map<Standing, number>();
    for (const { standing } of plan.cells) all.set(standing, (all.get(standing) ?? 0) + 1);
    return all;
  }, [plan]);
  const offered = (['change', 'fill', 'live', 'theirs', 'open', 'same'] as const).filter((standing) => (counts.get(standing) ?? 0) > 0);
  const [chosen, setChosen] = useState<Standing>('change');
  const standing = offered.includes(chosen) ? chosen : (offered[0] ?? 'change');
  const cells = useMemo(() => plan.cells.filter((cell) => cell.standing === standing), [plan, standing]);
  return (
    <Section inner title={t('batchDifferences')}>
      {plan.changes.length === 0 && plan.locked.length === 0 && <p className={styles.none}>{t('batchNothing')}</p>}
      <Chips label={t('batchDifferences')} value={standing} onChange={setChosen} choices={offered.map((key) => ({ key, label: t(words[key]), count: counts.get(key) ?? 0 }))} />
      <VirtualList items={cells} label={t('batchDifferences')} estimate={52} keyOf={({ address }) => address} onOpen={({ address }) => go(address)} render={(cell) => <Difference cell={cell} />} />
    </Section>
  );
}

function Difference({ cell }: { cell: CellPlan }) {
  const styles = useStyles();
  const { t } = useWords();
  const { unit, header, address, old, oldFormula, now, result, standing } = cell;
  const kept = standing === 'theirs' || standing === 'open';
  const still = standing === 'same' || standing === 'live';
  const shownOld = typeof old === 'boolean' ? t(old ? 'yes' : 'no') : String(old);
  const before = oldFormula !== '' ? oldFormula : old === '' ? t('batchEmpty') : shownOld;
  const after = isFormula(now) ? now.formula : now === null ? t('batchEmpty') : String(now);
  const shown = isFormula(result) ? result.formula : result === null ? '' : String(result);
  const why = standing === 'change' || standing === 'fill' ? whyText(cell, t) : '';
  return (
    <span className={styles.row}>
      <span>
        <span className={styles.unit}>{unit}</span> {header}
      </span>
      <span className={styles.address}>{address}</span>
      <span className={styles.figures}>
        <span className={mergeClasses(styles.old, standing === 'change' && styles.struck)}>{before}</span>
        {oldFormula !== '' && old !== '' && <span className={styles.old}> {t('inBrackets', { text: shownOld })}</span>}
        {!still && (
          <>
            {' → '}
            <span className={kept ? styles.kept : styles.now}>{after}</span>
            {isFormula(now) && shown !== '' && <span className={styles.old}> {t('inBrackets', { text: shown })}</span>}
          </>
        )}
      </span>
      {why !== '' && <span className={styles.why}>{why}</span>}
    </span>
  );
}
