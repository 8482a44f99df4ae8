import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeySession } from '../../scoring-client/sign-in/session';
import { useRefresh } from '../hooks/refresh';
import { useWords } from '../hooks/words';

const useStyles = makeStyles({
  key: { display: 'flex', gap: '6px', padding: '6px 12px', alignItems: 'end' },
  keyField: { flex: 1, minWidth: 0 },
});

/** Where the access key of the service is put in. */
export function KeyEntry({ session }: { session: KeySession }) {
  const styles = useStyles();
  const { t } = useWords();
  const { start } = useRefresh();
  const [key, setKey] = useState('');
  return (
    <form
      className={styles.key}
      onSubmit={(event) => {
        event.preventDefault();
        session.setKey(key);
        setKey('');
        void start();
      }}
    >
      <Field label={t('keyLabel')} className={styles.keyField} size="small">
        <Input type="password" autoComplete="off" size="small" value={key} onChange={(_, { value }) => setKey(value)} />
      </Field>
      <Button type="submit" size="small" disabled={key.trim() === ''}>
        {t('keySave')}
      </Button>
    </form>
  );
}
