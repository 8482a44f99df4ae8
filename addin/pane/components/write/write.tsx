import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWriteBack } from '../../hooks/writing/write-back';
import { useCurrent } from '../../hooks/current';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';
import { Ready, ReadyOrBefore } from '../ready';
import { WriteBackSection } from './batch-section';
import { SnapshotSection } from './freeze-section';
import { FreshSection } from './fresh-section';
import { SampleSection } from './sample-section';

const useStyles = makeStyles({
  last: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px', backgroundColor: colours.paper, borderBottom: `1px solid ${colours.line}`, fontSize: tokens.fontSizeBase200 },
  lastText: { flex: 1 },
});

/** 写入: results into the workbook, and the short paths. */
export function Write() {
  const { workbook } = useServices();
  const { ledger } = useCurrent();
  // A comparison is long, and it is one thing to be done: nothing else stands below it. Where no table takes results, a new one does.
  const comparing = (useWriteBack().comparison?.targets.length ?? 0) > 0;
  if (!workbook.host.open) return <Ready>{() => null}</Ready>;
  return (
    <>
      <LastWrite />
      {ledger ? (
        <ReadyOrBefore>
          {(scoring) => (
            <>
              <WriteBackSection />
              {!comparing && <FreshSection scoring={scoring} />}
              {!comparing && <SnapshotSection />}
            </>
          )}
        </ReadyOrBefore>
      ) : null}
      {!(ledger && comparing) && <SampleSection />}
    </>
  );
}

function LastWrite() {
  const styles = useStyles();
  const { t } = useWords();
  const { last, undo, busy } = useWriter();
  if (!last) return null;
  return (
    <div className={styles.last}>
      <span className={styles.lastText}>
        {t('lastWrite', { cells: last.changes.length })} {last.oneUndo && t('lastWriteOne')}
      </span>
      <Button size="small" disabled={busy} onClick={() => void undo(last)}>
        {t('undo')}
      </Button>
    </div>
  );
}
