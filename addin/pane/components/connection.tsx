import { Button, Field, Input, makeStyles, MessageBar, MessageBarActions, MessageBarBody, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeySession, Session } from '../../scoring-client/sign-in/session';
import { messageOf } from '../hooks/go';
import { useNotice } from '../hooks/notice';
import { usePrivacy } from '../hooks/privacy';
import { useRefresh } from '../hooks/refresh';
import { useScoreStore, useServices } from '../hooks/services';
import { useWords } from '../hooks/words';
import { colours } from '../theme';
import { Tag } from './parts';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: '6px', color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  dot: { width: '8px', height: '8px', borderRadius: '50%', backgroundColor: '#9aa5a3' },
  ok: { backgroundColor: '#2c8a4b' },
  failed: { backgroundColor: colours.veto },
  busy: { backgroundColor: colours.openBar },
  key: { display: 'flex', gap: '6px', padding: '6px 12px', alignItems: 'end' },
  keyField: { flex: 1, minWidth: 0 },
});

/** Whether the scoring service answers, in a word. */
export function ConnectionState() {
  const styles = useStyles();
  const { t } = useWords();
  const { connection, reading, requests } = useScoreStore();
  const { on: codes } = usePrivacy();
  const sending = requests.some(({ phase }) => phase === 'sending' || phase === 'waiting');
  const [word, tone] =
    connection.state === 'failed' && !sending
      ? (['connectionFailed', styles.failed] as const)
      : sending
        ? (['connectionScoring', styles.busy] as const)
        : reading === 'reading'
          ? (['connectionReading', styles.busy] as const)
          : connection.state === 'ok'
            ? (['connectionOk', styles.ok] as const)
            : (['connectionUnknown', undefined] as const);
  return (
    <div className={styles.state} role="status" title={t('connectionTip', { service: connection.service })}>
      <span aria-hidden className={mergeClasses(styles.dot, tone)} />
      {t(word)}
      {codes && (
        <span title={t('connectionCodesTip')}>
          <Tag tone="good">{t('connectionCodes')}</Tag>
        </span>
      )}
    </div>
  );
}

/** What is wrong with the way to the service or to the workbook, and what can be done about it. */
export function ConnectionTrouble() {
  const { connection, reading, readingTrouble } = useScoreStore();
  const { session } = useServices();
  const { t } = useWords();
  const { start } = useRefresh();
  const trouble = connection.state === 'failed' ? connection.trouble : reading === 'failed' ? readingTrouble : null;
  if (!trouble) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline" shape="square">
        <MessageBarBody>{trouble.text}</MessageBarBody>
        <MessageBarActions>
          {session.mode === 'entra' && <SignIn session={session} />}
          <Button size="small" onClick={() => void start()}>
            {t('connectionRetry')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {isKeySession(session) && <KeyEntry session={session} />}
    </>
  );
}

function SignIn({ session }: { session: Session }) {
  const { t } = useWords();
  const { tell } = useNotice();
  const { start } = useRefresh();
  const signIn = (): void => {
    session.signIn().then(
      () => void start(),
      (error: unknown) => tell({ intent: 'error', text: t('signInFailed', { detail: messageOf(error) }) }),
    );
  };
  return (
    <Button size="small" appearance="primary" onClick={signIn}>
      {t('signIn')}
    </Button>
  );
}

function KeyEntry({ session }: { session: KeySession }) {
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

function isKeySession(session: Session): session is KeySession {
  return session.mode === 'key' && 'setKey' in session;
}
