import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CellTrouble as Trouble } from '../../../cell-audit/trouble';
import { useRefresh } from '../../hooks/refresh';
import { useGo } from '../../hooks/go';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';
import { GoLink } from '../parts';

const useStyles = makeStyles({
  card: { padding: '8px 12px', backgroundColor: colours.openTint, borderBottom: `1px solid ${colours.line}`, lineHeight: '19px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  shown: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** A selected cell that shows an error: why, and what mends it. */
export function CellTrouble({ trouble }: { trouble: Trouble }) {
  const styles = useStyles();
  const { t, text } = useWords();
  const { askParameter } = useView();
  const { write, busy } = useWriter();
  const { start } = useRefresh();
  const go = useGo();
  return (
    <section className={styles.card} aria-label={t('cellTrouble', { address: trouble.address, shown: trouble.shown })}>
      <p className={styles.text}>
        <GoLink address={trouble.address} /> <span className={styles.shown}>{trouble.shown}</span> {trouble.text}
      </p>
      <div className={styles.buttons}>
        {trouble.mends.map((mend) => {
          if (mend.is === 'unit') return <Button key={mend.is} size="small" appearance="primary" disabled={busy} onClick={() => void write([mend.change], t('mendUnitDone', { other: mend.other }))}>{t('mendUnit', { other: mend.other })}</Button>;
          if (mend.is === 'parameter') return <Button key={mend.is} size="small" appearance="primary" onClick={() => askParameter(mend.key)}>{t('mendParameter', { question: text(mend.question) })}</Button>;
          if (mend.is === 'go') return <Button key={mend.is} size="small" onClick={() => go(mend.address)}>{t('mendGo', { address: mend.address })}</Button>;
          return <Button key={mend.is} size="small" onClick={() => void start()}>{t('mendAgain')}</Button>;
        })}
      </div>
    </section>
  );
}
