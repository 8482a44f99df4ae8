import { Button, makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { EditRefused } from '../../../../workbook/model/port/editor';
import { messageOf } from '../../hooks/go';
import { useNotice } from '../../hooks/notice';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { refusalText } from '../../hooks/writing/writer';
import type { Sample } from '../../services';
import { colours } from '../../theme';
import { Section } from '../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 0', borderBottom: `1px solid ${colours.line}` },
  name: { flex: 1, minWidth: 0 },
});

/** New workbooks made of the samples. */
export function SampleSection() {
  const styles = useStyles();
  const { t } = useWords();
  const { samples: list, editor } = useServices();
  const samples = useSyncExternalStore((listener) => list.subscribe(listener), () => list.state());
  const { tell } = useNotice();
  if (samples?.length === 0) return null;
  const open = async (sample: Sample): Promise<void> => {
    try {
      await editor.openBook(await sample.load());
    } catch (error) {
      tell({ intent: 'error', text: t('sampleFailed', { detail: error instanceof EditRefused ? refusalText(error, t) : messageOf(error) }) });
    }
  };
  return (
    <Section title={t('samples')}>
      <p className={styles.text}>{t(samples ? 'samplesText' : 'samplesWait')}</p>
      <ul className={styles.list}>
        {samples?.map((sample) => (
          <li key={`${sample.rulebook} ${sample.name}`} className={styles.line}>
            <span className={styles.name}>{sample.name}</span>
            <Button size="small" aria-label={`${t('sampleOpen')} ${sample.name}`} onClick={() => void open(sample)}>
              {t('sampleOpen')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
