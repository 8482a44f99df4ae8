import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useBindingWords } from '../../../hooks/binding/words';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  prompt: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 8px', backgroundColor: colours.goodTint, borderRadius: '4px', lineHeight: '19px' },
  trouble: { backgroundColor: colours.openTint },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Says what to click in the sheet. Escape ends it. */
export function PickPrompt({ text, trouble = false, onCancel }: { text: string; trouble?: boolean; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onCancel();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onCancel]);
  return (
    <span className={mergeClasses(styles.prompt, trouble && styles.trouble)}>
      <span className={styles.text} role="status">
        {text}
      </span>
      <Button size="small" onClick={onCancel}>
        {t('pickCancel')}
      </Button>
    </span>
  );
}
